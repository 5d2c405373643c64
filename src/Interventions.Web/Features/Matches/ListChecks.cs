using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>Which cases have never been checked for further crimes, and which so long ago that a new file is due.</summary>
public static class ListChecks
{
    public const int PageSize = 25;
    public const string Never = "never";
    public const string Overdue = "overdue";

    /// <param name="Show">never, overdue, or anything else for both.</param>
    /// <param name="Page">From 1.</param>
    [Allow(Role.ForceAnalyst, Purpose = "Checking for further crimes")]
    public sealed record Query(string? Show = null, int Page = 1) : IRequest<Outcome<View>>;

    /// <param name="Cases">How many cases there are.</param>
    /// <param name="NeverChecked">How many were never checked.</param>
    /// <param name="OverdueChecks">How many were checked, but too long ago.</param>
    /// <param name="OverdueDays">After how many days that is.</param>
    /// <param name="CheckedUntil">The last day that any file these cases were checked against covers.</param>
    /// <param name="Total">How many the list at hand holds.</param>
    /// <param name="Rows">A page of them, never checked first, then longest ago.</param>
    public sealed record View(int Cases, int NeverChecked, int OverdueChecks, int OverdueDays, DateOnly? CheckedUntil, int Total, IReadOnlyList<Row> Rows);

    /// <param name="PersonId">Null for a restricted case: a reference and nobody's name.</param>
    public sealed record Row(string Reference, Guid? PersonId, string? Name, DateOnly Referred, DateOnly? CheckedUntil);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, IConfiguration settings, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var days = Checks.OverdueDays(settings);
            var limit = London.DayOf(now).AddDays(-days);
            var mine = db.Cases.AsNoTracking().InForceOf(user, db);
            var (never, overdue) = (mine.NeverChecked(db), mine.CheckedBefore(limit, db));
            var list = query.Show switch { Never => never, Overdue => overdue, _ => mine.Where(c => !db.CaseChecks.Any(k => k.CaseId == c.Id && k.CheckedUntil >= limit)) };
            var open = db.Cases.Open(user, db, now).Select(c => c.Id);
            var rows = await list.OrderBy(c => db.CaseChecks.Where(k => k.CaseId == c.Id).Max(k => (DateOnly?)k.CheckedUntil) ?? DateOnly.MinValue).ThenBy(c => c.ReferredAt).ThenBy(c => c.Id)
                .Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize)
                .Select(c => new { c.Reference, c.PersonId, c.Person.Forenames, c.Person.Surname, c.ReferredAt, IsOpen = open.Contains(c.Id), Until = db.CaseChecks.Where(k => k.CaseId == c.Id).Max(k => (DateOnly?)k.CheckedUntil) })
                .ToListAsync(ct);
            foreach (var row in rows.Where(r => r.IsOpen))
            {
                access.Shows(SubjectKind.Person, row.PersonId);
            }

            return new View(
                await mine.CountAsync(ct), await never.CountAsync(ct), await overdue.CountAsync(ct), days, await db.CaseChecks.Where(k => mine.Any(c => c.Id == k.CaseId)).MaxAsync(k => (DateOnly?)k.CheckedUntil, ct), await list.CountAsync(ct),
                rows.ConvertAll(r => new Row(r.Reference, r.IsOpen ? r.PersonId : null, r.IsOpen ? $"{r.Forenames} {r.Surname}" : null, London.DayOf(r.ReferredAt), r.Until)));
        }
    }
}

/// <summary>When a check is overdue.</summary>
internal static class Checks
{
    /// <summary>A file a month, and some days to bring it in.</summary>
    public static int OverdueDays(IConfiguration settings) => settings.GetValue("Matching:OverdueDays", 35);

    public static IQueryable<CaseFile> NeverChecked(this IQueryable<CaseFile> cases, AppDb db) => cases.Where(c => !db.CaseChecks.Any(k => k.CaseId == c.Id));

    public static IQueryable<CaseFile> CheckedBefore(this IQueryable<CaseFile> cases, DateOnly limit, AppDb db) =>
        cases.Where(c => db.CaseChecks.Any(k => k.CaseId == c.Id) && !db.CaseChecks.Any(k => k.CaseId == c.Id && k.CheckedUntil >= limit));
}
