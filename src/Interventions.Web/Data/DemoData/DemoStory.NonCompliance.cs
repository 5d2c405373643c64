using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Programmes;
using static Interventions.Web.Data.DemoData.DemoEnding;

namespace Interventions.Web.Data.DemoData;

/// <summary>Track A: what was not kept, and what a decision-maker made of it.</summary>
internal sealed partial class DemoStory
{
    /// <summary>Those who come back from it, or do not, after a first workshop that was not attended.</summary>
    private bool MissesFirst => plan.Ending is Excused or Extended or Breached or Prosecuted or NoFurtherAction;

    private async Task MissAsync(Session session, CancellationToken ct)
    {
        var entry = await AttendAsync(session, AttendanceFact.Absent, ct, AbsenceReason.Employment);
        await ReportAsync(_file.NonComplianceOf(entry)!.Value, "He rang afterwards: his shift had been changed.", hours: 16, ct);
    }

    private Task<bool> ReportAsync(Reason what, string note, int hours, CancellationToken ct) =>
        DoAsync(Facilitator, hours, s => _file.ReportNonCompliance(s, new(note, what)), ct);

    /// <summary>After a first workshop he attended: what went wrong at the second, or beside the workshops.</summary>
    private async Task NotKeptAsync(Group group, CancellationToken ct)
    {
        if (plan.Reason is Reason.NewOffence or Reason.OtherCondition)
        {
            var note = plan.Reason == Reason.NewOffence ? "Arrested for another offence; the crime report is on file." : "He did not go to the appointment about his drinking.";
            await DoAsync(Inspector, hours: 60, s => _file.ReportNonCompliance(
                s, new(note, plan.Reason), condition: 2, plan.Reason == Reason.NewOffence ? new($"CHES{s.At:yy}{900_000 + plan.Number}", London.DayOf(s.At).AddDays(-1)) : null), ct);
            return;
        }

        var (fact, reason) = plan.Reason switch
        {
            Reason.Late => (AttendanceFact.LateRefused, AbsenceReason.Employment),
            Reason.SentHome => (AttendanceFact.SentHomeBehaviour, AbsenceReason.NoneGiven),
            _ => (AttendanceFact.Absent, AbsenceReason.Employment),
        };
        var entry = await AttendAsync(group.Sessions[1], fact, ct, fact.TakesReason() ? reason : null);
        await ReportAsync(_file.NonComplianceOf(entry)!.Value, "Reported on the day after the workshop.", hours: 16, ct);
    }

    /// <summary>Nobody reaches him, or the time runs out before he has a seat.</summary>
    private async Task ComeToNothingAsync(CancellationToken ct)
    {
        if (plan.Reason == Reason.NoContact)
        {
            await CallInVainAsync(ct);
            WaitDays(10);
            await ReportAsync(Reason.NoContact, "Three calls and a letter without an answer.", hours: 2, ct);
            return;
        }

        _now = DemoCalendar.At(_file.Deadline!.Value.AddDays(1), 6);
        await DoAsync(Actor.System, hours: 0, s => _file.ReportNonCompliance(s, new(Reason: Reason.DeadlinePassed)), ct);
    }

    private async Task CallInVainAsync(CancellationToken ct)
    {
        for (var call = 0; call < 3; call++)
        {
            await DoAsync(Facilitator, hours: 7, s => _file.TryToReach(ReachChannel.Phone, s.At.AddMinutes(-5), ReachResult.NoAnswer, null, s), ct);
        }
    }

    /// <summary>What came of a missed first workshop. The seat is gone, so whoever goes on gets another.</summary>
    /// <returns>The group he goes on in; null where the case ends.</returns>
    private async Task<Group?> SettleAsync(CancellationToken ct)
    {
        if (plan.Ending is Breached or Prosecuted or NoFurtherAction)
        {
            await CallInVainAsync(ct);
            await DoAsync(Inspector, hours: 20, s => _file.FindBreach("No evidence of the change of shift, and he did not answer three calls.", s), ct);
            if (plan.Ending != Breached)
            {
                var (action, note) = plan.Ending == Prosecuted
                    ? (CaseAction.Prosecute, "Charge authorised for the original offence.")
                    : (CaseAction.TakeNoFurtherAction, "He has moved abroad for work; a prosecution would not be in the public interest.");
                await DoAsync(Inspector, hours: 20, s => _file.LeaveBy(action, s, new(note)), ct);
            }

            return null;
        }

        await DoAsync(Facilitator, hours: 20, s => _file.RecordExplanation(
            new(ReachChannel.Phone, s.At.AddMinutes(-10), GaveNone: false, plan.Ending == Extended ? "He was in hospital that weekend." : "His shift was changed the night before; he rang when he could."), s), ct);
        if (plan.Ending == Extended)
        {
            await DoAsync(Inspector, hours: 30, s =>
            {
                var latest = CompletionDeadline.Latest(_file.ClockStart(_file.Caution!.SignedOn)!.Value, hasReason: true, _file.ProsecutionLimit, _file.Policy.ProsecutionMarginDays);
                _file.ExtendDeadline(latest, "He was in hospital; the letter is on file. The next pair of workshops ends later.", s);
            }, ct);
        }
        else
        {
            await DoAsync(Inspector, hours: 30, s => _file.Excuse("His employer confirmed the change of shift in writing.", s), ct);
        }

        await DoAsync(Inspector, hours: 1, s => _file.Resume(s, Because.None), ct);
        return await SeatAsync(ct);
    }
}
