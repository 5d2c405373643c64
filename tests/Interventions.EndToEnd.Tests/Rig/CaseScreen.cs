using Interventions.Domain.Cases;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests.Rig;

/// <summary>The page of a case, worked as people do: choose what to do, fill it in, send it, read where the case is.</summary>
public sealed class CaseScreen(Visitor visitor)
{
    public Visitor Visitor => visitor;

    public IPage Page => visitor.Page;

    public ILocator Form => Page.Locator("form.action-form");

    public Task OpenAsync(Guid id) => visitor.GoAsync($"/cases/{id}");

    /// <summary>Opens the form of an action.</summary>
    public async Task ChooseAsync(CaseAction action)
    {
        await visitor.Button("Do this", action.InWords()).ClickAsync();
        await Assertions.Expect(Form).ToBeVisibleAsync();
    }

    /// <summary>Sends the open form and waits until it is done.</summary>
    public async Task SendAsync(CaseAction action)
    {
        await Form.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(Form).ToHaveCountAsync(0);
        await Assertions.Expect(Page.Locator(".toasts")).ToContainTextAsync($"{action.AsDone()}.");
    }

    /// <summary>Chooses an action that asks for nothing, and sends it.</summary>
    public async Task DoAsync(CaseAction action)
    {
        await ChooseAsync(action);
        await SendAsync(action);
    }

    public Task ExpectStageAsync(CaseStage stage) => Assertions.Expect(Page.Locator(".page-title .tag.now")).ToHaveTextAsync(stage.InWords());

    /// <summary>What happened stands first in the journal.</summary>
    public Task ExpectJournalAsync(CaseAction action, string by) =>
        Assertions.Expect(Page.Locator("section[aria-labelledby=journal] li").First).ToContainTextAsync($"{action.AsDone()} by {by}");

    /// <summary>A sentence that refuses, with the form still open.</summary>
    public Task ExpectRefusedAsync(string words) => Assertions.Expect(Form.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);
}
