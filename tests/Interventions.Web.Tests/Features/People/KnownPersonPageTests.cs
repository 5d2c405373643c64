using Bunit;
using Interventions.Domain.People;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.People;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.People;

public sealed class KnownPersonPageTests
{
    private static readonly Guid Person = Guid.CreateVersion7();
    private static readonly SaidOfIdentity Said = new(Guid.NewGuid(), IdentityClaim.NotSamePerson, Guid.NewGuid(), "Dan Hughs, born 15 Jul 1991", "A brother.", "Cara Custody", TestApp.Start.UtcDateTime);

    [Fact]
    public void Shows_who_he_is_and_takes_back_what_was_said_with_a_reason()
    {
        using var scene = Scene(out var page);
        Assert.Contains("Said not to be the same person", page.Markup, StringComparison.Ordinal);
        Assert.Contains("A brother.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("That is done with matching", page.Markup, StringComparison.Ordinal);

        page.Find(".journal button").Click();
        page.Find(".journal form").Submit();
        Assert.Contains("Say why you take it back.", page.Markup, StringComparison.Ordinal);
        page.Find(".journal input").Change("A cousin.");
        page.Find(".journal form").Submit();

        var sent = scene.Sent<TakeBackWhoIsWho.Command>();
        Assert.Equal((Said.Id, "A cousin."), (sent.StatementId, sent.Reason));
    }

    [Fact]
    public void Begins_a_referral_about_him()
    {
        using var scene = Scene(out var page);
        page.FindAll("button").Single(b => b.TextContent == "Refer this person").Click();

        Assert.Equal(Person, scene.Sent<StartDraft.Command>().PersonId);
        Assert.Contains("/referrals/drafts/", scene.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_nobody_is_there()
    {
        using var scene = Scene(out var page, new NotFound());

        Assert.Contains(NotFound.Sentence, page.Find(".note.stop").TextContent, StringComparison.Ordinal);
    }

    private static FormScene Scene(out IRenderedComponent<KnownPersonPage> page, Problem? problem = null)
    {
        var scene = FormScene.For(TestPerson.CustodyWorker);
        scene.Services.AddScoped<Toaster>();
        scene.Mediator
            .On<ViewKnownPerson.Query>(_ => problem is not null ? (Outcome<ViewKnownPerson.View>)problem : new ViewKnownPerson.View(Person, "Daniel Hughes", new(1991, 7, 15), Sex.Male, null, [], [Said], []))
            .On<StartDraft.Command>(_ => (Outcome<Guid>)Guid.CreateVersion7());
        page = scene.Render<KnownPersonPage>(p => p.Add(x => x.PersonId, Person));
        return scene;
    }
}
