using Interventions.Domain.Cautions;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data;

/// <summary>The force policies a fresh install knows (product.md 5, "Seeded for Cheshire").</summary>
internal static class PolicySeed
{
    /// <summary>Standard risk only from the day the national permission took effect (CC-42); everything else is as the policy's own defaults say.</summary>
    private static readonly ForcePolicy[] Policies = [new() { Id = "Cheshire 2024-08-08", Force = "Cheshire", EffectiveFrom = new(2024, 8, 8) }];

    public static async Task AddAsync(AppDb db, CancellationToken ct)
    {
        foreach (var p in Policies)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into "Policies" ("Id", "Force", "EffectiveFrom", "HighestRiskAllowed", "LeastRankToAuthorise", "LeastRankToSign",
                    "CpsReferenceRequired", "ClockBasis", "ProsecutionMarginDays", "AnswerGoodForDays", "RuleSet")
                values ({p.Id}, {p.Force}, {p.EffectiveFrom}, {p.HighestRiskAllowed.ToString()}, {p.LeastRankToAuthorise.ToString()}, {p.LeastRankToSign.ToString()},
                    {p.CpsReferenceRequired}, {p.ClockBasis.ToString()}, {p.ProsecutionMarginDays}, {p.AnswerGoodForDays}, {p.RuleSet})
                on conflict do nothing
                """, ct);
        }
    }
}
