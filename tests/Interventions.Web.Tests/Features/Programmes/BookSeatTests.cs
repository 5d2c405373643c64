using Bunit;
using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Programmes;

public sealed class BookSeatTests
{
    [Theory, OnBothEngines]
    public async Task Of_two_bookers_of_the_last_seat_one_has_it(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        for (var round = 0; round < 5; round++)
        {
            var group = await app.FormedGroup(capacity: 2);
            await app.SeatedCase(group);
            Guid[] rivals = [await app.EnrolledCase(), await app.EnrolledCase()];

            var outcomes = await Task.WhenAll(
                Task.Run(() => app.Book(rivals[0], group)),
                Task.Run(() => app.Book(rivals[1], group, TestPerson.OtherFacilitator)));

            var refused = Assert.Single(outcomes, o => o.Problem is not null);
            Assert.Equal(new Refused("That group is full. Choose another."), refused.Problem);
            await using var db = app.Db();
            Assert.Equal(2, await db.Seats.CountAsync(s => s.GroupId == group && s.ReleasedAt == null));
        }
    }

    [Fact]
    public async Task A_released_seat_can_be_booked_again()
    {
        await using var app = await TestApp.On();
        var group = await app.FormedGroup(capacity: 1);
        var first = await app.SeatedCase(group);
        var second = await app.EnrolledCase();
        Assert.IsType<Refused>((await app.Book(second, group)).Problem);

        await app.SendAs(Role.Facilitator, new ReleaseSeat.Command { CaseId = first, Version = (await app.FileNow(first)).Version }).Worked();

        await app.Book(second, group).Worked();
        Assert.Null((await app.FileNow(first)).HeldSeat);
    }

    [Fact]
    public async Task Is_for_facilitators_names_a_group_and_stays_in_their_areas()
    {
        await using var app = await TestApp.On();
        var (id, group) = (await app.EnrolledCase(), await app.FormedGroup());

        Assert.IsType<Forbidden>((await app.Book(id, group, TestPerson.Inspector)).Problem);
        Assert.IsType<NotFound>((await app.Book(id, group, TestPerson.Facilitator.In("WAR"))).Problem);
        Assert.IsType<Refused>((await app.Book(id, Guid.NewGuid())).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.Facilitator, new BookSeat.Command { CaseId = id })).Problem);
        Assert.IsType<Stale>((await app.SendAs(Role.Facilitator, new BookSeat.Command { CaseId = id, Version = 1, GroupId = group })).Problem);
    }

    [Fact]
    public async Task The_list_says_why_a_group_is_not_possible()
    {
        await using var app = await TestApp.On();
        var full = await app.FormedGroup(capacity: 1);
        await app.SeatedCase(full);
        var women = await app.FormedGroup(sex: Sex.Female);
        var late = await app.FormedGroup(first: new(2027, 2, 20));
        var good = await app.FormedGroup(first: new(2026, 12, 12));
        var id = await app.EnrolledCase();
        app.GoTo((await app.SessionsOf(full))[0]);

        var rows = (await app.SendAs(Role.Facilitator, new ListSeats.Query(id))).Value.ToDictionary(r => r.GroupId);

        Assert.Equal(
            ["That group is full. Choose another.", "That group has begun. Choose one in which the session he needs next is still ahead."], rows[full].WhyNot);
        Assert.Equal("That group is for women. Choose another.", rows[women].WhyNot[0]);
        Assert.StartsWith("That group ends after the deadline of his conditions.", Assert.Single(rows[late].WhyNot), StringComparison.Ordinal);
        Assert.Empty(rows[good].WhyNot);
        Assert.Equal((new DateOnly(2026, 12, 12), new DateOnly(2027, 1, 9), 12), (rows[good].First, rows[good].Last, rows[good].SeatsLeft));
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Facilitator.In("WAR"), new ListSeats.Query(id))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, new ListSeats.Query(id))).Problem);
    }

    [Theory, OnBothEngines]
    public async Task After_a_missed_workshop_both_are_repeated_and_the_second_run_completes(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var first = await app.FormedGroup();
        var second = await app.FormedGroup(first: new(2027, 1, 9));
        var id = await app.SeatedCase(first);
        var sessions = await app.SessionsOf(first);
        app.GoTo(sessions[0]);
        await app.Mark(id, sessions[0], AttendanceFact.Attended).Worked();
        await app.Start(id).Worked();
        app.GoTo(sessions[1]);
        await app.Mark(id, sessions[1], AttendanceFact.Absent).Worked();
        Assert.Equal(1, (await app.Finish(sessions[1])).Value);
        Assert.Equal((CaseStage.NonComplianceReview, null), ((await app.FileNow(id)).Stage, (await app.FileNow(id)).HeldSeat));
        await app.Act(id, TestPerson.Inspector, (file, stamp) => file.Excuse("He was in hospital.", stamp));
        await app.Act(id, TestPerson.Inspector, (file, stamp) => file.Resume(stamp, Because.None));

        await app.Book(id, second).Worked();
        var again = await app.SessionsOf(second);
        app.GoTo(again[1]);
        Assert.IsType<Refused>((await app.Complete(id)).Problem);
        await app.Mark(id, again[1], AttendanceFact.Attended).Worked();
        Assert.IsType<Refused>((await app.Complete(id)).Problem); // the workshop of the first run does not count
        await app.Mark(id, again[0], AttendanceFact.Attended).Worked();
        await app.Complete(id).Worked();

        var file = await app.FileNow(id);
        Assert.Equal((CaseStage.Completed, 2), (file.Stage, file.Run));
    }

    [Fact]
    public async Task The_form_shows_what_is_possible_and_what_is_not_and_lists_again_after_a_refusal()
    {
        await using var app = await TestApp.On();
        var view = (await app.SendAs(Role.Facilitator, new ViewCase.Query(await app.EnrolledCase()))).Value;
        Guid good = Guid.NewGuid(), full = Guid.NewGuid();
        var mediator = new ScriptedMediator()
            .On<ListSeats.Query>(_ => Outcome.Of<IReadOnlyList<ListSeats.Row>>(
            [
                new(good, "Crewe", "Hall", new(2026, 12, 12), new(2027, 1, 9), 1, []),
                new(full, "Nantwich", "Hall", new(2026, 12, 5), new(2027, 1, 2), 0, ["That group is full. Choose another."]),
            ]))
            .On<BookSeat.Command>(_ => Outcome.Failed(new Refused("That group is full. Choose another.")));
        await using var context = new BunitContext();
        context.Services.AddSingleton<IMediator>(mediator);
        var form = context.Render<BookSeatForm>(p => p.Add(f => f.View, view));

        await form.Find("form").SubmitAsync();
        Assert.Contains("Choose a group.", form.Markup, StringComparison.Ordinal);
        Assert.Single(form.FindAll("input[type=radio]"));
        Assert.Contains("Nantwich, Hall: 5 Dec 2026 to 2 Jan 2027. That group is full.", form.Find("details").TextContent, StringComparison.Ordinal);

        await form.Find($"#bookseat-{good}").ChangeAsync("on");
        await form.Find("form").SubmitAsync();

        Assert.Equal(good, Assert.Single(mediator.Sent.OfType<BookSeat.Command>()).GroupId);
        Assert.Equal(2, mediator.Sent.OfType<ListSeats.Query>().Count());
        Assert.Contains("That group is full.", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }
}
