using Interventions.Domain.Cases;
using Interventions.Domain.People;

namespace Interventions.Domain.Tests.Cases;

/// <summary>The start of both tables, and what every open case can do: transfer, refer to B, name people.</summary>
public class ReferTests
{
    [Theory, InlineData(Role.CustodySupportWorker, true), InlineData(Role.Facilitator, true), InlineData(Role.DecisionMaker, true), InlineData(Role.VictimContactWorker, false),
     InlineData(Role.OpccStaff, false), InlineData(Role.ForceAnalyst, false), InlineData(Role.Administrator, false), InlineData(Role.System, false)]
    public void Is_for_referrers(Role role, bool may)
    {
        var referral = A.Case().Referral();

        Assert.Equal(may, Record.Exception(() => CaseFile.Refer(referral, new(new(A.Id(80), "Somebody", role), A.Start))) is null);
    }

    [Theory, InlineData(Track.ConditionalCaution), InlineData(Track.Voluntary)]
    public void Takes_the_sources_of_its_track(Track track)
    {
        ReferralSource[] taken = track == Track.ConditionalCaution
            ? [ReferralSource.Custody, ReferralSource.VoluntaryAttendance, ReferralSource.PostRelease]
            : [ReferralSource.Custody, ReferralSource.IdvaCar, ReferralSource.Agency, ReferralSource.SelfReferral];

        foreach (var source in Enum.GetValues<ReferralSource>())
        {
            Assert.Equal(taken.Contains(source), Record.Exception(() => A.Case(track, r => r with { Source = source })) is null);
        }
    }

    [Fact]
    public void Wants_victims_and_on_track_A_a_crime_and_an_offence()
    {
        Refused("at least 1", r => r with { VictimsCounted = 0 });
        Refused("crime reference", r => r with { CrimeReference = " " });
        Refused("Enter the offence", r => r with { Offence = null });
        Refused("custody suite", r => r with { SuiteCode = null });
        Refused("officer in the IDVA car", r => r with { Track = Track.Voluntary, Source = ReferralSource.IdvaCar, OfficerInCase = null });
        A.Case(Track.Voluntary, r => r with { CrimeReference = null, Offence = null });
    }

    [Fact]
    public void Wants_its_days_in_order_and_none_in_the_future()
    {
        DateOnly tomorrow = new(2026, 11, 3), before = new(2026, 10, 31);
        Refused("future", r => r with { Offence = r.Offence! with { CommittedOn = tomorrow } });
        Refused("future", r => r with { Offence = r.Offence! with { StatementGivenOn = tomorrow } });
        Refused("future", r => r with { Offence = r.Offence! with { LastIncidentOn = tomorrow } });
        Refused("future", r => r with { Offence = r.Offence! with { VideoInterviewOn = tomorrow } });
        Refused("future", r => r with { RiskAssessedOn = tomorrow });
        Refused("before the offence", r => r with { Offence = r.Offence! with { StatementGivenOn = before } });
        Refused("before the offence", r => r with { Offence = r.Offence! with { LastIncidentOn = before } });
    }

    [Theory, MemberData(nameof(WorkflowTablesTests.EveryStageOfBoth), MemberType = typeof(WorkflowTablesTests))]
    public void Transfer_changes_owner_and_area_and_keeps_the_stage(Track track, CaseStage stage)
    {
        var made = EveryStage.At(track, stage);
        if (!made.File.IsOpen)
        {
            EveryStage.Refusal(() => made.File.RequestTransfer("CHW", made.By(A.Custody), Because.None));
            return;
        }

        EveryStage.Refusal(() => made.File.AcceptTransfer(made.By(A.Facilitator)));
        EveryStage.Refusal(() => made.File.RequestTransfer("CHE", made.By(A.Custody), Because.None));
        EveryStage.Refusal(() => made.File.RequestTransfer(" ", made.By(A.Custody), Because.None));
        made.File.RequestTransfer("CHW", made.By(A.Custody), Because.None);
        Assert.Equal(("CHE", "CHW", A.Custody.UserId), (made.File.AreaCode, made.File.TransferTo, made.File.OwnerId));
        made.File.AcceptTransfer(made.By(A.Facilitator));

        Assert.Equal(("CHW", null, A.Facilitator.UserId, stage), (made.File.AreaCode, made.File.TransferTo, made.File.OwnerId, made.File.Stage));
    }

    [Fact]
    public void A_restricted_case_alone_names_people()
    {
        Assert.Contains("not restricted", A.Case().Ask(CaseAction.NamePerson, A.Custody).WhyNot[0]);
        Assert.True(A.Case(change: r => r with { IsRestricted = true }).Ask(CaseAction.NamePerson, A.Custody).IsPossible);
    }

    private static void Refused(string because, Func<Referral, Referral> change) =>
        Assert.Contains(because, EveryStage.Refusal(() => A.Case(change: change)));
}
