using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Components.Layout;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Features.Matches;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Monitoring;

public sealed class CasesBehindTests
{
    [Theory, OnBothEngines]
    public async Task They_are_the_analysts_alone_and_restricted_ones_are_one_number_whatever_is_asked(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var callum = await app.PersonWithCase("Entwistle", "Callum");
        var hidden = await app.PersonWithCase("Sutcliffe", "Wayne", restricted: true);
        CasesBehind.Query query = new(By: CaseDimension.Area, Value: "CHE");

        foreach (var asked in new[] { query, new(), query with { By = CaseDimension.Stage, Value = nameof(CaseStage.Referred) }, query with { By = CaseDimension.Source, Value = nameof(ReferralSource.Custody) } })
        {
            var view = (await app.SendAs(TestPerson.Analyst, asked)).Value;
            Assert.Equal(new CasesBehind.Row(view.Rows[0].Reference, callum, "Callum Entwistle"), Assert.Single(view.Rows));
            Assert.Equal((1, 1), (view.Total, view.Restricted));
        }

        // Where none of the restricted ones is, the number is the same: it says nothing of the part.
        foreach (var nobody in new[] { query with { Value = "HAL" }, query with { By = CaseDimension.Stage, Value = "nonsense" }, query with { Cohort = Cohort.Cautioned } })
        {
            var view = (await app.SendAs(TestPerson.Analyst, nobody)).Value;
            Assert.Equal((0, 1), (view.Total, view.Restricted));
        }

        await using (var db = app.Db())
        {
            db.Add(new CaseGrant { CaseId = db.Cases.Single(c => c.PersonId == hidden).Id, UserId = TestPerson.Analyst.Id, GivenBy = TestPerson.Inspector.Id, GivenAt = TestApp.Start.UtcDateTime });
            await db.SaveChangesAsync();
        }

        var named = (await app.SendAs(TestPerson.Analyst, query)).Value;
        Assert.Equal((2, 0), (named.Total, named.Restricted));
        foreach (var role in Roles.ForPeople.Where(r => r != Role.ForceAnalyst))
        {
            Assert.IsType<Forbidden>((await app.SendAs(role, query)).Problem);
        }
    }

    [Fact]
    public void The_page_asks_what_its_address_says_and_is_in_the_analysts_rail()
    {
        var scene = FormScene.For(TestPerson.Analyst);
        scene.Mediator.On<CasesBehind.Query>(_ => Outcome.Of(new CasesBehind.View(30, 2, [new("HAL", "Halton", "Cheshire")], [new("CHE-2026-000412", Guid.Empty, "Callum Entwistle")])));

        var page = scene.ShowPage<CasesBehindPage>("/monitoring/cases?cohort=cautioned&part=area.HAL&page=2");

        Assert.Equal(new CasesBehind.Query(Cohort.Cautioned, CaseDimension.Area, "HAL", 2), scene.Sent<CasesBehind.Query>());
        Assert.Equal(["cautioned", "area.HAL"], page.FindAll("option[selected]").Select(o => o.GetAttribute("value")));
        Assert.Contains("2 restricted cases", page.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Contains("CHE-2026-000412", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Equal([Role.ForceAnalyst], Roles.ForPeople.Where(r => Navigation.For(r).Any(p => p.Href == "/monitoring/cases")));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("7", "area.")]
    [InlineData("nonsense", "nonsense.HAL")]
    public void An_address_that_names_nothing_asks_for_everybody(string? cohort, string? part) => Assert.Equal(new CasesBehind.Query(), CasesAsked.Read(cohort, part, null, 1));
}
