using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Interventions.Web.Tests.Features.Programmes;

public sealed class SeeFeasibilityTests
{
    [Theory, OnBothEngines]
    public async Task Says_yes_only_and_no_with_the_seat_that_saves_the_case_to_facilitator_and_decision_maker_alike(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var id = await app.EnrolledCase(); // offence of 15 Nov 2026: deadline 7 Mar 2027
        async Task<SeeFeasibility.View> Ask(Role role = Role.Facilitator) => (await app.SendAs(role, new SeeFeasibility.Query(id))).Value;

        Assert.Equal((CanFinish.No, "No group of CARA workshops that he could sit in is ahead."), ((await Ask()).Answer, (await Ask()).Sentence));
        var only = await app.FormedGroup(first: new(2027, 2, 6));
        await app.FormedGroup(first: new(2027, 2, 13));
        await app.FormedGroup(sex: Sex.Female);
        Assert.Equal((CanFinish.OnlyIn, "Only in Crewe (Cheshire East), done on 6 Mar 2027.", only), ((await Ask()).Answer, (await Ask()).Sentence, (await Ask()).SeatToBook));
        Assert.Equal(await Ask(), await Ask(Role.DecisionMaker));

        var soon = await app.FormedGroup();
        Assert.Equal((CanFinish.Yes, soon), ((await Ask()).Answer, (await Ask()).SeatToBook));
        await app.Book(id, soon).Worked();
        Assert.Equal((CanFinish.Yes, null), ((await Ask()).Answer, (await Ask()).SeatToBook));
    }

    /// <summary>V-28, RS-04: the answer and its words are the same before and after she withdraws.</summary>
    [Fact]
    public async Task Says_nothing_of_her_side()
    {
        await using var app = await TestApp.On();
        var id = await app.SeatedCase(await app.FormedGroup());
        var before = (await app.SendAs(Role.Facilitator, new SeeFeasibility.Query(id))).Value;

        await app.Withdraw(id);

        Assert.Equal(before, (await app.SendAs(Role.Facilitator, new SeeFeasibility.Query(id))).Value);
    }

    [Fact]
    public async Task Is_asked_of_cases_of_the_readers_area_while_it_means_something()
    {
        await using var app = await TestApp.On();
        var id = await app.EnrolledCase();

        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Facilitator.In("WAR"), new SeeFeasibility.Query(id))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.CustodySupportWorker, new SeeFeasibility.Query(id))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.VictimContactWorker, new SeeFeasibility.Query(id))).Problem);
        await app.Act(id, TestPerson.Inspector, (file, stamp) => file.LeaveBy(CaseAction.Close, stamp, new(Reason: Reason.Moved)));
        Assert.Null((await app.SendAs(Role.DecisionMaker, new SeeFeasibility.Query(id))).Value.Programme);
    }

    /// <summary>The list to book from stands in the same order, and says the same.</summary>
    [Fact]
    public async Task The_groups_to_book_begin_with_the_one_in_which_he_is_done_soonest()
    {
        await using var app = await TestApp.On();
        var last = await app.FormedGroup(first: new(2027, 1, 30));
        var first = await app.FormedGroup(first: new(2026, 12, 5));
        var late = await app.FormedGroup(first: new(2027, 2, 20));
        var id = await app.EnrolledCase();

        var rows = (await app.SendAs(Role.Facilitator, new ListSeats.Query(id))).Value;

        Assert.Equal([first, last, late], rows.Select(r => r.GroupId));
        Assert.Equal([new(2027, 1, 2), new(2027, 2, 27), (DateOnly?)null], rows.Select(r => r.DoneOn));
    }

    [Fact]
    public async Task The_panel_shows_answer_reason_and_what_saves_the_case_and_nothing_where_there_is_no_question()
    {
        var group = Guid.NewGuid();
        var view = new SeeFeasibility.View("CARA workshops", IsAsked: true, CanFinish.OnlyIn, "Only in Crewe, done on 6 Mar 2027.", "Book a seat in Crewe.", group);
        var mediator = new ScriptedMediator().On<SeeFeasibility.Query>(_ => (Outcome<SeeFeasibility.View>)view);
        await using var context = new BunitContext();
        context.Services.AddSingleton<IMediator>(mediator);
        context.Services.AddSingleton(new CaseFeed(NullLogger<CaseFeed>.Instance));
        context.AddAuthorization().SetAuthorized("fay").SetRoles(nameof(Role.Facilitator));

        var panel = context.Render<FeasibilityPanel>(p => p.Add(c => c.CaseId, Guid.NewGuid()));
        Assert.Contains("Only in one way", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("Only in Crewe, done on 6 Mar 2027.", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("as if he were enrolled today", panel.Markup, StringComparison.Ordinal);
        Assert.Equal($"/groups/{group}", panel.Find("a").GetAttribute("href"));

        view = new(null, IsAsked: false, CanFinish.Yes, "", null, null);
        Assert.Equal("", context.Render<FeasibilityPanel>(p => p.Add(c => c.CaseId, Guid.NewGuid())).Markup.Trim());
    }
}
