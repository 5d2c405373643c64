using Bunit;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Referrals;

public sealed class DraftTaskPageTests
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly DateTime At = TestApp.Start.UtcDateTime;

    [Fact]
    public async Task Says_what_is_missing_once_somebody_tries_to_go_on_and_then_goes_on()
    {
        using var scene = Scene(View([], (DraftFields.Surname, "Enter his surname.")));
        var page = Show(scene);
        Assert.Empty(page.FindAll(".error"));

        await page.InvokeAsync(page.Instance.ContinueAsync);
        Assert.Contains("One answer needs another look.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("surname-error", page.Find("#surname").GetAttribute("aria-describedby"));

        scene.Mediator.On<ViewDraft.Query>(_ => Outcome.Of(View([(DraftFields.Surname, "Hughes")])));
        await page.InvokeAsync(page.Instance.ContinueAsync);
        Assert.EndsWith($"/referrals/drafts/{Id}/offence", scene.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_at_once_what_was_typed_and_cannot_be_used()
    {
        using var scene = Scene(View([(DraftFields.PncId, "12")], (DraftFields.PncId, "Enter the PNC ID as year.")));
        var page = Show(scene);

        Assert.Equal("12", page.Find("#pnc-id").GetAttribute("value"));
        Assert.Contains("Enter the PNC ID as year.", page.Find("#pnc-id-error").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_what_is_typed_alone_when_the_draft_is_shown_again()
    {
        using var scene = Scene(View([(DraftFields.Surname, "Hu")]));
        var page = Show(scene);

        scene.Mediator.On<ViewDraft.Query>(_ => Outcome.Of(View([(DraftFields.Surname, "Hughes")])));
        page.Render(p => p.Add(x => x.DraftId, Id).Add(x => x.Part, "person"));

        Assert.Equal("Hu", page.Find("#surname").GetAttribute("value"));
    }

    [Fact]
    public void Shows_two_answers_and_sends_the_choice()
    {
        ViewDraft.Aside aside = new(Guid.NewGuid(), DraftFields.Surname, "Huges", "Ben Fox", At);
        using var scene = Scene(View([(DraftFields.Surname, "Hughes")]) with { Asides = [aside] });
        var page = Show(scene);
        Assert.Contains("Huges", page.Find(".aside-choice").TextContent, StringComparison.Ordinal);

        page.FindAll(".aside-choice button")[1].Click();

        var sent = scene.Sent<SettleAside.Command>();
        Assert.Equal((Id, aside.Id, true, 3), (sent.DraftId, sent.AsideId, sent.Take, sent.Version));
    }

    [Fact]
    public void Says_that_it_is_not_there()
    {
        using var scene = Scene(null);
        var page = Show(scene);

        Assert.Contains(NotFound.Sentence, page.Markup, StringComparison.Ordinal);
    }

    private static FormScene Scene(ViewDraft.View? view)
    {
        var scene = FormScene.For(TestPerson.CustodyWorker);
        scene.Services.AddLogging().AddSingleton<DraftFeed>().AddSingleton<Toaster>().AddSingleton<AntiforgeryStateProvider>(new NoToken());
        scene.JSInterop.SetupModule("./js/draft.js").Mode = JSRuntimeMode.Loose;
        scene.Mediator.On<ViewDraft.Query>(_ => view is null ? Outcome<ViewDraft.View>.Failed(new NotFound()) : Outcome.Of(view));
        return scene;
    }

    private static IRenderedComponent<DraftTaskPage> Show(FormScene scene) =>
        scene.Render<DraftTaskPage>(p => p.Add(x => x.DraftId, Id).Add(x => x.Part, "person"));

    private static ViewDraft.View View((string Name, string Value)[] answers, params (string Name, string Sentence)[] problems) => new(
        Id, answers.ToDictionary(a => a.Name, a => new ViewDraft.Answer(a.Value, 3, "Amy Cole", At)), [],
        [.. DraftTasks.All.Select(t => new TaskProgress(t, DraftState.NotStarted, "") { IsNeeded = true })])
    {
        Problems = problems.ToDictionary(p => p.Name, p => new[] { p.Sentence }),
        Areas = [],
        Suites = [],
        Programmes = [],
        Worked = [],
        Earlier = null,
        OnRecord = [],
        CaseId = null,
        GoesOn = new(2027, 2, 20),
        ProgrammeId = null,
    };

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
