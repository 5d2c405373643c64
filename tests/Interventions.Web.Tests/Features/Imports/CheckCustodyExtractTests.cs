using System.Text;
using Interventions.Domain.Custody;
using Interventions.Web.Data;
using Interventions.Web.Features.Imports;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Imports;

public sealed class CheckCustodyExtractTests
{
    /// <summary>As the sample's own list has them.</summary>
    private static readonly (int Record, string Column)[] BadInSample =
    [
        (5, "pnc_id"), (15, "pnc_id"), (32, "pnc_id"), (64, "sex"), (65, "offence_date"), (86, "date_of_birth"), (92, "date_of_birth"), (96, "cjs_offence_code"), (120, "offence_date"),
    ];

    [Theory, OnBothEngines]
    public async Task Finds_the_bad_rows_of_the_sample_and_no_other_and_changes_nothing(Engine engine)
    {
        await using var app = await TestApp.On(engine);

        var id = await app.Checked(CustodyDay.Sample);

        var view = (await app.SendAs(TestPerson.CustodyWorker, new ViewImport.Query(id))).Value;
        Assert.Equal((111, 9, 9), (view.Import.Good, view.Import.Bad, view.RemarkRows));
        Assert.Equal(BadInSample, view.Remarks.SelectMany(r => r.Problems.Select(p => (r.Record, p.Column))));
        Assert.Equal("19/12", view.Remarks[0].Problems[0].Value);
        Assert.Equal(new ImportEffect(111, 0, 0, 0), view.Import.Effect);
        await using var db = app.Db();
        Assert.False(await db.Detentions.AnyAsync());
    }

    public static TheoryData<string, byte[]> Unusable => new()
    {
        { "empty", [] },
        { "UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(CustodyDay.Sample))] },
        { "UTF-16", Encoding.BigEndianUnicode.GetBytes(Encoding.UTF8.GetString(CustodyDay.Sample)) },
        { "not written in UTF-8", Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(CustodyDay.Sample)) },
        { "picture", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13] },
        { "workbook", [.. "PK\u0003\u0004"u8, 20, 0, 6, 0] },
        { "not a text file", [.. CustodyDay.Sample, 0, 1, 2] },
        { "header alone", CustodyDay.Csv() },
        { "lacks the column suite", CustodyDay.Csv([.. CustodyExtract.Columns.Where(c => c != "suite")], CustodyDay.Row()) },
        { "semicolons", Encoding.UTF8.GetBytes(string.Join(';', CustodyExtract.Columns)) },
        { "stands in the file twice", CustodyDay.Csv([.. CustodyExtract.Columns, "suite"], CustodyDay.Row()) },
        { "Record 3 has 2 values where the header has 24", [.. CustodyDay.Csv(CustodyDay.Row()), .. "07EC/2/26,Runcorn\r\n"u8] },
        { "opened and never closed", CustodyDay.Csv(CustodyDay.Row(), CustodyDay.Row(2))[..^20] },
        { "opened and never closed", [.. CustodyDay.Csv(CustodyDay.Row()), (byte)'"', .. Encoding.UTF8.GetBytes(new string('x', 300_000))] },
        { "middle of a value", [.. CustodyDay.Csv(CustodyDay.Row()), .. "07EC/2/26,Run\"corn\r\n"u8] },
    };

    [Theory, MemberData(nameof(Unusable))]
    public async Task Says_in_a_sentence_what_makes_a_file_unusable_and_keeps_nothing_of_it(string words, byte[] file)
    {
        await using var app = await TestApp.On();

        var problem = Assert.IsType<Refused>((await app.Check(file)).Problem);

        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", problem.Message, StringComparison.Ordinal);
        await AssertNothingKept(app);
    }

    [Fact]
    public async Task Refuses_what_is_larger_than_any_extract_without_reading_it_to_the_end()
    {
        await using var app = await TestApp.On();
        using Endless endless = new();

        var outcome = await app.SendAs(TestPerson.CustodyWorker, new CheckCustodyExtract.Command { File = endless });

        Assert.Contains("larger than 20 MB", Assert.IsType<Refused>(outcome.Problem).Message, StringComparison.Ordinal);
        Assert.InRange(endless.Given, ExtractKind.Custody.MostBytes, ExtractKind.Custody.MostBytes + (2 << 20));
        await AssertNothingKept(app);
    }

    [Fact]
    public async Task Keeps_nothing_of_a_file_that_is_cancelled_on_its_way()
    {
        await using var app = await TestApp.On();
        using CancellationTokenSource cancel = new();
        using Endless endless = new() { OnRead = given => { if (given > 2_000_000) { cancel.Cancel(); } } };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            app.MediatorOf(TestPerson.CustodyWorker).Send(new CheckCustodyExtract.Command { File = endless }, cancel.Token));

        await AssertNothingKept(app);
    }

    [Fact]
    public async Task Names_columns_it_does_not_know_and_takes_them_in_any_order()
    {
        await using var app = await TestApp.On();

        var id = await app.Checked(CustodyDay.Csv([.. CustodyExtract.Columns.Reverse(), "solicitor", "observation"], CustodyDay.Row()));

        var import = (await app.SendAs(TestPerson.CustodyWorker, new ViewImport.Query(id))).Value.Import;
        Assert.Equal(("solicitor, observation", 1, 0), (import.IgnoredColumns, import.Good, import.Bad));
    }

    [Fact]
    public async Task Takes_the_first_of_a_time_that_happened_twice_and_says_so_and_refuses_one_that_did_not_exist()
    {
        await using var app = await TestApp.On();

        var id = await app.Checked(CustodyDay.Csv(
            CustodyDay.Row(1, ("arrival_at", "2026-10-25T01:30")),
            CustodyDay.Row(2, ("arrival_at", "2026-10-25T01:30+00:00")),
            CustodyDay.Row(3, ("arrival_at", "2026-03-29T01:30"))));

        var view = (await app.SendAs(TestPerson.CustodyWorker, new ViewImport.Query(id))).Value;
        var note = Assert.Single(view.Notes);
        Assert.Equal((2, "arrival_at"), (note.Record, note.Problems.Single().Column));
        Assert.Contains("did not exist", Assert.Single(view.Remarks).Problems.Single().Remedy, StringComparison.Ordinal);
        await app.SendAs(TestPerson.CustodyWorker, new ApplyCustodyExtract.Command { ImportId = id });
        await using var db = app.Db();
        Assert.Equal(
            [new(2026, 10, 25, 0, 30, 0, DateTimeKind.Utc), new DateTime(2026, 10, 25, 1, 30, 0, DateTimeKind.Utc)],
            await db.Detentions.OrderBy(d => d.ArrivalAt).Select(d => d.ArrivalAt).ToListAsync());
    }

    [Fact]
    public async Task A_custody_record_that_stands_in_the_file_twice_is_bad_the_second_time()
    {
        await using var app = await TestApp.On();

        var id = await app.Checked(CustodyDay.Csv(CustodyDay.Row(), CustodyDay.Row(2), CustodyDay.Row(1, ("cell", "C1"))));

        var bad = Assert.Single((await app.SendAs(TestPerson.CustodyWorker, new ViewImport.Query(id))).Value.Remarks);
        Assert.Equal((4, "Record 2 has this custody record already. Keep the one that is right."), (bad.Record, bad.Problems.Single().Remedy));
    }

    [Theory, OnBothEngines]
    public async Task Is_for_custody_support_workers_and_analysts_only_and_each_sees_their_own(Engine engine)
    {
        await using var app = await TestApp.On(engine);

        Assert.IsType<Forbidden>((await app.Check(CustodyDay.Sample, TestPerson.Facilitator)).Problem);
        Assert.IsType<Forbidden>((await app.Check(CustodyDay.Sample, TestPerson.VictimContactWorker)).Problem);
        var id = await app.Checked(CustodyDay.Sample, TestPerson.Analyst);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.CustodyWorker, new ViewImport.Query(id))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.CustodyWorker, new DownloadBadRows.Query(id))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.CustodyWorker, new ApplyCustodyExtract.Command { ImportId = id })).Problem);
        Assert.Single((await app.SendAs(TestPerson.Analyst, new ListImports.Query())).Value.Rows);
        Assert.Empty((await app.SendAs(TestPerson.CustodyWorker, new ListImports.Query())).Value.Rows);
    }

    [Fact]
    public async Task Without_a_file_it_says_what_to_do()
    {
        await using var app = await TestApp.On();

        var outcome = await app.SendAs(TestPerson.CustodyWorker, new CheckCustodyExtract.Command());

        Assert.Equal(["Choose the extract."], Assert.IsType<Invalid>(outcome.Problem).Sentences);
    }

    [Fact]
    public async Task Logs_nothing_of_the_file()
    {
        await using var app = await TestApp.On();

        await app.Imported(CustodyDay.Csv(CustodyDay.Row(1, ("surname", "Zqmark"), ("warnings", "Zqmark")), CustodyDay.Row(2, ("sex", "Zqmark"))));
        await app.Check([.. CustodyDay.Csv(CustodyDay.Row()), .. "Zqmark,\"Zqmark"u8]);

        Assert.NotEmpty(app.Log.Lines);
        Assert.All(app.Log.Lines, line => Assert.DoesNotContain("Zqmark", line, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task AssertNothingKept(TestApp app)
    {
        await using var db = app.Db();
        Assert.Equal((0, 0, 0), (await db.CustodyImports.CountAsync(), await db.CustodyImportRows.CountAsync(), await db.Detentions.CountAsync()));
    }

    /// <summary>Rows without an end, made as they are read.</summary>
    private sealed class Endless : MemoryStream
    {
        private readonly byte[] _rows = CustodyDay.Csv(Enumerable.Range(1, 200).Select(n => CustodyDay.Row(n)).ToArray());
        private long _at;

        public long Given => _at;

        public Action<long> OnRead { get; init; } = _ => { };

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < buffer.Length; i++)
            {
                buffer.Span[i] = _rows[_at++ % _rows.Length];
            }

            OnRead(_at);
            return new(buffer.Length);
        }
    }
}
