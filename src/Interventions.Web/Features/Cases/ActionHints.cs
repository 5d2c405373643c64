using Interventions.Domain.Cases;

namespace Interventions.Web.Features.Cases;

/// <summary>What an action asks for or leads to, in a sentence beside its button; and what a case at a stage waits for.</summary>
internal static class ActionHints
{
    public static string? HintOf(CaseAction action) => action switch
    {
        CaseAction.ConfirmEligibility => "Every hard criterion is met at its last answer. You decide, not the list.",
        CaseAction.Authorise => "State that the evidence is enough to charge, and when he admitted it.",
        CaseAction.Offer => "Explain the effect, warn what follows if conditions are not kept, record that legal advice was available.",
        CaseAction.Sign => "The prepared document, or offence, admission, consent and conditions as he signed them.",
        CaseAction.AcceptForContact => "You take him on for a first contact.",
        CaseAction.Assess => "He is suitable for a programme.",
        CaseAction.Enrol => "Choose the programme. Seats are booked after that.",
        CaseAction.BookSeat => "Choose a group that still fits.",
        CaseAction.StartProgramme => "He attended the first session.",
        CaseAction.Complete => "The programme's rule is met. Completion never says that anybody is safe.",
        CaseAction.Resume => "Goes back to where the case came from.",
        CaseAction.ReportNonCompliance => "Opens a review by a decision-maker.",
        CaseAction.FindBreach => "There is no reasonable excuse. Give your reasons.",
        CaseAction.Prosecute => "The caution ceases to have effect once proceedings start.",
        CaseAction.FindNotEligible or CaseAction.Close or CaseAction.TakeNoFurtherAction or CaseAction.RecordDisposal => "Ends the case. Needs a reason.",
        CaseAction.RecordDecline or CaseAction.ReturnToDecisionMaker or CaseAction.WithdrawConsent => "Always possible here. Needs a reason.",
        CaseAction.Finalise => "He has done everything he signed for. Say what this rests on.",
        CaseAction.SetAside => "Prison, illness or another cause.",
        CaseAction.Reopen or CaseAction.ReEngage => "Starts again as referred. Former stages are reached again only by their steps.",
        CaseAction.Excuse => "You accept his excuse, with reasons.",
        CaseAction.ExtendDeadline => "Inside the overall limit, with a reason.",
        CaseAction.VaryConditions => "With his agreement, signed again. The victim is asked about it.",
        CaseAction.AddOffence => "A related offence on the same caution. The checks are made again.",
        CaseAction.RemoveOffence => "It stays on record, with your reason.",
        CaseAction.PrepareDocument => "Kept as a numbered draft with a checksum, to print and sign.",
        CaseAction.PrepareVariation => "To print. It changes nothing until he agrees and signs.",
        CaseAction.RecordCondition => "Kept or not, with the day and what that rests on.",
        CaseAction.RecordDeskCheck => "Each with what it rests on. The last answer to a check counts.",
        CaseAction.ReferToVoluntary => "One press makes a voluntary case of its own for him.",
        CaseAction.RequestTransfer => "The case stays here until they accept.",
        CaseAction.AcceptTransfer => "You answer for the case from then on.",
        CaseAction.RecordRisk => "A higher level is looked at again before anything goes on.",
        CaseAction.Pause or CaseAction.RaiseRiskReview or CaseAction.RaiseDataQuery => "Puts the case under review until you resolve it.",
        CaseAction.ResolveReview => "Ends a pause, a risk review or a data query.",
        CaseAction.RecordConsent => "What was explained, and whether he seemed fit to consent.",
        CaseAction.ReleaseSeat => "Gives his place in the group up.",
        CaseAction.Restrict => "Police or staff, honour-based abuse, or a colleague. Those who worked on it stay named.",
        CaseAction.NamePerson => "Lets a colleague open this restricted case.",
        CaseAction.AmendReferral => "With a reason. What it said before stays on record.",
        CaseAction.AskReferrer => "The case stays where it is until they have answered.",
        CaseAction.TryToReach => "How, when and what came of it. Kept as evidence.",
        CaseAction.RecordExplanation => "What he says, what was seen, and apart from both what you make of it.",
        CaseAction.SendLetter => "Drafts stand on the page of letters. Nothing goes out by itself.",
        CaseAction.MakeBreachPack => "A PDF and a JSON file with their checksums, frozen as they stand now.",
        CaseAction.SendBreachPack => "Before it is fetched, on the page of breach packs.",
        CaseAction.AskHerAgain => "Her worker decides whether and how. Nothing moves by it.",
        CaseAction.AnswerQuestions => "Your answers go to whoever asked.",
        _ => null,
    };

    /// <summary>What a case waits for, in words that every role may know.</summary>
    public static string WaitsFor(Track track, CaseStage stage) => (track, stage) switch
    {
        (Track.ConditionalCaution, CaseStage.Referred) => "Checks, then a decision-maker confirms eligibility",
        (Track.Voluntary, CaseStage.Referred) => "Checks, then a facilitator accepts",
        (_, CaseStage.Eligible) => "A decision-maker authorises",
        (_, CaseStage.Authorised) => "A decision-maker offers",
        (_, CaseStage.Offered) => "He signs",
        (_, CaseStage.Accepted) => "A facilitator assesses",
        (_, CaseStage.Cautioned or CaseStage.Assessed) => "A facilitator enrols him",
        (_, CaseStage.Enrolled) => "A seat and the first session",
        (_, CaseStage.InProgress) => "The rest of the programme",
        (_, CaseStage.Completed) => "Nothing; the programme is completed",
        (_, CaseStage.Paused) => "Until he can go on",
        (_, CaseStage.NonComplianceReview) => "A decision-maker looks at the non-compliance",
        (_, CaseStage.Breached) => "A decision-maker ends it",
        (_, CaseStage.Returned) => "A charging decision",
        (_, CaseStage.Closed) => "Nothing; the case has ended",
    };
}
