using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Cases;

/// <summary>The cases in this reader's reach, found and filtered on the server.</summary>
public static class ListCases
{
    public const int PageSize = 25;

    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.VictimContactWorker, Role.DecisionMaker, Purpose = "Finding a case")]
    public sealed record Query : IRequest<Outcome<View>>
    {
        /// <summary>Words of a name, slips allowed, or parts of a case reference, a crime reference or a PNC ID.</summary>
        public string? Text { get; init; }

        public Track? Track { get; init; }

        public CaseStage? Stage { get; init; }

        public string? Area { get; init; }

        /// <summary>"open", "review", "still" (a referral without movement), "finish" (can finish in one way only, or not), "mine" or empty for all.</summary>
        public string? Show { get; init; }

        /// <summary>From 1.</summary>
        public int Page { get; init; } = 1;
    }

    public sealed record View(IReadOnlyList<Row> Rows, int Total);

    /// <param name="PersonName">Null for a restricted case this reader may not open.</param>
    public sealed record Row(Guid Id, string Reference, string? PersonName, Track? Track, CaseStage? Stage, CaseStatus? Status, string Area, DateOnly Referred, string Owner);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = user.Stamp(clock);
            var today = London.DayOf(now.At);
            var words = await CaseWordsSought.ReadAsync(db, query.Text, today, ct);
            var near = words?.Near ?? [];
            var found = db.Cases.Matching(query, user, db, now, await calendar.GetAsync(ct), words);
            var total = await found.CountAsync(ct);
            var opened = db.Cases.VisibleTo(user, db, now.At).Select(c => c.Id);
            var isHisSide = user.Role.Side() == Side.His;
            var underReview = db.Cases.UnderReviewOn(db, today).Select(c => c.Id);
            var rows = await InOrder(found, near, opened, db).Skip((Math.Max(query.Page, 1) - 1) * PageSize).Take(PageSize)
                .Select(c => new
                {
                    c.Id,
                    c.Reference,
                    c.Person.Forenames,
                    c.Person.Surname,
                    c.Track,
                    c.Stage,
                    c.ReferredAt,
                    c.PersonId,
                    Area = db.Areas.Where(a => a.Code == c.AreaCode).Select(a => a.Name).First(),
                    Owner = db.Users.Where(u => u.Id == c.OwnerId).Select(u => u.Name).FirstOrDefault(),
                    IsOpened = opened.Contains(c.Id),
                    IsUnderReview = underReview.Contains(c.Id),
                    HasGoneForward = c.Journal.Any(e => e.Kind == ActionKind.Forward),
                })
                .AsNoTracking().ToListAsync(ct);
            rows.ForEach(r => access.Shows(SubjectKind.Case, r.Id));
            return new View([.. rows.Select(r => r.IsOpened
                ? new Row(
                    r.Id, r.Reference, $"{r.Forenames} {r.Surname}", r.Track, r.Stage,
                    CaseStatus.Of(r.IsUnderReview, r.Track.Open().Contains(r.Stage), r.HasGoneForward, isHisSide), r.Area, London.DayOf(r.ReferredAt), r.Owner ?? "")
                : new Row(r.Id, r.Reference, null, null, null, null, r.Area, London.DayOf(r.ReferredAt), r.Owner ?? ""))], total);
        }

        /// <summary>
        /// Newest first; in a search, those whose name is what was typed before those who only sound like it. Never by the name of
        /// one that is not opened: its place in the list would tell.
        /// </summary>
        private static IOrderedQueryable<CaseFile> InOrder(IQueryable<CaseFile> found, IReadOnlyList<string> near, IQueryable<Guid> opened, AppDb db) => near.Count == 0
            ? found.OrderByDescending(c => c.ReferredAt).ThenBy(c => c.Id)
            : found.OrderByDescending(c => opened.Contains(c.Id) ? db.PersonNames.Count(n => n.PersonId == c.PersonId && near.Contains(n.Word)) : 0)
                .ThenByDescending(c => c.ReferredAt).ThenBy(c => c.Id);
    }
}
