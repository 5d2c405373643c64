using System.Diagnostics;
using System.Globalization;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;

namespace Interventions.Benchmarks;

/// <summary>
/// "Can he still finish?" for 10,000 open cases against 300 groups (the bar is 2 seconds), once spread over every programme
/// as a force has them, and once with all of them on the programme that costs most.
/// </summary>
internal static class FeasibilityBenchmark
{
    private const int Cases = 10_000;
    private const int Groups = 300;
    private const int Rounds = 5;
    private static readonly DateTime Now = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    public static void Run()
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, one thread");
        Measure("every programme", ProgrammeSeed.Programmes, (-240, 180));
        Measure("CARA alone", [ProgrammeSeed.Programmes.Single(p => p.Id == "cara-1")], (-240, 180));
        Measure("32 weeks alone", [ProgrammeSeed.Programmes.Single(p => p.Id == "custody-32-1")], (-240, 180));

        // No group has all that a beginner needs, so that pairs of seats are searched for.
        Measure("32 weeks alone, every group well under way", [ProgrammeSeed.Programmes.Single(p => p.Id == "custody-32-1")], (-220, -50));
    }

    private static void Measure(string what, IReadOnlyList<ProgrammeVersion> programmes, (int From, int To) begin)
    {
        Random random = new(26);
        var groups = Enumerable.Range(0, Groups).Select(i => (programmes[i % programmes.Count], Offer(random, programmes[i % programmes.Count], i, begin))).ToList();
        var cases = Enumerable.Range(0, Cases).Select(i => Facts(random, programmes[i % programmes.Count], groups)).ToList();
        foreach (var (name, ask) in new (string, Func<FinishFacts, GroupCalendar, CanFinish>)[]
                 {
                     ("answer", (f, c) => Feasibility.Of(f, c).Answer), ("answer with its sentence", (f, c) => FinishAdvice.Of(f, c).Feasibility.Answer),
                 })
        {
            List<double> took = [];
            Dictionary<CanFinish, int> answers = [];
            for (var round = 0; round <= Rounds; round++)
            {
                answers.Clear();
                var watch = Stopwatch.StartNew();
                GroupCalendar calendar = new(groups);
                foreach (var facts in cases)
                {
                    var answer = ask(facts, calendar);
                    answers[answer] = answers.GetValueOrDefault(answer) + 1;
                }

                if (round > 0)
                {
                    took.Add(watch.Elapsed.TotalMilliseconds);
                }
            }

            took.Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{what}, {name}: {Cases:N0} cases against {Groups} groups, median {took[Rounds / 2]:N0} ms, slowest {took[^1]:N0} ms of {Rounds} ({string.Join(", ", answers.OrderBy(a => a.Key).Select(a => $"{a.Key} {a.Value:N0}"))})"));
        }
    }

    /// <summary>Groups begin round now, a tenth full, a fifth for women.</summary>
    private static GroupOffer Offer(Random random, ProgrammeVersion programme, int number, (int From, int To) begin)
    {
        var first = Now.AddDays(random.Next(begin.From, begin.To)).AddHours(random.Next(0, 10));
        return new(
            Guid.CreateVersion7(), $"Group {number}", Enumerable.Range(1, programme.Sessions).Select(n =>
            {
                var at = first.AddDays((n - 1) * programme.DaysBetween);
                return new Slot(n, at, at.AddMinutes(programme.MinutesOf(n)), DateOnly.FromDateTime(at));
            }),
            random.Next(10) == 0 ? 0 : random.Next(1, programme.Capacity), random.Next(5) == 0 ? Sex.Female : Sex.Male);
    }

    /// <summary>Half hold a seat, each somewhere in the programme, on a conditional caution with a deadline in the next 16 weeks.</summary>
    private static FinishFacts Facts(Random random, ProgrammeVersion programme, List<(ProgrammeVersion, GroupOffer Offer)> groups)
    {
        var today = DateOnly.FromDateTime(Now);
        var had = random.Next(0, programme.Sessions);
        var mine = groups.Where(g => g.Item1 == programme).Select(g => g.Offer).ToList();
        var holds = random.Next(2) == 0;
        var carriesOn = programme.OnMiss != MissRule.RestartRun;
        return new()
        {
            Rules = programme,
            Now = Now,
            Today = today,
            Sex = random.Next(10) == 0 ? Sex.Female : Sex.Male,
            Attended = holds || carriesOn ? [.. Enumerable.Range(1, programme.Sessions).OrderBy(_ => carriesOn ? random.Next() : 0).Take(had).Select(n => (n, today.AddDays(-programme.DaysBetween * (had + 1 - Math.Min(n, had)))))] : [],
            RunCarriesOn = carriesOn,
            HeldGroup = holds ? mine[random.Next(mine.Count)].Id : null,
            Deadline = programme.OnTrackA ? today.AddDays(random.Next(0, 112)) : null,
            LongestDeadline = programme.OnTrackA ? today.AddDays(140) : null,
        };
    }
}
