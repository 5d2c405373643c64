using Bunit;
using Interventions.Domain.People;
using Interventions.Web.Features.People;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;

namespace Interventions.Web.Tests.Features.People;

public sealed class WhoIsWhoFormTests
{
    private static readonly ViewKnownPerson.Suggestion Other = new(Guid.CreateVersion7(), "Dan Hughs", new(1991, 7, 15), null, ["surname: one letter different"]);
    private static readonly ViewKnownPerson.View View = new(Guid.CreateVersion7(), "Daniel Hughes", new(1991, 7, 15), Sex.Male, null, [], [], [Other]);

    [Fact]
    public void Sends_what_was_chosen()
    {
        using var scene = FormScene.For();
        var form = Show(scene);
        form.Find("#whoiswho-claim").Change("SamePerson");
        form.Find("#whoiswho-other").Change(Other.Id.ToString());
        form.Find("#whoiswho-reason").Change("His tattoo.");
        form.Find("form").Submit();

        var sent = scene.Sent<SayWhoIsWho.Command>();
        Assert.Equal((View.Id, IdentityClaim.SamePerson, Other.Id, "His tattoo."), (sent.PersonId, sent.Claim, sent.OtherId, sent.Reason));
    }

    [Fact]
    public void Asks_for_another_record_only_where_there_is_one()
    {
        using var scene = FormScene.For();
        var form = Show(scene);
        Assert.Empty(form.FindAll("#whoiswho-other"));

        form.Find("#whoiswho-claim").Change("NotSamePerson");
        Assert.NotNull(form.Find("#whoiswho-pnc"));
        form.Find("#whoiswho-reason").Change("His tattoo.");
        form.Find("form").Submit();

        Assert.Contains("Choose the other record, or enter its PNC ID.", form.Find(".error").TextContent, StringComparison.Ordinal);
        Assert.Empty(scene.Mediator.Sent);
    }

    [Fact]
    public void Shows_what_is_missing_and_a_problem()
    {
        using var scene = FormScene.For();
        scene.Mediator.On<SayWhoIsWho.Command>(_ => (Outcome)new Refused("The opposite is on record. Take that back first."));
        var form = Show(scene);
        form.Find("form").Submit();
        Assert.Contains("Say how you know.", form.Markup, StringComparison.Ordinal);

        form.Find("#whoiswho-claim").Change("TwoPeople");
        form.Find("#whoiswho-reason").Change("Two births.");
        form.Find("form").Submit();

        Assert.Contains("Take that back first.", form.Find(".note.stop").TextContent, StringComparison.Ordinal);
    }

    private static IRenderedComponent<SayWhoIsWhoForm> Show(FormScene scene) => scene.Render<SayWhoIsWhoForm>(p => p.Add(f => f.View, View));
}
