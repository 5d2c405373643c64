using System.Text;
using Interventions.Domain.Custody;
using Interventions.Web.Data;
using Interventions.Web.Features.Imports;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Imports;

public sealed class ApplyCustodyExtractTests
{
    [Theory, OnBothEngines]
    public async Task Takes_the_good_rows_of_the_sample_and_the_same_file_again_changes_nothing(Engine engine)
    {
        await using var app = await TestApp.On(engine);

        Assert.Equal(new ImportEffect(111, 0, 0, 0), await app.Imported(CustodyDay.Sample));
        app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(new ImportEffect(0, 0, 0, 0), await app.Imported(CustodyDay.Sample));

        await using var db = app.Db();
        Assert.Equal(111, await db.Detentions.CountAsync());
        var third = await db.Detentions.SingleAsync(d => d.CustodyRecordNumber == "07EC/12002/26");
        Assert.Equal(("ailments:\nasthma, diabetes", "García", "RUN", "Cheshire"), (third.Warnings, third.Surname, third.SuiteCode, third.Force));
        Assert.False(await db.CustodyImportRows.AnyAsync(r => r.Facts != null));
    }

    [Fact]
    public async Task All_or_none_takes_none_where_a_row_is_bad_and_can_be_changed_to_the_good_ones()
    {
        await using var app = await TestApp.On();
        var id = await app.Checked(CustodyDay.Sample);

        var none = await app.SendAs(TestPerson.CustodyWorker, new ApplyCustodyExtract.Command { ImportId = id, Choice = ImportChoice.AllOrNone });
        await using (var db = app.Db())
        {
            Assert.StartsWith("All or none was chosen", Assert.IsType<Refused>(none.Problem).Message, StringComparison.Ordinal);
            Assert.False(await db.Detentions.AnyAsync());
        }

        Assert.Equal(111, (await app.SendAs(TestPerson.CustodyWorker, new ApplyCustodyExtract.Command { ImportId = id })).Value.Added);
        Assert.IsType<Refused>((await app.SendAs(TestPerson.CustodyWorker, new ApplyCustodyExtract.Command { ImportId = id })).Problem);
        Assert.IsType<Invalid>((await app.SendAs(TestPerson.CustodyWorker, new ApplyCustodyExtract.Command { ImportId = id, Choice = null })).Problem);
    }

    [Theory, OnBothEngines]
    public async Task Who_is_missing_from_the_next_whole_extract_of_the_suite_has_left(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.Imported(CustodyDay.Csv(CustodyDay.Row(1), CustodyDay.Row(2), CustodyDay.Row(3), CustodyDay.Row(4, ("suite", "Chester"))));
        app.Clock.Advance(TimeSpan.FromHours(6));

        // 1 stays, 2 is in it with a bad row, 3 is missing; Chester is not in it at all.
        var effect = await app.Imported(CustodyDay.Csv(CustodyDay.Row(1, ("cell", "C9")), CustodyDay.Row(2, ("sex", "man"))));

        Assert.Equal(new ImportEffect(0, 1, 0, 1), effect);
        await using var db = app.Db();
        Assert.Equal(["07EC/3/26"], await db.Detentions.Where(d => d.LeftAt != null).Select(d => d.CustodyRecordNumber).ToListAsync());
        Assert.Equal("C9", await db.Detentions.Where(d => d.CustodyRecordNumber == "07EC/1/26").Select(d => d.Cell).SingleAsync());

        app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, (await app.Imported(CustodyDay.Csv(CustodyDay.Row(1, ("cell", "C9")), CustodyDay.Row(2), CustodyDay.Row(3)))).Changed);
        Assert.False(await db.Detentions.AnyAsync(d => d.LeftAt != null));
    }

    [Fact]
    public async Task Nobody_is_missed_where_a_bad_row_could_be_anybody_or_the_sender_says_the_file_is_a_part()
    {
        await using var app = await TestApp.On();
        await app.Imported(CustodyDay.Csv(CustodyDay.Row(1), CustodyDay.Row(2)));
        app.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, (await app.Imported(CustodyDay.Csv(CustodyDay.Row(1), CustodyDay.Row(2, ("custody_record_no", "no number"))))).Left);
        Assert.Equal(0, (await app.Imported(CustodyDay.Csv(CustodyDay.Row(1), CustodyDay.Row(2, ("custody_record_no", ""), ("suite", "Crewe"))))).Left);
        var part = await app.Checked(CustodyDay.Csv(CustodyDay.Row(1)));
        Assert.Equal(0, (await app.SendAs(TestPerson.CustodyWorker, new ApplyCustodyExtract.Command { ImportId = part, IsWhole = false })).Value.Left);
        app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, (await app.Imported(CustodyDay.Csv(CustodyDay.Row(1, ("cell", "A1"))))).Left);
    }

    [Fact]
    public async Task An_older_extract_overwrites_nothing_and_marks_nobody_as_left()
    {
        await using var app = await TestApp.On();
        await app.Imported(CustodyDay.Csv(CustodyDay.Row(1, ("cell", "C9")), CustodyDay.Row(2)));

        var effect = await app.Imported(CustodyDay.Csv(CustodyDay.Row(1), CustodyDay.Row(3)), madeAt: TestApp.Start.AddHours(-2));

        Assert.Equal(new ImportEffect(1, 0, 1, 0), effect);
        await using var db = app.Db();
        Assert.Equal("C9", await db.Detentions.Where(d => d.CustodyRecordNumber == "07EC/1/26").Select(d => d.Cell).SingleAsync());
        Assert.False(await db.Detentions.AnyAsync(d => d.LeftAt != null));
    }

    [Fact]
    public async Task Bad_rows_can_be_downloaded_mended_and_sent_again_and_mark_nobody_as_left()
    {
        await using var app = await TestApp.On();
        var first = await app.Checked(CustodyDay.Csv(CustodyDay.Row(1), CustodyDay.Row(2, ("sex", "man"), ("warnings", "=HYPERLINK(\"x\")"), ("oic", "-1"))));
        await app.SendAs(TestPerson.CustodyWorker, new ApplyCustodyExtract.Command { ImportId = first });

        var bad = (await app.SendAs(TestPerson.CustodyWorker, new DownloadBadRows.Query(first))).Value;

        Assert.EndsWith("\"problem\"", bad.Split("\r\n")[0], StringComparison.Ordinal);
        Assert.Contains("sex: Enter his sex as M, F, X or U.", bad, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", bad, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(new ImportEffect(1, 0, 0, 0), await app.Imported(Encoding.UTF8.GetBytes(bad.Replace("\"man\"", "\"M\"", StringComparison.Ordinal))));
        await using var db = app.Db();
        var mended = await db.Detentions.SingleAsync(d => d.CustodyRecordNumber == "07EC/2/26");
        Assert.Equal(("=HYPERLINK(\"x\")", "-1"), (mended.Warnings, mended.OfficerInCase));
        Assert.False(await db.Detentions.AnyAsync(d => d.LeftAt != null));
    }

    [Theory, OnBothEngines]
    public async Task Two_people_at_once_double_nothing(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var ids = await Task.WhenAll(app.Checked(CustodyDay.Sample), app.Checked(CustodyDay.Sample, TestPerson.Analyst), app.Checked(CustodyDay.Sample, TestPerson.CustodyWorkerInChester));
        TestPerson[] people = [TestPerson.CustodyWorker, TestPerson.Analyst, TestPerson.CustodyWorkerInChester];

        var outcomes = await Task.WhenAll(ids.Select((id, i) => Task.Run(() => app.SendAs(people[i], new ApplyCustodyExtract.Command { ImportId = id }))));

        Assert.All(outcomes, o => Assert.True(o.Problem is null, o.Problem?.Message));
        Assert.Equal([0, 0, 111], outcomes.Select(o => o.Value.Added).Order());
        await using var db = app.Db();
        Assert.Equal(111, await db.Detentions.CountAsync());
    }

    [Theory, OnBothEngines]
    public async Task Cancelled_half_way_it_changes_nothing_and_can_be_applied_after_all(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var id = await app.Checked(CustodyDay.Csv(Enumerable.Range(1, 2 * StagedRows.BatchSize).Select(n => CustodyDay.Row(n)).ToArray()));
        var imports = app.Services.GetRequiredService<RunningImports>();
        void Stop(Guid moved)
        {
            if (imports.DoneOf(moved) == StagedRows.BatchSize)
            {
                Assert.True(imports.Cancel(moved));
            }
        }

        imports.Moved += Stop;
        var outcome = await app.SendAs(TestPerson.CustodyWorker, new ApplyCustodyExtract.Command { ImportId = id });
        imports.Moved -= Stop;

        Assert.Equal(new Refused(ApplyCustodyExtract.Cancelled), outcome.Problem);
        await using var db = app.Db();
        Assert.False(await db.Detentions.AnyAsync());
        Assert.Equal(2 * StagedRows.BatchSize, (await app.SendAs(TestPerson.CustodyWorker, new ApplyCustodyExtract.Command { ImportId = id })).Value.Added);
        Assert.Equal(2 * StagedRows.BatchSize, await db.Detentions.CountAsync());
    }

    [Fact]
    public async Task A_checked_one_can_be_thrown_away_and_an_applied_one_cannot()
    {
        await using var app = await TestApp.On();
        var id = await app.Checked(CustodyDay.Sample);

        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Analyst, new CancelImport.Command(id))).Problem);
        Assert.Null((await app.SendAs(TestPerson.CustodyWorker, new CancelImport.Command(id))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.CustodyWorker, new ApplyCustodyExtract.Command { ImportId = id })).Problem);

        var applied = await app.Checked(CustodyDay.Sample);
        await app.SendAs(TestPerson.CustodyWorker, new ApplyCustodyExtract.Command { ImportId = applied });
        Assert.IsType<Refused>((await app.SendAs(TestPerson.CustodyWorker, new CancelImport.Command(applied))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(TestPerson.Facilitator, new CancelImport.Command(applied))).Problem);
    }

    [Fact]
    public async Task Rows_nobody_confirmed_are_gone_a_day_later()
    {
        await using var app = await TestApp.On();
        await app.Checked(CustodyDay.Sample);
        app.Clock.Advance(StagedRows.KeptFor + TimeSpan.FromMinutes(1));

        var id = await app.Checked(CustodyDay.Csv(CustodyDay.Row()));

        await using var db = app.Db();
        Assert.Equal([id], await db.CustodyImports.Select(i => i.Id).ToListAsync());
        Assert.Equal(1, await db.CustodyImportRows.CountAsync());
    }
}
