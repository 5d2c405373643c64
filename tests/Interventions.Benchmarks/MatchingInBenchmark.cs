using System.Diagnostics;
using Interventions.Web.Data;
using Interventions.Web.Features.Matches;

namespace Interventions.Benchmarks;

/// <summary>
/// The bar: 190,000 crimes imported and matched with 60,000 cases, with a check of each case, in under 60 s in all and under 1 GB, on SQLite
/// and, where INTERVENTIONS_TEST_POSTGRES names a server, on PostgreSQL. Then a file of 5,000 more, nothing new, and everything again.
/// </summary>
internal static class MatchingInBenchmark
{
    private const int New = 5_000;

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
        GeneratedCrimes corpus = new(11, TenYears.People, crimes + New);
        await TenYears.FillAsync(app, corpus.People);
        var lines = corpus.Lines().ToList();
        Console.WriteLine($"{engine}: {crimes:N0} crimes, {TenYears.People:N0} cases; {Machine.Load}");
        using MemoryWatch memory = new();
        await ImportAsync(app, engine, "everything", lines[..^New], memory);
        await ImportAsync(app, engine, $"{New:N0} more", [lines[0], .. lines[^New..]], memory);
        await TakeAsync(app, engine, "nothing new", memory);
        await TakeAsync(app, engine, "everything again", memory, isWhole: true);
        Console.WriteLine($"{engine}: {Machine.Load}");
    }

    private static async Task ImportAsync(BenchApp app, Engine engine, string what, IReadOnlyList<string> lines, MemoryWatch memory)
    {
        using StageWatch stages = new();
        using OtherRequests others = new(app);
        var (check, apply) = await TenYears.ImportAsync(app, lines);
        await others.StopAsync();
        Console.WriteLine($"{engine}: {what} imported and matched in {(check + apply).TotalSeconds:N1} s in all, of which checked {check.TotalSeconds:N1} s and applied {apply.TotalSeconds:N1} s; {memory}; the process holds {Environment.WorkingSet >> 20} MB");
        Console.WriteLine($"{engine}: stages: {stages}; {others}");
    }

    private static async Task TakeAsync(BenchApp app, Engine engine, string what, MemoryWatch memory, bool isWhole = false)
    {
        using StageWatch stages = new();
        var watch = Stopwatch.StartNew();
        var effect = await app.SendAsync(new MatchCrimes.Command { IsWhole = isWhole }, TenYears.Analyst);
        Console.WriteLine($"{engine}: {what}: {effect.Crimes:N0} crimes looked at, {effect.Changed:N0} stand otherwise, {effect.Checked:N0} cases checked in {watch.Elapsed.TotalSeconds:N1} s; {memory}");
        Console.WriteLine($"{engine}: stages: {stages}");
    }
}
