using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Programmes;
using static Interventions.Web.Data.DemoData.DemoEnding;

namespace Interventions.Web.Data.DemoData;

/// <summary>Track B.</summary>
internal sealed partial class DemoStory
{
    private static readonly DemoEnding[] StopsEarly = [SetAside, Resumed, ClosedLate, EndedUnderReview];

    private async Task TellVoluntaryAsync(CancellationToken ct)
    {
        await DoAsync(Facilitator, hours: 4, s => _file.AcceptForContact(s, new("Rang him; he is glad to start.")), ct);
        switch (plan.Ending)
        {
            case Accepted:
                return;
            case ClosedEarly:
                await LeaveAsync(Facilitator, CaseAction.Close, new(NoteOf(plan.Reason!.Value), plan.Reason), ct, hours: 30);
                return;
            case BackAgain:
                await LeaveAsync(Facilitator, CaseAction.Close, new(NoteOf(Reason.ConsentWithdrawn), Reason.ConsentWithdrawn), ct, hours: 30);
                WaitDays(30);
                await LeaveAsync(Facilitator, CaseAction.ReEngage, new("He rang and asked to start again.", Reason.AskedToComeBack), ct, hours: 1);
                return;
        }

        await DoAsync(Facilitator, hours: 48, s => _file.Assess(s, Because.None), ct);
        if (plan.Ending != Assessed)
        {
            await EnrolAsync(DemoFiller.WeeklyId, ct);
        }
    }

    private async Task AttendWeeksAsync(Group group, CancellationToken ct)
    {
        _now = group.Sessions[0].StartsAt.AddDays(-1);
        await AskAgainAsync(ct);
        var first = await AttendAsync(group.Sessions[0], AttendanceFact.Attended, ct);
        await DoAsync(Facilitator, hours: 14, s => _file.StartProgramme(s, Because.None), ct);
        var room = plan.Ending is SheWithdrew or RiskRose or PausedByDecision or RiskReview ? TimeSpan.FromDays(3) : TimeSpan.FromHours(4);
        foreach (var session in group.Sessions.Skip(1).Where(s => s.StartsAt + room < until))
        {
            if (StopsEarly.Contains(plan.Ending) && session.Number > 6)
            {
                break;
            }

            // Nobody comes every week; catch-up is the programme's answer, and the last session is always needed.
            var missed = (session.Number * 7 + plan.Number) % 11 == 0 && session.Number != group.Sessions.Count;
            await AttendAsync(session, missed ? AttendanceFact.Absent : AttendanceFact.Attended, ct, missed ? AbsenceReason.Medical : null);
        }

        switch (plan.Ending)
        {
            case Completed:
                await DoAsync(Facilitator, hours: 18, s => _file.Complete(s, Because.None), ct);
                break;
            case AttendanceCorrected:
                await CorrectAsync(group.Sessions[0], first, ct);
                break;
            case SetAside:
                await RestAsync(plan.Reason!.Value, days: 120, ct);
                break;
            case Resumed:
                await RestAsync(Reason.Illness, days: 14, ct);
                WaitDays(13);
                await DoAsync(Facilitator, hours: 20, s => _file.Resume(s, new("He is well again.")), ct);
                break;
            case ClosedLate or EndedUnderReview:
                await LeaveAfterSigningAsync(ct);
                break;
            default:
                await PutUnderReviewAsync(ct);
                break;
        }
    }

    private Task<bool> RestAsync(Reason reason, int days, CancellationToken ct) =>
        DoAsync(Facilitator, hours: 30, s => _file.LeaveBy(CaseAction.SetAside, s, new("He rings when it is over.", reason, Until: London.DayOf(s.At).AddDays(days))), ct);
}
