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
    /// <param name="NumbersOnly">Without names and notes: what changed since the list was taken.</param>
    [Allow(Role.Facilitator, Purpose = "Recording attendance")]
    public sealed record Query(Guid SessionId, bool NumbersOnly = false) : IRequest<Outcome<View>>;

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
        public string When { get; init; } = "";

        /// <summary>By the London clock.</summary>
        public TimeOnly StartTime { get; init; }

        /// <summary>Taps kept aside that a person has to say something about.</summary>
        public IReadOnlyList<Waiting> Asides { get; init; } = [];
    }

    /// <param name="Detail">Days left and run.</param>
    /// <param name="MissRule">What a miss does to him, in words.</param>
    /// <param name="Kept">What stands on record; null while there is nothing.</param>
    public sealed record Row(Guid CaseId, string Reference, string Name, string Detail, bool IsUnderReview, string MissRule, Kept? Kept)
    {
        /// <summary>His number in this register; 0 until it is first opened.</summary>
        public int Number { get; init; }

        /// <summary>Marks that differ from what stands.</summary>
        public IReadOnlyList<Waiting> Differs { get; init; } = [];

        internal Row WithoutNames => this with
        {
            Reference = "",
            Name = "",
            Detail = "",
            Kept = Kept is null ? null : Kept with { FactNote = null, OpinionNote = null, Corrections = [] },
        };
    }

    /// <summary>A tap that waits for a person.</summary>
    /// <param name="Because">Why it was kept aside.</param>
    public sealed record Waiting(Guid Id, int Number, AttendanceFact Fact, AbsenceReason? Reason, TimeOnly? ArrivedAt, string SeenAt, string By, string? Because);

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

            var places = await db.RegisterPlaces.Where(p => p.SessionId == session.Id).ToDictionaryAsync(p => p.CaseId, p => p.Number, ct);
            var waiting = await WaitingAsync(db, session, now, ct);
            var rows = files.ConvertAll(f => RegisterRows.Of(f, session, group.Programme, London.DayOf(now.At)) with
            {
                Number = places.GetValueOrDefault(f.Id),
                Differs = waiting.Count == 0 ? Nobody : waiting.FindAll(w => w.Because is null && w.Number == places.GetValueOrDefault(f.Id)),
            });
            return new View(
                session.Id, group.Id, group.Programme.SessionName(session.Number), group.Programme.Name, group.Name, group.Venue, session.StartsAt, session.Minutes,
                group.Programme.GraceMinutes, session.FinishedAt, await db.Users.Where(u => u.Id == session.FinishedBy).Select(u => u.Name).SingleOrDefaultAsync(ct),
                query.NumbersOnly ? rows.ConvertAll(r => r.WithoutNames) : rows, await db.CasesIn(session).CountAsync(ct) - files.Count)
            {
                CancelledBecause = session.CancelledBecause,
                IsCatchUp = session.IsCatchUp,
                When = GroupFilter.InWords(session.StartsAt, session.Minutes),
                StartTime = London.TimeOf(session.StartsAt),
                Asides = waiting.FindAll(w => w.Because is not null),
            };
        }

        private static readonly IReadOnlyList<Waiting> Nobody = [];

        private async Task<List<Waiting>> WaitingAsync(AppDb db, Session session, Stamp now, CancellationToken ct)
        {
            var taps = await db.WaitingIn(session.Id).OfCasesIn(db.Cases.VisibleTo(user, db, now.At)).AsNoTracking().OrderBy(t => t.SeenAt)
                .Select(t => new { Tap = t, By = db.Users.Where(u => u.Id == t.By).Select(u => u.Name).FirstOrDefault() }).ToListAsync(ct);
            return taps.ConvertAll(t => new Waiting(
                t.Tap.Id, t.Tap.Number, t.Tap.Fact, t.Tap.Reason, t.Tap.ArrivedAt, London.TimeOf(t.Tap.SeenAt).ToString("HH:mm", null), t.By ?? "", t.Tap.Because));
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
