using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.CrimeImports;
using Interventions.Web.Features.Exports;
using Interventions.Web.Features.HarmTables;
using Interventions.Web.Features.Matches;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Features.PanelSamples;
using Interventions.Web.Features.Reference;
using Interventions.Web.Features.Returns;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Matches;

/// <summary>Where two forces share an installation, an analyst sees people and crimes of his own.</summary>
public sealed class TwoForcesTests
{
    private static readonly TestPerson There = TestPerson.Make(45, "Lana Analyst", Role.ForceAnalyst, areas: ["LAN"]);

    [Theory, OnBothEngines]
    public async Task A_candidate_whose_cases_are_all_elsewhere_has_no_name_and_cannot_be_decided(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.LancashireToo();
        var (mine, theirs) = (await app.PersonWithCase("Entwistle", "Callum"), await app.PersonWithCase("Entwhistle", "Calumn", area: "LAN"));
        var crime = await app.CrimeOf("Entwistle", "Callum");
        await app.Matched();
        await using (var db = app.Db())
        {
            // However the weights have it, both wait.
            db.CrimeMatches.RemoveRange(db.CrimeMatches);
            await db.SaveChangesAsync();
            db.AddRange(new[] { mine, theirs }.Select(p => new CrimeMatch { CrimeId = crime, PersonId = p, Standing = MatchStanding.ToReview, By = MatchedBy.Likelihood, Weight = 20 }));
            await db.SaveChangesAsync();
        }

        var candidates = Assert.Single((await app.SendAs(TestPerson.Analyst, new ListMatches.Query())).Value.Rows).Candidates;

        Assert.Equal(["Callum Entwistle", null], candidates.Select(c => c.Name).OrderBy(n => n is null));
        var stub = candidates.Single(c => c.IsElsewhere);
        Assert.Equal((0, 0, null), (stub.Cases.Count, stub.Fields.Count, stub.Weight));
        Assert.DoesNotContain("Entwhistle", await Wall.AnswerOf.SendAsync(app, TestPerson.Analyst, new ViewMatch.Query(crime)), StringComparison.Ordinal);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Analyst, new DecideMatch.Command { CrimeId = crime, PersonId = theirs, IsHis = true })).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Analyst, new DecideMatch.Command { CrimeId = crime, PersonId = theirs, IsHis = false })).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Analyst, new UndoMatchDecision.Command { CrimeId = crime, PersonId = theirs })).Problem);
        Assert.Null((await app.SendAs(TestPerson.Analyst, new DecideMatch.Command { CrimeId = crime, PersonId = mine, IsHis = true })).Problem);
    }

    [Theory, OnBothEngines]
    public async Task Cases_and_crimes_of_one_known_to_both_are_those_of_the_readers_force(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.LancashireToo();
        var (here, there) = (await app.PersonWithCase("Entwistle", "Callum"), await app.PersonWithCase("Entwistle", "Callum", area: "LAN"));
        await using (var db = app.Db())
        {
            db.Add(IdentityStatement.Say(IdentityClaim.SamePerson, here, there, "Same custody photograph.", [], GateScene.By(app, TestPerson.CustodyWorker)));
            await db.SaveChangesAsync();
        }

        await app.CrimeOf("Entwistle", "Callum", victim: "V1");
        await app.CrimeOf("Entwistle", "Callum", victim: "V2");
        await app.CrimeOf("Entwistle", "Callum", victim: "V3", force: "Lancashire");
        await app.Matched();

        var seen = (await app.SendAs(TestPerson.Analyst, new ViewMatchedPerson.Query(here))).Value;
        Assert.Equal((1, 2, 2, 2), (seen.Cases.Count, seen.CrimesInAll, seen.Crimes.Count, seen.Victims));
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Analyst, new ViewMatchedPerson.Query(there))).Problem);
        Assert.Equal(new ListRepeat.Row(here, "Callum Entwistle", 1, 2, 2), Assert.Single((await app.SendAs(TestPerson.Analyst, new ListRepeat.Query())).Value.Rows));
        Assert.Empty((await app.SendAs(There, new ListRepeat.Query())).Value.Rows);
    }

    [Theory, OnBothEngines]
    public async Task Whom_a_force_knows_from_restricted_cases_alone_is_not_named_there_for_an_open_case_of_another_force(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.LancashireToo();
        var person = await app.PersonWithCase("Entwistle", "Callum", restricted: true);
        await app.CaseOf(person, area: "LAN");
        await app.CrimeOf("Entwistle", "Callum", victim: "V1");
        await app.CrimeOf("Entwistle", "Callum", victim: "V2");
        await app.CrimeOf("Entwistle", "Callum", victim: "V1", force: "Lancashire");
        await app.CrimeOf("Entwistle", "Callum", victim: "V2", force: "Lancashire");
        var waiting = await app.CrimeOf("Entwhistle", "Callum");
        await app.Matched();
        await using (var db = app.Db())
        {
            await db.CrimeMatches.Where(m => m.CrimeId == waiting).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
            db.Add(new CrimeMatch { CrimeId = waiting, PersonId = person, Standing = MatchStanding.ToReview, By = MatchedBy.Likelihood, Weight = 20 });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(new ListRepeat.Row(null, null, 1, 2, 2), Assert.Single((await app.SendAs(TestPerson.Analyst, new ListRepeat.Query())).Value.Rows));
        Assert.Empty((await app.SendAs(TestPerson.Analyst, new ListMatches.Query())).Value.Rows);
        Assert.Equal(new ListRepeat.Row(person, "Callum Entwistle", 1, 2, 2), Assert.Single((await app.SendAs(There, new ListRepeat.Query())).Value.Rows));
    }

    [Fact]
    public async Task Whose_force_the_tracker_cannot_tell_exports_signs_draws_and_reads_nothing_of_any()
    {
        await using var app = await TestApp.On();
        var nowhere = TestPerson.Make(46, "Nora Analyst", Role.ForceAnalyst, areas: []);
        Assert.Null((await app.SendAs(nowhere, new ListAgreements.Query())).Problem);
        Assert.Null((await app.SendAs(nowhere, new ListReturns.Query())).Problem);
        Assert.Null((await app.SendAs(nowhere, new CompareCohorts.Query())).Problem);

        await app.LancashireToo();

        foreach (var analyst in new[] { nowhere, TestPerson.Analyst.In("CHE", "LAN"), TestPerson.Analyst.In("XXX") })
        {
            Problem?[] problems =
            [
                (await app.SendAs(analyst, new ListAgreements.Query())).Problem,
                (await app.SendAs(analyst, new AddAgreement.Command { Evaluator = "Dr Lee", Organisation = "University", Reference = "X", EndsOn = new(2026, 12, 31) })).Problem,
                (await app.SendAs(analyst, new ExportCases.Command(Guid.NewGuid()))).Problem,
                (await app.SendAs(analyst, new DrawSample.Command { From = new(2026, 1, 1), To = new(2026, 11, 1), Size = 2, Seed = 7 })).Problem,
                (await app.SendAs(analyst, new ListReturns.Query())).Problem,
                (await app.SendAs(analyst, new SignReturn.Command(Guid.NewGuid()))).Problem,
                (await app.SendAs(analyst, new ListCrimeImports.Query())).Problem,
                (await app.SendAs(analyst, new CompareCohorts.Query())).Problem,
            ];
            Assert.All(problems, p => Assert.Equal(new Refused(ForcesOfReaders.Unclear), p));
        }

        Assert.Null((await app.SendAs(There, new ListAgreements.Query())).Problem);
    }

    [Theory, OnBothEngines]
    public async Task Checks_and_unscored_crimes_are_those_of_the_readers_force(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.LancashireToo();
        await app.PersonWithCase("Entwistle", "Callum");
        await app.CrimeOf("Nowhere", "Noel", new(1970, 1, 5), force: "Lancashire", code: "999/99");
        await app.FileOf(Guid.NewGuid(), new(2026, 11, 1), new(2026, 11, 22));
        await app.Matched();

        Assert.NotNull((await app.SendAs(TestPerson.Analyst, new ListChecks.Query())).Value.CheckedUntil);
        Assert.Null((await app.SendAs(There, new ListChecks.Query())).Value.CheckedUntil);
        Assert.DoesNotContain((await app.SendAs(TestPerson.Analyst, new ListHarmTables.Query())).Value.Unscored, u => u.HomeOfficeCode == "999/99");
        Assert.Contains((await app.SendAs(There, new ListHarmTables.Query())).Value.Unscored, u => u.HomeOfficeCode == "999/99");
    }
}
