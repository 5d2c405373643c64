using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Promises;

/// <summary>What one victim wants to be told, what waits to be told, and what she was told: for her side and, to read, the decision-maker.</summary>
public static class ViewPromises
{
    /// <param name="LinkId">Her link to the case.</param>
    [Allow(Role.VictimContactWorker, Role.DecisionMaker, Purpose = "Keeping promises to the victim")]
    public sealed record Query(Guid CaseId, Guid LinkId) : IRequest<Outcome<View>>, IAboutCase;

    /// <param name="IsSilent">She asked not to be contacted again, or cannot answer.</param>
    /// <param name="MayRecord">False for the decision-maker, who reads.</param>
    /// <param name="Feedback">For her side only.</param>
    public sealed record View(
        Track Track, bool MayRecord, bool IsSilent, Wanted Now, ToldThrough? Through, IReadOnlyList<WishRow> Wishes, IReadOnlyList<News> Waiting, DateOnly Today,
        IReadOnlyList<ToldRow> Told, (FeedbackPoint Point, DateOnly Due)? FeedbackDue, IReadOnlyList<Feedback> Feedback, FirstContact? First);

    /// <summary>A version of what she wants.</summary>
    public sealed record WishRow(Wanted Wanted, ToldThrough? Through, string? Note, DateTime At, string By);

    /// <summary>That she was told, or that it was tried.</summary>
    /// <param name="What">Of what.</param>
    /// <param name="IsLate">After the day it was due.</param>
    public sealed record ToldRow(string What, Telling Telling, bool IsLate, string By);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var cases = db.Cases.VisibleTo(user, db, now).Where(c => c.Id == query.CaseId);
            if (await cases.Select(c => new { c.PersonId, c.Track }).SingleOrDefaultAsync(ct) is not { } found)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(query.CaseId, found.PersonId, user.Actor, ct);
            if ((await NewsReading.OfAsync(db, cases, cases, now, await calendar.GetAsync(ct), ct, query.LinkId)) is not [var link])
            {
                return new NotFound();
            }

            access.Shows(SubjectKind.Case, query.CaseId);
            access.Shows(SubjectKind.Victim, link.VictimId);
            return await ViewOfAsync(db, link, London.DayOf(now), ct);
        }

        private async Task<View> ViewOfAsync(AppDb db, LinkNews link, DateOnly today, CancellationToken ct)
        {
            var isHers = user.Role == Role.VictimContactWorker;
            var wishes = await db.Set<ToldWish>().AsNoTracking().Where(w => w.CaseVictimId == link.LinkId).OrderBy(w => w.Id).ToListAsync(ct);
            var feedback = isHers ? await db.Set<Feedback>().AsNoTracking().Where(f => f.CaseVictimId == link.LinkId).OrderBy(f => f.Id).ToListAsync(ct) : [];
            var tellings = await db.Set<Telling>().AsNoTracking().Where(t => t.CaseVictimId == link.LinkId).OrderByDescending(t => t.ToldAt).ThenByDescending(t => t.Id).ToListAsync(ct);
            var first = await db.Set<FirstContact>().AsNoTracking().Where(f => f.CaseVictimId == link.LinkId).OrderByDescending(f => f.Id).FirstOrDefaultAsync(ct);
            var names = await db.Users.AsNoTracking().ToNamesAsync([.. wishes.Select(w => w.By), .. tellings.Select(t => t.By)], ct);
            return new(
                link.Track, isHers, link.Hers.IsSilent, link.Hers.Now, wishes.LastOrDefault()?.Through,
                wishes.ConvertAll(w => new WishRow(w.Wanted, w.Through, w.Note, w.At, Name(w.By))),
                [.. link.All.Where(n => n.IsWaiting).OrderBy(n => n.Due)], today,
                tellings.ConvertAll(t => new ToldRow(What(t), t, London.DayOf(t.ToldAt) > t.DueOn, Name(t.By))),
                isHers ? link.Feedback : null, feedback, first);

            string Name(Guid id) => names.GetValueOrDefault(id, "the tracker");

            string What(Telling t) => link.All.FirstOrDefault(n => n.Key == t.ToTold().News)?.Headline(link.Track)
                ?? (t.IsCorrection ? "Put right: he did not miss the session" : t.AttendanceId is null ? "Something older than a year" : "He missed a session (corrected since)");
        }
    }
}
