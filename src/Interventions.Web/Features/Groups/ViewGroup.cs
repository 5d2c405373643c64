using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Groups;

/// <summary>A group: its sessions and who holds a seat. Says "under review" in the same words whatever the cause.</summary>
public static class ViewGroup
{
    [Allow(Role.Facilitator, Purpose = "Running a group")]
    public sealed record Query(Guid GroupId) : IRequest<Outcome<View>>;

    public sealed record View(
        Guid Id, string Name, string Programme, string Area, string Venue, Sex? Sex, int Capacity, IReadOnlyList<SessionRow> Sessions, IReadOnlyList<SeatRow> Seats)
    {
        public int SeatsLeft => Math.Max(0, Capacity - Seats.Count);

        public DeliveryMode Mode { get; init; }

        public string Language { get; init; } = "";

        /// <summary>Who leads it, by name.</summary>
        public IReadOnlyList<LeadRow> Leads { get; init; } = [];

        /// <summary>What is wrong with it and what to do, in sentences.</summary>
        public IReadOnlyList<string> Warnings { get; init; } = [];

        public string AreaCode { get; init; } = "";
    }

    public sealed record LeadRow(Guid Id, string Name);

    public sealed record SessionRow(Guid Id, string Name, DateTime StartsAt, int Minutes, bool IsFinished, bool HasBegun)
    {
        /// <summary>Position in the programme.</summary>
        public int Number { get; init; }

        public bool IsCatchUp { get; init; }

        /// <summary>Why it was cancelled; null while it is held.</summary>
        public string? CancelledBecause { get; init; }
    }

    /// <param name="PersonName">Null for a restricted case this reader may not open.</param>
    public sealed record SeatRow(Guid CaseId, string Reference, string? PersonName, CaseStage? Stage, bool IsUnderReview);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var group = await db.Groups.AsNoTracking().InAreasOf(user).Include(g => g.Programme).Include(g => g.Sessions).Include(g => g.Facilitators).AsSplitQuery()
                .SingleOrDefaultAsync(g => g.Id == query.GroupId, ct);
            if (group is null)
            {
                return new NotFound();
            }

            var now = user.Stamp(clock);
            var area = await db.Areas.Where(a => a.Code == group.AreaCode).Select(a => a.Name).SingleAsync(ct);
            var leads = group.Facilitators.Select(f => f.UserId).ToList();
            var names = await db.Users.Where(u => leads.Contains(u.Id)).OrderBy(u => u.Name).Select(u => new LeadRow(u.Id, u.Name)).ToListAsync(ct);
            names.ForEach(n => access.Shows(SubjectKind.User, n.Id));
            var seats = await SeatsAsync(db, group.Id, now, ct);
            return new View(
                group.Id, group.Name, group.Programme.Name, area, group.Venue, group.Sex, group.Capacity,
                [.. group.Sessions.OrderBy(s => s.StartsAt).Select(s => new SessionRow(s.Id, group.Programme.SessionName(s.Number), s.StartsAt, s.Minutes, s.FinishedAt is not null, s.StartsAt <= now.At)
                {
                    Number = s.Number,
                    IsCatchUp = s.IsCatchUp,
                    CancelledBecause = s.CancelledBecause,
                })],
                seats)
            {
                Mode = group.Mode,
                Language = group.Language,
                Leads = names,
                AreaCode = group.AreaCode,
                Warnings = [.. group.ScheduleWarnings(await db.ClosedDaysAsync(group.AreaCode, calendar, ct), now), .. group.StaffingWarnings(seats.Count, now)],
            };
        }

        private async Task<IReadOnlyList<SeatRow>> SeatsAsync(AppDb db, Guid groupId, Stamp now, CancellationToken ct)
        {
            var opened = db.Cases.VisibleTo(user, db, now.At).Select(c => c.Id);
            var underReview = db.Cases.UnderReviewOn(db, London.DayOf(now.At)).Select(c => c.Id);
            var rows = await db.Cases.Where(c => db.Seats.Any(s => s.GroupId == groupId && s.ReleasedAt == null && s.CaseId == c.Id))
                .OrderBy(c => c.Person.Surname).ThenBy(c => c.Person.Forenames)
                .Select(c => new { c.Id, c.Reference, c.Person.Forenames, c.Person.Surname, c.PersonId, c.Stage, IsOpened = opened.Contains(c.Id), IsUnderReview = underReview.Contains(c.Id) })
                .ToListAsync(ct);
            foreach (var row in rows)
            {
                access.Shows(SubjectKind.Case, row.Id);
                if (row.IsOpened)
                {
                    access.Shows(SubjectKind.Person, row.PersonId);
                }
            }

            return rows.ConvertAll(r => r.IsOpened
                ? new SeatRow(r.Id, r.Reference, $"{r.Forenames} {r.Surname}", r.Stage, r.IsUnderReview)
                : new SeatRow(r.Id, r.Reference, null, null, false));
        }
    }
}
