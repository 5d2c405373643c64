using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Attendance;

/// <summary>One session's register (product.md 7). A row under review says so in the same words whatever the cause.</summary>
public static class ViewRegister
{
    [Allow(Role.Facilitator, Purpose = "Recording attendance")]
    public sealed record Query(Guid SessionId) : IRequest<Outcome<View>>;

    /// <param name="Restricted">How many people here only named colleagues may see.</param>
    /// <param name="FinishedBy">Who finished the register; null while it is open.</param>
    public sealed record View(
        Guid SessionId, Guid GroupId, string Session, string Programme, string Group, string Venue, DateTime StartsAt, int Minutes, int GraceMinutes,
        DateTime? FinishedAt, string? FinishedBy, IReadOnlyList<Row> Rows, int Restricted)
    {
        /// <summary>Why the session was cancelled; null while it is held.</summary>
        public string? CancelledBecause { get; init; }

        public bool IsCatchUp { get; init; }

        /// <summary>By the London clock.</summary>
        public int MinutesLate(TimeOnly arrived) => Math.Max(0, (int)(arrived.ToTimeSpan() - London.TimeOf(StartsAt).ToTimeSpan()).TotalMinutes);
    }

    /// <param name="Detail">Days left and run.</param>
    /// <param name="MissRule">What a miss does to him, in words.</param>
    /// <param name="Kept">What stands on record; null while there is nothing.</param>
    public sealed record Row(Guid CaseId, string Reference, string Name, string Detail, bool IsUnderReview, string MissRule, Kept? Kept);

    /// <param name="Outcome">The contact outcome in words.</param>
    /// <param name="Corrections">Why it was corrected, first to last.</param>
    public sealed record Kept(
        Guid EntryId, AttendanceFact Fact, AbsenceReason? Reason, TimeOnly? ArrivedAt, string? FactNote, string? OpinionNote, string Outcome, DateTime At, IReadOnlyList<string> Corrections);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.Sessions.AsNoTracking().InAreasOf(user, db).SingleOrDefaultAsync(s => s.Id == query.SessionId, ct) is not { } session)
            {
                return new NotFound();
            }

            var now = user.Stamp(clock);
            var group = await db.Groups.AsNoTracking().Include(g => g.Programme).SingleAsync(g => g.Id == session.GroupId, ct);
            var files = await db.Cases.VisibleTo(user, db, now.At).FilesIn(db, session, ct);
            foreach (var file in files)
            {
                access.Shows(SubjectKind.Case, file.Id);
                access.Shows(SubjectKind.Person, file.PersonId);
            }

            return new View(
                session.Id, group.Id, group.Programme.SessionName(session.Number), group.Programme.Name, group.Name, group.Venue, session.StartsAt, session.Minutes,
                group.Programme.GraceMinutes, session.FinishedAt, await db.Users.Where(u => u.Id == session.FinishedBy).Select(u => u.Name).SingleOrDefaultAsync(ct),
                files.ConvertAll(f => RegisterRows.Of(f, session, group.Programme, London.DayOf(now.At))), await db.CasesIn(session).CountAsync(ct) - files.Count)
            {
                CancelledBecause = session.CancelledBecause,
                IsCatchUp = session.IsCatchUp,
            };
        }
    }
}

/// <summary>A case as a row of a register.</summary>
internal static class RegisterRows
{
    public static ViewRegister.Row Of(CaseFile file, Session session, ProgrammeVersion programme, DateOnly today) => new(
        file.Id, file.Reference, file.Person.FullName, DetailOf(file, today), file.IsUnderReviewOn(today), programme.MissRuleInWords(file.Track),
        file.AttendanceAt(session) is { } entry
            ? new(
                entry.Id, entry.Fact, entry.Reason, entry.ArrivedAt, entry.FactNote, entry.OpinionNote, file.OutcomeOf(session)?.Description() ?? "to be decided", entry.At,
                [.. file.Attendance.Where(a => a.SessionId == session.Id && a.CorrectionReason is not null).OrderBy(a => (a.At, a.Id)).Select(a => a.CorrectionReason!)])
            : null);

    private static string DetailOf(CaseFile file, DateOnly today)
    {
        List<string> parts = [];
        if (file.Deadline is { } deadline)
        {
            var left = deadline.DayNumber - today.DayNumber;
            parts.Add(left < 0 ? "deadline passed" : left == 1 ? "1 day left" : $"{left} days left");
        }

        if (file.Programme is { OnMiss: MissRule.RestartRun })
        {
            parts.Add(file.Run == 1 ? "first run" : $"run {file.Run}");
        }

        return string.Join(", ", parts);
    }
}
