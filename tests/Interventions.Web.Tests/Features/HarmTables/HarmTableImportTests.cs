using System.Text;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.HarmTables;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.HarmTables;

public sealed class HarmTableImportTests
{
    private const string Header = "ho_offence_code,offence_title,cchi_days,version\r\n";
    private const string Official = Header + "10501,Common assault,1,CCHI 2026\r\n008/06,ABH,20,CCHI 2026\r\n";

    [Theory, OnBothEngines]
    public async Task A_fresh_install_scores_with_the_published_medians_and_says_so(Engine engine)
    {
        await using var app = await TestApp.On(engine);

        var row = Assert.Single((await app.SendAs(TestPerson.Administrator, new ListHarmTables.Query())).Value.Rows);

        Assert.Equal((SubgroupMedians.Version, true, SubgroupMedians.All.Count, (string?)null), (row.Version, row.IsSubgroupMedians, row.Classifications, row.LoadedBy));
        Assert.NotNull(row.InForceSince);
        await using var db = app.Db();
        Assert.Equal(365, (await HarmScales.ReadAsync(db, default)).DaysOf("008/06"));
    }

    [Theory, OnBothEngines]
    public async Task A_loaded_version_scores_once_it_is_chosen_and_the_other_is_kept(Engine engine)
    {
        await using var app = await TestApp.On(engine);

        var loaded = await Load(app, Official);

        Assert.Equal(("CCHI 2026", 2, 2, true, 0), (loaded.Value.Version, loaded.Value.Rows, loaded.Value.Classifications, loaded.Value.IsNew, loaded.Value.Bad.Count));
        await using var db = app.Db();
        Assert.Equal(SubgroupMedians.Version, (await HarmScales.ReadAsync(db, default)).Version);
        Assert.Null((await app.SendAs(TestPerson.Analyst, new ChooseHarmTable.Command("CCHI 2026"))).Problem);
        Assert.Equal((20, 1, null), (await HarmScales.ReadAsync(db, default)) is var scale ? (scale.DaysOf("008/06"), scale.DaysOf("105/01"), scale.DaysOf("149/00")) : default);
        Assert.Equal(2, (await app.SendAs(TestPerson.Analyst, new ListHarmTables.Query())).Value.Rows.Count);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await app.SendAs(TestPerson.Analyst, new ChooseHarmTable.Command(SubgroupMedians.Version))).Problem);
        Assert.True((await HarmScales.ReadAsync(db, default)).IsSubgroupMedians);
    }

    [Fact]
    public async Task The_same_version_again_changes_nothing_and_another_of_its_name_is_refused()
    {
        await using var app = await TestApp.On();
        await Load(app, Official);

        Assert.False((await Load(app, Official)).Value.IsNew);
        Assert.Contains("a version never changes", Assert.IsType<Refused>((await Load(app, Official.Replace(",20,", ",10,", StringComparison.Ordinal))).Problem).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_row_keeps_the_whole_table_out()
    {
        await using var app = await TestApp.On();

        var result = (await Load(app, Official + "105/02,Another,soon,CCHI 2026\r\n")).Value;

        Assert.Equal((4, "cchi_days"), (result.Bad.Single().Record, result.Bad.Single().Problems.Single().Column));
        await using var db = app.Db();
        Assert.Equal(1, await db.HarmTables.CountAsync());
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(Header, "header alone")]
    [InlineData("ho_offence_code,offence_title,days,version\r\n", "lacks the column cchi_days")]
    [InlineData(Header + "10501,Common\r\n", "Record 2 has 2 values")]
    [InlineData(Header + "10501,\"Common\r\n", "never closed")]
    public async Task What_is_no_table_is_refused_in_a_sentence(string file, string words)
    {
        await using var app = await TestApp.On();

        Assert.Contains(words, Assert.IsType<Refused>((await Load(app, file)).Problem).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_which_crimes_on_record_have_no_value()
    {
        await using var app = await TestApp.On();
        await app.CrimesImported(CrimeFiles.Csv(CrimeFiles.Row(1), CrimeFiles.Row(2, ("ho_offence_code", "079/01")), CrimeFiles.Row(3, ("ho_offence_code", "079/01")), CrimeFiles.Row(4, ("ho_offence_code", "80101"))));

        Assert.Equal([new("079/01", 2), new("801/01", 1)], (await app.SendAs(TestPerson.Analyst, new ListHarmTables.Query())).Value.Unscored);
    }

    [Fact]
    public async Task Administrators_look_and_analysts_load_and_choose()
    {
        await using var app = await TestApp.On();

        Assert.IsType<Forbidden>((await Load(app, Official, TestPerson.Administrator)).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(TestPerson.Administrator, new ChooseHarmTable.Command("x"))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(TestPerson.Opcc, new ListHarmTables.Query())).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Analyst, new ChooseHarmTable.Command("x"))).Problem);
        Assert.IsType<Refused>((await app.SendAs(TestPerson.Analyst, new ChooseHarmTable.Command(SubgroupMedians.Version))).Problem);
    }

    [Theory, OnBothEngines]
    public async Task A_version_is_never_changed_even_by_hand(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await using var db = app.Db();
        string[] forbidden =
        [
            """update "HarmWeights" set "Days" = 0""", """delete from "HarmWeights" """, """update "HarmTables" set "Version" = 'other' """, """update "HarmTables" set "ChosenAt" = null""", """delete from "HarmTables" """,
            """insert into "HarmWeights" ("Version", "HomeOfficeCode", "Title", "Days") select "Version", '199/99', 'More', 1 from "HarmTables" """,
            .. engine == Engine.Sqlite
                ? ["""insert or replace into "HarmWeights" select * from "HarmWeights" """, """insert or replace into "HarmTables" select * from "HarmTables" """]
                : (string[])["""truncate "HarmWeights" """, """truncate "HarmTables" cascade"""],
        ];

        foreach (var sql in forbidden)
        {
            var error = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.True(error is not null && (engine == Engine.Sqlite || DatabaseErrors.ProblemIn(error) is Refused), sql);
        }
    }

    private static Task<Outcome<LoadHarmTable.Result>> Load(TestApp app, string file, TestPerson? by = null) =>
        app.SendAs(by ?? TestPerson.Analyst, new LoadHarmTable.Command { File = new MemoryStream(Encoding.UTF8.GetBytes(file)) });
}
