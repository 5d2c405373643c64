using System.Data.Common;
using System.Diagnostics;
using Interventions.Web.Features.Imports;
using Interventions.Web.Pipeline;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Benchmarks;

/// <summary>The bar: 10,000 rows in under 5 s, and memory flat under a file of 1 GB.</summary>
internal static class CustodyImport
{
    private const int Rows = 10_000;
    private const long Huge = 1L << 30;
    private const string Upload = "/upload";

    /// <summary>What the server answered last: a client that is still sending when the line closes never reads it.</summary>
    private static string _answered = "nothing";

    public static async Task RunAsync()
    {
        await using var app = await BenchApp.StartAsync(Map);
        await ImportAsync(app, 300); // warms the compiler, not the data: its rows are those of the first hundreds below
        await TakeRowsAsync(app);
        await TakeHugeAsync(app);
        await UploadHugeAsync(app, withLength: false);
        await UploadHugeAsync(app, withLength: true);
    }

    private static async Task TakeRowsAsync(BenchApp app)
    {
        using MemoryWatch memory = new();
        using var process = Process.GetCurrentProcess();
        var busy = process.TotalProcessorTime;
        var (check, apply, added) = await ImportAsync(app, Rows);
        process.Refresh();
        busy = process.TotalProcessorTime - busy;
        Console.WriteLine($"{Rows:N0} rows: checked in {check.TotalSeconds:N2} s, applied in {apply.TotalSeconds:N2} s ({added:N0} new), together {(check + apply).TotalSeconds:N2} s, of which {busy.TotalSeconds:N2} s of processor; {memory}");
        var (again, applyAgain, addedAgain) = await ImportAsync(app, Rows);
        Console.WriteLine($"The same file again: {(again + applyAgain).TotalSeconds:N2} s, {addedAgain} new");
        var bare = await BareAsync(app);
        Console.WriteLine($"Bare insert of the same rows into the same table of another database, one transaction: {bare.TotalSeconds:N2} s; the import takes {(check + apply) / bare:N1} times that");
    }

    private static async Task<(TimeSpan Check, TimeSpan Apply, int Added)> ImportAsync(BenchApp app, int rows)
    {
        var watch = Stopwatch.StartNew();
        await using ExtractStream file = new(rows);
        var id = await app.SendAsync(new CheckCustodyExtract.Command { File = new BufferedStream(file) });
        var check = watch.Elapsed;
        var effect = await app.SendAsync(new ApplyCustodyExtract.Command { ImportId = id, IsWhole = false });
        return (check, watch.Elapsed - check, effect.Added);
    }

    private static async Task TakeHugeAsync(BenchApp app)
    {
        using MemoryWatch memory = new();
        var watch = Stopwatch.StartNew();
        await using ExtractStream file = new(int.MaxValue, Huge);
        try
        {
            await app.SendAsync(new CheckCustodyExtract.Command { File = new BufferedStream(file) });
        }
        catch (InvalidOperationException refused)
        {
            Console.WriteLine($"1 GB to the handler: refused after {file.Position >> 20} MB and {watch.Elapsed.TotalSeconds:N2} s: \"{refused.Message}\"; {memory}");
        }
    }

    /// <summary>Over a real socket, client and server in this one process.</summary>
    private static async Task UploadHugeAsync(BenchApp app, bool withLength)
    {
        using MemoryWatch memory = new();
        var watch = Stopwatch.StartNew();
        await using ExtractStream file = new(int.MaxValue, Huge);
        using HttpClient client = new() { BaseAddress = new(app.App.Urls.First()), Timeout = TimeSpan.FromMinutes(10) };
        using StreamContent body = new(file);
        body.Headers.ContentLength = withLength ? Huge : null;
        using HttpRequestMessage request = new(HttpMethod.Post, Upload) { Content = body };
        request.Headers.TransferEncodingChunked = withLength ? null : true;
        _answered = "nothing";
        try
        {
            using var response = await client.SendAsync(request);
        }
        catch (HttpRequestException)
        {
            // The server has answered and closed the line before the client had sent all.
        }

        Console.WriteLine($"1 GB over HTTP, length {(withLength ? "said" : "not said")}: the server answered {_answered} after {file.Position >> 20} MB sent and {watch.Elapsed.TotalSeconds:N2} s; {memory}");
    }

    /// <summary>The endpoint's own way with a body, without the sign-in before it.</summary>
    private static void Map(WebApplication app) => app.MapPost(Upload, async (HttpContext context, Mediators mediators) =>
    {
        if (context.Request.ContentLength > ExtractKind.Custody.MostBytes)
        {
            return Answer(StatusCodes.Status413PayloadTooLarge, ExtractKind.Custody.TooLarge);
        }

        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        var outcome = await mediators.For(BenchApp.Worker).Send(new CheckCustodyExtract.Command { File = context.Request.Body }, context.RequestAborted);
        return Answer(outcome.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, outcome.Problem?.Message ?? "");
    }).AllowAnonymous();

    private static IResult Answer(int status, string words)
    {
        _answered = $"{status} \"{words}\"";
        return Results.Text(words, statusCode: status);
    }

    private static async Task<TimeSpan> BareAsync(BenchApp app)
    {
        List<object[]> rows = [];
        List<string> columns = [];
        await using (var db = app.Db())
        {
            await db.Database.OpenConnectionAsync();
            await using var select = db.Database.GetDbConnection().CreateCommand();
            select.CommandText = "select * from \"Detentions\"";
            await using var reader = await select.ExecuteReaderAsync();
            columns.AddRange(Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
            while (await reader.ReadAsync())
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                rows.Add(row);
            }
        }

        await using var other = await BenchApp.StartAsync();
        await using var empty = other.Db();
        await empty.Database.OpenConnectionAsync();
        var connection = empty.Database.GetDbConnection();
        var watch = Stopwatch.StartNew();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"insert into \"Detentions\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) values ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        List<DbParameter> parameters = [.. columns.Select((_, i) => Parameter(insert, $"@p{i}"))];
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                parameters[i].Value = row[i];
            }

            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
        return watch.Elapsed;
    }

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
