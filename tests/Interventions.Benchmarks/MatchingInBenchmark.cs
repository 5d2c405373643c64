using System.Diagnostics;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Imports;
using Interventions.Web.Features.Matches;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Benchmarks;

/// <summary>
/// The same in the database: 190,000 crimes in the register matched with 60,000 cases and written down with a check of each case, on SQLite
/// and, where INTERVENTIONS_TEST_POSTGRES names a server, on PostgreSQL. With the import (crime-import) it has to stay under 60 s.
/// </summary>
internal static class MatchingInBenchmark
{
    private const int People = 60_000;
    private const int New = 5_000;

    private static readonly SignedInUser Analyst = new(new Actor(Guid.NewGuid(), "Ann Analyst", Role.ForceAnalyst), [], []);

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
        GeneratedCrimes corpus = new(11, People, crimes);
        var all = corpus.Crimes().Select((c, i) => CrimeOf(c, i + 1)).ToList();
        await FillAsync(app, corpus.People, all[..^New]);
        using MemoryWatch memory = new();
        await TakeAsync(app, engine, "everything", memory, isWhole: true);
        await using (var db = app.Db())
        {
            await BulkRows.AddAsync(db, all[^New..], default);
        }

        await TakeAsync(app, engine, $"{New:N0} new crimes", memory);
        await TakeAsync(app, engine, "nothing new", memory);
        await TakeAsync(app, engine, "everything again", memory, isWhole: true);
        var watch = Stopwatch.StartNew();
        var queue = await app.SendAsync(new ListMatches.Query(), Analyst);
        Console.WriteLine($"{engine}: first page of {queue.Total:N0} to review in {watch.ElapsedMilliseconds:N0} ms");
        watch.Restart();
        await app.SendAsync(new ListMatches.Query(Page: 3), Analyst);
        Console.WriteLine($"{engine}: third page in {watch.ElapsedMilliseconds:N0} ms");
        watch.Restart();
        await app.SendAsync(new ListChecks.Query(), Analyst);
        Console.WriteLine($"{engine}: checks in {watch.ElapsedMilliseconds:N0} ms");
        watch.Restart();
        var repeat = await app.SendAsync(new ListRepeat.Query(), Analyst);
        Console.WriteLine($"{engine}: {repeat.Total:N0} repeat and serial in {watch.ElapsedMilliseconds:N0} ms");
    }

    private static async Task TakeAsync(BenchApp app, Engine engine, string what, MemoryWatch memory, bool isWhole = false)
    {
        var watch = Stopwatch.StartNew();
        var effect = await app.SendAsync(new MatchCrimes.Command { IsWhole = isWhole }, Analyst);
        Console.WriteLine($"{engine}: {what}: {effect.Crimes:N0} crimes looked at, {effect.Changed:N0} stand otherwise, {effect.Checked:N0} cases checked in {watch.Elapsed.TotalSeconds:N1} s; {memory}");
    }

    /// <summary>One case is referred, and copied for everybody.</summary>
    private static async Task FillAsync(BenchApp app, IReadOnlyList<Person> people, IReadOnlyList<SuspectedCrime> crimes)
    {
        await using var db = app.Db();
        var now = DateTime.UtcNow.AddDays(-400);
        var first = CaseFile.Refer(
            new()
            {
                Id = Guid.CreateVersion7(),
                Reference = "CHE-2025-000000",
                Track = Track.ConditionalCaution,
                Source = ReferralSource.Custody,
                Policy = await db.Policies.FirstAsync(),
                AreaCode = "CHE",
                SuiteCode = "RUN",
                Person = new() { Id = Guid.CreateVersion7(), Surname = "Template", Forenames = "Tom", DateOfBirth = new(1950, 1, 1), Sex = Sex.Male },
                CrimeReference = "T0",
                Offence = new("CJ88001", DateOnly.FromDateTime(now)),
                Relationship = Relationship.CurrentPartner,
                VictimsCounted = 1,
                Risk = RiskLevel.Standard,
                RiskAssessedOn = DateOnly.FromDateTime(now),
            },
            new(BenchApp.Worker.Actor, now));
        db.Add(first);
        await db.SaveChangesAsync();
        await BulkRows.AddAsync(db, people, default);
        await BulkRows.AddAsync(db, crimes, default);
        await AddFileAsync(db, crimes);
        string[] columns = [.. db.Model.GetRelationalModel().FindTable("Cases", null)!.Columns.Select(c => $"\"{c.Name}\"")];
        var values = string.Join(", ", columns.Select(c => c switch { "\"Id\"" or "\"PersonId\"" => "p.\"Id\"", "\"Reference\"" => "'B' || row_number() over (order by p.\"Id\")", _ => $"c.{c}" }));
        await db.Database.ExecuteSqlRawAsync($"insert into \"Cases\" ({string.Join(", ", columns)}) select {values} from \"People\" p, \"Cases\" c where p.\"Surname\" <> 'Template'");
    }

    /// <summary>The file that the first crimes came in, for cases to be checked against.</summary>
    private static async Task AddFileAsync(AppDb db, IReadOnlyList<SuspectedCrime> crimes)
    {
        Stamp stamp = new(Analyst.Actor, DateTime.UtcNow);
        CrimeImport import = new("Cheshire", stamp.At, stamp);
        db.Entry(import).Property(i => i.Number).CurrentValue = 1;
        import.Finish([], stamp.At, isMended: false, ignored: null, crimes.Count, bad: 0, badWithoutReference: 0, crimes.Min(c => c.RecordedOn), crimes.Max(c => c.RecordedOn));
        import.Apply(new(crimes.Count, 0, 0, 0, 0), stamp);
        db.Add(import);
        await db.SaveChangesAsync();
    }

    private static SuspectedCrime CrimeOf(GeneratedCrime c, int id) => new()
    {
        Id = id,
        Force = "Cheshire",
        CrimeReference = c.CrimeReference,
        SuspectReference = c.SuspectReference,
        HomeOfficeCode = "105/01",
        CommittedFrom = c.Committed,
        RecordedOn = c.Recorded,
        IsDomesticAbuse = true,
        PncId = c.PncId,
        Surname = c.Surname,
        Forenames = c.Forenames,
        DateOfBirth = c.DateOfBirth,
        Sex = c.Sex,
        VictimReference = c.VictimReference,
        Status = CrimeStatus.Suspected,
        FirstImportId = Guid.Empty,
        LastImportId = Guid.Empty,
    };
}
