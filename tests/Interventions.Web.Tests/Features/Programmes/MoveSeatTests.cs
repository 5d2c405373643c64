using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Groups;
using Interventions.Web.Features.KeptApart;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Programmes;

/// <summary>CU-02: group and one-to-one.</summary>
public sealed class MoveSeatTests
{
    [Theory, OnBothEngines]
    public async Task Goes_on_one_to_one_with_what_is_left_and_back_into_a_group(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.StaffedBy(TestPerson.OtherFacilitator, "CHE");
        var group = await app.FormedGroup("custody-32-1", new(2026, 12, 1));
        var id = await app.SeatedCase(group, Track.Voluntary);
        await AttendFirstAsync(app, id, group);
        var seat = (await app.SendAs(Role.Facilitator, new ViewSeat.Query(id))).Value;
        Assert.Equal((group, DeliveryMode.Group, 31, "What he has attended counts on: 31 sessions are left.", true), (seat.GroupId, seat.Mode, seat.SessionsLeft, seat.Meaning, seat.OneToOne));

        await AloneAsync(app, id).Worked();

        var file = await app.FileNow(id);
        Assert.Equal((1, 2, CaseAction.BookSeat), (file.Run, file.Seats.Count, file.Journal.Single(e => e.Id == file.HeldSeat!.EntryId).Action));
        var series = (await app.SendAs(Role.Facilitator, new ViewGroup.Query(file.HeldSeat!.GroupId))).Value;
        Assert.Equal((DeliveryMode.OneToOne, 1, "One-to-one from"), (series.Mode, series.Capacity, series.Name[..15]));
        Assert.Equal(Enumerable.Range(2, 31), series.Sessions.Select(s => s.Number));
        Assert.Empty(series.Warnings);
        Assert.Equal(new DateTime(2026, 12, 9, 14, 0, 0, DateTimeKind.Utc), series.Sessions[0].StartsAt);
        Assert.False((await app.SendAs(Role.Facilitator, new ViewSeat.Query(id))).Value.OneToOne);

        var other = await app.FormedGroup("custody-32-1", new(2026, 12, 15));
        await app.SendAs(Role.Facilitator, new MoveSeat.Command { CaseId = id, Version = file.Version, GroupId = other }).Worked();

        var back = await app.FileNow(id);
        Assert.Equal((1, other, 1), (back.Run, back.HeldSeat!.GroupId, back.RunAttendance.Count));
        Assert.All((await app.SendAs(Role.Facilitator, new ViewGroup.Query(series.Id))).Value.Sessions, s => Assert.NotNull(s.CancelledBecause));
    }

    [Fact]
    public async Task Needs_an_open_gate_and_leaves_him_where_he_is_without_one()
    {
        await using var app = await TestApp.On();
        await app.StaffedBy(TestPerson.OtherFacilitator, "CHE");
        var (group, other) = (await app.FormedGroup("custody-32-1", new(2026, 12, 1)), await app.FormedGroup("custody-32-1", new(2026, 12, 8)));
        var id = await app.SeatedCase(group, Track.Voluntary);
        await app.Withdraw(id);

        Assert.IsType<Refused>((await AloneAsync(app, id)).Problem);
        Assert.IsType<Refused>((await ToAsync(app, id, other)).Problem);

        Assert.Equal(group, (await app.FileNow(id)).HeldSeat!.GroupId);
        await using var db = app.Db();
        Assert.Equal(2, await db.Groups.CountAsync());
    }

    [Fact]
    public async Task Says_before_a_move_that_a_CARA_run_would_start_again()
    {
        await using var app = await TestApp.On();
        await app.StaffedBy(TestPerson.OtherFacilitator, "CHE");
        var (group, other) = (await app.FormedGroup(), await app.FormedGroup(first: new(2026, 12, 12)));
        var id = await app.SeatedCase(group);
        Assert.Equal("He has attended nothing yet, so nothing is lost.", (await app.SendAs(Role.Facilitator, new ViewSeat.Query(id))).Value.Meaning);
        await AttendFirstAsync(app, id, group);

        var seat = (await app.SendAs(Role.Facilitator, new ViewSeat.Query(id))).Value;
        Assert.Equal(("He starts the programme again: what he has attended in this run counts no more.", false, 2), (seat.Meaning, seat.OneToOne, seat.SessionsLeft));
        Assert.Equal(new Refused("CARA workshops is not held one-to-one. Choose another way."), (await AloneAsync(app, id)).Problem);
        await ToAsync(app, id, other).Worked();
        Assert.Equal(2, (await app.FileNow(id)).Run);
    }

    [Fact]
    public async Task Asks_again_who_may_sit_with_whom_and_who_may_hold_it()
    {
        await using var app = await TestApp.On();
        await app.StaffedBy(TestPerson.OtherFacilitator, "CHE");
        var (group, other) = (await app.FormedGroup("custody-32-1", new(2026, 12, 1)), await app.FormedGroup("custody-32-1", new(2026, 12, 8)));
        var (id, sits) = (await app.SeatedCase(group, Track.Voluntary), await app.SeatedCase(other, Track.Voluntary, "Baker"));
        var reference = (await app.FileNow(sits)).Reference;
        Assert.Null((await app.SendAs(Role.VictimContactWorker, new KeepTwoApart.Command { CaseId = id, OtherReference = reference, Cause = ApartCause.NewPartner })).Problem);
        Assert.Null((await app.SendAs(Role.Facilitator, new KeepTwoApart.Command { CaseId = id, StaffId = TestPerson.OtherFacilitator.Id, Cause = ApartCause.Stated })).Problem);

        Assert.Equal(new Refused(Company.NoPlace), (await ToAsync(app, id, other)).Problem);
        Assert.Equal(new Refused(Company.NotToLead), (await AloneAsync(app, id)).Problem);
        Assert.Equal(group, (await app.FileNow(id)).HeldSeat!.GroupId);
    }

    [Fact]
    public async Task Is_for_facilitators_of_the_area_and_for_who_holds_a_seat()
    {
        await using var app = await TestApp.On();
        await app.StaffedBy(TestPerson.OtherFacilitator, "CHE");
        var id = await app.EnrolledCase(Track.Voluntary);

        Assert.Equal(new Refused("He holds no seat. Book one first."), (await AloneAsync(app, id)).Problem);
        Assert.Null((await app.SendAs(Role.Facilitator, new ViewSeat.Query(id))).Value.Group);
        Assert.IsType<NotFound>((await AloneAsync(app, id, TestPerson.Facilitator.In("WAR"))).Problem);
        Assert.IsType<Forbidden>((await AloneAsync(app, id, TestPerson.Inspector)).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.VictimContactWorker, new ViewSeat.Query(id))).Problem);
    }

    private static async Task AttendFirstAsync(TestApp app, Guid id, Guid group)
    {
        var first = (await app.SessionsOf(group))[0];
        app.GoTo(first);
        await app.Mark(id, first, AttendanceFact.Attended).Worked();
        await app.Start(id).Worked();
    }

    private static async Task<Outcome> ToAsync(TestApp app, Guid id, Guid group) =>
        await app.SendAs(Role.Facilitator, new MoveSeat.Command { CaseId = id, Version = (await app.FileNow(id)).Version, GroupId = group });

    private static async Task<Outcome> AloneAsync(TestApp app, Guid id, TestPerson? by = null) => await app.SendAs(by ?? TestPerson.Facilitator, new MoveToOneToOne.Command
    {
        CaseId = id,
        Version = (await app.FileNow(id)).Version,
        Venue = "Family centre",
        FirstDay = new(2026, 12, 9),
        StartsAt = new(14, 0),
        FacilitatorId = TestPerson.OtherFacilitator.Id,
    });
}
