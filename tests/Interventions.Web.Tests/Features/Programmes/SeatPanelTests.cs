using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Programmes;

public sealed class SeatPanelTests
{
    [Fact]
    public async Task Says_what_a_move_means_before_it_and_sends_what_is_chosen()
    {
        await using var app = await TestApp.On();
        var view = (await app.SendAs(Role.Facilitator, new ViewCase.Query(await app.EnrolledCase(Track.Voluntary)))).Value;
        Guid held = Guid.NewGuid(), other = Guid.NewGuid(), fay = Guid.NewGuid();
        List<CaseAction> done = [];
        var mediator = new ScriptedMediator()
            .On<ViewSeat.Query>(_ => (Outcome<ViewSeat.View>)new ViewSeat.View(held, "Crewe", DeliveryMode.Group, "CHE", "Hall", 31, "What he has attended counts on: 31 sessions are left.", OneToOne: true))
            .On<ListSeats.Query>(_ => Outcome.Of<IReadOnlyList<ListSeats.Row>>(
            [
                new(held, "Crewe", "Hall", new(2026, 12, 12), new(2027, 1, 9), 1, []),
                new(other, "Nantwich", "Hall", new(2026, 12, 5), new(2027, 1, 2), 4, []),
                new(Guid.NewGuid(), "Chester", "Hall", new(2026, 12, 5), new(2027, 1, 2), 4, [Company.NoPlace]),
            ]))
            .On<ListFacilitators.Query>(_ => Outcome.Of<IReadOnlyList<ListFacilitators.Row>>([new(fay, "Fay Farrow")]))
            .On<MoveSeat.Command>(_ => Outcome.Failed(new Refused(Company.NoPlace)))
            .On<MoveToOneToOne.Command>(_ => Outcome.Done);
        await using var context = new BunitContext();
        context.Services.AddSingleton<IMediator>(mediator);
        var panel = context.Render<SeatPanel>(p => p.Add(c => c.View, view).Add(c => c.OnDone, a => done.Add(a)));

        await panel.FindAll("button")[0].ClickAsync(new());
        Assert.Contains("What he has attended counts on: 31 sessions are left.", panel.Markup, StringComparison.Ordinal);
        Assert.Equal(["", other.ToString()], panel.FindAll("#move-seat-group option").Select(o => o.GetAttribute("value")));
        await panel.Find("#move-seat-group").ChangeAsync(other.ToString());
        await panel.Find("form").SubmitAsync();
        Assert.Contains(Company.NoPlace, panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        await panel.FindAll("button")[1].ClickAsync(new());
        await panel.Find("form").SubmitAsync();
        Assert.Contains("Enter where they meet.", panel.Markup, StringComparison.Ordinal);
        await panel.Find("#alone-venue").ChangeAsync("Family centre");
        await panel.Find("#alone-day").ChangeAsync("2026-12-09");
        await panel.Find("#alone-at").ChangeAsync("14:00:00");
        await panel.Find("#alone-lead").ChangeAsync(fay.ToString());
        await panel.Find("form").SubmitAsync();

        var sent = mediator.Sent.OfType<MoveToOneToOne.Command>().Single();
        Assert.Equal((view.Id, view.Version, "Family centre", new DateOnly(2026, 12, 9), new TimeOnly(14, 0), fay), (sent.CaseId, sent.Version, sent.Venue, sent.FirstDay!.Value, sent.StartsAt!.Value, sent.FacilitatorId!.Value));
        Assert.Equal([CaseAction.BookSeat], done);
    }
}
