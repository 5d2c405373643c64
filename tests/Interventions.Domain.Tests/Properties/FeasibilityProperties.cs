using CsCheck;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;

namespace Interventions.Domain.Tests.Properties;

/// <summary>The answer equals a search that tries everything, over small instances (product.md 6).</summary>
public class FeasibilityProperties
{
    private static readonly DateTime Now = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<ProgrammeVersion> Rules = Gen.Select(Gen.Int[1, 4], Gen.Bool, Gen.Int[30, 100], Gen.Bool, Gen.Bool).Select((sessions, restarts, percent, last, gap) => new ProgrammeVersion
    {
        Id = "small-1",
        Name = "Small",
        Version = 1,
        Sessions = sessions,
        SessionWord = "session",
        SessionMinutes = 60,
        DaysBetween = 2,
        OnMiss = restarts ? MissRule.RestartRun : MissRule.CatchUp,
        InOrder = restarts,
        CompletionPercent = restarts ? 100 : percent,
        LastSessionRequired = last,
        Gap = gap && restarts ? new(2, 4, 2, 5) : null,
    });

    /// <summary>Hours from now and numbers of up to five sessions; some are past, some clash between groups.</summary>
    private static readonly Gen<GroupOffer> Group = Gen.Select(Gen.Int[1, 4].SelectMany(n => Gen.Select(Gen.Int[1, 4], Gen.Int[-1, 12], Gen.Int[0, 2]).Array[n]), Gen.Int[0, 2], Gen.Int[0, 2])
        .Select((slots, seats, sex) => new GroupOffer(
            Guid.NewGuid(), "G", slots.Select(s => Slot(s.Item1, (s.Item2 * 24) + s.Item3)).DistinctBy(s => s.StartsAt), seats, sex == 0 ? Sex.Female : sex == 1 ? Sex.Male : null));

    private static readonly Gen<(FinishFacts Facts, GroupOffer[] Groups)> Instance = Gen.Select(
        Rules, Group.Array[0, 3], Gen.Int[0, 15], Gen.Int[0, 3], Gen.Int[0, 15], Gen.Bool).Select((rules, groups, attended, held, last, carriesOn) =>
    {
        var hasSeat = held < groups.Length;
        var keeps = hasSeat || carriesOn;
        var numbers = Enumerable.Range(1, rules.Sessions).Where(n => (attended & (1 << (n - 1))) != 0).ToList();
        if (rules.OnMiss == MissRule.RestartRun)
        {
            numbers = [.. Enumerable.Range(1, numbers.Count)];
        }

        return (new FinishFacts
        {
            Rules = rules,
            Now = Now,
            Today = DateOnly.FromDateTime(Now),
            Sex = Sex.Male,
            Attended = keeps ? [.. numbers.Select(n => (n, DateOnly.FromDateTime(Now).AddDays(-2 * (numbers.Count + 1 - n))))] : [],
            RunCarriesOn = carriesOn,
            HeldGroup = hasSeat ? groups[held].Id : null,
            Deadline = last == 0 ? null : DateOnly.FromDateTime(Now).AddDays(last - 1),
        }, groups);
    });

    [Fact]
    public void The_answer_is_that_of_a_search_that_tries_everything() => Instance.Sample(i =>
    {
        var answer = Feasibility.Of(i.Facts, new GroupCalendar(i.Groups.Select(g => (i.Facts.Rules, g))));
        var expected = BruteForce.Of(i.Facts, i.Groups);
        Assert.Equal(expected.Answer, answer.Answer);
        Assert.Equal(expected.Ways.Order(), answer.Ways.Select(w => (w.First.Id, w.Then?.Id, w.Done)).Order());
    }, iter: 40_000);

    /// <summary>So that the test above cannot pass because one answer is all that ever comes up.</summary>
    [Fact]
    public void Every_answer_comes_up_and_so_do_pairs_of_seats()
    {
        Dictionary<string, int> seen = [];
        Instance.Sample(i =>
        {
            var answer = Feasibility.Of(i.Facts, new GroupCalendar(i.Groups.Select(g => (i.Facts.Rules, g))));
            lock (seen)
            {
                foreach (var what in new[] { $"{i.Facts.Rules.OnMiss} {answer.Answer}", answer.Ways.Any(w => w.Then is not null) ? "pair" : "no pair", answer.IsHeld ? "held" : "not held" })
                {
                    seen[what] = seen.GetValueOrDefault(what) + 1;
                }
            }
        }, iter: 20_000);

        Assert.All(
            new[] { "RestartRun Yes", "RestartRun OnlyIn", "RestartRun No", "CatchUp Yes", "CatchUp OnlyIn", "CatchUp No", "pair", "held" },
            what => Assert.True(seen.GetValueOrDefault(what) >= 50, $"{what}: {seen.GetValueOrDefault(what)}"));
    }

    /// <summary>Earlier is never worse: a later last day, or one more place, takes no way away.</summary>
    [Fact]
    public void More_time_takes_no_answer_away() => Instance.Sample(i =>
    {
        var calendar = new GroupCalendar(i.Groups.Select(g => (i.Facts.Rules, g)));
        var (now, longer) = (Feasibility.Of(i.Facts, calendar), Feasibility.Of(i.Facts with { Deadline = i.Facts.Deadline?.AddDays(1) }, calendar));
        Assert.True(now.Answer == CanFinish.No || longer.Answer != CanFinish.No);
    }, iter: 10_000);

    private static Slot Slot(int number, int hours)
    {
        var at = Now.AddHours(hours);
        return new(number, at, at.AddHours(1), DateOnly.FromDateTime(at));
    }
}
