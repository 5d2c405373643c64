using Interventions.Domain.Cautions;
using Interventions.Domain.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data;

/// <summary>The rule sets and force policies a fresh install knows (product.md 5, "Seeded for Cheshire").</summary>
internal static class PolicySeed
{
    /// <summary>Standard risk only from the day the national permission took effect (CC-42); the forms of references are guessed from extracts
    /// and have to be confirmed by the force (domain.md 12.11); everything else is as the policy's own defaults say.</summary>
    private static readonly ForcePolicy[] Policies =
    [
        new()
        {
            Id = "Cheshire 2024-08-08",
            Force = "Cheshire",
            EffectiveFrom = new(2024, 8, 8),
            CrimeReferences = new("CHES[0-9]{8}", "CHES26100412"),
            CustodyRecords = new("07E[A-Z]/[0-9]{1,6}/[0-9]{2}", "07EC/12000/26"),
        },
    ];

    public static async Task AddAsync(AppDb db, CancellationToken ct)
    {
        foreach (var r in RuleSet.Known)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into "RuleSets" ("Id", "Force", "EffectiveFrom", "Source", "MinimumAge", "OnlySex", "Relationships", "OffenceCodes", "Excluded",
                    "LookbackMonths", "LooksBackFor", "HighestRisk", "RiskGoodForDays", "HighRiskMonths", "Criteria")
                values ({r.Id}, {r.Force}, {r.EffectiveFrom}, {r.Source}, {r.MinimumAge}, {r.OnlySex?.ToString()}, {JsonColumn.Of(r.Relationships)},
                    {JsonColumn.Of(r.OffenceCodes)}, {r.Excluded.ToString()}, {r.LookbackMonths}, {r.LooksBackFor.ToString()}, {r.HighestRisk?.ToString()},
                    {r.RiskGoodForDays}, {r.HighRiskMonths}, {JsonColumn.Of(r.Criteria)})
                on conflict do nothing
                """, ct);
        }

        foreach (var p in Policies)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into "Policies" ("Id", "Force", "EffectiveFrom", "HighestRiskAllowed", "LeastRankToAuthorise", "LeastRankToSign",
                    "CpsReferenceRequired", "ClockBasis", "ProsecutionMarginDays", "AnswerGoodForDays", "RuleSet", "RulesId",
                    "CrimeReferences_Pattern", "CrimeReferences_Example", "CustodyRecords_Pattern", "CustodyRecords_Example")
                values ({p.Id}, {p.Force}, {p.EffectiveFrom}, {p.HighestRiskAllowed.ToString()}, {p.LeastRankToAuthorise.ToString()}, {p.LeastRankToSign.ToString()},
                    {p.CpsReferenceRequired}, {p.ClockBasis.ToString()}, {p.ProsecutionMarginDays}, {p.AnswerGoodForDays}, {p.RuleSet}, {p.RuleSet},
                    {p.CrimeReferences!.Pattern}, {p.CrimeReferences.Example}, {p.CustodyRecords!.Pattern}, {p.CustodyRecords.Example})
                on conflict do nothing
                """, ct);
        }

        // Policies of a database that is older than the rule sets.
        await db.Database.ExecuteSqlAsync($"""update "Policies" set "RulesId" = "RuleSet" where "RulesId" is null and "RuleSet" in (select "Id" from "RuleSets")""", ct);
    }
}
