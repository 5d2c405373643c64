using Bunit;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Groups;

public sealed class PlanGroupTests
{
    private static T Filled<T>(string venue = "Library", string programme = "custody-32-1", Guid? lead = null)
        where T : GroupDetails, new() => new()
        {
            ProgrammeVersionId = programme,
            Name = "Chester",
            AreaCode = "CHE",
            Venue = venue,
            Capacity = 12,
            Sex = Sex.Male,
            FirstDay = new(2026, 12, 7),
            StartsAt = new(18, 0),
            Facilitators = lead is { } id ? [id] : [],
        };

    [Fact]
    public async Task Shows_every_date_and_what_is_left_out_and_keeps_nothing()
    {
        await using var app = await TestApp.On();
        await app.SendAs(Role.Facilitator, new AddClosure.Command { AreaCode = "CHE", Venue = "Library", FirstDay = new(2027, 1, 4), LastDay = new(2027, 1, 4), Reason = "stocktaking" }).Worked();

        var plan = (await app.SendAs(Role.Facilitator, Filled<PlanGroup.Query>())).Value;

        Assert.Equal(32, plan.Sessions.Count);
        Assert.Equal("28 Dec 2026 is left out: bank holiday.", plan.Skipped[0]);
        Assert.Equal("4 Jan 2027 is left out: Library: stocktaking.", plan.Skipped[1]);
        await using (var db = app.Db())
        {
            Assert.Equal(0, await db.Groups.CountAsync());
        }

        await using var context = new BunitContext();
        var shown = context.Render<GroupPlan>(p => p.Add(c => c.Plan, plan));
        Assert.Contains("32 sessions, 7 Dec 2026 to", shown.Markup, StringComparison.Ordinal);
        Assert.Equal(32, shown.FindAll("ol li").Count);

        var made = (await app.SendAs(Role.Facilitator, Filled<CreateGroup.Command>())).Value;
        Assert.Equal(plan.Sessions.Select(s => s.StartsAt), (await app.SessionsOf(made)).Select(s => s.StartsAt));
    }

    [Theory, OnBothEngines]
    public async Task A_venue_and_a_colleague_are_in_one_place_at_a_time(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.StaffedBy(TestPerson.Facilitator, "CHE");
        await app.StaffedBy(TestPerson.OtherFacilitator, "CHE");
        var (fay, fred) = (TestPerson.Facilitator.Id, TestPerson.OtherFacilitator.Id);
        var first = await app.SendAs(Role.Facilitator, Filled<CreateGroup.Command>(lead: fay));
        Assert.Null(first.Problem);

        Assert.StartsWith("LIBRARY is taken on 7 Dec 2026 by Chester.", (await app.SendAs(Role.Facilitator, Filled<PlanGroup.Query>("LIBRARY"))).Problem!.Message, StringComparison.Ordinal);
        Assert.StartsWith("LIBRARY is taken", (await app.SendAs(Role.Facilitator, Filled<CreateGroup.Command>("LIBRARY"))).Problem!.Message, StringComparison.Ordinal);
        Assert.StartsWith("Somebody who leads this group leads Chester at the same time", (await app.SendAs(Role.Facilitator, Filled<CreateGroup.Command>("Hall", lead: fay))).Problem!.Message, StringComparison.Ordinal);
        var second = await app.SendAs(Role.Facilitator, Filled<CreateGroup.Command>("Hall", lead: fred));
        Assert.Null(second.Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.Facilitator, new ChangeLeads.Command { GroupId = second.Value, Facilitators = [fred, fay] })).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.Facilitator, new ChangeLeads.Command { GroupId = second.Value, Facilitators = [TestPerson.Inspector.Id] })).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.Facilitator, Filled<CreateGroup.Command>("Barn", lead: TestPerson.Inspector.Id))).Problem);

        var view = (await app.SendAs(Role.Facilitator, new ViewGroup.Query(second.Value))).Value;
        Assert.Equal(["Fred Facilitator"], view.Leads.Select(l => l.Name));
        Assert.Contains("A session needs 2 facilitators; 1 leads this group yet. Choose who leads it.", view.Warnings);
    }

    /// <summary>CARA-11, CU-02.</summary>
    [Fact]
    public async Task A_group_is_held_as_its_programme_allows()
    {
        await using var app = await TestApp.On();
        var mixed = Filled<CreateGroup.Command>(programme: "cara-1");
        mixed.Sex = null;
        Assert.Equal(new Refused("CARA workshops: a group is for one sex. Choose men or women."), (await app.SendAs(Role.Facilitator, mixed)).Problem);
        var online = Filled<CreateGroup.Command>(programme: "cara-1");
        online.Mode = DeliveryMode.Online;
        Assert.Equal(new Refused("CARA workshops is not held online. Choose another way."), (await app.SendAs(Role.Facilitator, online)).Problem);

        var alone = Filled<CreateGroup.Command>();
        (alone.Mode, alone.Sex) = (DeliveryMode.OneToOne, null);
        var view = (await app.SendAs(Role.Facilitator, new ViewGroup.Query((await app.SendAs(Role.Facilitator, alone)).Value))).Value;
        Assert.Equal((1, DeliveryMode.OneToOne), (view.Capacity, view.Mode));
    }

    [Fact]
    public async Task Closures_are_of_the_facilitators_areas()
    {
        await using var app = await TestApp.On();
        AddClosure.Command command = new() { AreaCode = "CHE", FirstDay = new(2026, 12, 21), LastDay = new(2027, 1, 3), Reason = "Christmas break" };
        await app.SendAs(Role.Facilitator, command).Worked();
        var row = Assert.Single((await app.SendAs(Role.Facilitator, new ListClosures.Query())).Value);

        Assert.Equal(("Cheshire East", null, "Christmas break"), (row.Area, row.Venue, row.Reason));
        Assert.Empty((await app.SendAs(TestPerson.Facilitator.In("WAR"), new ListClosures.Query())).Value);
        Assert.IsType<Refused>((await app.SendAs(TestPerson.Facilitator.In("WAR"), command)).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Facilitator.In("WAR"), new RemoveClosure.Command(row.Id))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, command)).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.Facilitator, new AddClosure.Command())).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Facilitator.In("WAR"), new ListFacilitators.Query("CHE"))).Problem);

        await app.SendAs(Role.Facilitator, new RemoveClosure.Command(row.Id)).Worked();
        Assert.Empty((await app.SendAs(Role.Facilitator, new ListClosures.Query())).Value);
    }
}
