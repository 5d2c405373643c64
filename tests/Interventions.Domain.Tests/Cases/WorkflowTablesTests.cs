using Interventions.Domain.Cases;
using Interventions.Domain.People;

namespace Interventions.Domain.Tests.Cases;

public class WorkflowTablesTests
{
    public static TheoryData<Track, CaseStage> EveryStageOfBoth { get; } =
        [.. Enum.GetValues<Track>().SelectMany(t => EveryStage.Of(t).Select(s => new TheoryDataRow<Track, CaseStage>(t, s)))];

    [Theory, MemberData(nameof(EveryStageOfBoth))]
    public void Let_everybody_do_what_the_product_says_and_nothing_else(Track track, CaseStage stage)
    {
        var file = EveryStage.At(track, stage).File;
        Assert.Equal(stage, file.Stage);

        var wanted = ProductTables.Of(track).Where(r => r.From.Contains(stage)).SelectMany(r => r.By.Select(role => Line(r.Action, role)));
        var found = Enum.GetValues<Role>().SelectMany(role =>
            file.Preview(Somebody(role)).Where(p => p.FitsStage && p.FitsRole).Select(p => Line(p.Action, role)));

        Assert.Equal(string.Join('\n', wanted.Distinct().Order()), string.Join('\n', found.Order()));
    }

    /// <summary>Whoever may do it somewhere else is told so, and nobody else is.</summary>
    [Theory, MemberData(nameof(EveryStageOfBoth))]
    public void Say_why_not_and_who_could(Track track, CaseStage stage)
    {
        var file = EveryStage.At(track, stage).File;

        foreach (var role in Roles.ForPeople)
        {
            var preview = file.Preview(Somebody(role));
            Assert.Equal(ProductTables.Of(track).Select(r => r.Action).Distinct().Order(), preview.Select(p => p.Action).Order());
            Assert.All(preview, p =>
            {
                Assert.NotEmpty(p.By);
                Assert.Equal(p.By.Contains(role), p.FitsRole);
                Assert.False(p.IsPossible && !(p.FitsStage && p.FitsRole));
                Assert.All(p.WhyNot, w => Assert.Matches("^[A-Z].*[.]$", w));
            });
        }
    }

    /// <summary>Refusing is tested through the front door too: what the preview denies, the step refuses.</summary>
    [Theory, MemberData(nameof(EveryStageOfBoth))]
    public void Refuse_every_way_out_the_preview_does_not_offer(Track track, CaseStage stage)
    {
        var made = EveryStage.At(track, stage);
        var ways = Enum.GetValues<CaseAction>().Where(a => a.Kind() == ActionKind.WayOut
            && a is not (CaseAction.ReportNonCompliance or CaseAction.FindBreach));

        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var action in ways.Except(made.File.AllowedActions(Somebody(role, made.Now))))
            {
                Because because = new("Seen in the file.", Reasons.For(action, track).Select(r => (Reason?)r).FirstOrDefault(), Outcome: CrimeOutcome.Charged);
                Assert.Throws<CaseRuleException>(() => made.File.LeaveBy(action, Somebody(role, made.Now), because));
                Assert.Equal(stage, made.File.Stage);
            }
        }
    }

    [Theory, InlineData(Track.ConditionalCaution), InlineData(Track.Voluntary)]
    public void Call_open_every_stage_but_closed_and_on_track_B_completed(Track track)
    {
        CaseStage[] ended = track == Track.ConditionalCaution ? [CaseStage.Closed] : [CaseStage.Closed, CaseStage.Completed];

        Assert.Equal(EveryStage.Of(track).Except(ended).Order(), track.Open().Order());
        Assert.All(EveryStage.Of(track), s => Assert.Equal(!ended.Contains(s), EveryStage.At(track, s).File.IsOpen));
    }

    private static string Line(CaseAction action, Role role) => $"{action} by {role}";

    private static Stamp Somebody(Role role, DateTime? at = null) =>
        new(role == Role.System ? Actor.System : new(A.Id(90 + (int)role), "Somebody", role, Rank: Rank.Inspector), at ?? A.Start.AddDays(90));
}
