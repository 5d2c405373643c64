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
            var state = await mine.StateOfChecksAsync(limit, db, ct);
            var checks = mine.WithLastCheck(db);
            var (list, total) = query.Show switch
            {
                Never => (checks.Where(c => c.Until == null), state.Never),
                Overdue => (checks.Where(c => c.Until < limit), state.Overdue),
                _ => (checks.Where(c => c.Until == null || c.Until < limit), state.Never + state.Overdue),
            };
            var open = db.Cases.Open(user, db, now).Select(c => c.Id);
            var rows = await list.OrderBy(c => c.Until ?? DateOnly.MinValue).ThenBy(c => c.Case.ReferredAt).ThenBy(c => c.Case.Id)
                .Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(Math.Min(PageSize, total))
                .Select(c => new { c.Case.Reference, c.Case.PersonId, c.Case.Person.Forenames, c.Case.Person.Surname, c.Case.ReferredAt, IsOpen = open.Contains(c.Case.Id), c.Until })
                .ToListAsync(ct);
            foreach (var row in rows.Where(r => r.IsOpen))
            {
                access.Shows(SubjectKind.Person, row.PersonId);
            }

            return new View(
                state.Cases, state.Never, state.Overdue, days, state.Until, total,
                rows.ConvertAll(r => new Row(r.Reference, r.IsOpen ? r.PersonId : null, r.IsOpen ? $"{r.Forenames} {r.Surname}" : null, London.DayOf(r.ReferredAt), r.Until)));
        }
    }
}

/// <summary>When a check is overdue.</summary>
internal static class Checks
{
    /// <summary>A file a month, and some days to bring it in.</summary>
    public static int OverdueDays(IConfiguration settings) => settings.GetValue("Matching:OverdueDays", 35);

    /// <summary>
    /// Each case with the last day it was checked up to, null where it never was. All checks at once and joined: asked case by case, 60,000 of
    /// them are looked up in an order that is nobody's, once a question.
    /// </summary>
    public static IQueryable<CheckedCase> WithLastCheck(this IQueryable<CaseFile> cases, AppDb db) =>
        from c in cases
        join k in db.CaseChecks.GroupBy(k => k.CaseId).Select(g => new { CaseId = g.Key, Until = (DateOnly?)g.Max(k => k.CheckedUntil) }) on c.Id equals k.CaseId into ks
        from k in ks.DefaultIfEmpty()
        select new CheckedCase { Case = c, Until = k.Until };

    /// <summary>How many cases were never checked, how many up to a day before the limit, and the last day any was: one question for all of it.</summary>
    public static async Task<(int Cases, int Never, int Overdue, DateOnly? Until)> StateOfChecksAsync(this IQueryable<CaseFile> cases, DateOnly limit, AppDb db, CancellationToken ct)
    {
        var days = await cases.WithLastCheck(db).GroupBy(c => c.Until).Select(g => new { Until = g.Key, Cases = g.Count() }).ToListAsync(ct);
        return (days.Sum(d => d.Cases), days.Where(d => d.Until is null).Sum(d => d.Cases), days.Where(d => d.Until < limit).Sum(d => d.Cases), days.Max(d => d.Until));
    }
}

/// <summary>A case and the last day it was checked up to.</summary>
internal sealed class CheckedCase
{
    public required CaseFile Case { get; init; }

    public DateOnly? Until { get; init; }
}
