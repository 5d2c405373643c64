using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Promises;

/// <summary>What one victim is to be told in one case.</summary>
/// <param name="All">Everything, what is done among it, in order.</param>
/// <param name="Feedback">What she is to be asked of how it is for her, and by which day.</param>
internal sealed record LinkNews(
    Guid CaseId, string Reference, bool IsOpenToMe, Guid OwnerId, string Area, Track Track, Guid LinkId, Guid VictimId, HerNews Hers, IReadOnlyList<News> All,
    (FeedbackPoint Point, DateOnly Due)? Feedback);

/// <summary>Reads what victims are to be told: of the journal the action and the neutral reason, of registers the mark, and no note of either.</summary>
internal static class NewsReading
{
    /// <summary>Written before every statement that reads her side for this; the test of the wall lets an outside role run such a one for counts only.</summary>
    public const string Tag = "Her side, dates and kinds only";

    /// <summary>Days looked back. What was not told within a year is not work any more.</summary>
    public const int LooksBackDays = 365;

    /// <param name="cases">The cases looked at.</param>
    /// <param name="open">Those of them that the reader may open.</param>
    /// <param name="only">One link, whether there is news of it or not.</param>
    /// <param name="since">From when on; a year back where it is not said.</param>
    /// <param name="recordedBefore">
    /// As it stood on record then, for whoever may not see what has come since. Whether she has enhanced rights has no history, so that news nobody
    /// has told yet is due by the longer time.
    /// </param>
    public static async Task<IReadOnlyList<LinkNews>> OfAsync(
        AppDb db, IQueryable<CaseFile> cases, IQueryable<CaseFile> open, DateTime now, WorkingDays calendar, CancellationToken ct, Guid? only = null, DateTime? since = null, DateTime? recordedBefore = null)
    {
        var (today, begin, actions) = (London.DayOf(now), since ?? now.AddDays(-LooksBackDays), HerNews.Actions);
        var before = recordedBefore ?? London.EndOfDayUtc(today);
        var asked = db.CaseVictims.Where(l => l.LinkedAt < before && (l.UnlinkedAt == null || l.UnlinkedAt >= before) && !l.IsChild && (only == null || l.Id == only));
        var links = await (
            from c in cases
            join link in asked on c.Id equals link.CaseId
            join victim in db.Victims on link.VictimId equals victim.Id
            where only != null || db.Journal.Any(j => j.CaseId == c.Id && actions.Contains(j.Action) && j.At >= begin && j.At < before)
            select new
            {
                CaseId = c.Id,
                c.Reference,
                c.OwnerId,
                c.AreaCode,
                c.Track,
                c.Policy.InformWithinWorkingDays,
                c.Policy.InformEnhancedWithinWorkingDays,
                LinkId = link.Id,
                link.VictimId,
                link.LinkedAt,
                victim.EnhancedRights,
                IsOpen = open.Any(o => o.Id == c.Id),
            }).TagWith(Tag).ToListAsync(ct);

        // The start and the end of a programme are read however long ago: six months after the end, the start is often more than a year back.
        var events = (await (
            from c in cases
            join j in db.Journal on c.Id equals j.CaseId
            where actions.Contains(j.Action) && j.At < before && asked.Any(l => l.CaseId == c.Id)
                && (j.At >= begin || j.Action == CaseAction.StartProgramme || j.Action == CaseAction.Complete || j.To == CaseStage.Closed || j.To == CaseStage.Returned)
            orderby j.Id
            select new { j.CaseId, Event = new CaseEvent(j.Id, j.Action, j.To, j.Reason, j.At) }).TagWith(Tag).ToListAsync(ct)).ToLookup(e => e.CaseId, e => e.Event);
        var marks = (await (
            from c in cases
            join a in db.Attendance on c.Id equals a.CaseId
            join s in db.Sessions on a.SessionId equals s.Id
            where a.At >= begin && a.At < before && asked.Any(l => l.CaseId == c.Id && db.Set<ToldWish>().Any(w => w.CaseVictimId == l.Id && w.Missed && w.At < before))
            select new { a.CaseId, a.Id, a.SessionId, a.Fact, a.CorrectsId, a.At, s.FinishedAt }).TagWith(Tag).ToListAsync(ct))
            .ToLookup(m => m.CaseId, m => new SessionMark(m.Id, m.SessionId, m.Fact, m.CorrectsId, m.At, m.FinishedAt < before || London.DayOf(m.At) < today));
        var mine = from c in cases join l in asked on c.Id equals l.CaseId select l.Id;
        var wishes = (await db.Set<ToldWish>().Where(w => mine.Contains(w.CaseVictimId) && w.At < before)
            .Select(w => new { w.CaseVictimId, Said = new WishSaid(new(w.Decisions, w.Started, w.Missed, w.Finished, w.Breached, w.Ended), w.At) }).TagWith(Tag).ToListAsync(ct)).ToLookup(w => w.CaseVictimId, w => w.Said);
        var tellings = (await db.Set<Telling>().Where(t => mine.Contains(t.CaseVictimId) && t.At < before)
            .Select(t => new { t.CaseVictimId, Told = new Told(t.Id, new(t.JournalId, t.AttendanceId, t.IsCorrection), t.Result, t.ToldAt, t.DueOn, t.At) }).TagWith(Tag).ToListAsync(ct)).ToLookup(t => t.CaseVictimId, t => t.Told);
        var feedback = (await db.Set<Feedback>().AsNoTracking().Where(f => mine.Contains(f.CaseVictimId)).TagWith(Tag).ToListAsync(ct)).ToLookup(f => f.CaseVictimId);
        var contact = (await ContactAsync(db, cases, asked, before, ct)).ToLookup(c => c.LinkId, c => c.Wish);
        return links.ConvertAll(l =>
        {
            HerNews hers = new(wishes[l.LinkId], contact[l.LinkId])
            {
                LinkedAt = l.LinkedAt,
                Track = l.Track,
                EnhancedRights = l.EnhancedRights && recordedBefore is null,
                Days = new(l.InformWithinWorkingDays, l.InformEnhancedWithinWorkingDays),
                Events = [.. events[l.CaseId].Where(e => e.At >= begin)],
                Marks = [.. marks[l.CaseId]],
                Tellings = [.. tellings[l.LinkId]],
            };
            return new LinkNews(
                l.CaseId, l.Reference, l.IsOpen, l.OwnerId, l.AreaCode, l.Track, l.LinkId, l.VictimId, hers, hers.All(calendar),
                Feedback.DueOf([.. events[l.CaseId]], [.. feedback[l.LinkId]], hers.IsSilent, today, calendar));
        });
    }

    /// <summary>Of whoever asked not to be contacted again, died or cannot answer: that, and every answer given since.</summary>
    private static async Task<IEnumerable<(Guid LinkId, ContactWish Wish)>> ContactAsync(AppDb db, IQueryable<CaseFile> cases, IQueryable<CaseVictim> asked, DateTime before, CancellationToken ct)
    {
        var silencing = db.Answers.Where(a => a.Counts && a.RecordedAt < before && (a.Kind == AnswerKind.CannotAnswer || (a.Kind == AnswerKind.Supports && a.GoodUntil == null)));
        var said = await (
            from c in cases
            join link in asked on c.Id equals link.CaseId
            join a in db.Answers on link.Id equals a.CaseVictimId
            where a.Counts && a.RecordedAt < before && silencing.Any(s => s.CaseVictimId == link.Id) && (a.How != AskedHow.NotAsked || silencing.Any(s => s.Id == a.Id))
            select new { LinkId = link.Id, a.RecordedAt, Silences = silencing.Any(s => s.Id == a.Id) }).TagWith(Tag).ToListAsync(ct);
        return said.Select(s => (s.LinkId, new ContactWish(s.Silences, s.RecordedAt)));
    }
}
