using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web;
using Interventions.Web.Data;
using Interventions.Web.Features.People;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Interventions.Benchmarks;

/// <summary>
/// Person search over 100,000 people (product.md 9): 2,000 searches as people make them, timed as the whole request with its
/// access log, as the search alone, as the same SQL sent by hand, and as a look-up by equality of what was really meant.
/// </summary>
internal static class PersonSearchBenchmark
{
    private const int People = 100_000;
    private const int WarmUp = 150;
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static async Task<int> RunAsync(int searches)
    {
        var folder = Directory.CreateTempSubdirectory("interventions-bench-");
        await MeasureAsync("SQLite", searches, new() { ["Database:Provider"] = "Sqlite", ["Database:Directory"] = folder.FullName });
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        if (Environment.GetEnvironmentVariable("INTERVENTIONS_TEST_POSTGRES") is { Length: > 0 } server)
        {
            var name = $"interventions_bench_{Environment.ProcessId}";
            await OnServerAsync(server, $"create database {name}");
            try
            {
                await MeasureAsync("PostgreSQL", searches, new() { ["Database:Provider"] = "Postgres", ["Database:ConnectionString"] = new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString() });
            }
            finally
            {
                NpgsqlConnection.ClearAllPools();
                await OnServerAsync(server, $"drop database if exists {name} with (force)");
            }
        }

        return 0;
    }

    private static async Task MeasureAsync(string engine, int searches, Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Testing", ContentRootPath = Path.GetTempPath() });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddInterventions();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var dbs = app.Services.GetRequiredService<AppDbs>();
        List<Person> people = [.. new GeneratedPeople(20261122).Take(People)];
        await app.MigrateAsync();
        await FillAsync(dbs, people);
        var started = Stopwatch.GetTimestamp();
        await app.MigrateAsync();
        Console.WriteLine($"{engine}: {People:N0} people, {await WordsAsync(dbs):N0} words of names; the index made from nothing in {Stopwatch.GetElapsedTime(started).TotalSeconds:N0} s");
        await using (var db = dbs.Create())
        {
            await db.Database.ExecuteSqlRawAsync("analyze");
        }

        List<Search> all = [.. new GeneratedSearches(people, 7).Take(WarmUp + searches)];
        SignedInUser custody = new(new Actor(Guid.NewGuid(), "Bench", Role.CustodySupportWorker), [], ["RUN"]);
        var mediator = app.Services.GetRequiredService<Mediators>().For(custody);
        Timings timings = new();
        foreach (var (search, number) in all.Select((s, i) => (s, i)))
        {
            await OneAsync(dbs, mediator, search, timings, counts: number >= WarmUp);
        }

        timings.Print();
    }

    private static async Task OneAsync(AppDbs dbs, IMediator mediator, Search search, Timings timings, bool counts)
    {
        var (recorder, sql) = (new SqlRecorder(), Stopwatch.StartNew());
        using (recorder.Listen())
        {
            await using var db = dbs.Create();
            await FindAsync(db, search.Query);
        }

        sql.Restart();
        IReadOnlyList<FoundPerson> found;
        await using (var db = dbs.Create())
        {
            found = await FindAsync(db, search.Query);
        }

        var alone = sql.Elapsed;
        var bare = await recorder.ReplayAsync(dbs);
        var equality = await EqualityAsync(dbs, search, [.. found.Take(FindPerson.Most).Select(f => f.Person.Id)]);
        sql.Restart();
        var outcome = await mediator.Send(search.Query);
        var whole = sql.Elapsed;
        if (outcome.Problem is not null)
        {
            throw new InvalidOperationException(outcome.Problem.Message);
        }

        if (counts)
        {
            timings.Add(search, whole, alone, bare, equality, outcome.Value.Rows);
        }
    }

    private static Task<IReadOnlyList<FoundPerson>> FindAsync(AppDb db, FindPerson.Query query)
    {
        if (query.Text is { } text)
        {
            return PersonSearch.FindAsync(db, text, Today, default);
        }

        PncId.TryParse(query.PncId, Today, out var pnc, out _);
        return PersonSearch.FindAsync(db, new PersonSought(query.Surname, query.Forenames, query.DateOfBirth, pnc), default);
    }

    /// <summary>What a database does for somebody who makes no slips: equality on an index, and the rows shown by their key.</summary>
    private static async Task<TimeSpan> EqualityAsync(AppDbs dbs, Search search, List<Guid> shown)
    {
        await using var db = dbs.Create();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var meant = search.Meant;
        command.CommandText = search.Query.PncId is not null
            ? """select * from "People" where "PncId" = @a"""
            : """select * from "People" where "Surname" = @a""";
        Add(command, "@a", search.Query.PncId is not null ? meant.PncId! : meant.Surname);
        var started = Stopwatch.GetTimestamp();
        await ReadAsync(command);
        if (shown.Count > 0)
        {
            command.Parameters.Clear();
            command.CommandText = $"""select * from "People" where "Id" in ({string.Join(", ", shown.Select((_, i) => $"@i{i}"))})""";
            for (var i = 0; i < shown.Count; i++)
            {
                Add(command, $"@i{i}", command is SqliteCommand ? shown[i].ToString().ToUpperInvariant() : shown[i]);
            }

            await ReadAsync(command);
        }

        return Stopwatch.GetElapsedTime(started);
    }

    internal static async Task ReadAsync(DbCommand command)
    {
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
        }
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    /// <summary>Past the index, which the next start makes, as after an import by hand.</summary>
    private static async Task FillAsync(AppDbs dbs, List<Person> people)
    {
        foreach (var some in people.Chunk(1000))
        {
            await using var db = dbs.Create();
            var rows = string.Join(", ", some.Select((_, i) => $"({{{6 * i}}}, {{{(6 * i) + 1}}}, {{{(6 * i) + 2}}}, {{{(6 * i) + 3}}}, {{{(6 * i) + 4}}}, nullif({{{(6 * i) + 5}}}, ''))"));
            await db.Database.ExecuteSqlRawAsync(
                $"""insert into "People" ("Id", "Surname", "Forenames", "DateOfBirth", "Sex", "PncId") values {rows}""",
                some.SelectMany(p => new object[] { p.Id, p.Surname, p.Forenames, p.DateOfBirth, p.Sex.ToString(), p.PncId ?? "" }).ToArray());
        }
    }

    private static async Task<int> WordsAsync(AppDbs dbs)
    {
        await using var db = dbs.Create();
        return await db.NameKeys.CountAsync(k => k.Key == k.Word);
    }

    private static async Task OnServerAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>What EF sent, to be sent again by hand.</summary>
internal sealed class SqlRecorder : IObserver<KeyValuePair<string, object?>>, IObserver<DiagnosticListener>
{
    private readonly List<(string Sql, List<(string Name, object? Value)> Parameters)> _sent = [];
    private IDisposable? _events;

    public IDisposable Listen()
    {
        var all = DiagnosticListener.AllListeners.Subscribe(this);
        return new Both(all, () => _events?.Dispose());
    }

    public async Task<TimeSpan> ReplayAsync(AppDbs dbs)
    {
        await using var db = dbs.Create();
        await db.Database.OpenConnectionAsync();
        var started = Stopwatch.GetTimestamp();
        foreach (var (sql, parameters) in _sent)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in parameters)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
                command.Parameters.Add(parameter);
            }

            await PersonSearchBenchmark.ReadAsync(command);
        }

        return Stopwatch.GetElapsedTime(started);
    }

    public void OnNext(DiagnosticListener value) => _events = value.Name == DbLoggerCategory.Name ? value.Subscribe(this) : _events;

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: var command } && command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
        {
            _sent.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private sealed class Both(IDisposable one, Action other) : IDisposable
    {
        public void Dispose()
        {
            one.Dispose();
            other();
        }
    }
}

/// <summary>Times and what was found, by kind of search.</summary>
internal sealed class Timings
{
    private const int Top = 10;
    private readonly List<(string Kind, double Whole, double Alone, double Bare, double Equality, int Place)> _all = [];

    /// <summary>Found is who was meant, or who cannot be told from them by what was asked: the same name, and birth where asked.</summary>
    public void Add(Search search, TimeSpan whole, TimeSpan alone, TimeSpan bare, TimeSpan equality, IReadOnlyList<FindPerson.Row> rows) => _all.Add((
        search.Kind, whole.TotalMilliseconds, alone.TotalMilliseconds, bare.TotalMilliseconds, equality.TotalMilliseconds,
        rows.TakeWhile(r => !IsMeant(r, search)).Count() + 1));

    private static bool IsMeant(FindPerson.Row row, Search search) => row.Id == search.Meant.Id
        || (search.Query is { PncId: null, Text: null } && row.Name == search.Meant.FullName && (search.Query.DateOfBirth is null || row.DateOfBirth == search.Meant.DateOfBirth))
        || (search.Query.Text is not null && row.Name.StartsWith(search.Meant.Forenames.Split(' ')[0], StringComparison.Ordinal) && row.Name.EndsWith(search.Meant.Surname, StringComparison.Ordinal));

    public void Print()
    {
        Console.WriteLine($"{"",-30}{"searches",9}{"found@10",10}{"@25",8}{"request p50",13}{"p95",8}{"p99",8}{"search p95",12}{"same SQL p95",14}{"equality p95",14}  ms");
        foreach (var kind in _all.GroupBy(t => t.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Line(kind.Key, [.. kind]);
        }

        Line("all", _all);
        var (search, bare, equality) = (At(_all.Select(t => t.Alone), 95), At(_all.Select(t => t.Bare), 95), At(_all.Select(t => t.Equality), 95));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The search takes {search / bare:N1} times its own SQL sent by hand and {search / equality:N1} times a look-up by equality (p95); bar 3. The request's p95 is {At(_all.Select(t => t.Whole), 95):N1} ms; bar 50."));
    }

    private static void Line(string name, List<(string Kind, double Whole, double Alone, double Bare, double Equality, int Place)> times) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-30}{times.Count,9}{100.0 * times.Count(t => t.Place <= Top) / times.Count,9:N1}%{100.0 * times.Count(t => t.Place <= FindPerson.Most) / times.Count,7:N1}%{At(times.Select(t => t.Whole), 50),13:N1}{At(times.Select(t => t.Whole), 95),8:N1}{At(times.Select(t => t.Whole), 99),8:N1}{At(times.Select(t => t.Alone), 95),12:N1}{At(times.Select(t => t.Bare), 95),14:N1}{At(times.Select(t => t.Equality), 95),14:N1}"));

    private static double At(IEnumerable<double> values, int percent)
    {
        double[] sorted = [.. values.Order()];
        return sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(sorted.Length * percent / 100.0) - 1)];
    }
}
