using Interventions.Web.Features.People;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Referrals;

public sealed class StartDraftTests
{
    [Fact]
    public async Task Begins_with_what_the_custody_record_says()
    {
        await using var app = await TestApp.On();
        await app.Imported(CustodyDay.Csv(CustodyDay.Row(1, ("no_contact_bail", "Y"))));
        var held = await app.DetentionOf(1);

        var sought = (await app.SendAs(TestPerson.CustodyWorker, new FindFromBoard.Query(held.Id))).Value;
        Assert.Equal(("2003/0062845E", "Hughes", new DateOnly(1991, 7, 15)), (sought.PncId, sought.Surname, sought.DateOfBirth));
        var draft = await DraftWalk.BeginAsync(app, start: new() { DetentionId = held.Id });

        var view = await draft.ViewAsync();
        Assert.Equal(
            ("Custody", "RUN", "07EC/1/26", "CHES26000001", "CJ88001", "2026-11-21", "CurrentPartner", "Standard", "true"),
            (view.ValueOf(DraftFields.Source), view.ValueOf(DraftFields.Suite), view.ValueOf(DraftFields.CustodyRecord), view.ValueOf(DraftFields.CrimeReference),
                view.ValueOf(DraftFields.Offence), view.ValueOf(DraftFields.OffenceOn), view.ValueOf(DraftFields.Relationship), view.ValueOf(DraftFields.Risk), view.ValueOf(DraftFields.NoContactBail)));
        Assert.Equal([DraftFields.Track], view.Problems.Keys);
    }

    [Fact]
    public async Task Does_not_find_a_row_of_another_suite()
    {
        await using var app = await TestApp.On();
        await app.Imported(CustodyDay.Csv(CustodyDay.Row()));
        var held = await app.DetentionOf(1);

        Assert.IsType<NotFound>((await app.SendAs(TestPerson.CustodyWorkerInChester, new StartDraft.Command { DetentionId = held.Id })).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.CustodyWorkerInChester, new FindFromBoard.Query(held.Id))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.CustodyWorker, new StartDraft.Command { DetentionId = Guid.NewGuid() })).Problem);
    }
}
