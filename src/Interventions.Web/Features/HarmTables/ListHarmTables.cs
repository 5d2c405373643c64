using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Matches;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.HarmTables;

/// <summary>The versions of the crime harm table, which one is in force, and what it has no value for among the crimes of the reader's force.</summary>
public static class ListHarmTables
{
    [Allow(Role.ForceAnalyst, Role.Administrator)]
    public sealed record Query : IRequest<Outcome<View>>;

    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<Unscored> Unscored);

    /// <param name="Version">As the file named it.</param>
    /// <param name="IsSubgroupMedians">The published medians that a fresh install ships.</param>
    /// <param name="Classifications">How many it scores.</param>
    /// <param name="LoadedAt">When.</param>
    /// <param name="LoadedBy">Who; null for the one that ships.</param>
    /// <param name="InForceSince">Only of the one in force.</param>
    public sealed record Row(string Version, bool IsSubgroupMedians, int Classifications, DateTime LoadedAt, string? LoadedBy, DateTime? InForceSince);

    /// <summary>A classification that crimes on record have and the version in force has not.</summary>
    public sealed record Unscored(string HomeOfficeCode, int Crimes);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var inForce = (await HarmScales.InForceAsync(db, ct)).Version;
            var rows = await db.HarmTables.OrderByDescending(t => t.LoadedAt).ThenBy(t => t.Version)
                .Select(t => new Row(
                    t.Version, t.IsSubgroupMedians, db.HarmWeights.Count(w => w.Version == t.Version), t.LoadedAt,
                    db.Users.Where(u => u.Id == t.LoadedBy).Select(u => u.Name).FirstOrDefault(), t.Version == inForce ? t.ChosenAt : null))
                .ToListAsync(ct);
            var codes = await db.Crimes.InForceOf(user, db).Where(c => c.WithdrawnAt == null).GroupBy(c => c.HomeOfficeCode).Select(g => new { Code = g.Key, Crimes = g.Count() }).ToListAsync(ct);
            var scale = await HarmScales.ReadAsync(db, ct);
            return new View(rows, [.. codes.Where(c => scale.DaysOf(c.Code) is null).OrderByDescending(c => c.Crimes).ThenBy(c => c.Code, StringComparer.Ordinal).Select(c => new Unscored(c.Code, c.Crimes))]);
        }
    }
}
