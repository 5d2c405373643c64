using Bunit;
using Interventions.Domain.Reoffending;
using Interventions.Web.Features.Matches;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Matches;

public sealed class MatchesPageTests
{
    private static readonly FieldView Surname = new("Surname", "ENTWHISTLE", "Entwistle", "one letter different", 7.5);

    [Fact]
    public void Keys_decide_where_one_person_is_meant_and_the_next_crime_gets_the_focus()
    {
        var scene = Scene([Crime(1, 1), Crime(2, 1)]);
        var page = scene.ShowPage<MatchesPage>("/matches");
        Assert.Equal(["Surname", "ENTWHISTLE", "Entwistle", "one letter different", "speaks for"], page.FindAll("article tbody tr")[0].Children.Select(c => c.TextContent));

        page.FindAll("article")[0].KeyDown("l");
        page.FindAll("article")[0].KeyDown("n");

        var sent = scene.Sent<DecideMatch.Command>();
        Assert.Equal((1, false, MatchStanding.ToReview), (sent.CrimeId, sent.IsHis, sent.Seen));
        Assert.Contains(scene.JSInterop.Invocations, i => i.Identifier.Contains("focus", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Between_two_people_only_a_button_decides()
    {
        var scene = Scene([Crime(1, 2)]);
        var page = scene.ShowPage<MatchesPage>("/matches");

        page.Find("article").KeyDown("h");
        Assert.Empty(scene.Mediator.Sent.OfType<DecideMatch.Command>());

        page.FindAll("article .btn-primary")[1].Click();
        Assert.Equal(new Guid(2, 0, 0, new byte[8]), scene.Sent<DecideMatch.Command>().PersonId);
    }

    private static FormScene Scene(CrimeView[] crimes)
    {
        var scene = FormScene.For(TestPerson.Analyst);
        scene.Mediator.On<ListMatches.Query>(_ => Outcome.Of(new ListMatches.View(crimes.Length, 0, crimes, null)));
        scene.Mediator.On<DecideMatch.Command>(_ => Outcome.Done);
        return scene;
    }

    private static CrimeView Crime(long id, int candidates) => new(
        id, $"CHES27{id:000000}", "CALUM ENTWHISTLE", new(2026, 11, 1), "105/01", true, CrimeStatus.Suspected, false,
        [.. Enumerable.Range(1, candidates).Select(i => new CandidateView(new Guid(i, 0, 0, new byte[8]), "Callum Entwistle", ["CHE-2026-000412"], MatchStanding.ToReview, MatchedBy.Likelihood, 20, [Surname]))]);
}
