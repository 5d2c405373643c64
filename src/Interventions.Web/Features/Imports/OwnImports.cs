using Interventions.Domain.Custody;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Imports;

/// <summary>What the slices of imports share.</summary>
internal static class OwnImports
{
    /// <summary>An import is the business of whoever sent it: a file holds people of suites that another does not work in.</summary>
    public static IQueryable<CustodyImport> SentBy(this IQueryable<CustodyImport> imports, CurrentUser user)
    {
        var me = user.Actor.UserId;
        return imports.Where(i => i.SentBy == me);
    }

    /// <summary>
    /// Makes two people who apply imports at once go one after the other. SQLite's transaction has done so already; on
    /// PostgreSQL the suites' rows are held, weakly enough that referrals go on.
    /// </summary>
    public static Task HoldSuitesAsync(this AppDb db, CancellationToken ct) => db is PostgresDb
        ? db.Database.ExecuteSqlAsync($"""select 1 from "Suites" order by "Code" for no key update""", ct)
        : Task.CompletedTask;
}
