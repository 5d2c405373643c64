using Interventions.Domain.Calendar;

namespace Interventions.Domain.Cases;

/// <summary>How a case ends, and the Home Office outcome of its crime (domain.md 1.6).</summary>
public sealed partial class CaseFile
{
    /// <summary>
    /// The crime outcome of the last disposal, or disposal review of a case that ended under review. Restricted, because some
    /// outcomes tell the victim's view: for the decision-maker and her side only.
    /// </summary>
    public CrimeOutcome? DisposalOutcome { get; private set; }

    /// <summary>
    /// The outcome of the crime as this case has it (OUT-01); null while none is assigned. A disposal or disposal review counts
    /// as it was recorded; 1 once the breach was prosecuted, 5 if he died, 17 if the case was closed because the limit expired,
    /// and 3 for as long as a caution stands, finalised or not. Never on Track B, where 22 is for the force to claim and not
    /// for the tracker; and never 16 because she does not support a caution (V-21). Restricted like <see cref="DisposalOutcome"/>.
    /// </summary>
    public CrimeOutcome? OutcomeOfCrime
    {
        get
        {
            if (Track != Track.ConditionalCaution)
            {
                return null;
            }

            var end = Stage == CaseStage.Closed ? LastMove : null;
            return end switch
            {
                { Action: CaseAction.Prosecute } => CrimeOutcome.Charged,
                { Action: CaseAction.RecordDisposal } or { Reason: Reason.EndedUnderReview } => DisposalOutcome,
                { Reason: Reason.Died } => CrimeOutcome.OffenderDied,
                { Reason: Reason.ProsecutionLimitExpired } => CrimeOutcome.ProsecutionLimitExpired,
                _ => IsCautionInForce ? CrimeOutcome.Caution : null,
            };
        }
    }

    /// <summary>Any way out that carries nothing but its reason.</summary>
    public void LeaveBy(CaseAction action, Stamp stamp, Because because)
    {
        Refuse.Unless(action.Kind() == ActionKind.WayOut, "That is not a way out.");
        Refuse.Unless(action is not (CaseAction.ReportNonCompliance or CaseAction.FindBreach), "That way out needs more than a reason.");
        var endsReview = action == CaseAction.Close && because.Reason == Reason.EndedUnderReview;
        var disposes = action == CaseAction.RecordDisposal || (endsReview && Track == Track.ConditionalCaution);
        var passesOn = endsReview && Track == Track.Voluntary;
        Take(action, stamp, passesOn ? because with { RestrictedNote = $"Passed on to: {because.PassedTo}. {because.RestrictedNote}".Trim() } : because,
            () =>
            {
                RestsUntil = action == CaseAction.SetAside ? because.Until : RestsUntil;
                DisposalOutcome = disposes ? because.Outcome : DisposalOutcome;
                if (action == CaseAction.Finalise)
                {
                    KeepOpenConditions(because.Note!, stamp);
                }
            },
            (() => action != CaseAction.Finalise || NoConditionIsNotKept().IsMet(), NoConditionIsNotKept().Otherwise),
            (() => action != CaseAction.SetAside || because.Until >= London.DayOf(stamp.At), "Enter the day until which the case rests: today or later."),
            (() => !disposes || because.Outcome is not null, action == CaseAction.RecordDisposal
                ? "Choose what happened instead."
                : "Choose the crime outcome that the disposal review came to."),
            (() => !disposes || because.Outcome != CrimeOutcome.Charged || ProsecutionLimitIsAhead(stamp).IsMet(), "The prosecution limit has passed, so he can no longer be charged. Choose another outcome."),
            (() => !passesOn || !string.IsNullOrWhiteSpace(because.PassedTo), "Enter where he was passed on to, or that he was not and why."),
            (() => action is not (CaseAction.Finalise or CaseAction.Reopen or CaseAction.ReEngage or CaseAction.TakeNoFurtherAction) || !string.IsNullOrWhiteSpace(because.Note),
                "Say what this rests on."));
    }

    /// <summary>Once proceedings start the caution ceases to have effect (CC-07), whichever road led to them.</summary>
    private bool HasProceedingsSince(int version) =>
        _journal.Exists(e => e.Action == CaseAction.Prosecute && e.Version > version)
        || (DisposalOutcome == CrimeOutcome.Charged && Journal.LastOrDefault(IsDisposal)?.Version > version);

    private static bool IsDisposal(JournalEntry entry) => entry.Action == CaseAction.RecordDisposal || (entry.Action == CaseAction.Close && entry.Reason == Reason.EndedUnderReview);
}
