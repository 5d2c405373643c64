using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Programmes;
using Interventions.Domain.VictimSupport;
using Microsoft.EntityFrameworkCore;
using static Interventions.Web.Data.DemoData.DemoEnding;

namespace Interventions.Web.Data.DemoData;

/// <summary>Track B, and what puts a case of either track under review.</summary>
internal sealed partial class DemoStory
{
    private async Task TellVoluntaryAsync(CancellationToken ct)
    {
        if (plan.Ending is NotAskedYet or NoVictimEnteredYet)
        {
            return;
        }

        await DoAsync(Facilitator, hours: 4, s => _file.AcceptForContact(s, new("Rang him; he is glad to start.")), ct);
        if (plan.Ending is Accepted || await LeftAsync([ConsentWithdrawn, Unsuitable, BackAgain], ct))
        {
            return;
        }

        await DoAsync(Facilitator, hours: 48, s => _file.Assess(s, Because.None), ct);
        if (plan.Ending == Assessed)
        {
            return;
        }

        var weekly = await db.ProgrammeVersions.SingleAsync(p => p.Id == DemoFiller.WeeklyId, ct);
        await DoAsync(Facilitator, hours: 20, s => _file.Enrol(weekly, s, Because.None), ct);
        if (plan.Ending == Enrolled)
        {
            return;
        }

        var group = await SeatAsync(ct);
        if (plan.Ending != Seated)
        {
            await AttendWeeksAsync(group, ct);
        }
    }

    private async Task AttendWeeksAsync(Group group, CancellationToken ct)
    {
        _now = group.Sessions[0].StartsAt.AddDays(-1);
        await AskAgainAsync(ct);
        var first = await AttendAsync(group.Sessions[0], AttendanceFact.Attended, ct);
        await DoAsync(Facilitator, hours: 14, s => _file.StartProgramme(s, Because.None), ct);
        var room = plan.Ending is PausedByDecision or RiskReview ? TimeSpan.FromDays(3) : TimeSpan.FromHours(4);
        foreach (var session in group.Sessions.Skip(1).Where(s => s.StartsAt + room < until))
        {
            if (plan.Ending is (SetAside or Disengaged or PassedOn) && session.Number > 6)
            {
                break;
            }

            // Nobody comes every week; catch-up is the programme's answer, and the last session is always needed.
            var missed = (session.Number * 7 + plan.Number) % 11 == 0 && session.Number != group.Sessions.Count;
            await AttendAsync(session, missed ? AttendanceFact.Absent : AttendanceFact.Attended, ct, missed ? AbsenceReason.Medical : null);
        }

        if (plan.Ending == Completed)
        {
            await DoAsync(Facilitator, hours: 18, s => _file.Complete(s, Because.None), ct);
        }
        else if (plan.Ending == AttendanceCorrected)
        {
            await AttendAsync(group.Sessions[0], AttendanceFact.Absent, ct, AbsenceReason.NoneGiven, corrects: first);
        }
        else if (!await LeftAsync([SetAside, Disengaged, PassedOn], ct))
        {
            await PutUnderReviewAsync(ct);
        }
    }

    /// <summary>True if the case went one of these ways out.</summary>
    private async Task<bool> LeftAsync(DemoEnding[] here, CancellationToken ct)
    {
        if (!here.Contains(plan.Ending))
        {
            return false;
        }

        await DoAsync(Facilitator, hours: 30, s => _file.LeaveBy(
            plan.Ending == SetAside ? CaseAction.SetAside : CaseAction.Close,
            s,
            plan.Ending switch
            {
                SetAside => new("In prison until spring.", Reason.InPrison, Until: London.DayOf(s.At).AddDays(120)),
                Disengaged => new("Three calls and a letter without an answer.", Reason.Disengaged),
                Unsuitable => new("Needs treatment for alcohol first.", Reason.Unsuitable),
                PassedOn => new("Moved to a programme nearer his work.", Reason.PassedToAnotherAgency),
                _ => new("He does not want to go on.", Reason.ConsentWithdrawn),
            }), ct);
        if (plan.Ending == BackAgain)
        {
            WaitDays(30);
            await DoAsync(Facilitator, hours: 1, s => _file.LeaveBy(CaseAction.ReEngage, s, new("He rang and asked to start again.", Reason.AskedToComeBack)), ct);
        }

        return true;
    }

    private async Task PutUnderReviewAsync(CancellationToken ct)
    {
        switch (plan.Ending)
        {
            case SheWithdrew:
                await AnswerAsync(_victims[0], AnswerKind.Withdrawn, hours: 40, ct);
                break;
            case RiskRose:
                await DoAsync(VictimWorker, hours: 30, s => _file.RecordRisk(RiskLevel.High, RiskTool.Dash, Domain.Calendar.London.DayOf(s.At), s), ct);
                break;
            case PausedByDecision:
                await DoAsync(Inspector, hours: 20, s => _file.Pause(s, new(RestrictedNote: "New report received; wait for the officer's account.")), ct);
                break;
            case RiskReview:
                await DoAsync(Inspector, hours: 20, s => _file.RaiseRiskReview(s, new(RestrictedNote: "MARAC asks for the risk to be looked at again.")), ct);
                break;
            case ConditionsVaried:
                var deadline = _file.Deadline!.Value;
                await DoAsync(Inspector, hours: 20, s => _file.VaryConditions(
                    [.. Terms(deadline), new("Keep away from her place of work.", Domain.Cautions.ConditionKind.Rehabilitative, deadline)],
                    new(Domain.Calendar.London.DayOf(s.At), Agrees: true), "Agreed with him after the first workshop.", s), ct);
                break;
        }
    }
}
