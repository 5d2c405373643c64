using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Attendance;

/// <summary>Who stands in a session's register.</summary>
internal static class Register
{
    /// <summary>
    /// Whoever held a seat in the group when the session was held, and whoever has something on record for it. A catch-up
    /// session is for those who have not attended the session of its number in this group.
    /// </summary>
    public static IQueryable<Guid> CasesIn(this AppDb db, Session session)
    {
        var ends = session.EndsAt;
        var seated = db.Seats
            .Where(s => s.GroupId == session.GroupId && s.BookedAt < ends && (s.ReleasedAt == null || s.ReleasedAt > session.StartsAt)).Select(s => s.CaseId);
        if (session.IsCatchUp)
        {
            seated = seated.Where(id => !db.Attendance.Any(a => a.CaseId == id && a.SessionNumber == session.Number && a.SessionId != session.Id && a.Fact == AttendanceFact.Attended
                && db.Sessions.Any(s => s.Id == a.SessionId && s.GroupId == session.GroupId) && !db.Attendance.Any(c => c.CorrectsId == a.Id)));
        }

        return seated.Union(db.Attendance.Where(a => a.SessionId == session.Id).Select(a => a.CaseId));
    }

    /// <summary>How many of them have nothing on record.</summary>
    public static Task<int> UnmarkedAsync(this AppDb db, Session session, CancellationToken ct) =>
        db.CasesIn(session).CountAsync(id => !db.Attendance.Any(a => a.SessionId == session.Id && a.CaseId == id), ct);

    /// <summary>Taps that a person has to say something about.</summary>
    public static IQueryable<RegisterTap> WaitingIn(this AppDb db, Guid sessionId) => db.RegisterTaps
        .Where(t => t.SessionId == sessionId && t.SettledAt == null && (t.Answer == TapAnswer.Differs || t.Answer == TapAnswer.Aside));

    /// <summary>Those whose person the reader may see, and those of no person.</summary>
    public static IQueryable<RegisterTap> OfCasesIn(this IQueryable<RegisterTap> taps, IQueryable<CaseFile> visible) =>
        taps.Where(t => t.CaseId == null || visible.Any(c => c.Id == t.CaseId));

    /// <summary>True if somebody took the list of the session with them since then.</summary>
    public static Task<bool> HasCopyAsync(this AppDb db, Guid sessionId, Guid userId, DateTime since, CancellationToken ct) =>
        db.RegisterCopies.AnyAsync(c => c.SessionId == sessionId && c.UserId == userId && c.TakenAt >= since, ct);

    /// <summary>The cases in full, so that each can say what follows.</summary>
    public static Task<List<CaseFile>> FilesIn(this IQueryable<CaseFile> cases, AppDb db, Session session, CancellationToken ct)
    {
        var ids = db.CasesIn(session);
        return cases.Where(c => ids.Contains(c.Id)).OrderBy(c => c.Person.Surname).ThenBy(c => c.Person.Forenames).ThenBy(c => c.Id)
            .AsNoTracking().AsSplitQuery().ToListAsync(ct);
    }
}
