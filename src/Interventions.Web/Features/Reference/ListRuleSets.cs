using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reference;

/// <summary>Every version of eligibility rules, and which policies go by it.</summary>
public static class ListRuleSets
{
    [Allow(Role.Administrator, Purpose = "Looking after reference data")]
    public sealed record Query : IRequest<Outcome<View>>;

    public sealed record View(IReadOnlyList<string> Forces, IReadOnlyList<Row> Rows);

    /// <param name="UsedBy">Ids of the policies that go by it, those taken back left out.</param>
    public sealed record Row(RuleSet Rules, IReadOnlyList<string> UsedBy, string? AddedBy);

    public sealed class Handler(IDbContextFactory<AppDb> dbs) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var sets = await db.RuleSets.AsNoTracking().ToListAsync(ct);
            var used = (await db.Policies.Where(p => p.TakenBackAt == null).Select(p => new { p.RuleSet, p.Id }).ToListAsync(ct)).ToLookup(p => p.RuleSet, p => p.Id);
            var names = await db.Users.ToNamesAsync(sets.Select(s => s.AddedBy).OfType<Guid>(), ct);
            return new View(
                await db.ForcesAsync(ct),
                [.. sets.OrderByDescending(s => s.EffectiveFrom).ThenByDescending(s => s.AddedAt).ThenBy(s => s.Id, StringComparer.Ordinal).Select(s => new Row(
                    s, [.. used[s.Id].Order(StringComparer.Ordinal)], s.AddedBy is { } by ? names.GetValueOrDefault(by, "somebody who has left") : null))]);
        }
    }
}
