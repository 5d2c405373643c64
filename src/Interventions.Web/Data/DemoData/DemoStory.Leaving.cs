using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using static Interventions.Web.Data.DemoData.DemoEnding;

namespace Interventions.Web.Data.DemoData;

/// <summary>Ways out of either track, coming back, and going to another area.</summary>
internal sealed partial class DemoStory
{
    private Task<bool> LeaveAsync(Actor by, CaseAction action, Because because, CancellationToken ct, int hours = 20) =>
        DoAsync(by, hours, s => _file.LeaveBy(action, s, because), ct);

    private async Task LeaveBeforeOfferAsync(CancellationToken ct)
    {
        switch (plan.Ending)
        {
            case HeDeclined:
                await LeaveAsync(Inspector, CaseAction.RecordDecline, new("He wants to put his side in court."), ct);
                break;
            case Returned or Disposed:
                await LeaveAsync(Inspector, CaseAction.ReturnToDecisionMaker, new("He no longer admits the offence."), ct);
                break;
            case Reopened:
                await LeaveAsync(Sergeant, CaseAction.RecordDecline, new("He said no at first."), ct);
                WaitDays(6);
                await LeaveAsync(Inspector, CaseAction.Reopen, new("His solicitor has written: he admits it and would take part.", plan.Reason), ct);
                break;
            case ClosedEarly:
                if (plan.Reason == Reason.ProsecutionLimitExpired)
                {
                    _now = DemoCalendar.At((_file.ProsecutionLimit ?? ReferredOn.AddDays(190)).AddDays(1), 9);
                }

                await LeaveAsync(Inspector, CaseAction.Close, new(NoteOf(plan.Reason!.Value), plan.Reason), ct);
                break;
        }

        if (plan.Ending == Disposed)
        {
            await LeaveAsync(Sergeant, CaseAction.RecordDisposal, new(Outcome: plan.Outcome), ct, hours: 40);
        }
    }

    private async Task LeaveAfterSigningAsync(CancellationToken ct)
    {
        switch (plan.Ending)
        {
            case DisposedAfterSigning:
                await LeaveAsync(Inspector, CaseAction.WithdrawConsent, new("He does not want to go to the second workshop."), ct, hours: 30);
                await LeaveAsync(Inspector, CaseAction.RecordDisposal, new(Outcome: plan.Outcome), ct, hours: 40);
                break;
            case EndedUnderReview:
                await CauseAsync(plan.Restricted!.Value, ct);
                await LeaveAsync(Inspector, CaseAction.Close, new(
                    "Reviewed and ended.", Reason.EndedUnderReview, "What she and the officer said is on her side.", plan.Restricted,
                    plan.Track == Track.ConditionalCaution ? plan.Outcome : null, PassedTo: plan.Track == Track.Voluntary ? "The probation service's own programme" : null), ct, hours: 30);
                break;
            default:
                await LeaveAsync(plan.Track == Track.Voluntary ? Facilitator : Inspector, CaseAction.Close, new(NoteOf(plan.Reason!.Value), plan.Reason), ct, hours: 30);
                break;
        }
    }

    /// <summary>What puts the case under review before it ends for that reason.</summary>
    private async Task CauseAsync(RestrictedReason reason, CancellationToken ct)
    {
        switch (reason)
        {
            case RestrictedReason.RiskRose:
                await DoAsync(VictimWorker, hours: 30, s => _file.RecordRisk(RiskLevel.High, RiskTool.Dash, London.DayOf(s.At), s), ct);
                break;
            case RestrictedReason.SafetyOfVictim or RestrictedReason.OtherRestricted:
                await DoAsync(Inspector, hours: 20, s => _file.Pause(s, new(RestrictedNote: "A new report has to be looked at first.")), ct);
                break;
            case RestrictedReason.VictimDoesNotSupport or RestrictedReason.VictimWithdrewSupport or RestrictedReason.VictimNotReached or RestrictedReason.AnswerEnded:
                await AnswerAsync(
                    _victims.First(v => v.IsAsked), reason == RestrictedReason.VictimDoesNotSupport ? AnswerKind.DoesNotSupport : AnswerKind.Withdrawn, hours: 40, ct);
                break;
        }
    }

    private async Task TransferAsync(CancellationToken ct)
    {
        var to = plan.Area == "WAR" ? "HAL" : "WAR";
        await DoAsync(Facilitator, hours: 4, s => _file.RequestTransfer(to, s, new("He has moved there.")), ct);
        if (plan.Ending == Transferred)
        {
            await DoAsync(DemoStaff.Of(Role.Facilitator, to).Actor, hours: 20, s => _file.AcceptTransfer(s), ct);
        }
    }

    private static string NoteOf(Reason reason) => reason switch
    {
        Reason.HeDeclined => "He does not want help at present.",
        Reason.ConsentWithdrawn => "He does not want to go on.",
        Reason.Unsuitable => "Needs treatment for alcohol first.",
        Reason.Disengaged => "Three calls and a letter without an answer.",
        Reason.RemovedByProvider => "He would not keep to the agreement of the group.",
        Reason.PassedToAnotherAgency => "Goes on with a programme nearer his work.",
        Reason.Died => "Reported by the family; the officer has confirmed it.",
        Reason.Moved => "Moved out of the force area.",
        Reason.Duplicate => "Entered twice on the same night.",
        Reason.ProsecutionLimitExpired => "He could not be found before the limit.",
        _ => reason.InWords(),
    };
}
