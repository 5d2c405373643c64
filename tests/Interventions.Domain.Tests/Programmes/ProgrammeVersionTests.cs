using Interventions.Domain.Cases;
using Interventions.Domain.Programmes;
using Interventions.Domain.Tests.Cases;

namespace Interventions.Domain.Tests.Programmes;

/// <summary>A new version stands beside the old one (product.md 6).</summary>
public class ProgrammeVersionTests
{
    private static readonly Stamp At = new(A.Decider, A.Start);

    [Fact]
    public void The_next_version_has_the_next_number_and_leaves_the_old_one_alone()
    {
        var next = A.Weekly.Next(A.Weekly.Terms("Shorter evenings.") with { SessionMinutes = 90, Gap = null }, At);

        Assert.Equal(("custody-32-2", "custody-32", 2, 90), (next.Id, next.Code, next.Version, next.SessionMinutes));
        Assert.Equal((120, A.Decider.UserId, "Shorter evenings."), (A.Weekly.SessionMinutes, next.AddedBy, next.Change));
        Assert.True(next.SharesGroupsWith(A.Weekly));
        Assert.False(A.Weekly.Next(A.Weekly.Terms("Fewer.") with { Sessions = 24 }, At).SharesGroupsWith(A.Weekly));
    }

    [Fact]
    public void Sessions_may_differ_in_length()
    {
        var next = A.Cara.Next(A.Cara.Terms("A shorter second day.") with { SessionLengths = [300, 240] }, At);

        Assert.Equal([300, 240], [next.MinutesOf(1), next.MinutesOf(2)]);
        Assert.Equal([300, 300], [A.Cara.MinutesOf(1), A.Cara.MinutesOf(2)]);
    }

    public static TheoryData<string, Func<ProgrammeTerms, ProgrammeTerms>> Unsound { get; } = new()
    {
        { "1 to 60 sessions", t => t with { Sessions = 61 } },
        { "length of every session", t => t with { SessionLengths = [60] } },
        { "15 minutes to 8 hours", t => t with { SessionMinutes = 10 } },
        { "1 to 91 days", t => t with { DaysBetween = 0 } },
        { "inside those that are warned of", t => t with { Gap = new(20, 35, 21, 42) } },
        { "inside those that are planned", t => t with { Gap = SessionGap.Cara, DaysBetween = 36 } },
        { "let in late", t => t with { GraceMinutes = 300 } },
        { "1 to 100 percent", t => t with { OnMiss = MissRule.CatchUp, CompletionPercent = 0 } },
        { "all sessions are needed", t => t with { CompletionPercent = 50 } },
        { "at least as large", t => t with { GroupMin = 13 } },
        { "at least 1 facilitator", t => t with { Facilitators = 0 } },
        { "at least one language", t => t with { Languages = [] } },
        { "at least one way", t => t with { Modes = [] } },
        { "what changes", t => t with { Change = " " } },
    };

    [Theory, MemberData(nameof(Unsound))]
    public void Rules_that_do_not_fit_together_are_refused_in_words(string words, Func<ProgrammeTerms, ProgrammeTerms> change) =>
        Assert.Contains(words, EveryStage.Refusal(() => A.Cara.Next(change(A.Cara.Terms("Something.")), At)));

    /// <summary>G12.</summary>
    [Theory, InlineData(20, true), InlineData(21, false), InlineData(42, false), InlineData(43, true)]
    public void A_distance_outside_21_to_42_days_is_warned_of(int days, bool warns) =>
        Assert.Equal(warns, SessionGap.Cara.Warning("Workshop A", "Workshop B", days) is not null);

    [Fact]
    public void A_case_of_the_old_version_may_sit_in_a_group_of_the_new_one_and_keeps_its_rules()
    {
        var made = A.SupportedCase().At(CaseStage.Enrolled);
        var next = A.Cara.Next(A.Cara.Terms("Grace.") with { GraceMinutes = 15 }, At);
        Group group = new() { Id = Guid.NewGuid(), Name = "New", ProgrammeVersionId = next.Id, Programme = next, AreaCode = "CHE", Venue = "Hall", Capacity = 12 };
        group.Schedule([made.Now.AddDays(2), made.Now.AddDays(30)]);

        made.Seat(group);

        Assert.Equal("cara-1", made.File.Programme!.Id);
        Assert.Equal(0, made.File.Programme.GraceMinutes);
    }
}
