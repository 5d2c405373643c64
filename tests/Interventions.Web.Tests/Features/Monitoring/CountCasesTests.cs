using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Monitoring;

/// <summary>CountCases and DownloadCounts, over the demo data.</summary>
public sealed class CountCasesTests(DemoTown town)
{
    [Theory, OnBothEngines]
    public async Task Counts_what_was_referred_since_the_first_quarter_and_shows_no_small_number(Engine engine)
    {
        var app = await town.On(engine);
        await using var db = app.Db();
        var since = London.StartOfDayUtc(new(2025, 10, 1));
        var cases = await db.Cases.AsNoTracking().AsSplitQuery().Where(c => c.ReferredAt >= since).ToListAsync();

        var view = (await app.SendAs(Role.OpccStaff, new CountCases.Query(null))).Value;

        Assert.Equal(new(2025, 10, 1), view.Since);
        Assert.Equal(cases.Count, view.Total.Number);
        var underReview = cases.Count(c => c.IsUnderReviewOn(London.DayOf(TestApp.Start.UtcDateTime)));
        Assert.True(view.UnderReview.IsSuppressed || view.UnderReview.Number == underReview);
        Assert.All(view.Tables.SelectMany(t => t.Rows), r => Assert.NotInRange(r.Count.Number ?? 5, 1, 4));
        var stages = view.Tables.Single(t => t.Key == "stage").Rows;
        Assert.All(Enum.GetValues<CaseStage>(), s => Assert.Contains(
            stages.FirstOrDefault(r => r.Label == s.InWords())?.Count.Number ?? -1, new[] { -1, cases.Count(c => c.Stage == s) }));
        Assert.Contains(stages, r => !r.Count.IsSuppressed);
    }

    [Fact]
    public async Task Is_narrowed_by_one_thing_and_by_nothing_else()
    {
        var app = await town.On();

        var all = (await app.SendAs(Role.OpccStaff, new CountCases.Query(null))).Value;
        var halton = (await app.SendAs(Role.OpccStaff, new CountCases.Query(new(Dimension.Area, "HAL")))).Value;

        Assert.Equal("Halton", halton.Narrowed);
        Assert.DoesNotContain(halton.Tables, t => t.Key == "area");
        Assert.Equal(2 + 4 + 5, all.Choices.Count);
        Assert.IsType<NotFound>((await app.SendAs(Role.OpccStaff, new CountCases.Query(new(Dimension.Stage, "Closed")))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(Role.OpccStaff, new CountCases.Query(new(Dimension.Area, "XXX")))).Problem);
    }

    [Fact]
    public async Task Is_empty_and_not_wrong_before_the_first_referral()
    {
        await using var app = await TestApp.On();

        var view = (await app.SendAs(Role.OpccStaff, new CountCases.Query(null))).Value;

        Assert.Equal(0, view.Total.Number);
        Assert.All(view.Tables, t => Assert.Equal(0, t.Total.Number));
    }

    [Fact]
    public async Task Is_for_OPCC_staff_alone_page_and_file_alike()
    {
        await using var app = await TestApp.On();
        foreach (var role in Roles.ForPeople.Where(r => r != Role.OpccStaff))
        {
            Assert.IsType<Forbidden>((await app.SendAs(role, new CountCases.Query(null))).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(role, new DownloadCounts.Query("stage", null))).Problem);
        }
    }

    [Fact]
    public async Task A_file_says_what_the_page_says_and_is_on_record()
    {
        var app = await town.On();
        Only track = new(Dimension.Track, nameof(Track.Voluntary));

        var table = (await app.SendAs(Role.OpccStaff, new CountCases.Query(track))).Value.Tables.Single(t => t.Key == "stage");
        var file = (await app.SendAs(Role.OpccStaff, new DownloadCounts.Query("stage", track))).Value;

        Assert.StartsWith("\"OFFICIAL-SENSITIVE\"\r\n\"Referrals by stage\",\"Voluntary referral\"", file, StringComparison.Ordinal);
        Assert.All(table.Rows, r => Assert.Contains($"\"{r.Label}\",\"{r.Count}\"", file, StringComparison.Ordinal));
        Assert.IsType<NotFound>((await app.SendAs(Role.OpccStaff, new DownloadCounts.Query("nonsense", null))).Problem);
        await using var db = app.Db();
        Assert.True(await db.AccessLog.AnyAsync(e => e.Request == "DownloadCounts" && e.UserId == TestPerson.Opcc.Id && e.Reason == "Monitoring"));
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+44", "\"'+44\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@sum", "\"'@sum\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a \"b\", c", "\"a \"\"b\"\", c\"")]
    [InlineData("12", "\"12\"")]
    public void No_cell_is_a_formula(string text, string expected) => Assert.Equal(expected + "\r\n", Csv.Write([[text]]));

    [Theory]
    [InlineData("area.HAL", Dimension.Area, "HAL")]
    [InlineData("quarter.2026-10", Dimension.Quarter, "2026-10")]
    public void What_a_page_is_narrowed_to_stands_in_its_address(string written, Dimension by, string value)
    {
        Assert.Equal(new Only(by, value), CountsEndpoint.Read(written));
        Assert.Equal(written, CountsEndpoint.Write(new(by, value)));
    }

    [Theory, InlineData(""), InlineData(null), InlineData("area"), InlineData("colour.red")]
    public void Anything_else_narrows_nothing(string? written) => Assert.Null(CountsEndpoint.Read(written));
}
