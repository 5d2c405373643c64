using Interventions.Domain.Cases;
using Interventions.Domain.Programmes;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests.Rig;

/// <summary>A facilitator takes the register of a session, on its day, and then the steps that rest on it.</summary>
public sealed class RegisterWalk(BrowserFixture browser, CaseRoad road, List<string> findings, string pictures)
{
    /// <summary>Marks one person as attended and finishes the register. The clock jumps there first.</summary>
    public async Task TakeAsync(Session session, string surname, string programme)
    {
        road.GoTo(session);
        await using var fay = await browser.VisitAsync(road.App, findings: findings);
        await fay.SignInAsync(road.Facilitator.Account, path: "/sessions");
        await fay.LookAsync($"{pictures}-sessions-{session.Number}");
        await fay.Page.GetByRole(AriaRole.Link, new() { Name = programme }).ClickAsync();
        await Assertions.Expect(fay.Page.GetByRole(AriaRole.Rowheader, new() { Name = surname })).ToBeVisibleAsync();
        await fay.LookAsync($"{pictures}-register-{session.Number}");
        await fay.Page.GetByRole(AriaRole.Button, new() { Name = "Attended", Exact = true }).ClickAsync();
        await Assertions.Expect(fay.Page.GetByText("Everything kept")).ToBeVisibleAsync();
        await fay.Page.GetByRole(AriaRole.Link, new() { Name = "See what follows" }).ClickAsync();
        await Assertions.Expect(fay.Page.GetByText("Finishing opens no review.")).ToBeVisibleAsync();
        await fay.LookAsync($"{pictures}-what-follows-{session.Number}");
        await fay.Page.GetByRole(AriaRole.Button, new() { Name = "Finish the register" }).ClickAsync();
        await Assertions.Expect(fay.Page.GetByText("Register finished.")).ToBeVisibleAsync();
    }

    public async Task StepAsync(Guid id, CaseAction step, CaseStage then)
    {
        await using var fay = await browser.VisitAsync(road.App, findings: findings);
        await fay.SignInAsync(road.Facilitator.Account, path: $"/cases/{id}");
        var screen = new CaseScreen(fay);
        await screen.DoAsync(step);
        await screen.ExpectStageAsync(then);
        await screen.ExpectJournalAsync(step, "Fay Farrow");
        await fay.LookAsync($"{pictures}-case-{then}");
    }
}
