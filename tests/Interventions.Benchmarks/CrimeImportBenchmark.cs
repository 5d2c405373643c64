using System.Diagnostics;
using System.Text;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.CrimeImports;
using Interventions.Web.Features.Imports;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Benchmarks;

/// <summary>
/// The bar: 190,000 crimes checked and stored within 3x of the database's own load of the same indexed rows in the same run, the process
/// under 1 GB, and other requests answered meanwhile. On PostgreSQL too where INTERVENTIONS_TEST_POSTGRES names a server.
/// </summary>
internal static class CrimeImportBenchmark
{
    private const int People = 60_000;

    /// <summary>As many as it takes for the code to be compiled well: the database's own load is measured warm too.</summary>
    private const int WarmUp = 60_000;

    private static readonly SignedInUser Analyst = new(new Actor(Guid.NewGuid(), "Ann Analyst", Role.ForceAnalyst), [], []);

    private static readonly string[] Columns = ["Id", "Force", .. CrimeStaging.Columns.Skip(1), "FirstImportId", "LastImportId"];

    public static async Task RunAsync(int crimes)
    {
        var file = Path.Combine(Path.GetTempPath(), $"interventions-bench-crimes-{Environment.ProcessId}.csv");
        try
        {
            await File.WriteAllLinesAsync(file, new GeneratedCrimes(11, People, crimes).Lines());
            Console.WriteLine($"{crimes:N0} crimes, {new FileInfo(file).Length >> 20} MB; {Machine.Load}");
            for (var i = 0; i < 3; i++)
            {
                Console.WriteLine($"Read and checked alone, without a database: {(await ReadAsync(file)).TotalSeconds:N2} s");
            }

            await RunAsync(Engine.Sqlite, file);
            if (BenchApp.PostgresServer is not null)
            {
                await RunAsync(Engine.Postgres, file);
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task RunAsync(Engine engine, string file)
    {
        await using (var warm = await BenchApp.StartAsync(engine: engine))
        {
            await ImportAsync(warm, new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", new GeneratedCrimes(1, 3_000, WarmUp).Lines()))));
            await ImportAsync(warm, new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", new GeneratedCrimes(1, 3_000, WarmUp).Lines().Select(l => l.Replace(",suspected", ",arrested", StringComparison.Ordinal))))));
        }

        await using var app = await BenchApp.StartAsync(engine: engine);
        using MemoryWatch memory = new();
        using OtherRequests others = new(app);
        using StageWatch stages = new();
        var (check, apply, effect) = await ImportAsync(app, File.OpenRead(file));
        await others.StopAsync();
        var handedOn = stages.Of(ApplyCrimeExtract.HandedOn);
        var ours = check + apply - handedOn;
        Console.WriteLine($"{engine}: checked in {check.TotalSeconds:N2} s, applied in {(apply - handedOn).TotalSeconds:N2} s ({effect.Added:N0} new), together {ours.TotalSeconds:N2} s, and handed on to matching, with nobody on record, in {handedOn.TotalSeconds:N2} s; {memory}; the process holds {Environment.WorkingSet >> 20} MB; {others}");
        Console.WriteLine($"{engine}: stages: {stages}");
        List<TimeSpan> loads = [];
        for (var i = 0; i < 3; i++)
        {
            loads.Add(await LoadAsync(app, engine));
        }

        var bare = loads.Order().ElementAt(1);
        Console.WriteLine($"{engine}: its own load of the same rows into the same indexed table: {string.Join(", ", loads.Select(l => $"{l.TotalSeconds:N2}"))} s; the import takes {ours / bare:N2} times the middle one, {(ours + handedOn) / bare:N2} times with handing on; {Machine.Load}");
        var (checkAgain, applyAgain, again) = await ImportAsync(app, File.OpenRead(file));
        Console.WriteLine($"{engine}: the same file again: {(checkAgain + applyAgain).TotalSeconds:N2} s, nothing changed: {again.IsNothing}");
        var later = new MemoryStream(Encoding.UTF8.GetBytes((await File.ReadAllTextAsync(file)).Replace(",arrested", ",charged", StringComparison.Ordinal)));
        using OtherRequests meanwhile = new(app);
        var (checkLater, applyLater, changed) = await ImportAsync(app, later, isFull: true);
        await meanwhile.StopAsync();
        Console.WriteLine($"{engine}: a later extract as a full refresh: checked in {checkLater.TotalSeconds:N2} s, applied in {applyLater.TotalSeconds:N2} s ({changed.Changed:N0} updated); {meanwhile}");
    }

    private static async Task<(TimeSpan Check, TimeSpan Apply, CrimeEffect Effect)> ImportAsync(BenchApp app, Stream file, bool isFull = false)
    {
        await using (file)
        {
            var watch = Stopwatch.StartNew();
            var id = await app.SendAsync(new CheckCrimeExtract.Command { File = file }, Analyst);
            var check = watch.Elapsed;
            var effect = await app.SendAsync(new ApplyCrimeExtract.Command { ImportId = id, IsFullRefresh = isFull, WithdrawsMany = true }, Analyst);
            return (check, watch.Elapsed - check, effect);
        }
    }

    /// <summary>Binary COPY on PostgreSQL, one statement bound by number on SQLite: in one transaction, into the table as it stands, rows in memory before the clock starts.</summary>
    private static async Task<TimeSpan> LoadAsync(BenchApp app, Engine engine)
    {
        List<SuspectedCrime> rows;
        await using (var db = app.Db())
        {
            rows = await db.Crimes.AsNoTracking().OrderBy(c => c.Id).ToListAsync();
        }

        await using var other = await BenchApp.StartAsync(engine: engine);
        await using var empty = other.Db();
        await empty.Database.OpenConnectionAsync();
        var watch = Stopwatch.StartNew();
        await FastRows.AddAsync(empty, "SuspectedCrimes", Columns, rows, Write, default);
        return watch.Elapsed;
    }

    private static void Write(SuspectedCrime c, RowWriter into)
    {
        into.Whole(c.Id);
        into.Text(c.Force);
        into.Text(c.CrimeReference);
        into.Text(c.SuspectReference);
        into.Text(c.HomeOfficeCode);
        into.TextOrNull(c.CjsCode);
        into.Day(c.CommittedFrom);
        into.DayOrNull(c.CommittedTo);
        into.Day(c.RecordedOn);
        into.YesOrNo(c.IsDomesticAbuse);
        into.TextOrNull(c.PncId);
        into.Text(c.Surname);
        into.Text(c.Forenames);
        into.Day(c.DateOfBirth);
        into.Text(Enum.GetName(c.Sex)!);
        into.TextOrNull(c.VictimReference);
        into.TextOrNull(c.Outcome);
        into.DayOrNull(c.OutcomeOn);
        into.Text(Enum.GetName(c.Status)!);
        into.Id(c.FirstImportId);
        into.Id(c.LastImportId);
    }

    /// <summary>What the check costs but for the database.</summary>
    private static async Task<TimeSpan> ReadAsync(string path)
    {
        await using var stream = File.OpenRead(path);
        var watch = Stopwatch.StartNew();
        using var file = await ExtractFile.OpenAsync(stream, ExtractKind.Crimes, default);
        var (cells, today, bad) = (new string[CrimeExtract.Columns.Count], new DateOnly(2026, 11, 27), 0);
        while (await file.ReadAsync(default))
        {
            file.Cells(cells);
            bad += CrimeExtract.Read(cells, today).Problems.Count;
        }

        return bad == 0 ? watch.Elapsed : throw new InvalidOperationException("The generated file has bad rows.");
    }
}
