using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.HandOverBoard;
using Interventions.Web.Features.Home;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Features.Waiting;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Cases;

public sealed class ListCasesTests
{
    [Theory, OnBothEngines]
    public async Task Finds_by_parts_of_names_and_references_whatever_their_case(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await CautionScene.ReferredAsync(app, change: r => r.PncId = "2003/0062845E");
        await CautionScene.ReferredAsync(app, change: r => (r.Surname, r.CrimeReference) = ("Price", "CHES26900001"));

        foreach (var (text, total) in new[] { ("hugh", 1), ("dan HUG", 1), ("che-2026-000002", 1), ("ches26900001", 1), ("0062845", 1), ("daniel", 2), ("nobody", 0), ("%", 0) })
        {
            Assert.Equal((text, total), (text, (await ListAsync(app, TestPerson.Facilitator, new() { Text = text })).Total));
        }

        // Her side knows him by name only (domain.md 4.3).
        Assert.Equal(0, (await ListAsync(app, TestPerson.VictimContactWorker, new() { Text = "0062845" })).Total);
    }

    [Theory, OnBothEngines]
    public async Task Finds_names_in_spite_of_accents_and_slips_and_a_PNC_ID_in_any_form(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await CautionScene.ReferredAsync(app, change: r => (r.Surname, r.Forenames, r.PncId) = ("Łukasiewicz-O'Neill", "Seán", "2003/0062845E"));
        await CautionScene.ReferredAsync(app, change: r => (r.Surname, r.CrimeReference) = ("Shaun", "CHES26900001"));

        foreach (var (text, total) in new[]
        {
            ("lukasiewicz", 1), ("Lukasiewcz", 1), ("ONEILL sean", 1), ("o'neil", 1), ("o neill", 1), ("lukasiewicz-oneill", 1), ("03/62845e", 1), ("03 / 62845 E", 1), ("2003/0062845E", 1),
            ("d shaun", 1), ("shaun", 2), ("lukasiewicz daniel", 0),
        })
        {
            Assert.Equal((text, total), (text, (await ListAsync(app, TestPerson.Facilitator, new() { Text = text })).Total));
        }

        Assert.Equal("Daniel Shaun", (await ListAsync(app, TestPerson.Facilitator, new() { Text = "shaun" })).Rows[0].PersonName);
        Assert.Equal(1, (await ListAsync(app, TestPerson.VictimContactWorker, new() { Text = "lukasiewcz" })).Total);
        Assert.Equal(0, (await ListAsync(app, TestPerson.VictimContactWorker, new() { Text = "03/62845e" })).Total);
    }

    [Fact]
    public async Task Shows_each_role_the_cases_of_its_places_and_nobody_else_any()
    {
        await using var app = await TestApp.On();
        await CautionScene.ReferredAsync(app);

        foreach (var (who, total) in new[]
        {
            (TestPerson.CustodyWorker, 1), (TestPerson.CustodyWorkerInChester, 0), (TestPerson.Facilitator, 1), (TestPerson.Facilitator.In("HAL"), 0),
            (TestPerson.VictimContactWorker, 1), (TestPerson.Inspector, 1), (TestPerson.Inspector.In("WAR"), 0),
        })
        {
            Assert.Equal((who.Actor.Name, total), (who.Actor.Name, (await ListAsync(app, who, new())).Total));
        }

        foreach (var role in new[] { Role.OpccStaff, Role.ForceAnalyst, Role.Administrator })
        {
            Assert.IsType<Forbidden>((await app.SendAs(role, new ListCases.Query())).Problem);
        }
    }

    [Fact]
    public async Task Shows_a_restricted_case_as_a_stub_that_no_name_finds()
    {
        await using var app = await TestApp.On();
        await CautionScene.ReferredAsync(app, change: r => r.IsRestricted = true);

        var row = Assert.Single((await ListAsync(app, TestPerson.Facilitator, new())).Rows);

        Assert.Equal((null, null, null), (row.PersonName, row.Stage, row.Status));
        Assert.Equal(0, (await ListAsync(app, TestPerson.Facilitator, new() { Text = "hughes" })).Total);
        Assert.Equal(1, (await ListAsync(app, TestPerson.Facilitator, new() { Text = row.Reference })).Total);
    }

    [Fact]
    public async Task Pages_on_the_server()
    {
        await using var app = await TestApp.On();
        for (var i = 0; i < 27; i++)
        {
            await CautionScene.ReferredAsync(app, change: r => r.CrimeReference = $"CHES21{i:000000}", supported: false);
        }

        var (first, second) = (await ListAsync(app, TestPerson.Inspector, new()), await ListAsync(app, TestPerson.Inspector, new() { Page = 2 }));

        Assert.Equal((27, 25, 2), (first.Total, first.Rows.Count, second.Rows.Count));
        Assert.Empty(first.Rows.Select(r => r.Id).Intersect(second.Rows.Select(r => r.Id)));
        Assert.Equal(25, (await ListAsync(app, TestPerson.Inspector, new() { Page = -3 })).Rows.Count);
    }

    [Fact]
    public async Task His_side_reads_waiting_before_the_first_step_whatever_the_answer()
    {
        await using var app = await TestApp.On();
        var supported = await CautionScene.ReferredAsync(app);
        var opposed = await CautionScene.ReferredAsync(app, change: r => r.CrimeReference = "CHES26900001", supported: false);
        await opposed.AnswerAsync(AnswerKind.DoesNotSupport);

        var rows = (await ListAsync(app, TestPerson.CustodyWorker, new())).Rows;
        Assert.All(rows, r => Assert.Equal("Waiting", r.Status?.Words));
        var (one, other) = (await supported.ViewAsync(TestPerson.CustodyWorker), await opposed.ViewAsync(TestPerson.CustodyWorker));
        Assert.Equal((one.Gate, one.GateIsOpen), (other.Gate, other.GateIsOpen));
        Assert.Equal(one.Actions.Select(a => string.Join("|", a.WhyNot)), other.Actions.Select(a => string.Join("|", a.WhyNot)));
        Assert.Equal(one.Journal.Count, other.Journal.Count);
    }

    [Fact]
    public async Task A_case_is_not_opened_on_the_other_side_by_who_worked_on_one()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);
        TestPerson turncoat = new(TestPerson.CustodyWorker.User with { Actor = TestPerson.CustodyWorker.Actor with { Role = Role.VictimContactWorker }, Areas = ["CHE"] });

        Assert.Equal(new Refused(CaseFile.BarredByOtherSide), (await app.SendAs(turncoat, new ViewCase.Query(scene.CaseId))).Problem);
    }

    [Fact]
    public async Task An_ended_case_shows_his_side_nothing_of_the_gate()
    {
        await using var app = await TestApp.On();
        var supported = await CautionScene.ReferredAsync(app);
        var opposed = await CautionScene.ReferredAsync(app, change: r => r.CrimeReference = "CHES26900001", supported: false);
        await opposed.AnswerAsync(AnswerKind.DoesNotSupport);
        foreach (var scene in new[] { supported, opposed })
        {
            Assert.Null(await scene.SendAsync(Role.DecisionMaker, new CloseCase.Command { Reason = Reason.Moved }));
        }

        var (one, other) = (await supported.ViewAsync(TestPerson.Facilitator), await opposed.ViewAsync(TestPerson.Facilitator));
        Assert.Equal((one.Gate, one.GateIsOpen, one.Status), (other.Gate, other.GateIsOpen, other.Status));
    }

    [Fact]
    public async Task Every_count_on_the_day_matches_the_list_behind_it()
    {
        await using var app = await TestApp.On();
        await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Authorised);
        await CautionScene.ReferredAsync(app, change: r => r.CrimeReference = "CHES26900001");
        await CautionScene.ReferredAsync(app, Track.Voluntary, change: r => r.CrimeReference = "CHES26900002");

        foreach (var who in new[] { TestPerson.CustodyWorker, TestPerson.Facilitator, TestPerson.VictimContactWorker, TestPerson.Inspector })
        {
            var today = (await app.SendAs(who, new Today.Query())).Value;
            Assert.NotEmpty(today.Tiles);
            foreach (var tile in today.Tiles)
            {
                if (tile.Href == "/waiting")
                {
                    Assert.Equal((await app.SendAs(who, new ListWaiting.Query())).Value.Total, tile.Count);
                    continue;
                }

                var filter = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(tile.Href[tile.Href.IndexOf('?')..]);
                if (tile.Href == "/board?show=to-see")
                {
                    Assert.Equal((await app.SendAs(who, new ViewBoard.Query(BoardList.ToSee))).Value.Total, tile.Count);
                    continue;
                }

                if (tile.Href.StartsWith("/referrals?", StringComparison.Ordinal))
                {
                    Assert.Equal((await app.SendAs(who, new ListOwnReferrals.Query { Show = filter["show"] })).Value.Total, tile.Count);
                    continue;
                }

                var list = await ListAsync(app, who, new()
                {
                    Show = filter.GetValueOrDefault("show"),
                    Track = Enum.TryParse<Track>(filter.GetValueOrDefault("track"), out var track) ? track : null,
                    Stage = Enum.TryParse<CaseStage>(filter.GetValueOrDefault("stage"), out var stage) ? stage : null,
                });
                Assert.Equal((who.Actor.Name, tile.Words, list.Total), (who.Actor.Name, tile.Words, tile.Count));
            }
        }
    }

    [Theory, OnBothEngines]
    public async Task A_referral_without_movement_for_10_working_days_is_raised(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await CautionScene.ReferredAsync(app, supported: false);

        // Referred on Sunday 22 November: its tenth working day is Friday 4 December.
        app.Clock.SetUtcNow(new(2026, 12, 4, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, (await ListAsync(app, TestPerson.CustodyWorker, new() { Show = "still" })).Total);
        app.Clock.AdjustTime(new(2026, 12, 3, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, (await ListAsync(app, TestPerson.CustodyWorker, new() { Show = "still" })).Total);
    }

    [Fact]
    public async Task Writes_down_every_case_it_shows()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);

        await ListAsync(app, TestPerson.Inspector, new());

        await using var db = app.Db();
        var entry = await db.AccessLog.OrderBy(e => e.Id).LastAsync(e => e.Request == "ListCases");
        Assert.Equal([scene.CaseId], await db.AccessSubjects.Where(s => s.AccessEntryId == entry.Id).Select(s => s.SubjectId).ToListAsync());
    }

    [Fact]
    public async Task Words_searched_for_come_back_to_who_searched_and_nobody_else()
    {
        await using var app = await TestApp.On();
        var words = app.Services.GetRequiredService<SearchWords>();
        var token = words.Keep(TestPerson.Inspector.Id, "hughes");

        Assert.DoesNotContain("hughes", token, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("hughes", words.Find(TestPerson.Inspector.Id, token));
        Assert.Null(words.Find(TestPerson.Sergeant.Id, token));
        app.Clock.Advance(TimeSpan.FromHours(9));
        Assert.Null(words.Find(TestPerson.Inspector.Id, token));
    }

    private static async Task<ListCases.View> ListAsync(TestApp app, TestPerson who, ListCases.Query query) => (await app.SendAs(who, query)).Value;
}
