using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Web.Data;
using Interventions.Web.Features.VictimSupport;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.NonCompliance;

/// <summary>One review of non-compliance as a decision-maker reads it.</summary>
/// <param name="Condition">The text of the condition that was not kept, where it was said.</param>
/// <param name="Note">What whoever reported it wrote.</param>
/// <param name="Findings">In the order made; the last stands.</param>
public sealed record ReviewRow(
    Reason What, string? Condition, NewOffence? NewOffence, string? Note, string By, DateTime At, int DaysSince, IReadOnlyList<FindingRow> Findings)
{
    /// <summary>Newest first. Findings made before they were kept themselves are read from the journal.</summary>
    internal static async Task<IReadOnlyList<ReviewRow>> OfAsync(AppDb db, CaseFile file, DateOnly today, CancellationToken ct)
    {
        CaseAction[] telling = [CaseAction.ReportNonCompliance, CaseAction.Excuse, CaseAction.ExtendDeadline, CaseAction.VaryConditions, CaseAction.FindBreach];
        var entries = await db.Journal.AsNoTracking().Where(e => e.CaseId == file.Id && telling.Contains(e.Action)).OrderBy(e => e.Id)
            .Select(e => new { e.At, e.Action, e.UserId, Note = e.Detail!.Note ?? e.Detail.RestrictedNote }).ToListAsync(ct);
        var ids = file.NonCompliances.Select(n => n.Id).ToList();
        var findings = await db.Set<MadeFinding>().AsNoTracking().Where(f => ids.Contains(f.NonComplianceId)).OrderBy(f => f.Id).ToListAsync(ct);
        var names = await db.Users.AsNoTracking().ToNamesAsync(entries.Select(e => e.UserId).Concat(findings.Select(f => f.By)), ct);
        return [.. file.NonCompliances.OrderByDescending(n => n.Id).Select(n => new ReviewRow(
            n.What, file.TextOf(n.Condition), n.NewOffence, entries.FirstOrDefault(e => e.Action == CaseAction.ReportNonCompliance && e.At == n.ReportedAt)?.Note,
            Name(n.ReportedBy), n.ReportedAt, today.DayNumber - London.DayOf(n.ReportedAt).DayNumber, FindingsOf(n)))];

        string Name(Guid id) => id == Guid.Empty ? Actor.System.Name : names.GetValueOrDefault(id, "");

        IReadOnlyList<FindingRow> FindingsOf(Domain.Cautions.NonCompliance n)
        {
            List<FindingRow> made = [.. findings.Where(f => f.NonComplianceId == n.Id).Select(f => new FindingRow(f.Finding, f.Reasons, f.WhyNotAsked, Name(f.By), f.At))];
            if (made.Count == 0 && n.Finding is { } finding && n.FoundAt is { } at)
            {
                var entry = entries.LastOrDefault(e => e.Action != CaseAction.ReportNonCompliance && e.At == at);
                made.Add(new(finding, entry?.Note, null, entry is null ? "" : Name(entry.UserId), at));
            }

            return made;
        }
    }
}

/// <summary>What was found, by whom, when and why.</summary>
public sealed record FindingRow(NonComplianceFinding Finding, string? Reasons, string? WhyNotAsked, string By, DateTime At);

/// <summary>One session with every entry made for him, corrections included, in the order made (AT-09).</summary>
/// <param name="Day">Null where the session is not on record any more.</param>
/// <param name="Outcome">What it counts as once it is decided; null until then (AT-01).</param>
public sealed record SessionRow(int Run, int Session, DateOnly? Day, ContactOutcome? Outcome, IReadOnlyList<EntryRow> Entries)
{
    internal static async Task<IReadOnlyList<SessionRow>> OfAsync(AppDb db, CaseFile file, CancellationToken ct)
    {
        var ids = file.Attendance.Select(a => a.SessionId).Distinct().ToList();
        var sessions = await db.Sessions.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        var names = await db.Users.AsNoTracking().ToNamesAsync(file.Attendance.Select(a => a.By), ct);
        return [.. file.Attendance.GroupBy(a => (a.Run, a.SessionNumber, a.SessionId)).OrderBy(g => g.Key.Run).ThenBy(g => g.Key.SessionNumber).Select(g => new SessionRow(
            g.Key.Run, g.Key.SessionNumber, sessions.GetValueOrDefault(g.Key.SessionId) is { } s ? London.DayOf(s.StartsAt) : null,
            sessions.GetValueOrDefault(g.Key.SessionId) is { } held ? file.OutcomeOf(held) : null,
            [.. g.OrderBy(a => a.At).ThenBy(a => a.Id).Select(a => new EntryRow(
                a.Fact, a.Reason, a.ArrivedAt, names.GetValueOrDefault(a.By, ""), a.At, a.CorrectionReason, !file.Attendance.Any(later => later.CorrectsId == a.Id)))]))];
    }
}

/// <summary>One entry. A note of the session is not among it: of those only risk goes back to police (domain.md 4.3, CARA-14).</summary>
/// <param name="Stands">False once another entry corrects it.</param>
public sealed record EntryRow(AttendanceFact Fact, AbsenceReason? Reason, TimeOnly? ArrivedAt, string By, DateTime At, string? CorrectionReason, bool Stands);
