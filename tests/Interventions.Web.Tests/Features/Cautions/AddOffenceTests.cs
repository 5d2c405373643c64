using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Cautions;

public sealed class AddOffenceTests
{
    private const string Crime = "CHES26100999";

    [Theory, OnBothEngines]
    public async Task A_further_offence_is_on_record_shortens_the_limit_and_can_be_taken_back(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await CautionScene.ReferredAsync(app);

        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Adding()));

        var file = await scene.LoadAsync();
        Assert.Equal((new DateOnly(2027, 4, 10), Crime), (file.ProsecutionLimit, Assert.Single(file.FurtherOffences).CrimeReference));
        var view = await scene.ViewAsync(TestPerson.Inspector);
        Assert.Contains(view.Facts, f => f is { Label: "Further offence", Value: "Assault by beating (battery), 10 Oct 2026, crime CHES26100999" });
        Assert.Contains(view.Clocks, c => c.Source.EndsWith("For Assault by beating (battery), 10 Oct 2026.", StringComparison.Ordinal));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new RemoveOffence.Command { OffenceId = file.FurtherOffences[0].Id, Reason = "Another man did it." }));
        Assert.Equal((new DateOnly(2027, 5, 20), 1, 0), ((await scene.LoadAsync()).ProsecutionLimit, (await scene.LoadAsync()).AllFurtherOffences.Count, (await scene.LoadAsync()).FurtherOffences.Count));
        Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, new RemoveOffence.Command { OffenceId = file.FurtherOffences[0].Id, Reason = "Again." }));
    }

    [Fact]
    public async Task Wants_everything_a_known_offence_and_a_decision_maker()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);

        Assert.Equal(
            ["CrimeReference", "OffenceCode", "OffenceOn", "VictimsInAll"],
            Assert.IsType<Invalid>(await scene.SendAsync(Role.DecisionMaker, new AddOffence.Command())).Errors.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("like CHES26100412", Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, Adding("07/123"))).Message, StringComparison.Ordinal);
        Assert.IsType<Forbidden>(await scene.SendAsync(Role.CustodySupportWorker, Adding()));
        Assert.IsType<Forbidden>(await scene.SendAsync(Role.CustodySupportWorker, new RemoveOffence.Command()));
        Assert.Empty((await scene.LoadAsync()).AllFurtherOffences);
    }

    /// <summary>One open case for one person and crime, whichever of its offences the crime is of (decision 16).</summary>
    [Theory, OnBothEngines]
    public async Task A_further_crime_is_the_same_crime_for_a_second_referral(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await CautionScene.ReferredAsync(app);
        var first = await scene.LoadAsync();
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Adding()));

        await Assert.ThrowsAsync<CaseRuleException>(async () =>
        {
            await using var db = app.Db();
            await db.MakeCaseAsync(Referral(first) with { CrimeReference = Crime }, new(TestPerson.CustodyWorker.Actor, app.Clock.GetUtcNow().UtcDateTime), default);
        });
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new RemoveOffence.Command { OffenceId = (await scene.LoadAsync()).FurtherOffences[0].Id, Reason = "Another man did it." }));
        await using var fresh = app.Db();
        Assert.NotNull(await fresh.MakeCaseAsync(Referral(first) with { CrimeReference = Crime }, new(TestPerson.CustodyWorker.Actor, app.Clock.GetUtcNow().UtcDateTime), default));
    }

    [Fact]
    public async Task A_crime_he_has_an_open_case_for_is_not_added()
    {
        await using var app = await TestApp.On();
        var (first, _) = await app.Supported(change: r => r with { CrimeReference = Crime });
        var second = await app.ReferredAgain(first, change: r => r with { CrimeReference = "CHES26100998" });

        var outcome = await app.SendAs(Role.DecisionMaker, AddingTo(second, (await app.Case(second)).Version));

        Assert.Contains("an open case for this person and crime", Assert.IsType<Refused>(outcome.Problem).Message, StringComparison.Ordinal);
        Assert.Empty((await app.Case(second)).AllFurtherOffences);
    }

    /// <summary>Product.md 3: those harmed by the further crime come with it, and with what closes the gate; a "supports" is of other crimes.</summary>
    [Theory, InlineData(AnswerKind.Supports, null), InlineData(AnswerKind.Withdrawn, AnswerKind.Withdrawn)]
    public async Task Brings_over_who_was_harmed_by_the_further_crime(AnswerKind said, AnswerKind? comes)
    {
        await using var app = await TestApp.On();
        var (first, link) = await app.Supported(change: r => r with { CrimeReference = Crime });
        Assert.Null((await app.Answered(first, link, said)).Problem);
        await app.Do(first, TestPerson.Inspector, (file, stamp) => file.LeaveBy(CaseAction.Close, stamp, new(Reason: Reason.Moved)));
        var second = await app.ReferredAgain(first, change: r => r with { CrimeReference = "CHES26100998" });
        Assert.Empty((await app.Case(second)).Victims);

        Assert.Null((await app.SendAs(Role.DecisionMaker, AddingTo(second, (await app.Case(second)).Version))).Problem);

        var brought = Assert.Single((await app.Case(second)).Victims);
        Assert.Equal(((await app.Case(first)).Victims[0].VictimId, comes), (brought.VictimId, brought.Latest?.Kind));
    }

    /// <summary>A new referral for a crime that is a further offence elsewhere inherits too; her "supports" was of more than that crime.</summary>
    [Theory, OnBothEngines]
    public async Task A_referral_for_a_further_crime_brings_over_and_asks_anew(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (first, _) = await app.Supported();
        Assert.Null((await app.SendAs(Role.DecisionMaker, AddingTo(first, (await app.Case(first)).Version))).Problem);
        await app.Do(first, TestPerson.Inspector, (file, stamp) => file.LeaveBy(CaseAction.Close, stamp, new(Reason: Reason.Moved)));

        var again = await app.Case(await app.ReferredAgain(first, change: r => r with { CrimeReference = Crime }));

        Assert.Equal((await app.Case(first)).Victims[0].VictimId, Assert.Single(again.Victims).VictimId);
        Assert.Null(again.Victims[0].Latest);
    }

    [Theory, OnBothEngines]
    public async Task Is_found_by_its_crime_reference(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await CautionScene.ReferredAsync(app);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Adding()));

        var found = (await app.SendAs(Role.DecisionMaker, new ListCases.Query { Text = Crime })).Value;

        Assert.Equal(scene.CaseId, Assert.Single(found.Rows).Id);
    }

    [Fact]
    public async Task The_forms_send_what_was_chosen()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Adding()));
        var view = await scene.ViewAsync(TestPerson.Inspector);
        await using var forms = FormScene.For();

        var form = forms.Show<AddOffenceForm>(view);
        form.Find("form").Submit();
        Assert.Contains("Enter the crime reference", form.Find("#addoffence-crime-error").TextContent, StringComparison.Ordinal);
        form.Find("#addoffence-crime").Change(Crime);
        form.Find("#addoffence-offence").Change("CJ88116");
        form.Find("#addoffence-on").Change("2026-10-10");
        form.Find("form").Submit();
        var sent = forms.Sent<AddOffence.Command>();
        Assert.Equal((Crime, "CJ88116", new DateOnly(2026, 10, 10), 1), (sent.CrimeReference, sent.OffenceCode, sent.OffenceOn, sent.VictimsInAll));

        var removing = forms.Show<RemoveOffenceForm>(view);
        removing.Find("#removeoffence-reason").Change("Another man did it.");
        removing.Find("form").Submit();
        Assert.Equal((view.Details.FurtherOffences[0].Id, "Another man did it."), (forms.Sent<RemoveOffence.Command>().OffenceId!.Value, forms.Sent<RemoveOffence.Command>().Reason));
    }

    private static AddOffence.Command Adding(string crime = Crime) => new() { CrimeReference = crime, OffenceCode = "CJ88116", OffenceOn = new(2026, 10, 10), VictimsInAll = 1 };

    private static AddOffence.Command AddingTo(Guid caseId, int version)
    {
        var command = Adding();
        (command.CaseId, command.Version) = (caseId, version);
        return command;
    }

    private static Referral Referral(CaseFile first) => new()
    {
        Id = Guid.CreateVersion7(),
        Reference = "",
        Track = first.Track,
        Source = first.Source,
        Person = first.Person,
        Policy = first.Policy,
        AreaCode = first.AreaCode,
        SuiteCode = first.SuiteCode,
        Offence = first.Offence! with { },
        Relationship = first.Relationship,
        VictimsCounted = 1,
    };
}
