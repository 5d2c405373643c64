namespace Interventions.Domain.Cases;

/// <summary>The four kinds of action (product.md 2).</summary>
public enum ActionKind
{
    /// <summary>Makes a case.</summary>
    Start,

    /// <summary>Refused unless the gate is open at that moment.</summary>
    Forward,

    /// <summary>Ends in Referred, Non-compliance review, Breached, Returned, Paused or Closed; never blocked by the gate.</summary>
    WayOut,

    /// <summary>Moves nothing and is never blocked by the gate.</summary>
    Fact,
}

/// <summary>Everything that can happen to a case. The table of what moves what is CaseFile.Workflow.cs.</summary>
public enum CaseAction
{
    // Starts
    SubmitReferral,

    // Forward steps
    ConfirmEligibility,
    Authorise,
    Offer,
    Sign,
    AcceptForContact,
    Assess,
    Enrol,
    BookSeat,
    StartProgramme,
    Complete,
    Resume,

    // Ways out
    ReportNonCompliance,
    FindBreach,
    Prosecute,
    TakeNoFurtherAction,
    FindNotEligible,
    RecordDecline,
    ReturnToDecisionMaker,
    RecordDisposal,
    WithdrawConsent,
    Finalise,
    SetAside,
    Close,
    Reopen,
    ReEngage,

    // Facts on his side or outside both
    RecordDeskCheck,
    RecordConsent,
    RecordAttendance,
    ReleaseSeat,
    Excuse,
    ExtendDeadline,
    VaryConditions,
    ReferToVoluntary,
    RequestTransfer,
    AcceptTransfer,
    RecordRisk,
    NamePerson,
    Restrict,
    AmendReferral,
    AskReferrer,
    AnswerQuestions,
    AddOffence,
    RemoveOffence,
    PrepareDocument,
    PrepareVariation,
    RecordCondition,
    TryToReach,
    RecordExplanation,
    SendLetter,
    MakeBreachPack,

    // Facts that only her side and the decision-maker may see
    Pause,
    RaiseRiskReview,
    RaiseDataQuery,
    ResolveReview,
    EnterVictim,
    CountVictims,
    RecordAttempt,
    RecordAnswer,
    AnnotateAnswer,
    ProposeUnlink,
    Unlink,
    AskHerAgain,
    LeaveHerBe,
    SendBreachPack,
    SeeToBreachPack,
    MergeVictims,
    ReferToMarac,
    RecordMarac,
    RecordWish,
    TellHer,
    RecordFeedback,
    RecordFirstContact,
}

/// <summary>What follows from an action alone.</summary>
public static class CaseActions
{
    public static ActionKind Kind(this CaseAction action) => action switch
    {
        CaseAction.SubmitReferral => ActionKind.Start,
        >= CaseAction.ConfirmEligibility and <= CaseAction.Resume => ActionKind.Forward,
        >= CaseAction.ReportNonCompliance and <= CaseAction.ReEngage => ActionKind.WayOut,
        _ => ActionKind.Fact,
    };

    /// <summary>
    /// True for entries that only the victim contact worker and the decision-maker may see. Whatever puts a case under
    /// review is among them, whichever the cause, so that a missing line tells his side nothing (V-28, RS-04).
    /// </summary>
    public static bool IsRestricted(this CaseAction action) => action >= CaseAction.Pause;

    /// <summary>True for facts that neither raise the case's version nor wait for it: they may be written while others work on the case.</summary>
    public static bool StandsBeside(this CaseAction action) => action is CaseAction.RecordAttempt or CaseAction.RecordAttendance or CaseAction.TryToReach or CaseAction.RecordExplanation
        or CaseAction.SendLetter or CaseAction.MakeBreachPack or CaseAction.SendBreachPack or CaseAction.SeeToBreachPack
        or CaseAction.ReferToMarac or CaseAction.RecordMarac
        or CaseAction.RecordWish or CaseAction.TellHer or CaseAction.RecordFeedback or CaseAction.RecordFirstContact;

    /// <summary>The action as a command, as it stands on a button.</summary>
    public static string InWords(this CaseAction action) => action switch
    {
        CaseAction.SubmitReferral => "Submit the referral",
        CaseAction.ConfirmEligibility => "Confirm eligibility",
        CaseAction.Authorise => "Authorise the caution",
        CaseAction.Offer => "Offer the caution",
        CaseAction.Sign => "Sign the caution",
        CaseAction.AcceptForContact => "Accept for contact",
        CaseAction.Assess => "Assess as suitable",
        CaseAction.Enrol => "Enrol on a programme",
        CaseAction.BookSeat => "Book a seat",
        CaseAction.StartProgramme => "Start the programme",
        CaseAction.Complete => "Complete the programme",
        CaseAction.Resume => "Resume",
        CaseAction.ReportNonCompliance => "Report non-compliance",
        CaseAction.FindBreach => "Find a breach",
        CaseAction.Prosecute => "Prosecute",
        CaseAction.TakeNoFurtherAction => "Take no further action",
        CaseAction.FindNotEligible => "Record as not eligible",
        CaseAction.RecordDecline => "Record that he declined",
        CaseAction.ReturnToDecisionMaker => "Return to the decision-maker",
        CaseAction.RecordDisposal => "Record the disposal",
        CaseAction.WithdrawConsent => "Record that he withdraws consent",
        CaseAction.Finalise => "Finalise: all conditions met",
        CaseAction.SetAside => "Set aside",
        CaseAction.Close => "Close the case",
        CaseAction.Reopen => "Reopen the case",
        CaseAction.ReEngage => "Re-engage",
        CaseAction.RecordDeskCheck => "Record desk checks",
        CaseAction.RecordConsent => "Record his consent",
        CaseAction.RecordAttendance => "Record attendance",
        CaseAction.ReleaseSeat => "Release a seat",
        CaseAction.Excuse => "Excuse",
        CaseAction.ExtendDeadline => "Extend the deadline",
        CaseAction.VaryConditions => "Vary the conditions",
        CaseAction.ReferToVoluntary => "Refer to voluntary help",
        CaseAction.RequestTransfer => "Ask another area to take the case",
        CaseAction.AcceptTransfer => "Accept the transfer",
        CaseAction.RecordRisk => "Record the risk level",
        CaseAction.NamePerson => "Name somebody who may open this case",
        CaseAction.Restrict => "Restrict the case to named people",
        CaseAction.AmendReferral => "Amend the referral",
        CaseAction.AskReferrer => "Return to the referrer with questions",
        CaseAction.AnswerQuestions => "Answer the questions and send again",
        CaseAction.AddOffence => "Add an offence to the caution",
        CaseAction.RemoveOffence => "Take an offence off the caution",
        CaseAction.PrepareDocument => "Prepare the document to sign",
        CaseAction.PrepareVariation => "Prepare a variation to sign",
        CaseAction.RecordCondition => "Record whether a condition was kept",
        CaseAction.TryToReach => "Record an attempt to reach him",
        CaseAction.RecordExplanation => "Record his explanation",
        CaseAction.SendLetter => "Record a letter or text sent to him",
        CaseAction.MakeBreachPack => "Make a breach pack",
        CaseAction.Pause => "Pause",
        CaseAction.RaiseRiskReview => "Ask for a risk review",
        CaseAction.RaiseDataQuery => "Raise a data query",
        CaseAction.ResolveReview => "Resolve the review",
        CaseAction.EnterVictim => "Enter a victim",
        CaseAction.CountVictims => "Correct the number of victims",
        CaseAction.RecordAttempt => "Record an attempt",
        CaseAction.RecordAnswer => "Record her answer",
        CaseAction.AnnotateAnswer => "Annotate an answer",
        CaseAction.ProposeUnlink => "Ask to unlink a victim",
        CaseAction.Unlink => "Unlink a victim",
        CaseAction.AskHerAgain => "Ask whether she would like to be asked again",
        CaseAction.LeaveHerBe => "Say that she is not to be asked again now",
        CaseAction.SendBreachPack => "Record who gets a breach pack",
        CaseAction.SeeToBreachPack => "Say that a breach pack may go",
        CaseAction.MergeVictims => "Merge two records of a victim",
        CaseAction.ReferToMarac => "Refer her to MARAC",
        CaseAction.RecordMarac => "Record what became of MARAC",
        CaseAction.RecordWish => "Record what she wants to be told",
        CaseAction.TellHer => "Record that she was told",
        CaseAction.RecordFeedback => "Record her feedback",
        CaseAction.RecordFirstContact => "Record first contact and support",
    };

    /// <summary>The action as something done, as it stands in the journal.</summary>
    public static string AsDone(this CaseAction action) => action switch
    {
        CaseAction.SubmitReferral => "Referred",
        CaseAction.ConfirmEligibility => "Eligibility confirmed",
        CaseAction.Authorise => "Caution authorised",
        CaseAction.Offer => "Caution offered",
        CaseAction.Sign => "Caution signed",
        CaseAction.AcceptForContact => "Accepted for contact",
        CaseAction.Assess => "Assessed as suitable",
        CaseAction.Enrol => "Enrolled",
        CaseAction.BookSeat => "Seat booked",
        CaseAction.StartProgramme => "Programme started",
        CaseAction.Complete => "Programme completed",
        CaseAction.Resume => "Resumed",
        CaseAction.ReportNonCompliance => "Non-compliance reported",
        CaseAction.FindBreach => "Breach found",
        CaseAction.Prosecute => "Prosecuted",
        CaseAction.TakeNoFurtherAction => "No further action taken",
        CaseAction.FindNotEligible => "Found not eligible",
        CaseAction.RecordDecline => "He declined",
        CaseAction.ReturnToDecisionMaker => "Returned to the decision-maker",
        CaseAction.RecordDisposal => "Disposal recorded",
        CaseAction.WithdrawConsent => "He withdrew consent",
        CaseAction.Finalise => "Finalised, all conditions met",
        CaseAction.SetAside => "Set aside",
        CaseAction.Close => "Closed",
        CaseAction.Reopen => "Reopened",
        CaseAction.ReEngage => "Re-engaged",
        CaseAction.RecordDeskCheck => "Desk check recorded",
        CaseAction.RecordConsent => "His consent recorded",
        CaseAction.RecordAttendance => "Attendance recorded",
        CaseAction.ReleaseSeat => "Seat released",
        CaseAction.Excuse => "Excused",
        CaseAction.ExtendDeadline => "Deadline extended",
        CaseAction.VaryConditions => "Conditions varied",
        CaseAction.ReferToVoluntary => "Referred to voluntary help",
        CaseAction.RequestTransfer => "Transfer asked for",
        CaseAction.AcceptTransfer => "Transfer accepted",
        CaseAction.RecordRisk => "Risk level recorded",
        CaseAction.NamePerson => "Named as allowed to open this case",
        CaseAction.Restrict => "Restricted to named people",
        CaseAction.AmendReferral => "Referral amended",
        CaseAction.AskReferrer => "Returned to the referrer with questions",
        CaseAction.AnswerQuestions => "Questions answered and sent again",
        CaseAction.AddOffence => "Offence added to the caution",
        CaseAction.RemoveOffence => "Offence taken off the caution",
        CaseAction.PrepareDocument => "Document prepared to sign",
        CaseAction.PrepareVariation => "Variation prepared to sign",
        CaseAction.RecordCondition => "Condition recorded as kept or not",
        CaseAction.TryToReach => "Attempt to reach him recorded",
        CaseAction.RecordExplanation => "His explanation recorded",
        CaseAction.SendLetter => "Letter or text sent to him",
        CaseAction.MakeBreachPack => "Breach pack made",
        CaseAction.Pause => "Paused by the decision-maker",
        CaseAction.RaiseRiskReview => "Risk review asked for",
        CaseAction.RaiseDataQuery => "Data query raised",
        CaseAction.ResolveReview => "Review resolved",
        CaseAction.EnterVictim => "Victim entered",
        CaseAction.CountVictims => "Number of victims corrected",
        CaseAction.RecordAttempt => "Attempt to reach her recorded",
        CaseAction.RecordAnswer => "Her answer recorded",
        CaseAction.AnnotateAnswer => "Answer annotated",
        CaseAction.ProposeUnlink => "Unlinking asked for",
        CaseAction.Unlink => "Victim unlinked",
        CaseAction.AskHerAgain => "Her worker asked whether she would like to be asked again",
        CaseAction.LeaveHerBe => "Not to be asked again now",
        CaseAction.SendBreachPack => "Recorded who gets a breach pack",
        CaseAction.SeeToBreachPack => "Breach pack may go",
        CaseAction.MergeVictims => "Two records of a victim merged",
        CaseAction.ReferToMarac => "Referred to MARAC",
        CaseAction.RecordMarac => "MARAC recorded",
        CaseAction.RecordWish => "Recorded what she wants to be told",
        CaseAction.TellHer => "Telling her recorded",
        CaseAction.RecordFeedback => "Her feedback recorded",
        CaseAction.RecordFirstContact => "First contact and support recorded",
    };
}
