using System.Diagnostics;
using Interventions.Domain.Cases;
using Interventions.Domain.Monitoring;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Matches;
using Interventions.Web.Features.Monitoring;

namespace Interventions.Benchmarks;

/// <summary>
/// The bar: over one force's ten years, 60,000 cases and 190,000 crimes, dashboards open in under 500 ms p95 warm, the first time in under
/// 2 s, and change filter in under 300 ms. What pages ask is asked through the mediator, on SQLite and, where INTERVENTIONS_TEST_POSTGRES
/// names a server, on PostgreSQL. Figures are counted ahead, before somebody asks; that is timed by itself.
/// </summary>
internal static class DashboardsBenchmark
{
    private const int Times = 30;

    public static async Task RunAsync(int crimes)
    {
        await RunAsync(Engine.Sqlite, crimes);
        if (BenchApp.PostgresServer is not null)
        {
            await RunAsync(Engine.Postgres, crimes);
        }
    }

    private static async Task RunAsync(Engine engine, int crimes)
    {
        await using var app = await BenchApp.StartAsync(engine: engine);
        GeneratedCrimes corpus = new(11, TenYears.People, crimes);
        await TenYears.FillAsync(app, corpus.People);
        await TenYears.ImportAsync(app, corpus.Lines());
        Console.WriteLine($"{engine}: {crimes:N0} crimes, {TenYears.People:N0} cases; {Machine.Load}");
        var watch = Stopwatch.StartNew();
        await app.Mediators.ForSystem().Send(new CountAhead.Command());
        Console.WriteLine($"{engine}: counted ahead in {watch.Elapsed.TotalSeconds:N1} s");

        List<FiguresAsked> filters = [];
        foreach (var cohort in Enum.GetValues<Cohort>())
        {
            var view = await app.SendAsync(new CountReoffending.Query(new(cohort, null, CountedBy.Area)), TenYears.Opcc);
            filters.AddRange(view.Choices.Select(c => new FiguresAsked(cohort, c.Slice, c.Slice.By == CountedBy.Area ? CountedBy.Sex : CountedBy.Area)));
        }

        await TimeAsync(engine, "reoffending", i => app.SendAsync(new CountReoffending.Query(new(Cohort.Cautioned, null, CountedBy.Area)), TenYears.Opcc));
        await TimeAsync(engine, $"reoffending, another of {filters.Count} filters", i => app.SendAsync(new CountReoffending.Query(filters[i * 7 % filters.Count]), TenYears.Opcc));
        await TimeAsync(engine, "trends, another cohort", i => app.SendAsync(new CountTrends.Query((Cohort)(i % 3)), TenYears.Opcc));
        await TimeAsync(engine, "comparison", i => app.SendAsync(new CompareCohorts.Query(), TenYears.Opcc));
        var quarters = (await app.SendAsync(new ViewBoardPage.Query(null), TenYears.Opcc)).Quarters;
        await TimeAsync(engine, "board page, another quarter", i => app.SendAsync(new ViewBoardPage.Query(quarters[i % quarters.Count]), TenYears.Opcc));
        await TimeAsync(engine, "monitoring", i => app.SendAsync(new CountCases.Query(null), TenYears.Opcc));
        var road = (await app.SendAsync(new CountRoad.Query(new(Track.ConditionalCaution, null, CaseBy.Source)), TenYears.Opcc)).Choices;
        await TimeAsync(engine, $"funnel, another of {2 * (road.Count + 1)} filters", i => app.SendAsync(new CountRoad.Query(new((Track)(i % 2), i % (road.Count + 1) == 0 ? null : road[(i % (road.Count + 1)) - 1].Slice, CaseBy.Area)), TenYears.Opcc));
        await TimeAsync(engine, "funnel of the analyst, each number a link", i => app.SendAsync(new CountRoad.Query(new((Track)(i % 2), null, CaseBy.Area)), TenYears.Analyst));
        CaseSlice[][] numbers = [.. Enum.GetValues<Track>().Select(t => (CaseSlice[])[new(CaseBy.Track, t.ToString())]), [new(CaseBy.Track, nameof(Track.ConditionalCaution)), new(CaseBy.Fate, nameof(CaseFate.Ended))]];
        await TimeAsync(engine, "cases behind a number of the funnel, another page", i => app.SendAsync(new CasesBehind.Query(Page: 1 + (i * 3)) { Of = numbers[i % numbers.Length] }, TenYears.Analyst));
        await TimeAsync(engine, "fairness, the other kind", i => app.SendAsync(new CompareGroups.Query((Track)(i % 2)), TenYears.Opcc));
        await TimeAsync(engine, "review queue, another page", i => app.SendAsync(new ListMatches.Query(Page: 1 + (i * 3)), TenYears.Analyst));
        await TimeAsync(engine, "matches made, another page", i => app.SendAsync(new ListMatches.Query(Made: true, Page: 1 + (i * 3)), TenYears.Analyst));
        await TimeAsync(engine, "repeat and serial, another page", i => app.SendAsync(new ListRepeat.Query(Page: 1 + (i * 3)), TenYears.Analyst));
        await TimeAsync(engine, "checks, another page", i => app.SendAsync(new ListChecks.Query(Page: 1 + i), TenYears.Analyst));
        app.App.Configuration["Matching:OverdueDays"] = "-400";
        await TimeAsync(engine, "checks, all of them overdue", i => app.SendAsync(new ListChecks.Query(Page: 1 + i), TenYears.Analyst));
        app.App.Configuration["Matching:OverdueDays"] = null;
        await TimeAsync(engine, "work of matching", i => app.SendAsync(new CountMatchWork.Query(), TenYears.Analyst));
        Console.WriteLine($"{engine}: {Machine.Load}");
    }

    private static async Task TimeAsync<T>(Engine engine, string what, Func<int, Task<T>> ask)
    {
        List<double> times = [];
        for (var i = 0; i <= Times; i++)
        {
            var watch = Stopwatch.StartNew();
            await ask(i);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var warm = times.Skip(1).Order().ToList();
        Console.WriteLine($"{engine}: {what}: first {times[0]:N0} ms, then p50 {warm[warm.Count / 2]:N0} ms, p95 {warm[(int)(0.95 * warm.Count)]:N0} ms");
    }
}
