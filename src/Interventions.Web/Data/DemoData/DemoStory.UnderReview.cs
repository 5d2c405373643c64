using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Programmes;
using Interventions.Domain.VictimSupport;
using static Interventions.Web.Data.DemoData.DemoEnding;

namespace Interventions.Web.Data.DemoData;

/// <summary>What puts a case of either track under review.</summary>
internal sealed partial class DemoStory
{
    private async Task PutUnderReviewAsync(CancellationToken ct)
    {
        switch (plan.Ending)
        {
            case SheWithdrew:
                await AnswerAsync(_victims.First(v => v.IsAsked), AnswerKind.Withdrawn, hours: 40, ct);
                break;
            case RiskRose:
                await DoAsync(VictimWorker, hours: 30, s => _file.RecordRisk(RiskLevel.High, RiskTool.Dash, London.DayOf(s.At), s), ct);
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
                    Terms(deadline, ConditionSeed.Wordings.First(w => w.Service == ServiceKind.Alcohol).Id),
                    new(London.DayOf(s.At), Agrees: true), "Agreed with him after the first workshop.", s), ct);
                break;
        }
    }

    /// <summary>The register was wrong about somebody, and a stage rested on it (AT-09).</summary>
    private Task<AttendanceEntry> CorrectAsync(Session session, AttendanceEntry wrong, CancellationToken ct) =>
        AttendAsync(session, AttendanceFact.Absent, ct, AbsenceReason.NoneGiven, corrects: wrong);
}
