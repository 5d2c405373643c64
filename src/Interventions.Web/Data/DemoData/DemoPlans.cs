using Interventions.Domain.Cases;
using static Interventions.Domain.Cases.Track;
using static Interventions.Web.Data.DemoData.DemoEnding;

namespace Interventions.Web.Data.DemoData;

/// <summary>Which roads demo cases go. A test asks that every stage, exit, review and cause is among them.</summary>
internal static class DemoPlans
{
    private static readonly Reason[] WhatWasNotKept = [.. Reasons.For(CaseAction.ReportNonCompliance, ConditionalCaution)];
    private static readonly Reason[] WhyItRests = [.. Reasons.For(CaseAction.SetAside, Voluntary)];
    private static readonly Reason[] WhyItIsOpenedAgain = [.. Reasons.For(CaseAction.Reopen, ConditionalCaution)];

    /// <summary>What is open in an area.</summary>
    /// <param name="index">Which of the areas: reasons that leave a choice are shared out among them.</param>
    public static IEnumerable<DemoPlan> OpenIn(int index)
    {
        DemoEnding[] cautions =
        [
            NotAskedYet, NotAskedYet, NoVictimEnteredYet, DoesNotSupport, NotReached, AskedReferrer, Eligible, Eligible, Authorised, Offered, Offered, Cautioned, Cautioned, Enrolled,
            Seated, Seated, InProgress, InProgress, Completed, Completed, Excused, Extended, Breached, Returned, TransferAsked,
            SheWithdrew, RiskRose, AnswerEnded, SecondVictimFound, PausedByDecision, RiskReview, AttendanceCorrected, ConditionsVaried,
        ];
        DemoEnding[] voluntary =
        [
            NotAskedYet, NotReached, AskedReferrer, Accepted, Accepted, Assessed, Enrolled, Seated, InProgress, InProgress, InProgress, Resumed, BackAgain, TransferAsked,
            SheWithdrew, RiskRose, PausedByDecision, RiskReview, AttendanceCorrected,
        ];
        return
        [
            .. cautions.Select(e => new DemoPlan(ConditionalCaution, e)),
            .. WhatWasNotKept.Where((_, i) => i % 3 == index).Select(r => new DemoPlan(ConditionalCaution, NonCompliant, r)),
            new(ConditionalCaution, Reopened, WhyItIsOpenedAgain[index]),
            .. voluntary.Select(e => new DemoPlan(Voluntary, e)),
            new(Voluntary, SetAside, WhyItRests[index]),
        ];
    }

    /// <summary>What has ended, as often as it is meant to come up.</summary>
    public static IReadOnlyList<DemoPlan> Ended { get; } =
    [
        .. Times(6, new(ConditionalCaution, Finalised)),
        .. Times(3, new(Voluntary, Completed)),
        .. Times(2, new(ConditionalCaution, NotEligible)),
        new(ConditionalCaution, Prosecuted), new(ConditionalCaution, Prosecuted), new(ConditionalCaution, NoFurtherAction),
        new(ConditionalCaution, HeDeclined),
        .. Ways([CrimeOutcome.Charged, CrimeOutcome.CommunityResolution, CrimeOutcome.VictimSupportsEvidentialDifficulties, CrimeOutcome.NotInPublicInterestPolice],
            o => new(ConditionalCaution, Disposed, Outcome: o)),
        .. Times(6, new(ConditionalCaution, Finalised)),
        new(ConditionalCaution, DisposedAfterSigning, Outcome: CrimeOutcome.Charged),
        .. Ways([Reason.Died, Reason.Moved, Reason.Duplicate, Reason.ProsecutionLimitExpired], r => new(ConditionalCaution, ClosedEarly, r)),
        .. Ways([Reason.HeDeclined, Reason.ConsentWithdrawn, Reason.Unsuitable, Reason.Moved], r => new(Voluntary, ClosedEarly, r)),
        .. Times(2, new(Voluntary, Completed)),
        .. Ways([Reason.Disengaged, Reason.RemovedByProvider, Reason.PassedToAnotherAgency, Reason.Died], r => new(Voluntary, ClosedLate, r)),
        .. Ways(Enum.GetValues<RestrictedReason>(), r => new(ConditionalCaution, EndedUnderReview, Reason.EndedUnderReview, r, CrimeOutcome.Caution)),
        .. Ways([RestrictedReason.VictimWithdrewSupport, RestrictedReason.SafetyOfVictim], r => new(Voluntary, EndedUnderReview, Reason.EndedUnderReview, r)),
    ];

    /// <summary>The fourth area, which has just begun.</summary>
    public static IReadOnlyList<DemoPlan> Few { get; } =
    [
        new(ConditionalCaution, NotAskedYet), new(ConditionalCaution, Eligible), new(ConditionalCaution, Authorised), new(ConditionalCaution, Seated), new(ConditionalCaution, InProgress),
        new(Voluntary, NotAskedYet), new(Voluntary, Accepted), new(Voluntary, Assessed), new(Voluntary, InProgress), new(ConditionalCaution, Transferred), new(Voluntary, Transferred),
    ];

    private static IEnumerable<DemoPlan> Times(int times, DemoPlan plan) => Enumerable.Repeat(plan, times);

    private static IEnumerable<DemoPlan> Ways<T>(IEnumerable<T> ways, Func<T, DemoPlan> plan) => ways.Select(plan);
}
