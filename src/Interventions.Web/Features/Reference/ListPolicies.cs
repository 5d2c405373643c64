using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reference;

/// <summary>The versions of every force's policy, and what a new one can be made of. Of cases only how many keep each version.</summary>
public static class ListPolicies
{
    [Allow(Role.Administrator, Purpose = "Looking after reference data")]
    public sealed record Query : IRequest<Outcome<View>>;

    /// <param name="Forces">Every force there is an area of.</param>
    /// <param name="RuleSets">Ids of the eligibility rules to choose from.</param>
    /// <param name="Rows">Newest first within a force.</param>
    public sealed record View(IReadOnlyList<string> Forces, IReadOnlyList<string> RuleSets, IReadOnlyList<Row> Rows);

    /// <param name="State">Where the version stands today.</param>
    /// <param name="Cases">How many cases were referred under it.</param>
    public sealed record Row(ForcePolicy Policy, VersionState State, int Cases, string? AddedBy, string? TakenBackBy);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var today = London.DayOf(clock.GetUtcNow().UtcDateTime);
            var policies = await db.Policies.AsNoTracking().ToListAsync(ct);
            var cases = await db.Cases.GroupBy(c => c.PolicyId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
            var names = await db.Users.ToNamesAsync(policies.SelectMany(p => new[] { p.AddedBy, p.TakenBackBy }).OfType<Guid>(), ct);
            return new View(
                await db.ForcesAsync(ct),
                await db.RuleSets.OrderByDescending(r => r.EffectiveFrom).ThenBy(r => r.Id).Select(r => r.Id).ToListAsync(ct),
                [.. policies.OrderBy(p => p.Force, StringComparer.Ordinal).ThenByDescending(p => p.EffectiveFrom).ThenByDescending(p => p.AddedAt).Select(p => new Row(
                    p, StateOf(p, policies, today), cases.GetValueOrDefault(p.Id), NameOf(p.AddedBy), NameOf(p.TakenBackBy)))]);

            string? NameOf(Guid? id) => id is { } known ? names.GetValueOrDefault(known, "somebody who has left") : null;
        }

        private static VersionState StateOf(ForcePolicy policy, IEnumerable<ForcePolicy> all, DateOnly today) =>
            policy.TakenBackAt is not null ? VersionState.TakenBack
            : policy.EffectiveFrom > today ? VersionState.ToCome
            : ForcePolicy.InForceOn(all.Where(p => p.Force == policy.Force), today)?.Id == policy.Id ? VersionState.InForce
            : VersionState.Past;
    }

    /// <summary>Every force there is an area of, by name.</summary>
    internal static Task<List<string>> ForcesAsync(this AppDb db, CancellationToken ct) =>
        db.Areas.Select(a => a.Force).Distinct().OrderBy(f => f).ToListAsync(ct);
}

/// <summary>Where a version of a policy stands.</summary>
public enum VersionState
{
    ToCome,
    InForce,
    Past,
    TakenBack,
}

/// <summary>Words for it.</summary>
public static class VersionStates
{
    public static string InWords(this VersionState state) => state switch
    {
        VersionState.ToCome => "To come",
        VersionState.InForce => "In force",
        VersionState.Past => "Past",
        VersionState.TakenBack => "Taken back",
    };
}
