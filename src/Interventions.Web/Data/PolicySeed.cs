using Interventions.Domain.Cautions;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data;

/// <summary>The force policies a fresh install knows (product.md 5, "Seeded for Cheshire").</summary>
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
        foreach (var p in Policies)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into "Policies" ("Id", "Force", "EffectiveFrom", "HighestRiskAllowed", "LeastRankToAuthorise", "LeastRankToSign",
                    "CpsReferenceRequired", "ClockBasis", "ProsecutionMarginDays", "AnswerGoodForDays", "RuleSet",
                    "CrimeReferences_Pattern", "CrimeReferences_Example", "CustodyRecords_Pattern", "CustodyRecords_Example")
                values ({p.Id}, {p.Force}, {p.EffectiveFrom}, {p.HighestRiskAllowed.ToString()}, {p.LeastRankToAuthorise.ToString()}, {p.LeastRankToSign.ToString()},
                    {p.CpsReferenceRequired}, {p.ClockBasis.ToString()}, {p.ProsecutionMarginDays}, {p.AnswerGoodForDays}, {p.RuleSet},
                    {p.CrimeReferences!.Pattern}, {p.CrimeReferences.Example}, {p.CustodyRecords!.Pattern}, {p.CustodyRecords.Example})
                on conflict do nothing
                """, ct);
        }
    }
}
