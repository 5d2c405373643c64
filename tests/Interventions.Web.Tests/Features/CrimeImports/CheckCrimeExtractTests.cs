using System.Text;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.CrimeImports;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.CrimeImports;

public sealed class CheckCrimeExtractTests
{
    /// <summary>As the sample's own list has them.</summary>
    private static readonly (int Record, string Column)[] BadInSample =
    [
        (58, "suspect_sex"), (70, "suspect_pnc_id"), (136, "committed_from"), (142, "suspect_sex"), (161, "suspect_date_of_birth"), (190, "committed_from"), (197, "ho_offence_code"), (238, "committed_from"),
        (281, "committed_from"), (336, "committed_from"), (350, "suspect_sex"), (366, "suspect_pnc_id"), (379, "committed_from"), (389, "suspect_date_of_birth"), (391, "committed_from"),
    ];

    [Theory, OnBothEngines]
    public async Task Finds_the_bad_rows_of_the_sample_and_no_other_and_changes_nothing(Engine engine)
    {
        await using var app = await TestApp.On(engine);

        var id = await app.CrimesChecked(CrimeFiles.Sample);

        var view = (await app.SendAs(TestPerson.Analyst, new ViewCrimeImport.Query(id))).Value;
        Assert.Equal((385, 15, 15), (view.Import.Good, view.Import.Bad, view.RemarkRows));
        Assert.Equal(BadInSample, view.Remarks.SelectMany(r => r.Problems.Select(p => (r.Record, p.Column))));
        Assert.Equal(new CrimeEffect(385, 0, 0, 0, 0), view.Import.Effect);
        Assert.Equal((new DateOnly(2024, 6, 5), new DateOnly(2026, 11, 21)), (view.Import.CoveredFrom!.Value, view.Import.CoveredUntil!.Value));
        await using var db = app.Db();
        Assert.False(await db.Crimes.AnyAsync());
    }

    public static TheoryData<string, byte[]> Unusable => new()
    {
        { "empty", [] },
        { "UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(CrimeFiles.Sample))] },
        { "not written in UTF-8", Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(CrimeFiles.Sample)) },
        { "workbook", [.. "PK\u0003\u0004"u8, 20, 0, 6, 0] },
        { "not a text file", [.. CrimeFiles.Sample, 0, 1, 2] },
        { "header alone", CrimeFiles.Csv() },
        { "lacks the column recorded_on", CrimeFiles.Csv([.. CrimeExtract.Columns.Select(c => c == "recorded_on" ? "recorded" : c)], CrimeFiles.Row()) },
        { "Check that it is the crime extract", CustodyDay.Sample },
        { "Record 3 has 2 values where the header has 17", [.. CrimeFiles.Csv(CrimeFiles.Row()), .. "CHES26000002,S2\r\n"u8] },
        { "opened and never closed", CrimeFiles.Csv(CrimeFiles.Row(), CrimeFiles.Row(2))[..^5] },
    };

    [Theory, MemberData(nameof(Unusable))]
    public async Task Says_in_a_sentence_what_makes_a_file_unusable_and_keeps_nothing_of_it(string words, byte[] file)
    {
        await using var app = await TestApp.On();

        var problem = Assert.IsType<Refused>((await app.CheckCrimes(file)).Problem);

        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", problem.Message, StringComparison.Ordinal);
        await using var db = app.Db();
        Assert.Equal((0, 0, 0, 0), (await db.CrimeImports.CountAsync(), await db.StagedCrimes.CountAsync(), await db.BadCrimeRows.CountAsync(), await db.Crimes.CountAsync()));
    }

    /// <summary>Ten in a hundred are bad; each is named and the others can be taken.</summary>
    [Fact]
    public async Task A_tenth_of_dates_that_are_no_dates_leaves_the_rest_good()
    {
        await using var app = await TestApp.On();

        var id = await app.CrimesChecked(CrimeFiles.Csv([.. Enumerable.Range(1, 200).Select(n => CrimeFiles.Row(n, ("committed_from", n % 10 == 0 ? "00/00/0000" : "2026-09-01")))]));

        var view = (await app.SendAs(TestPerson.Analyst, new ViewCrimeImport.Query(id))).Value;
        Assert.Equal((180, 20), (view.Import.Good, view.Import.Bad));
        Assert.Equal(11, view.Remarks[0].Record);
    }

    [Fact]
    public async Task The_same_crime_and_suspect_twice_is_bad_the_second_time_and_another_suspect_is_not()
    {
        await using var app = await TestApp.On();

        var id = await app.CrimesChecked(CrimeFiles.Csv(CrimeFiles.Row(), CrimeFiles.Row(1, ("suspect_ref", "S2")), CrimeFiles.Row(1, ("crime_ref", "ches26 000001"))));

        var bad = Assert.Single((await app.SendAs(TestPerson.Analyst, new ViewCrimeImport.Query(id))).Value.Remarks);
        Assert.Equal((4, "Record 2 has this crime and suspect already. Keep the one that is right."), (bad.Record, bad.Problems.Single().Remedy));
    }

    [Fact]
    public async Task Names_columns_it_does_not_know_and_takes_them_in_any_order()
    {
        await using var app = await TestApp.On();

        var id = await app.CrimesChecked(CrimeFiles.Csv([.. CrimeExtract.Columns.Reverse(), "beat", "method"], CrimeFiles.Row()));

        var import = (await app.SendAs(TestPerson.Analyst, new ViewCrimeImport.Query(id))).Value.Import;
        Assert.Equal(("beat, method", 1, 0), (import.IgnoredColumns, import.Good, import.Bad));
    }

    /// <summary>The line gives as many bytes as it likes, so a letter of two or three of them may come in pieces.</summary>
    [Fact]
    public async Task Reads_letters_that_come_in_pieces_and_refuses_one_whose_end_never_comes()
    {
        await using var app = await TestApp.On();
        var file = CrimeFiles.Csv(CrimeFiles.Row(1, ("suspect_surname", "Wójcik-Ťopoľ"), ("suspect_forenames", "Bohdan 👮 ẞ")), CrimeFiles.Row(2, ("status", "charged")));
        using Drip pieces = new([.. Encoding.UTF8.GetPreamble(), .. file]);
        using Drip broken = new([.. file[..^2], .. "€"u8[..2]]);

        var id = (await app.SendAs(TestPerson.Analyst, new CheckCrimeExtract.Command { File = pieces })).Value;

        await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id });
        await using var db = app.Db();
        Assert.Equal(("Wójcik-Ťopoľ", "Bohdan 👮 ẞ"), await db.Crimes.OrderBy(c => c.Id).Select(c => ValueTuple.Create(c.Surname, c.Forenames)).FirstAsync());
        Assert.Contains("cannot be read", (await app.SendAs(TestPerson.Analyst, new CheckCrimeExtract.Command { File = broken })).Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_nothing_of_a_file_that_is_cut_off_on_its_way_and_takes_it_when_it_is_sent_again()
    {
        await using var app = await TestApp.On();
        var file = CrimeFiles.Csv([.. Enumerable.Range(1, CrimeStaging.BatchSize + 10).Select(n => CrimeFiles.Row(n))]);
        using CancellationTokenSource line = new();
        using Cut cut = new(file) { OnRead = given => { if (given > file.Length - 1000) { line.Cancel(); } } };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.MediatorOf(TestPerson.Analyst).Send(new CheckCrimeExtract.Command { File = cut }, line.Token));

        await using var db = app.Db();
        Assert.Equal((0, 0), (await db.CrimeImports.CountAsync(), await db.StagedCrimes.CountAsync()));
        await app.CrimesChecked(file);
        Assert.Equal(CrimeStaging.BatchSize + 10, await db.StagedCrimes.CountAsync());
    }

    /// <summary>A process that was killed while it read: nobody can apply what is half there, and it is gone a day later.</summary>
    [Fact]
    public async Task What_a_crash_left_half_read_is_in_nobodys_way_and_gone_a_day_later()
    {
        await using var app = await TestApp.On();
        var id = await app.CrimesChecked(CrimeFiles.Csv(CrimeFiles.Row()));
        await using var db = app.Db();
        await db.Database.ExecuteSqlAsync($"""update "CrimeImports" set "State" = 'Reading' """);

        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id })).Problem);
        Assert.Empty((await app.SendAs(TestPerson.Analyst, new ListCrimeImports.Query())).Value.Rows);
        app.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(1, (await app.CrimesImported(CrimeFiles.Csv(CrimeFiles.Row()))).Added);
        Assert.Equal((1, 0), (await db.CrimeImports.CountAsync(), await db.StagedCrimes.CountAsync()));
    }

    [Fact]
    public async Task Is_for_analysts_alone_and_those_of_a_force_share_it()
    {
        await using var app = await TestApp.On();
        foreach (var other in (TestPerson[])[TestPerson.CustodyWorker, TestPerson.Facilitator, TestPerson.VictimContactWorker, TestPerson.Inspector, TestPerson.Opcc, TestPerson.Administrator])
        {
            Assert.IsType<Forbidden>((await app.CheckCrimes(CrimeFiles.Sample, other)).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(other, new ApplyCrimeExtract.Command())).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(other, new ListCrimeImports.Query())).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(other, new DownloadBadCrimes.Query(Guid.Empty))).Problem);
        }

        var id = await app.CrimesChecked(CrimeFiles.Csv(CrimeFiles.Row()));
        var colleague = TestPerson.Make(44, "Al Analyst", Interventions.Domain.People.Role.ForceAnalyst, areas: []);
        Assert.Null((await app.SendAs(colleague, new ViewCrimeImport.Query(id))).Problem);
        await using var db = app.Db();
        db.Areas.Add(new("LAN", "Lancaster", "Lancashire"));
        await db.SaveChangesAsync();
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Analyst.In("LAN"), new ViewCrimeImport.Query(id))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Analyst.In("LAN"), new ApplyCrimeExtract.Command { ImportId = id })).Problem);
        Assert.Contains("cannot tell which force", Assert.IsType<Refused>((await app.CheckCrimes(CrimeFiles.Sample, colleague)).Problem).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_nothing_of_the_file_and_shows_nothing_of_the_victim()
    {
        await using var app = await TestApp.On();

        var id = await app.CrimesChecked(CrimeFiles.Csv(CrimeFiles.Row(1, ("suspect_surname", "Zqmark"), ("victim_ref", "Zqhers")), CrimeFiles.Row(2, ("suspect_sex", "Zqmark"), ("victim_ref", "Zqhers")), CrimeFiles.Row(3, ("victim_ref", "Zqhers" + new string('7', 40)))));
        var shown = string.Join(' ', (await app.SendAs(TestPerson.Analyst, new ViewCrimeImport.Query(id))).Value.Remarks.SelectMany(r => r.Problems.Select(p => p.Value)))
            + (await app.SendAs(TestPerson.Analyst, new DownloadBadCrimes.Query(id))).Value;
        await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id });
        await app.CrimesImported(CrimeFiles.Csv(CrimeFiles.Row(1, ("victim_ref", "Zqother"))));

        Assert.Contains("Zqmark", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Zqhers", shown, StringComparison.Ordinal);
        Assert.All(app.Log.Lines, line => Assert.DoesNotContain("Zq", line, StringComparison.OrdinalIgnoreCase));
        await using var db = app.Db();
        Assert.Equal($"suspect_surname=Zqmark; victim_ref={CrimeExtract.NotShown}; ", (await db.CrimeChanges.SingleAsync()).OthersBefore);
    }

    /// <summary>A file that comes byte by byte.</summary>
    private sealed class Drip(byte[] file) : MemoryStream(file)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..1], cancellationToken);
    }

    /// <summary>A file that tells how far it has been read.</summary>
    private sealed class Cut(byte[] file) : MemoryStream(file)
    {
        public Action<long> OnRead { get; init; } = _ => { };

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = await base.ReadAsync(buffer, cancellationToken);
            OnRead(Position);
            return read;
        }
    }
}
