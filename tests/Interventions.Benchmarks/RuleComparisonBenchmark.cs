using System.Diagnostics;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Benchmarks;

/// <summary>How long it takes to ask a force's year of cautions again under other rules, as the decision-makers' page does.</summary>
internal static class RuleComparisonBenchmark
{
    private const int Batch = 500;

    private static readonly SignedInUser Decider = new(new Actor(Guid.NewGuid(), "Insp Priya Shah", Role.DecisionMaker, Rank: Rank.Inspector, CollarNumber: "501"), ["CHE"], []);

    public static async Task RunAsync(int cases)
    {
        await using var app = await BenchApp.StartAsync();
        await FillAsync(app, cases);
        CompareRules.Query query = new() { RuleSet = "Trial 2012" };
        await app.SendAsync(query, Decider); // warms the compiler
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            var view = await app.SendAsync(query, Decider);
            Console.WriteLine($"{view.Asked:N0} of {view.Found:N0} cases asked in {watch.Elapsed.TotalSeconds:N2} s (the page says {view.Took.TotalSeconds:N2} s); {view.Total:N0} would get another answer");
        }
    }

    private static async Task FillAsync(BenchApp app, int cases)
    {
        Random random = new(4);
        var now = DateTime.UtcNow;
        for (var from = 0; from < cases; from += Batch)
        {
            await using var db = app.Db();
            var policy = await db.Policies.FirstAsync();
            for (var i = from; i < Math.Min(cases, from + Batch); i++)
            {
                var day = now.AddDays(-random.Next(1, 360));
                var file = CaseFile.Refer(ReferralOf(i, DateOnly.FromDateTime(day), policy, random), new(BenchApp.Worker.Actor, day));
                file.RecordDeskChecks([.. Criteria.DeskChecks.Select(c => (c, random.Next(12) == 0 ? CriterionAnswer.Unknown : CriterionAnswer.Yes, "PNC and custody record"))], new(Decider.Actor, day.AddHours(2)));
                db.Add(file);
            }

            await db.SaveChangesAsync();
        }
    }

    private static Referral ReferralOf(int number, DateOnly day, Domain.Cautions.ForcePolicy policy, Random random) => new()
    {
        Id = Guid.CreateVersion7(),
        Reference = $"CHE-2026-{number:D6}",
        Track = Track.ConditionalCaution,
        Source = ReferralSource.Custody,
        Policy = policy,
        AreaCode = "CHE",
        SuiteCode = "RUN",
        Person = new() { Id = Guid.CreateVersion7(), Surname = $"Walker{number}", Forenames = "Wat", DateOfBirth = new(1970 + random.Next(36), 1, 1), Sex = random.Next(8) == 0 ? Sex.Female : Sex.Male },
        CrimeReference = $"CHES{number:D8}",
        Offence = new("CJ88001", day),
        Relationship = Relationship.CurrentPartner,
        VictimsCounted = 1,
        Risk = (RiskLevel)random.Next(3),
        RiskAssessedOn = day,
    };
}
