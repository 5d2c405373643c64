using Interventions.Domain.Cautions;
using Interventions.Domain.Programmes;
using Interventions.Domain.Reoffending;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Monitoring;

/// <summary>What is marked on trends.</summary>
public sealed class WhatChangedTests
{
    [Theory, OnBothEngines]
    public async Task Policies_rules_programmes_and_schemes_of_the_force_are_told_to_their_cohort_and_nothing_that_is_still_to_come(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var at = TestApp.Start.UtcDateTime;
        await using (var db = app.Db())
        {
            db.AddRange(
                new ForcePolicy { Id = "A", Force = "Cheshire", EffectiveFrom = new(2025, 4, 1), RuleSet = "Cheshire 7" },
                new ForcePolicy { Id = "B", Force = "Cheshire", EffectiveFrom = new(2025, 10, 1), RuleSet = "Cheshire 7" },
                new ForcePolicy { Id = "C", Force = "Cheshire", EffectiveFrom = new(2030, 1, 1), RuleSet = "Cheshire 7" },
                new ForcePolicy { Id = "D", Force = "Dorset", EffectiveFrom = new(2025, 5, 1), RuleSet = "Dorset 1" },
                Scheme(new(2025, 1, 1)), Scheme(new(2025, 2, 3)),
                Programme("caution-9", onTrackA: true), Programme("voluntary-9", onTrackA: false), Programme("elsewhere-9", onTrackA: true), Programme("later-9", onTrackA: true),
                new Area("LAN", "Lancaster", "Lancashire"));
            await db.SaveChangesAsync();
            Held(db, "caution-9", "CHE", at.AddDays(-5));
            Held(db, "caution-9", "HAL", at.AddDays(-2));
            Held(db, "voluntary-9", "CHE", at.AddDays(-1));
            Held(db, "elsewhere-9", "LAN", at.AddDays(-9));
            Held(db, "later-9", "CHE", at.AddDays(9));
            await db.SaveChangesAsync();
        }

        var cautioned = await EventsOf(Cohort.Cautioned);
        Assert.Contains("1 Apr 2025: policy of the force changed, with eligibility rules Cheshire 7", cautioned);
        Assert.Contains("1 Oct 2025: policy of the force changed", cautioned);
        Assert.Contains("3 Feb 2025: IDVA car, same visit began in Cheshire East", cautioned);
        Assert.Contains("17 Nov 2026: caution-9, version 9, began", cautioned);
        Assert.DoesNotContain(cautioned, e => e.Contains("elsewhere-9", StringComparison.Ordinal) || e.Contains("later-9", StringComparison.Ordinal));
        Assert.DoesNotContain(cautioned, e => e.Contains("2030", StringComparison.Ordinal) || e.Contains("Dorset", StringComparison.Ordinal) || e.Contains("1 Jan 2025", StringComparison.Ordinal) || e.Contains("voluntary-9", StringComparison.Ordinal));
        Assert.Contains("21 Nov 2026: voluntary-9, version 9, began", await EventsOf(Cohort.Voluntary));
        Assert.DoesNotContain(await EventsOf(Cohort.NotCautioned), e => e.Contains("version", StringComparison.Ordinal));

        async Task<List<string>> EventsOf(Cohort cohort) =>
            [.. (await app.SendAs(TestPerson.Opcc.In("CHE"), new CountTrends.Query(cohort))).Value.Tables.Single(t => t.Key == "events").Rows.Select(r => $"{r.Label}: {r.Cells[0]}")];

        SchemeStart Scheme(DateOnly day) => new() { AreaCode = "CHE", Source = ContactSource.IdvaCar, StartedOn = day, By = TestPerson.Administrator.Id, At = at };

        static void Held(AppDb db, string version, string area, DateTime startsAt)
        {
            Group group = new() { Id = Guid.CreateVersion7(), Name = $"{version} in {area}", ProgrammeVersionId = version, AreaCode = area, Venue = "Hall", Capacity = 8 };
            var session = db.Entry((Session)Activator.CreateInstance(typeof(Session), nonPublic: true)!);
            session.Property(s => s.Id).CurrentValue = Guid.CreateVersion7();
            session.Property(s => s.GroupId).CurrentValue = group.Id;
            session.Property(s => s.StartsAt).CurrentValue = startsAt;
            session.State = EntityState.Added;
            db.Add(group);
        }

        ProgrammeVersion Programme(string id, bool onTrackA) => new()
        {
            Id = id,
            Name = id,
            Version = 9,
            OnTrackA = onTrackA,
            OnTrackB = !onTrackA,
            Sessions = 2,
            SessionWord = "session",
            SessionMinutes = 60,
            DaysBetween = 7,
            OnMiss = MissRule.Warning,
            CompletionPercent = 100,
            AddedAt = at,
        };
    }
}
