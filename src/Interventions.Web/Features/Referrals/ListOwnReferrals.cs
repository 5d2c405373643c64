using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Referrals;

/// <summary>The referrals somebody made and what each waits for, in words that role may know: the same whatever a victim answered.</summary>
public static class ListOwnReferrals
{
    public const int PageSize = 25;

    /// <summary>Returned with questions: the part that waits for the referrer.</summary>
    public const string Questions = "questions";

    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker, Purpose = "Following own referrals")]
    public sealed record Query : IRequest<Outcome<View>>
    {
        /// <summary>"questions", "waiting", "review", "ended" or empty for all.</summary>
        public string? Show { get; init; }

        /// <summary>From 1.</summary>
        public int Page { get; init; } = 1;
    }

    public sealed record View(IReadOnlyList<Row> Rows, int Total);

    public sealed record Row(Guid CaseId, string Reference, string PersonName, DateOnly Referred, Track Track, CaseStage Stage, CaseStatus? Status, string WaitsFor, bool WaitsForMe);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = user.Stamp(clock);
            var today = London.DayOf(now.At);
            var found = db.Cases.OwnReferrals(query.Show, user, db, now);
            var underReview = db.Cases.UnderReviewOn(db, today).Select(c => c.Id);
            var rows = await found.OrderByDescending(c => c.ReferredAt).ThenBy(c => c.Id).Skip((Math.Max(query.Page, 1) - 1) * PageSize).Take(PageSize)
                .Select(c => new
                {
                    c.Id,
                    c.Reference,
                    c.PersonId,
                    c.Person.Forenames,
                    c.Person.Surname,
                    c.ReferredAt,
                    c.Track,
                    c.Stage,
                    AskedBy = db.ReferralQuestions.Where(q => q.Id == c.OpenQuestionId).Select(q => (Role?)q.Role).FirstOrDefault(),
                    IsUnderReview = underReview.Contains(c.Id),
                    HasGoneForward = c.Journal.Any(e => e.Kind == ActionKind.Forward),
                })
                .AsNoTracking().ToListAsync(ct);
            foreach (var row in rows)
            {
                access.Shows(SubjectKind.Case, row.Id);
                access.Shows(SubjectKind.Person, row.PersonId);
            }

            return new View([.. rows.Select(r =>
            {
                var isOpen = r.Track.Open().Contains(r.Stage);
                var asks = isOpen && r.AskedBy is not null;
                return new Row(
                    r.Id, r.Reference, $"{r.Forenames} {r.Surname}", London.DayOf(r.ReferredAt), r.Track, r.Stage,
                    CaseStatus.Of(r.IsUnderReview, isOpen, r.HasGoneForward, user.Role.Side() == Side.His),
                    asks ? $"Questions from the {r.AskedBy!.Value.InWords()}: answer them"
                        : r.IsUnderReview ? "Under review: ask your supervisor"
                        : ActionHints.WaitsFor(r.Track, r.Stage),
                    asks);
            })], await found.CountAsync(ct));
        }
    }

    /// <summary>The list's filter; today's count goes by it too.</summary>
    internal static IQueryable<CaseFile> OwnReferrals(this IQueryable<CaseFile> cases, string? show, CurrentUser user, AppDb db, Stamp now)
    {
        var me = user.Actor.UserId;
        var mine = cases.VisibleTo(user, db, now.At).Where(c => c.ReferredBy == me);
        var underReview = db.Cases.UnderReviewOn(db, London.DayOf(now.At)).Select(c => c.Id);
        return show switch
        {
            Questions => mine.WhereOpen().Where(c => c.OpenQuestionId != null),
            "waiting" => mine.WhereOpen().Where(c => c.OpenQuestionId == null && !underReview.Contains(c.Id)),
            "review" => mine.Where(c => underReview.Contains(c.Id)),
            "ended" => mine.Where(c => !db.Cases.WhereOpen().Select(o => o.Id).Contains(c.Id)),
            _ => mine,
        };
    }
}
