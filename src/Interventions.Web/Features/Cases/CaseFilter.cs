using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Features.Cases;

/// <summary>The filter of the case list. Home counts with it too, so that a count always matches the list behind it.</summary>
public static class CaseFilter
{
    /// <summary>Working days after which a referral that has not moved raises "return it or keep trying" (product.md 2).</summary>
    public const int StillDays = 10;

    /// <param name="cases">The cases to filter.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="user">Who asks.</param>
    /// <param name="db">The same context.</param>
    /// <param name="now">Who and when.</param>
    /// <param name="calendar">The working days in force.</param>
    /// <param name="words">What <see cref="ListCases.Query.Text"/> may stand for; null where there is none.</param>
    public static IQueryable<CaseFile> Matching(this IQueryable<CaseFile> cases, ListCases.Query query, CurrentUser user, AppDb db, Stamp now, WorkingDays calendar, CaseWordsSought? words = null)
    {
        var today = London.DayOf(now.At);
        cases = words is null ? cases.InReachOf(user) : cases.InReachOf(user).WithWords(words, user, db, now);
        cases = query.Track is { } track ? cases.Where(c => c.Track == track) : cases;
        cases = query.Stage is { } stage ? cases.Where(c => c.Stage == stage) : cases;
        cases = string.IsNullOrEmpty(query.Area) ? cases : cases.Where(c => c.AreaCode == query.Area);
        var stillSince = StillSince(today, calendar);
        var (openA, openB, me) = (Track.ConditionalCaution.Open(), Track.Voluntary.Open(), user.Actor.UserId);
        return query.Show switch
        {
            "open" => cases.Where(c => c.Track == Track.ConditionalCaution ? openA.Contains(c.Stage) : openB.Contains(c.Stage)),
            "review" => cases.UnderReviewOn(db, today),
            "still" => cases.Where(c => c.Stage == CaseStage.Referred && c.Journal.Where(e => e.To != null).Max(e => e.At) < stillSince),
            "finish" => cases.WhereFinishWarns(db, user, today),
            "mine" => cases.Where(c => c.OwnerId == me),
            _ => cases,
        };
    }

    private static DateTime StillSince(DateOnly today, WorkingDays calendar) => London.EndOfDayUtc(calendar.Back(today, StillDays));

    /// <summary>What a reader may not open cannot be found by what is in it, only by its reference.</summary>
    private static IQueryable<CaseFile> WithWords(this IQueryable<CaseFile> cases, CaseWordsSought words, CurrentUser user, AppDb db, Stamp now)
    {
        var opened = db.Cases.VisibleTo(user, db, now.At).Select(c => c.Id);
        var seesIdentity = user.Role != Role.VictimContactWorker;
        if (words.PncId is { } pnc && seesIdentity)
        {
            return cases.Where(c => opened.Contains(c.Id) && c.Person.PncId == pnc);
        }

        foreach (var (part, names) in words.Words)
        {
            var bearers = part.Length == 1 ? db.PersonNames.Where(n => n.Word.StartsWith(part)) : db.PersonNames.Where(n => names.Contains(n.Word));
#pragma warning disable CA1304, CA1311, CA1862 // the database folds the case, by its own rules
            cases = cases.Where(c => c.Reference.ToLower().Contains(part) || (opened.Contains(c.Id) && (
                bearers.Any(n => n.PersonId == c.PersonId)
                || (c.CrimeReference != null && c.CrimeReference.ToLower().Contains(part))
                || db.FurtherOffences.Any(o => o.CaseId == c.Id && o.RemovedAt == null && o.CrimeReference.ToLower().Contains(part))
                || (seesIdentity && c.Person.PncId != null && c.Person.PncId.ToLower().Contains(part)))));
#pragma warning restore CA1304, CA1311, CA1862
        }

        return cases;
    }
}
