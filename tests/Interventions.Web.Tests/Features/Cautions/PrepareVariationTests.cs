using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Cautions;

public sealed class PrepareVariationTests
{
    /// <summary>CC-27: prepared, signed again, longer inside the limit; she is asked about it, and both sets are kept.</summary>
    [Theory, OnBothEngines]
    public async Task Is_prepared_signed_again_and_asked_about(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);

        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Preparing()));

        Assert.Equal(CautionScene.Latest, (await scene.LoadAsync()).Deadline);
        var draft = (await scene.ViewAsync(TestPerson.Inspector)).Details.Draft!;
        VaryConditions.Command signing = new() { Note = "He moved.", Prepared = new() { Number = draft.Number, Sha256 = draft.Sha256, SignedOn = CautionScene.Today, IsThePaper = true } };
        Assert.Contains("agree", Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, signing)).Message, StringComparison.Ordinal);
        signing.Prepared!.Consents = true;
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, signing));

        var file = await scene.LoadAsync();
        Assert.Equal((CautionScene.Latest.AddDays(14), 2), (file.Deadline, file.AllConditions.Count));
        var view = (await app.SendAs(Role.DecisionMaker, new ViewDocument.Query(scene.CaseId))).Value;
        var changes = ConditionChanges.Between(view.Before(view.Versions[0].Document)!.Document, view.Versions[0].Document);
        Assert.Equal([("Changed", "Attend and complete both CARA workshops.", "Attend both workshops online.")], changes.Select(c => (c.InWords, c.Before!.Text, c.Now!.Text)));
        var toAsk = Assert.Single((await app.SendAs(Role.VictimContactWorker, new ListToAsk.Query(ToAskKind.AskAboutVariation))).Value.Rows);
        Assert.Equal(scene.CaseId, toAsk.CaseId);
        var hers = (await app.SendAs(Role.VictimContactWorker, new ViewVictims.Query(scene.CaseId))).Value;
        Assert.Equal(["Attend both workshops online. By 26 Mar 2027."], hers.Varied);
        await scene.AnswerAsync(AnswerKind.Supports);
        Assert.Empty((await app.SendAs(Role.VictimContactWorker, new ViewVictims.Query(scene.CaseId))).Value.Varied);
        Assert.Empty((await app.SendAs(Role.VictimContactWorker, new ListToAsk.Query(ToAskKind.AskAboutVariation))).Value.Rows);
    }

    [Fact]
    public async Task Keeps_to_the_limits_and_to_decision_makers()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);
        var command = Preparing();
        command.Deadline = CautionScene.Latest.AddDays(29);

        Assert.Contains("20 weeks", Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, command)).Message, StringComparison.Ordinal);
        Assert.IsType<Forbidden>(await scene.SendAsync(Role.Facilitator, Preparing()));
        var offered = await (await CautionScene.ReferredAsync(app, change: c => (c.CrimeReference, c.Surname) = ("CHES26100413", "Price"))).AtAsync(CaseStage.Offered);
        Assert.IsType<Refused>(await offered.SendAsync(Role.DecisionMaker, Preparing()));
    }

    [Fact]
    public async Task The_forms_show_what_is_in_force_and_sign_the_draft()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);
        await using var forms = FormScene.For();
        var form = forms.Show<PrepareVariationForm>(await scene.ViewAsync(TestPerson.Inspector));
        Assert.Equal("Attend and complete both CARA workshops.", form.Find("#preparevariation-text-1").GetAttribute("value"));
        form.Find("#preparevariation-text-1").Change("Attend both workshops online.");
        form.Find("#preparevariation-deadline").Change("2027-03-26");
        form.Find("#preparevariation-deadline-reason").Change("He moved to the coast.");
        form.Find("form").Submit();
        var sent = forms.Sent<PrepareVariation.Command>();
        Assert.Equal(("Attend both workshops online.", new DateOnly(2027, 3, 26), "He moved to the coast."), (sent.Conditions[0].Text, sent.Deadline!.Value, sent.DeadlineReason));

        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Preparing()));
        var signing = forms.Show<VaryConditionsForm>(await scene.ViewAsync(TestPerson.Inspector));
        signing.Find("#varyconditions-is-the-paper").Change(true);
        signing.Find("#varyconditions-consents").Change(true);
        signing.Find("#varyconditions-reasons").Change("He moved.");
        signing.Find("form").Submit();
        Assert.Equal((1, true, null), (forms.Sent<VaryConditions.Command>().Prepared!.Number, forms.Sent<VaryConditions.Command>().Prepared!.Consents, forms.Sent<VaryConditions.Command>().Variation));
    }

    [Fact]
    public void Old_and_new_are_paired_by_what_stayed_then_by_wording_then_by_number()
    {
        var wording = Guid.CreateVersion7();
        DocumentCondition Of(int number, string text, Guid? from = null) => new(number, text, ConditionKind.Rehabilitative, new(2027, 1, 1), null, from);
        var before = Document(Of(1, "a"), Of(2, "b", wording), Of(3, "c"), Of(4, "d"));
        var now = Document(Of(1, "c"), Of(2, "x"), Of(3, "b changed", wording), Of(4, "d"), Of(5, "e"));

        var changes = ConditionChanges.Between(before, now);

        Assert.Equal(
            [("As it was", "c", "c"), ("Added", null, "x"), ("Changed", "b", "b changed"), ("As it was", "d", "d"), ("Added", null, "e"), ("Taken out", "a", null)],
            changes.Select(c => (c.InWords, c.Before?.Text, c.Now?.Text)));
    }

    private static PrepareVariation.Command Preparing() => new()
    {
        Deadline = CautionScene.Latest.AddDays(14),
        DeadlineReason = "He moved to the coast.",
        Conditions = [new() { Text = "Attend both workshops online.", DueOn = CautionScene.Latest.AddDays(14) }],
    };

    private static CautionDocument Document(params DocumentCondition[] conditions) => new()
    {
        Reference = "CHE-2026-000412",
        Variation = 0,
        Name = "Daniel Hughes",
        DateOfBirth = new(1991, 7, 15),
        CrimeReference = null,
        OffenceDetails = "x",
        Admission = "x",
        Consent = "x",
        Conditions = conditions,
        Deadline = new(2027, 1, 1),
        DeadlineReason = null,
        SignedOn = null,
        Officer = null,
        CollarNumber = null,
    };
}
