using Interventions.Domain.Calendar;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Data.DemoData;

public sealed class DemoCrimesTests(DemoTown town)
{
    [Theory, OnBothEngines]
    public async Task Have_the_crime_of_each_case_and_some_before_and_after_against_the_same_victim_and_others(Engine engine)
    {
        var app = await town.On(engine);

        await using var db = app.Db();
        var import = await db.CrimeImports.SingleAsync(i => i.AppliedAt != null);
        var today = London.DayOf(TestApp.Start.UtcDateTime);
        Assert.Equal((today.AddDays(-1), true), (import.CoveredUntil, import.HandedOnAt != null));
        var crimes = await db.Crimes.ToListAsync();
        Assert.Equal(crimes.Count, import.Effect.Added);
        var references = await db.Cases.Where(c => c.CrimeReference != null).Select(c => c.CrimeReference!).ToListAsync();
        Assert.Empty(references.Except(crimes.Select(c => c.CrimeReference)));
        Assert.InRange(crimes.Count - references.Count, 100, 400);
        var hers = await db.Victims.Where(v => v.VictimRef != null).Select(v => v.VictimRef!).ToListAsync();
        var others = crimes.Where(c => !references.Contains(c.CrimeReference)).ToList();
        Assert.InRange(others.Count(c => c.VictimReference is { } v && hers.Contains(v)), others.Count / 5, others.Count * 4 / 5);
        Assert.All(crimes, c => Assert.True(c.CommittedFrom <= c.RecordedOn && c.RecordedOn < today && c.OutcomeOn is null == c.Outcome is null && c.OutcomeOn is not { } on || c.OutcomeOn < today));
        Assert.Contains(crimes, c => c.Status == CrimeStatus.Convicted);
    }
}
