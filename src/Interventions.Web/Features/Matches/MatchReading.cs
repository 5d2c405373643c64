using Interventions.Domain.Cases;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>What the slices of matching share: which crimes and people an analyst may see, and taking turns.</summary>
internal static class MatchReading
{
    private const long Turn = 778452;

    /// <summary>Matching and deciding go one after the other. SQLite's transaction has seen to that already.</summary>
    public static Task HoldMatchesAsync(this AppDb db, CancellationToken ct) => db is PostgresDb
        ? db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Turn})", ct)
        : Task.CompletedTask;

    /// <summary>Crimes of the analyst's force; of any where no area is named.</summary>
    public static IQueryable<SuspectedCrime> InForceOf(this IQueryable<SuspectedCrime> crimes, CurrentUser user, AppDb db)
    {
        var areas = user.Areas;
        return areas.Count == 0 ? crimes : crimes.Where(c => db.Areas.Where(a => areas.Contains(a.Code)).Select(a => a.Force).Contains(c.Force));
    }

    /// <summary>Cases of the analyst's force.</summary>
    public static IQueryable<CaseFile> InForceOf(this IQueryable<CaseFile> cases, CurrentUser user, AppDb db)
    {
        var areas = user.Areas;
        return areas.Count == 0 ? cases : cases.Where(c => db.Areas.Where(a => db.Areas.Any(mine => areas.Contains(mine.Code) && mine.Force == a.Force)).Select(a => a.Code).Contains(c.AreaCode));
    }

    /// <summary>Restricted cases nobody has named this analyst on: a reference, and nobody's name.</summary>
    public static IQueryable<CaseFile> Open(this IQueryable<CaseFile> cases, CurrentUser user, AppDb db, DateTime now)
    {
        var me = user.Actor.UserId;
        return cases.Where(c => !c.IsRestricted || db.CaseGrants.Any(g => g.CaseId == c.Id && g.UserId == me && (g.Until == null || g.Until > now)));
    }

    /// <summary>
    /// People the reader's force knows from restricted cases alone, whatever other forces know of them. Beside a crime, which names its suspect,
    /// even a nameless row would tell who has a restricted case: whatever touches them is left out of lists of crimes, and they stand as stubs
    /// elsewhere.
    /// </summary>
    public static async Task<List<Guid>> HiddenAsync(this AppDb db, CurrentUser user, DateTime now, CancellationToken ct)
    {
        var restricted = db.Cases.Where(c => c.IsRestricted);
        var open = db.Cases.Open(user, db, now);
        var openHere = open.InForceOf(user, db);
        return await restricted.Where(c => !open.Any(o => o.PersonId == c.PersonId)).Select(c => c.PersonId)
            .Union(restricted.InForceOf(user, db).Where(c => !openHere.Any(o => o.PersonId == c.PersonId)).Select(c => c.PersonId)).ToListAsync(ct);
    }

    /// <summary>
    /// Crimes that somebody has to decide on: nobody's yet, with a likely person at least. Asked by the matches, which the index knows by where they
    /// stand: those that wait are few among all crimes.
    /// </summary>
    public static IQueryable<SuspectedCrime> ToReview(this IQueryable<SuspectedCrime> crimes, AppDb db) => crimes.Where(c => c.WithdrawnAt == null
        && db.CrimeMatches.Where(m => m.Standing == MatchStanding.ToReview).Select(m => m.CrimeId).Contains(c.Id) && !db.CrimeMatches.Any(m => m.CrimeId == c.Id && m.Standing == MatchStanding.Matched));

    /// <summary>Crimes that are somebody's.</summary>
    public static IQueryable<SuspectedCrime> Matched(this IQueryable<SuspectedCrime> crimes, AppDb db) =>
        crimes.Where(c => c.WithdrawnAt == null && db.CrimeMatches.Where(m => m.Standing == MatchStanding.Matched).Select(m => m.CrimeId).Contains(c.Id));

    /// <summary>Of crimes to decide on, those first that are likeliest somebody's.</summary>
    public static IQueryable<long> LikeliestFirst(this IQueryable<SuspectedCrime> crimes, AppDb db) =>
        from m in db.CrimeMatches.Where(m => m.Standing == MatchStanding.ToReview).GroupBy(m => m.CrimeId).Select(g => new { Id = g.Key, Weight = g.Max(m => m.Weight) })
        join c in crimes on m.Id equals c.Id
        orderby m.Weight descending, c.Id
        select c.Id;

    /// <summary>Without those that touch somebody hidden, even where it was said that they are not his: beside the crime he would be named all the same.</summary>
    public static IQueryable<SuspectedCrime> Without(this IQueryable<SuspectedCrime> crimes, List<Guid> hidden, AppDb db) =>
        hidden.Count == 0 ? crimes : crimes.Where(c => !db.CrimeMatches.Any(m => m.CrimeId == c.Id && hidden.Contains(m.PersonId)));
}
