using Interventions.Domain.Cases;
using Interventions.Domain.People;
using static Interventions.Domain.Cases.CaseAction;
using static Interventions.Domain.Cases.CaseStage;

namespace Interventions.Domain.Tests.Cases;

/// <summary>One row of a table of product.md 2; no stage after means the row moves nothing.</summary>
internal sealed record Row(CaseStage[] From, CaseAction Action, CaseStage? To, Role[] By);

/// <summary>The two tables of product.md 2, written down from there and not from the code.</summary>
internal static class ProductTables
{
    private static readonly Role[] Referrer = [Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker];
    private static readonly Role[] Decider = [Role.DecisionMaker];
    private static readonly Role[] Facilitator = [Role.Facilitator];
    private static readonly Role[] DeciderOrTracker = [Role.DecisionMaker, Role.System];
    private static readonly Role[] HerSide = [Role.VictimContactWorker, Role.System];

    private static readonly CaseStage[] OpenA =
        [Referred, Eligible, Authorised, Offered, Cautioned, Enrolled, InProgress, Completed, NonComplianceReview, Breached, Returned];

    private static readonly CaseStage[] OpenB = [Referred, Accepted, Assessed, Enrolled, InProgress, Paused];
    private static readonly CaseStage[] Signed = [Cautioned, Enrolled, InProgress, Completed];
    private static readonly CaseStage[] SignedOrReview = [.. Signed, NonComplianceReview];

    public static IReadOnlyList<Row> A { get; } =
    [
        new([Referred, Eligible, Authorised, Offered], RecordDeskCheck, null, Referrer),
        new([Referred], ConfirmEligibility, Eligible, Decider),
        new([Eligible], Authorise, Authorised, Decider),
        new([Authorised], Offer, Offered, Decider),
        new([Offered], Sign, Cautioned, Decider),
        new([Cautioned], Enrol, Enrolled, Facilitator),
        new([Enrolled], BookSeat, Enrolled, Facilitator),
        new([InProgress], BookSeat, InProgress, Facilitator),
        new([Enrolled], StartProgramme, InProgress, Facilitator),
        new([InProgress], Complete, Completed, Facilitator),
        new(Signed, ReportNonCompliance, NonComplianceReview, [Role.Facilitator, Role.DecisionMaker, Role.System]),
        new([NonComplianceReview], Excuse, null, Decider),
        new(SignedOrReview, ExtendDeadline, null, DeciderOrTracker), // the tracker for who was stood down (product.md 3)
        new(SignedOrReview, VaryConditions, null, Decider),
        new([NonComplianceReview], Resume, Cautioned, Decider),
        new([NonComplianceReview], Resume, Enrolled, Decider),
        new([NonComplianceReview], Resume, InProgress, Decider),
        new([NonComplianceReview], Resume, Completed, Decider),
        new([NonComplianceReview], FindBreach, Breached, Decider),
        new([Breached], Prosecute, Closed, Decider),
        new([Breached], TakeNoFurtherAction, Closed, Decider),
        new([Referred, Eligible, Authorised], FindNotEligible, Closed, Referrer),
        new([Referred, Eligible, Authorised], RecordDecline, Closed, Referrer),
        new([Referred, Eligible, Authorised], ReturnToDecisionMaker, Returned, Referrer),
        new([Offered], RecordDecline, Returned, Decider),
        new([Offered], ReturnToDecisionMaker, Returned, Decider),
        new([Returned], RecordDisposal, Closed, Decider),
        new(SignedOrReview, WithdrawConsent, Returned, Decider),
        new(SignedOrReview, Finalise, Closed, Decider),
        new(OpenA, Close, Closed, Decider),
        new([Closed, Returned, Completed], Reopen, Referred, Decider),
        new([.. SignedOrReview, Breached], RecordExplanation, null, [Role.Facilitator, Role.DecisionMaker]), // CC-28
        new([NonComplianceReview, Breached, Closed], MakeBreachPack, null, Decider), // CC-07, decision 25
        new([NonComplianceReview, Breached, Closed], SendBreachPack, null, Decider), // DP-02
        new(Enum.GetValues<CaseStage>(), SeeToBreachPack, null, [Role.VictimContactWorker]),
        new(OpenA, ReferToVoluntary, null, Referrer),
        new([Referred, Eligible], AddOffence, null, Decider), // CC-24
        new([Referred, Eligible, Authorised, Offered], RemoveOffence, null, Decider),
        new([Authorised, Offered], PrepareDocument, null, Decider), // CC-04.5
        new(SignedOrReview, PrepareVariation, null, Decider), // CC-27
        new(SignedOrReview, RecordCondition, null, Decider),
        .. OnBoth(OpenA),
    ];

    public static IReadOnlyList<Row> B { get; } =
    [
        new([Referred], AcceptForContact, Accepted, Facilitator),
        new([Accepted], Assess, Assessed, Facilitator),
        new([Assessed], Enrol, Enrolled, Facilitator),
        new([Enrolled], BookSeat, Enrolled, Facilitator),
        new([InProgress], BookSeat, InProgress, Facilitator),
        new([Enrolled], StartProgramme, InProgress, Facilitator),
        new([InProgress], Complete, Completed, Facilitator),
        new([Accepted, Assessed, Enrolled, InProgress], SetAside, Paused, Facilitator),
        new([Paused], Resume, Accepted, Facilitator),
        new([Paused], Resume, Assessed, Facilitator),
        new([Paused], Resume, Enrolled, Facilitator),
        new([Paused], Resume, InProgress, Facilitator),
        new(OpenB, Close, Closed, [Role.Facilitator, Role.DecisionMaker]),
        new([Closed, Completed], ReEngage, Referred, Facilitator),
        new(OpenB, RecordConsent, null, [Role.CustodySupportWorker, Role.Facilitator]), // CU-04
        .. OnBoth(OpenB),
    ];

    /// <summary>Each row for each stage it starts from.</summary>
    public static IEnumerable<string> Edges(Track track) =>
        Of(track).Where(r => r.To is not null).SelectMany(r => r.From.Select(f => $"{f} -{r.Action}-> {r.To}"));

    public static IReadOnlyList<Row> Of(Track track) => track switch
    {
        Track.ConditionalCaution => A,
        Track.Voluntary => B,
    };

    /// <summary>
    /// Facts of both tracks: product.md 2 (pause, transfer), 3 (victims and answers), 4 (named people) and 7 (the register), and
    /// some that no table there has, because product.md 3 and 5 ask for them and they move nothing (decisions 15 and 18).
    /// </summary>
    private static IEnumerable<Row> OnBoth(CaseStage[] open)
    {
        CaseStage[] every = Enum.GetValues<CaseStage>();
        yield return new(open, Pause, null, Decider);
        yield return new(open, RaiseRiskReview, null, Decider);
        yield return new([.. open.Append(Completed).Distinct()], RaiseDataQuery, null, DeciderOrTracker); // AT-09 reaches what is completed
        yield return new(every, ResolveReview, null, Decider);
        yield return new(open, RequestTransfer, null, Referrer);
        yield return new(open, AcceptTransfer, null, Referrer);
        yield return new(open, AmendReferral, null, Referrer);
        yield return new(open, AskReferrer, null, [Role.Facilitator, Role.DecisionMaker]);
        yield return new(open, AnswerQuestions, null, Referrer);
        yield return new(open, ReleaseSeat, null, Facilitator);
        yield return new(open, TryToReach, null, [Role.Facilitator, Role.DecisionMaker]); // CC-28
        yield return new(open, SendLetter, null, [Role.Facilitator, Role.DecisionMaker]); // CC-28, decision 26
        yield return new(every, RecordAttendance, null, Facilitator);
        yield return new(every, RecordRisk, null, [Role.VictimContactWorker, .. Referrer]);
        yield return new(open, NamePerson, null, [Role.VictimContactWorker, .. Referrer]);
        yield return new(open, Restrict, null, [Role.VictimContactWorker, .. Referrer]); // product.md 4, found out later
        yield return new(every, EnterVictim, null, HerSide);
        yield return new(every, CountVictims, null, HerSide);
        yield return new(every, RecordAttempt, null, HerSide);
        yield return new(every, RecordAnswer, null, HerSide);
        yield return new(every, AnnotateAnswer, null, HerSide);
        yield return new(every, ProposeUnlink, null, HerSide);
        yield return new(every, Unlink, null, HerSide);
        yield return new(every, MergeVictims, null, HerSide); // decision 32
        yield return new(every, ReferToMarac, null, [Role.VictimContactWorker, Role.DecisionMaker]); // V-13
        yield return new(every, RecordMarac, null, [Role.VictimContactWorker, Role.DecisionMaker]);
        yield return new(every, RecordWish, null, HerSide); // product.md 5: promises to keep
        yield return new(every, TellHer, null, HerSide); // V-02
        yield return new(every, RecordFeedback, null, HerSide);
        yield return new(every, RecordFirstContact, null, HerSide);
        yield return new(open, AskHerAgain, null, Decider); // product.md 3: asked again and supports
        yield return new(open, LeaveHerBe, null, [Role.VictimContactWorker]);
    }
}
