using Bunit;
using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Groups;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Groups;

public sealed class CreateGroupTests
{
    private static CreateGroup.Command Weekly(DateOnly first, TimeOnly at) => new()
    {
        ProgrammeVersionId = "custody-32-1",
        Name = "Crewe",
        AreaCode = "CHE",
        Venue = "Hall",
        Capacity = 12,
        Sex = Sex.Male,
        FirstDay = first,
        StartsAt = at,
    };

    [Theory, OnBothEngines]
    public async Task Keeps_the_time_on_the_wall_over_the_October_clock_change(Engine engine)
    {
        await using var app = await TestApp.On(engine);

        var id = (await app.SendAs(Role.Facilitator, Weekly(new(2027, 10, 24), new(10, 0)))).Value;

        var sessions = await app.SessionsOf(id);
        Assert.Equal(32, sessions.Count);
        Assert.Equal(new DateTime(2027, 10, 24, 9, 0, 0, DateTimeKind.Utc), sessions[0].StartsAt);
        Assert.Equal(new DateTime(2027, 10, 31, 10, 0, 0, DateTimeKind.Utc), sessions[1].StartsAt);
        Assert.All(sessions, s => Assert.Equal(new TimeOnly(10, 0), London.TimeOf(s.StartsAt)));
    }

    [Fact]
    public async Task Refuses_a_time_that_does_not_exist_or_happens_twice_on_one_of_its_days()
    {
        await using var app = await TestApp.On();

        Assert.Equal(
            new Refused("The clocks go forward on 28 Mar 2027, so 01:30 does not exist that day. Choose another time."),
            (await app.SendAs(Role.Facilitator, Weekly(new(2027, 3, 7), new(1, 30)))).Problem);
        Assert.Equal(
            new Refused("The clocks go back on 31 Oct 2027, so 01:30 happens twice that day. Choose another time."),
            (await app.SendAs(Role.Facilitator, Weekly(new(2027, 10, 3), new(1, 30)))).Problem);
    }

    [Fact]
    public async Task Is_for_facilitators_in_their_own_areas_for_days_to_come_and_complete()
    {
        await using var app = await TestApp.On();
        var good = Weekly(OnProgramme.FirstSaturday, new(10, 0));

        Assert.IsType<Forbidden>((await app.SendAs(Role.CustodySupportWorker, good)).Problem);
        Assert.IsType<Refused>((await app.SendAs(TestPerson.Facilitator.In("WAR"), good)).Problem);
        Assert.Equal(
            new Refused("The first session is in the past. Choose a later day or time."),
            (await app.SendAs(Role.Facilitator, Weekly(new(2026, 11, 22), new(8, 0)))).Problem);
        var invalid = Assert.IsType<Invalid>((await app.SendAs(Role.Facilitator, new CreateGroup.Command { Capacity = 31 })).Problem);
        Assert.Equal(
            ["AreaCode", "Capacity", "FirstDay", "Name", "ProgrammeVersionId", "StartsAt", "Venue"], invalid.Errors.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_form_says_what_is_missing_takes_the_programmes_places_and_leads_to_the_group()
    {
        var (made, fay) = (Guid.NewGuid(), Guid.NewGuid());
        var mediator = new ScriptedMediator()
            .On<ListProgrammes.Query>(_ => Outcome.Of<IReadOnlyList<ListProgrammes.Row>>([new("cara-1", "CARA workshops", 2, 28, 12, false)]))
            .On<ListPlaces.Query>(_ => (Outcome<ListPlaces.View>)new ListPlaces.View([new Area("CHE", "Cheshire East", "Cheshire"), new Area("WAR", "Warrington", "Cheshire")], [], ["CHE"], []))
            .On<ListFacilitators.Query>(_ => Outcome.Of<IReadOnlyList<ListFacilitators.Row>>([new(fay, "Fay Farrow")]))
            .On<CreateGroup.Command>(_ => (Outcome<Guid>)made);
        await using var context = new BunitContext();
        context.Services.AddSingleton<IMediator>(mediator);
        var form = context.Render<CreateGroupForm>();

        await form.Find("form").SubmitAsync();
        Assert.Contains("Enter the time the sessions start.", form.Markup, StringComparison.Ordinal);

        await form.Find("#programme-version-id").ChangeAsync("cara-1");
        await form.Find("#name").ChangeAsync("Crewe winter");
        await form.Find("#venue").ChangeAsync("Hall");
        await form.Find("#first-day").ChangeAsync("2026-12-12");
        await form.Find("#starts-at").ChangeAsync("10:00:00");
        await form.Find($"#facilitators-{fay}").ChangeAsync(true);
        await form.Find("form").SubmitAsync();

        var sent = Assert.Single(mediator.Sent.OfType<CreateGroup.Command>());
        Assert.Equal(("CHE", 12, new DateOnly(2026, 12, 12), new TimeOnly(10, 0)), (sent.AreaCode, sent.Capacity, sent.FirstDay, sent.StartsAt));
        Assert.Equal([fay], sent.Facilitators);
        Assert.EndsWith($"/groups/{made}", context.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }
}
