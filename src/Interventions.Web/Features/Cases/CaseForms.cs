using Interventions.Domain.Cases;
using Interventions.Web.Features.BreachPacks;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Features.NonCompliance;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Features.RestrictedCases;
using Interventions.Web.Features.VictimSupport;

namespace Interventions.Web.Features.Cases;

/// <summary>
/// The form for each action on the case page. Every form has the parameters <c>View</c> and <c>OnDone</c>. Actions of her
/// side are taken on the victim's own page and attendance on the register, so they have none here; a test holds the list true.
/// </summary>
public static class CaseForms
{
    private static readonly Dictionary<CaseAction, Type> Forms = new()
    {
        [CaseAction.ConfirmEligibility] = typeof(StepForm<ConfirmEligibility.Command>),
        [CaseAction.AcceptForContact] = typeof(StepForm<AcceptForContact.Command>),
        [CaseAction.Assess] = typeof(StepForm<AssessAsSuitable.Command>),
        [CaseAction.Enrol] = typeof(EnrolOnProgrammeForm),
        [CaseAction.BookSeat] = typeof(BookSeatForm),
        [CaseAction.StartProgramme] = typeof(StepForm<StartProgramme.Command>),
        [CaseAction.Complete] = typeof(StepForm<CompleteProgramme.Command>),
        [CaseAction.Resume] = typeof(StepForm<ResumeCase.Command>),
        [CaseAction.ReleaseSeat] = typeof(StepForm<ReleaseSeat.Command>),
        [CaseAction.FindNotEligible] = typeof(WayOutForm<FindNotEligible.Command>),
        [CaseAction.RecordDecline] = typeof(WayOutForm<RecordDecline.Command>),
        [CaseAction.ReturnToDecisionMaker] = typeof(WayOutForm<ReturnToDecisionMaker.Command>),
        [CaseAction.RecordDisposal] = typeof(WayOutForm<RecordDisposal.Command>),
        [CaseAction.WithdrawConsent] = typeof(WayOutForm<WithdrawConsent.Command>),
        [CaseAction.Finalise] = typeof(WayOutForm<FinaliseCaution.Command>),
        [CaseAction.Close] = typeof(WayOutForm<CloseCase.Command>),
        [CaseAction.Reopen] = typeof(WayOutForm<ReopenCase.Command>),
        [CaseAction.ReEngage] = typeof(WayOutForm<ReEngage.Command>),
        [CaseAction.SetAside] = typeof(WayOutForm<SetAside.Command>),
        [CaseAction.ReportNonCompliance] = typeof(ReportNonComplianceForm),
        [CaseAction.NamePerson] = typeof(NamePersonForm),
        [CaseAction.Restrict] = typeof(RestrictCaseForm),
        [CaseAction.Prosecute] = typeof(WayOutForm<Prosecute.Command>),
        [CaseAction.TakeNoFurtherAction] = typeof(WayOutForm<TakeNoFurtherAction.Command>),
        [CaseAction.RecordDeskCheck] = typeof(RecordDeskChecksForm),
        [CaseAction.Authorise] = typeof(AuthoriseCautionForm),
        [CaseAction.Offer] = typeof(OfferCautionForm),
        [CaseAction.Sign] = typeof(SignCautionForm),
        [CaseAction.AddOffence] = typeof(AddOffenceForm),
        [CaseAction.RemoveOffence] = typeof(RemoveOffenceForm),
        [CaseAction.PrepareDocument] = typeof(PrepareDocumentForm),
        [CaseAction.PrepareVariation] = typeof(PrepareVariationForm),
        [CaseAction.RecordCondition] = typeof(RecordConditionForm),
        [CaseAction.ExtendDeadline] = typeof(ExtendDeadlineForm),
        [CaseAction.VaryConditions] = typeof(VaryConditionsForm),
        [CaseAction.Excuse] = typeof(ExcuseNonComplianceForm),
        [CaseAction.FindBreach] = typeof(FindBreachForm),
        [CaseAction.Pause] = typeof(StepForm<PauseCase.Command>),
        [CaseAction.RaiseRiskReview] = typeof(StepForm<RaiseRiskReview.Command>),
        [CaseAction.RaiseDataQuery] = typeof(StepForm<RaiseDataQuery.Command>),
        [CaseAction.ResolveReview] = typeof(ResolveReviewForm),
        [CaseAction.RecordRisk] = typeof(RecordRiskForm),
        [CaseAction.RequestTransfer] = typeof(RequestTransferForm),
        [CaseAction.AcceptTransfer] = typeof(StepForm<AcceptTransfer.Command>),
        [CaseAction.ReferToVoluntary] = typeof(StepForm<ReferToVoluntary.Command>),
        [CaseAction.RecordConsent] = typeof(RecordConsentForm),
        [CaseAction.AmendReferral] = typeof(AmendReferralForm),
        [CaseAction.AskReferrer] = typeof(AskReferrerForm),
        [CaseAction.AnswerQuestions] = typeof(AnswerQuestionsForm),
        [CaseAction.TryToReach] = typeof(TryToReachForm),
        [CaseAction.RecordExplanation] = typeof(RecordExplanationForm),
        [CaseAction.AskHerAgain] = typeof(AskHerAgainForm),
        [CaseAction.MakeBreachPack] = typeof(MakeBreachPackForm),
    };

    /// <summary>Actions taken on a page of their own: the referral, the register, the victim's page.</summary>
    public static IReadOnlySet<CaseAction> OnOtherPages { get; } = new HashSet<CaseAction>
    {
        CaseAction.SubmitReferral, CaseAction.RecordAttendance,
        CaseAction.EnterVictim, CaseAction.CountVictims, CaseAction.RecordAttempt, CaseAction.RecordAnswer, CaseAction.AnnotateAnswer, CaseAction.ProposeUnlink, CaseAction.Unlink,
        CaseAction.LeaveHerBe, CaseAction.SendLetter, CaseAction.SendBreachPack, CaseAction.SeeToBreachPack,
        CaseAction.MergeVictims, CaseAction.ReferToMarac, CaseAction.RecordMarac,
        CaseAction.RecordWish, CaseAction.TellHer, CaseAction.RecordFeedback, CaseAction.RecordFirstContact,
    };

    /// <summary>Null where the action is taken on a page of its own.</summary>
    public static Type? For(CaseAction action) => Forms.GetValueOrDefault(action);
}
