using Interventions.Domain.People;
using Interventions.Web.Features.People;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.People;

public sealed class FindFromBoardTests
{
    [Fact]
    public async Task Says_what_the_board_knows_to_who_works_in_the_suite_and_nobody_else()
    {
        await using var app = await TestApp.On();
        await app.Imported(CustodyDay.Csv(CustodyDay.Row()));
        var id = (await app.DetentionOf(1)).Id;

        var row = (await app.SendAs(TestPerson.CustodyWorker, new FindFromBoard.Query(id))).Value;

        Assert.Equal(("Hughes", "Daniel", new DateOnly(1991, 7, 15), "2003/0062845E"), (row.Surname, row.Forenames, row.DateOfBirth, row.PncId));
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.CustodyWorkerInChester, new FindFromBoard.Query(id))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.CustodyWorker, new FindFromBoard.Query(Guid.NewGuid()))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.Facilitator, new FindFromBoard.Query(id))).Problem);
    }
}
