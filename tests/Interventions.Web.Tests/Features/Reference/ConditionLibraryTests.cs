using Bunit;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Reference;

public sealed class ConditionLibraryTests
{
    [Theory, OnBothEngines]
    public async Task A_fresh_install_knows_wordings_and_no_contact_and_fills_in_what_an_administrator_enters(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await CautionScene.ReferredAsync(app);
        var library = (await app.SendAs(Role.DecisionMaker, new ListWordings.Query(scene.CaseId))).Value;
        Assert.Equal(6, library.Count);
        Assert.Contains("[place]", library[0].Text, StringComparison.Ordinal);

        Assert.Null((await app.SendAs(Role.Administrator, Contact("Old Hall", new(2026, 1, 1)))).Problem);
        Assert.Null((await app.SendAs(Role.Administrator, Contact("New Hall", CautionScene.Today))).Problem);
        Assert.Null((await app.SendAs(Role.Administrator, Contact("Later Hall", CautionScene.Today.AddDays(1)))).Problem);

        library = (await app.SendAs(Role.DecisionMaker, new ListWordings.Query(scene.CaseId))).Value;
        Assert.Contains("at New Hall, at the days and times Us gives you", library[0].Text, StringComparison.Ordinal);
        Assert.Contains("[provider]", library.Single(w => w.Title == "Appointment about alcohol").Text, StringComparison.Ordinal);
        var row = (await app.SendAs(Role.Administrator, new ListProviders.Query())).Value.Rows.Single(r => r is { AreaName: "Cheshire East", Service: ServiceKind.Programme });
        Assert.Equal(("New Hall", "Later Hall"), (row.Now!.Place, row.Next!.Place));
    }

    [Theory, OnBothEngines]
    public async Task A_wording_is_added_offered_from_its_day_and_retired_once(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await CautionScene.ReferredAsync(app);
        Assert.Null((await app.SendAs(Role.Administrator, Wording("Keep away", CautionScene.Today))).Problem);
        Assert.Null((await app.SendAs(Role.Administrator, Wording("Not yet", CautionScene.Today.AddDays(1)))).Problem);
        Assert.Equal(["Keep away"], await TitlesAsync(app, scene, "Keep away", "Not yet"));
        var id = (await app.SendAs(Role.Administrator, new ListConditionLibrary.Query())).Value.Rows.Single(r => r.Title == "Keep away").Id;

        Assert.Null((await app.SendAs(Role.Administrator, new RetireWording.Command { WordingId = id })).Problem);

        Assert.Empty(await TitlesAsync(app, scene, "Keep away", "Not yet"));
        Assert.IsType<Refused>((await app.SendAs(Role.Administrator, new RetireWording.Command { WordingId = id })).Problem);
        Assert.IsType<NotFound>((await app.SendAs(Role.Administrator, new RetireWording.Command { WordingId = Guid.CreateVersion7() })).Problem);
        Assert.Equal(CautionScene.Today, (await app.SendAs(Role.Administrator, new ListConditionLibrary.Query())).Value.Rows.Single(r => r.Id == id).RetiredOn);
    }

    /// <summary>A wording an administrator retired stays retired when the tracker starts again.</summary>
    [Fact]
    public async Task The_seed_brings_nothing_back()
    {
        await using var app = await TestApp.On();
        var id = ConditionSeed.Wordings[0].Id;
        Assert.Null((await app.SendAs(Role.Administrator, new RetireWording.Command { WordingId = id })).Problem);

        await using (var db = app.Db())
        {
            await ReferenceData.SeedAsync(db, default);
        }

        Assert.False((await app.SendAs(Role.Administrator, new ListConditionLibrary.Query())).Value.Rows.Single(r => r.Id == id).IsOffered);
    }

    [Fact]
    public async Task Is_for_administrators_and_wants_everything()
    {
        await using var app = await TestApp.On();

        Assert.Equal(
            ["EffectiveFrom", "Force", "Text", "Title"],
            Assert.IsType<Invalid>((await app.SendAs(Role.Administrator, new AddWording.Command())).Problem).Errors.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["AreaCode", "EffectiveFrom", "Place", "Provider", "Telephone"],
            Assert.IsType<Invalid>((await app.SendAs(Role.Administrator, new AddProvider.Command())).Problem).Errors.Keys.Order(StringComparer.Ordinal));
        foreach (var problem in new[]
        {
            (await app.SendAs(Role.DecisionMaker, Wording("x", CautionScene.Today))).Problem, (await app.SendAs(Role.DecisionMaker, new RetireWording.Command { WordingId = Guid.Empty })).Problem,
            (await app.SendAs(Role.DecisionMaker, Contact("x", CautionScene.Today))).Problem, (await app.SendAs(Role.DecisionMaker, new ListConditionLibrary.Query())).Problem,
            (await app.SendAs(Role.Facilitator, new ListProviders.Query())).Problem, (await app.SendAs(Role.Administrator, new ListWordings.Query(Guid.Empty))).Problem,
        })
        {
            Assert.IsType<Forbidden>(problem);
        }
    }

    /// <summary>The seeds keep to what the library promises: titles without names, nothing about money (CC-11), blanks that can be filled.</summary>
    [Fact]
    public void The_seeds_are_about_no_money_and_keep_the_cap_on_hours()
    {
        Assert.All(ConditionSeed.Wordings, w => Assert.False(Blanks.IsAboutMoney(w.Text), w.Title));
        Assert.Equal(Enum.GetValues<ConditionKind>(), ConditionSeed.Wordings.Select(w => w.Kind).Distinct().Order());
        Assert.Contains("at most 20", ConditionSeed.Wordings.Single(w => w.Kind == ConditionKind.Punitive).Text, StringComparison.Ordinal); // CC-03
    }

    [Fact]
    public async Task The_pages_list_add_and_retire()
    {
        await using var app = await TestApp.On();
        await using var forms = FormScene.For(TestPerson.Administrator);
        forms.Services.AddSingleton<Toaster>();
        var view = (await app.SendAs(Role.Administrator, new ListConditionLibrary.Query())).Value;
        forms.Mediator.On<ListConditionLibrary.Query>(_ => Outcome.Of(view));
        var page = forms.ShowPage<ConditionsPage>("/reference/conditions");

        page.Find("#wording-title").Change("Keep away");
        page.Find("#wording-text").Change("Pay a fine.");
        Assert.Contains("CC-11", page.Markup, StringComparison.Ordinal);
        page.Find("form").Submit();
        Assert.Equal(("Cheshire", "Keep away", CautionScene.Today), (forms.Sent<AddWording.Command>().Force, forms.Sent<AddWording.Command>().Title, forms.Sent<AddWording.Command>().EffectiveFrom));
        page.FindAll("button").First(b => b.TextContent.StartsWith("Retire", StringComparison.Ordinal)).Click();
        page.FindAll("button").Single(b => b.TextContent == "Retire it now").Click();
        Assert.Equal(view.Rows[0].Id, forms.Sent<RetireWording.Command>().WordingId);
    }

    private static AddWording.Command Wording(string title, DateOnly from) => new() { Force = "Cheshire", Title = title, Text = "Keep away by [date].", EffectiveFrom = from };

    private static AddProvider.Command Contact(string place, DateOnly from) =>
        new() { AreaCode = "CHE", Service = ServiceKind.Programme, Provider = "Us", Place = place, Telephone = "01632 960001", EffectiveFrom = from };

    private static async Task<string[]> TitlesAsync(TestApp app, CautionScene scene, params string[] of) =>
        [.. (await app.SendAs(Role.DecisionMaker, new ListWordings.Query(scene.CaseId))).Value.Select(w => w.Title).Where(of.Contains)];
}
