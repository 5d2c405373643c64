namespace Interventions.Domain.Cases;

/// <summary>The neutral face of a coded reason: for everybody, on screen and in exports (product.md 2).</summary>
public enum Reason
{
    // Why a case ended or went back
    NotEligible,
    HeDeclined,
    ReturnedForDecision,
    ConsentWithdrawn,
    Unsuitable,
    Disengaged,
    RemovedByProvider,
    PassedToAnotherAgency,
    Died,
    Moved,
    Duplicate,
    ProsecutionLimitExpired,
    EndedUnderReview,
    AllConditionsMet,
    BreachProsecuted,
    BreachNoFurtherAction,
    DisposalRecorded,

    // What was not complied with (Track A)
    MissedSession,
    Late,
    SentHome,
    NoContact,
    DeadlinePassed,
    NewOffence,
    OtherCondition,

    // Why a voluntary case was set aside (Track B)
    InPrison,
    Illness,
    OtherPause,

    // Why a case was opened again
    NewInformation,
    EndedByMistake,
    AskedToComeBack,
}

/// <summary>The restricted face of a coded reason: for the victim contact worker and the decision-maker. OPCC counts it only as suppressed aggregates.</summary>
public enum RestrictedReason
{
    VictimDoesNotSupport,
    VictimWithdrewSupport,
    VictimNotReached,
    RiskRose,
    AnswerEnded,
    SafetyOfVictim,
    OtherRestricted,
}

/// <summary>Home Office crime outcome recorded when a returned case is disposed of (domain.md 1.6). Some outcomes tell the victim's view, so the code is restricted.</summary>
public enum CrimeOutcome
{
    Charged = 1,
    Caution = 3,
    OffenderDied = 5,
    CommunityResolution = 8,
    NotInPublicInterestCps = 9,
    NotInPublicInterestPolice = 10,
    VictimSupportsEvidentialDifficulties = 15,
    VictimDoesNotSupport = 16,
    ProsecutionLimitExpired = 17,
    FurtherInvestigationNotInPublicInterest = 21,
    InterventionUndertaken = 22,
}

/// <summary>Words for reasons, and which reasons go with which action.</summary>
public static class Reasons
{
    /// <summary>The reasons to choose from for an action on a track; empty where the action carries none.</summary>
    public static IReadOnlyList<Reason> For(CaseAction action, Track track) => (action, track) switch
    {
        (CaseAction.FindNotEligible, _) => [Reason.NotEligible],
        (CaseAction.RecordDecline, _) => [Reason.HeDeclined],
        (CaseAction.ReturnToDecisionMaker, _) => [Reason.ReturnedForDecision],
        (CaseAction.WithdrawConsent, _) => [Reason.ConsentWithdrawn],
        (CaseAction.Finalise, _) => [Reason.AllConditionsMet],
        (CaseAction.Prosecute, _) => [Reason.BreachProsecuted],
        (CaseAction.TakeNoFurtherAction, _) => [Reason.BreachNoFurtherAction],
        (CaseAction.RecordDisposal, _) => [Reason.DisposalRecorded],
        (CaseAction.ReportNonCompliance, _) =>
            [Reason.MissedSession, Reason.Late, Reason.SentHome, Reason.NoContact, Reason.DeadlinePassed, Reason.NewOffence, Reason.OtherCondition],
        (CaseAction.SetAside, _) => [Reason.InPrison, Reason.Illness, Reason.OtherPause],
        (CaseAction.Close, Track.ConditionalCaution) =>
            [Reason.Died, Reason.Moved, Reason.Duplicate, Reason.ProsecutionLimitExpired, Reason.EndedUnderReview],
        (CaseAction.Close, Track.Voluntary) =>
            [Reason.HeDeclined, Reason.ConsentWithdrawn, Reason.Unsuitable, Reason.Disengaged, Reason.RemovedByProvider, Reason.PassedToAnotherAgency,
                Reason.Died, Reason.Moved, Reason.EndedUnderReview],
        (CaseAction.Reopen or CaseAction.ReEngage, _) => [Reason.NewInformation, Reason.EndedByMistake, Reason.AskedToComeBack],
        _ => [],
    };

    /// <summary>
    /// What his side and exports read: a new offence is his, but that it was reported may tell of her, so it reads as any other
    /// condition (RS-04; domain.md 4.3, matches).
    /// </summary>
    public static Reason ForHisSide(this Reason reason) => reason == Reason.NewOffence ? Reason.OtherCondition : reason;

    public static string InWords(this Reason reason) => reason switch
    {
        Reason.NotEligible => "Not eligible",
        Reason.HeDeclined => "He declined",
        Reason.ReturnedForDecision => "Returned for a decision",
        Reason.ConsentWithdrawn => "Consent withdrawn",
        Reason.Unsuitable => "Unsuitable for the programme",
        Reason.Disengaged => "Disengaged",
        Reason.RemovedByProvider => "Removed by the provider",
        Reason.PassedToAnotherAgency => "Passed to another agency",
        Reason.Died => "Died",
        Reason.Moved => "Moved away",
        Reason.Duplicate => "Duplicate of another case",
        Reason.ProsecutionLimitExpired => "Prosecution limit expired",
        Reason.EndedUnderReview => "Ended under review",
        Reason.AllConditionsMet => "All conditions met",
        Reason.BreachProsecuted => "Breached, prosecuted",
        Reason.BreachNoFurtherAction => "Breached, no further action",
        Reason.DisposalRecorded => "Another disposal recorded",
        Reason.MissedSession => "Missed a session",
        Reason.Late => "Late, not admitted",
        Reason.SentHome => "Left or was sent home",
        Reason.NoContact => "No contact",
        Reason.DeadlinePassed => "Deadline passed",
        Reason.NewOffence => "New offence",
        Reason.OtherCondition => "Another condition not kept",
        Reason.InPrison => "In prison",
        Reason.Illness => "Illness",
        Reason.OtherPause => "Other",
        Reason.NewInformation => "New information",
        Reason.EndedByMistake => "Ended by mistake",
        Reason.AskedToComeBack => "He asked to come back",
    };

    public static string InWords(this RestrictedReason reason) => reason switch
    {
        RestrictedReason.VictimDoesNotSupport => "Victim does not support",
        RestrictedReason.VictimWithdrewSupport => "Victim withdrew support",
        RestrictedReason.VictimNotReached => "Victim not reached",
        RestrictedReason.RiskRose => "Risk rose",
        RestrictedReason.AnswerEnded => "Answer ended and was not renewed",
        RestrictedReason.SafetyOfVictim => "Safety of the victim",
        RestrictedReason.OtherRestricted => "Other",
    };

    public static string InWords(this CrimeOutcome outcome) => outcome switch
    {
        CrimeOutcome.Charged => "1 Charged or summonsed",
        CrimeOutcome.Caution => "3 Caution, adult",
        CrimeOutcome.OffenderDied => "5 Offender died",
        CrimeOutcome.CommunityResolution => "8 Community resolution",
        CrimeOutcome.NotInPublicInterestCps => "9 Not in the public interest (CPS)",
        CrimeOutcome.NotInPublicInterestPolice => "10 Not in the public interest (police)",
        CrimeOutcome.VictimSupportsEvidentialDifficulties => "15 Victim supports, evidential difficulties",
        CrimeOutcome.VictimDoesNotSupport => "16 Victim does not support further action",
        CrimeOutcome.ProsecutionLimitExpired => "17 Prosecution time limit expired",
        CrimeOutcome.FurtherInvestigationNotInPublicInterest => "21 Further investigation not in the public interest",
        CrimeOutcome.InterventionUndertaken => "22 Intervention activity undertaken",
    };
}
