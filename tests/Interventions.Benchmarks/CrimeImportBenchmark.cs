using System.Data.Common;
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

    private static readonly SignedInUser Analyst = new(new Actor(Guid.NewGuid(), "Ann Analyst", Role.ForceAnalyst), [], []);

    private static readonly string[] Columns = ["Id", "Force", .. CrimeStaging.Columns.Skip(1), "FirstImportId", "LastImportId"];

    public static async Task RunAsync(int crimes)
    {
        var file = Path.Combine(Path.GetTempPath(), $"interventions-bench-crimes-{Environment.ProcessId}.csv");
        try
        {
            await File.WriteAllLinesAsync(file, new GeneratedCrimes(11, People, crimes).Lines());
            Console.WriteLine($"{crimes:N0} crimes, {new FileInfo(file).Length >> 20} MB");
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
            await ImportAsync(warm, new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", new GeneratedCrimes(1, 100, 3_000).Lines()))));
            await ImportAsync(warm, new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", new GeneratedCrimes(1, 100, 3_000).Lines().Select(l => l.Replace(",suspected", ",arrested", StringComparison.Ordinal))))));
        }

        await using var app = await BenchApp.StartAsync(engine: engine);
        using MemoryWatch memory = new();
        using OtherRequests others = new(app);
        var (check, apply, effect) = await ImportAsync(app, File.OpenRead(file));
        await others.StopAsync();
        var ours = check + apply;
        Console.WriteLine($"{engine}: checked in {check.TotalSeconds:N2} s, applied in {apply.TotalSeconds:N2} s ({effect.Added:N0} new), together {ours.TotalSeconds:N2} s; {memory}; the process holds {Environment.WorkingSet >> 20} MB; {others}");
        var bare = await LoadAsync(app, engine);
        Console.WriteLine($"{engine}: its own load of the same rows into the same indexed table: {bare.TotalSeconds:N2} s; the import takes {ours / bare:N2} times that");
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
        await FastRows.AddAsync(empty, "SuspectedCrimes", Columns, rows, Put, default);
        return watch.Elapsed;
    }

    private static void Put(SuspectedCrime c, object?[] into) => new object?[]
    {
        c.Id, c.Force, c.CrimeReference, c.SuspectReference, c.HomeOfficeCode, c.CjsCode, c.CommittedFrom, c.CommittedTo, c.RecordedOn, c.IsDomesticAbuse, c.PncId, c.Surname, c.Forenames,
        c.DateOfBirth, c.Sex.ToString(), c.VictimReference, c.Outcome, c.OutcomeOn, c.Status.ToString(), c.FirstImportId, c.LastImportId,
    }.CopyTo(into, 0);

    /// <summary>Somebody else who saves and reads all the while: how long the longest of each took.</summary>
    private sealed class OtherRequests : IDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _work;
        private TimeSpan _longestSave;
        private TimeSpan _longestRead;
        private int _failed;
        private int _count;

        public OtherRequests(BenchApp app) => _work = Task.Run(() => WorkAsync(app));

        public async Task StopAsync()
        {
            await _stop.CancelAsync();
            await _work;
        }

        public void Dispose() => _stop.Dispose();

        public override string ToString() =>
            $"of {_count:N0} other requests meanwhile the longest save took {_longestSave.TotalMilliseconds:N0} ms, the longest read {_longestRead.TotalMilliseconds:N0} ms, and {_failed} failed";

        private async Task WorkAsync(BenchApp app)
        {
            while (!_stop.IsCancellationRequested)
            {
                await using var db = app.Db();
                try
                {
                    var watch = Stopwatch.StartNew();
                    await db.Areas.CountAsync();
                    _longestRead = Longer(_longestRead, watch.Elapsed);
                    watch.Restart();
                    await db.Database.ExecuteSqlRawAsync("""update "Suites" set "Name" = "Name" where "Code" = 'RUN'""");
                    _longestSave = Longer(_longestSave, watch.Elapsed);
                }
                catch (DbException)
                {
                    _failed++;
                }

                _count++;
                await Task.Delay(20);
            }
        }

        private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
    }
}
