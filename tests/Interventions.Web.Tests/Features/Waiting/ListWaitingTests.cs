using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Home;
using Interventions.Web.Features.KeptApart;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Features.Waiting;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Waiting;

public sealed class ListWaitingTests
{
    [Theory, OnBothEngines]
    public async Task Stands_in_an_order_that_each_row_explains(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.FormedGroup();
        await app.FormedGroup(first: new(2026, 12, 12));
        await app.FormedGroup(sex: Sex.Female);
        await app.FormedGroup("custody-32-1", new(2026, 12, 5));
        await app.FormedGroup("custody-32-1", new(2026, 12, 6));
        var longest = await app.EnrolledCase(Track.Voluntary, "Long");
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        var later = await app.CaseToEnrol(Track.Voluntary, "Later");
        var man = await app.EnrolledCase(surname: "Hughes");
        var woman = await app.CaseToEnrol(surname: "Baker", sex: Sex.Female);

        var view = (await app.SendAs(Role.Facilitator, new ListWaiting.Query())).Value;

        Assert.Equal([woman, man, longest, later], view.Rows.Select(r => r.CaseId));
        Assert.Equal([1, 2, 3, 4], view.Rows.Select(r => r.Place));
        Assert.Equal(
            [
                "Can still finish only in Crewe (Cheshire East): must start by 28 Nov 2026 to finish before his deadline, 7 Mar 2027.",
                "Must start by 12 Dec 2026 to finish before his deadline, 7 Mar 2027.",
                "Has waited since 22 Nov 2026.",
                "Has waited since 22 Nov 2026. No programme is chosen yet.",
            ],
            view.Rows.Select(r => r.Because));
        Assert.Equal(["Enrol him", "Book a seat", "Book a seat", "Enrol him"], view.Rows.Select(r => r.ToDo));
        Assert.Equal(["CARA workshops", "Cheshire custody programme"], view.Programmes);
        Assert.Equal([woman], (await app.SendAs(Role.Facilitator, new ListWaiting.Query(Sex: Sex.Female))).Value.Rows.Select(r => r.CaseId));
        var custody = (await app.SendAs(Role.Facilitator, new ListWaiting.Query("Cheshire custody programme"))).Value;
        Assert.Equal((3, 1), (Assert.Single(custody.Rows).Place, custody.Total));
        Assert.Empty((await app.SendAs(Role.Facilitator, new ListWaiting.Query(Language: "Polish"))).Value.Rows);
        Assert.Equal(4, (await app.SendAs(Role.Facilitator, new ListWaiting.Query(Language: "English"))).Value.Total);
        Assert.Empty((await app.SendAs(Role.Facilitator, new ListWaiting.Query(Page: 2))).Value.Rows);
    }

    [Theory, OnBothEngines]
    public async Task Who_is_under_review_keeps_his_place_and_cannot_be_booked(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup();
        Guid[] ids = [await app.EnrolledCase(surname: "Adams"), await app.EnrolledCase(surname: "Brown"), await app.EnrolledCase(surname: "Clark")];
        var before = (await app.SendAs(Role.Facilitator, new ListWaiting.Query())).Value.Rows;

        await app.Withdraw(ids[0]);
        await app.Act(ids[1], TestPerson.Inspector, (file, stamp) => file.Pause(stamp, new("Waiting for a report")));

        var after = (await app.SendAs(Role.Facilitator, new ListWaiting.Query())).Value.Rows;
        Assert.Equal(before.Select(r => r.CaseId), after.Select(r => r.CaseId));
        Assert.Equal(before[0] with { IsUnderReview = true, ToDo = null }, after[0]);
        Assert.Equal(before[1] with { IsUnderReview = true, ToDo = null }, after[1]);
        Assert.Equal(before[2], after[2]);
        Assert.IsType<Refused>((await app.Book(ids[0], group)).Problem);
        Assert.IsType<Refused>((await app.Book(ids[1], group)).Problem);
    }

    [Fact]
    public async Task Holds_whoever_waits_and_as_many_as_the_counts_say()
    {
        await using var app = await TestApp.On();
        var group = await app.FormedGroup();
        await app.SeatedCase(group);
        await app.Referred();
        var released = await app.SeatedCase(group, surname: "Baker");
        await app.SendAs(Role.Facilitator, new ReleaseSeat.Command { CaseId = released, Version = (await app.FileNow(released)).Version }).Worked();
        await app.CaseToEnrol(surname: "Clark");
        var hidden = await app.CaseToEnrol(surname: "Dixon");
        await using (var db = app.Db())
        {
            await db.Cases.Where(c => c.Id == hidden).ExecuteUpdateAsync(s => s.SetProperty(c => c.IsRestricted, true));
        }

        var view = (await app.SendAs(Role.Facilitator, new ListWaiting.Query())).Value;
        await using var after = app.Db();
        var waiting = (await after.Cases.AsNoTracking().AsSplitQuery().ToListAsync()).Where(c => c.IsWaiting && !c.IsRestricted).Select(c => c.Id);

        Assert.Equal(waiting.Order(), view.Rows.Select(r => r.CaseId).Order());
        Assert.Equal(2, view.Total);
        Assert.Equal(2, (await app.SendAs(Role.Facilitator, new CountWaiting.Query())).Value);
        Assert.Equal(2, (await app.SendAs(Role.Facilitator, new Today.Query())).Value.Tiles.Single(t => t.Href == "/waiting").Count);
        Assert.Equal(0, (await app.SendAs(TestPerson.Facilitator.In("WAR"), new CountWaiting.Query())).Value);
        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, new ListWaiting.Query())).Problem);
    }

    /// <summary>A seat that will be refused is not what his place is reckoned by.</summary>
    [Fact]
    public async Task Reckons_with_no_group_that_he_cannot_have_a_place_in()
    {
        await using var app = await TestApp.On();
        var first = await app.FormedGroup();
        await app.FormedGroup(first: new(2026, 12, 12));
        var (sits, waits) = (await app.FileNow(await app.SeatedCase(first, surname: "Baker")), await app.EnrolledCase());
        Assert.StartsWith("Must start by 12 Dec 2026", await BecauseAsync(app), StringComparison.Ordinal);

        Assert.Null((await app.SendAs(Role.VictimContactWorker, new KeepTwoApart.Command { CaseId = waits, OtherReference = sits.Reference, Cause = ApartCause.NewPartner })).Problem);

        Assert.StartsWith("Can still finish only in Crewe (Cheshire East): must start by 12 Dec 2026", await BecauseAsync(app), StringComparison.Ordinal);
    }

    private static async Task<string> BecauseAsync(TestApp app) => Assert.Single((await app.SendAs(Role.Facilitator, new ListWaiting.Query())).Value.Rows).Because;
}
