using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Cautions;

public sealed class SignCautionTests
{
    [Fact]
    public async Task Puts_the_four_contents_and_the_deadline_on_record()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);

        var file = await scene.LoadAsync();

        Assert.Equal(CaseStage.Cautioned, file.Stage);
        Assert.Equal(("Common assault, 20 Nov 2026", "He admits it in full.", true, CautionScene.Latest), (file.Caution!.OffenceDetails, file.Caution.Admission, file.Caution.Consents, file.Deadline));
        Assert.Equal(TestPerson.Inspector.Id, file.Caution.By);
        Assert.Equal("Attend and complete both CARA workshops.", Assert.Single(file.Conditions).Text);
    }

    [Fact]
    public async Task Refuses_a_deadline_past_16_weeks_without_a_reason_and_past_20_weeks_always()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Offered);
        var command = CautionScene.Signing();
        command.Document!.Deadline = CautionScene.Latest.AddDays(1);

        Assert.Contains("more than 16 weeks", Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, command)).Message, StringComparison.Ordinal);
        command.Document.DeadlineReason = "No workshops over Christmas.";
        command.Document.Deadline = CautionScene.Latest.AddDays(29);
        Assert.Contains("more than 20 weeks", Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, command)).Message, StringComparison.Ordinal);
        command.Document.Deadline = CautionScene.Latest.AddDays(28);
        Assert.Contains("ask an inspector or above", Assert.IsType<Refused>(await scene.SendAsync(TestPerson.Sergeant, command)).Message, StringComparison.Ordinal);
        Assert.Null(await scene.SendAsync(TestPerson.Inspector, command));
    }

    [Fact]
    public async Task Wants_every_content_and_a_decision_maker()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Offered);
        SignCaution.Command empty = new() { Document = new() { Conditions = [new()] } };

        var invalid = Assert.IsType<Invalid>(await scene.SendAsync(Role.DecisionMaker, empty));

        Assert.Equal(
            ["Document.Admission", "Document.Conditions[0].DueOn", "Document.Conditions[0].Text", "Document.Deadline", "Document.OffenceDetails", "Document.SignedOn"],
            invalid.Errors.Keys.Order(StringComparer.Ordinal));
        Assert.IsType<Forbidden>(await scene.SendAsync(Role.CustodySupportWorker, CautionScene.Signing()));
    }

    [Fact]
    public async Task A_caution_in_force_is_confirmed_and_never_signed_twice()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new WithdrawConsent.Command { Note = "He said so." }));
        Assert.Null(await scene.SendAsync(TestPerson.SupervisingInspector, new ReopenCase.Command { Reason = Reason.EndedByMistake, Note = "He had not." }));
        await scene.AtAsync(CaseStage.Offered);

        Assert.StartsWith(
            "A caution is in force: it is confirmed, never signed twice.",
            Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, CautionScene.Signing())).Message,
            StringComparison.Ordinal);
        await using var forms = FormScene.For();
        var form = forms.Show<SignCautionForm>(await scene.ViewAsync(TestPerson.Inspector));
        Assert.Contains("is in force", form.Markup, StringComparison.Ordinal);
        Assert.Empty(form.FindAll("#sign-admission"));
        form.Find("form").Submit();
        Assert.Null(forms.Sent<SignCaution.Command>().Document);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new SignCaution.Command()));
        Assert.Equal(CaseStage.Cautioned, (await scene.LoadAsync()).Stage);
    }

    [Fact]
    public async Task The_form_fills_in_the_latest_deadline_and_the_usual_pair_and_sends_what_was_changed()
    {
        await using var app = await TestApp.On();
        var view = await (await CautionScene.ReferredAsync(app)).ViewAsync(TestPerson.Inspector);
        await using var scene = FormScene.For();

        var form = scene.Show<SignCautionForm>(view);
        form.Find("#sign-admission").Change("I pushed her.");
        form.Find("#sign-consents").Change(true);
        form.FindAll("button").Single(b => b.TextContent == "Add a condition").Click();
        form.Find("#sign-text-3").Change("Apologise in writing to the officer.");
        form.FindAll("button").Single(b => b.TextContent == "Remove condition 2").Click();
        Assert.Empty(form.FindAll("#sign-deadline-reason"));
        form.Find("#sign-deadline").Change("2027-03-20");
        form.Find("#sign-deadline-reason").Change("No workshops over Christmas.");
        form.Find("form").Submit();

        var document = scene.Sent<SignCaution.Command>().Document!;
        Assert.Equal(("Common assault, 20 Nov 2026", "I pushed her.", true), (document.OffenceDetails, document.Admission, document.Consents));
        Assert.Equal((CautionScene.Today, new DateOnly(2027, 3, 20), "No workshops over Christmas."), (document.SignedOn, document.Deadline, document.DeadlineReason));
        Assert.Equal(2, document.Conditions.Count);
        Assert.Contains("both CARA workshops, A and then B, by [date], at Example Hall, Crewe", document.Conditions[0].Text, StringComparison.Ordinal);
        Assert.Contains("by 12 Mar 2027", document.Terms.Conditions[0].Text, StringComparison.Ordinal);
        Assert.Equal(("Both CARA workshops", (Guid?)FormScene.Library[0].Id), (document.Terms.Conditions[0].Title, document.Terms.Conditions[0].WordingId));
        Assert.Equal(("Apologise in writing to the officer.", CautionScene.Latest), (document.Conditions[1].Text, document.Conditions[1].DueOn));
    }

    [Fact]
    public async Task The_form_shows_what_is_missing_beside_a_condition()
    {
        await using var app = await TestApp.On();
        var view = await (await CautionScene.ReferredAsync(app)).ViewAsync(TestPerson.Inspector);
        await using var scene = FormScene.For();

        var form = scene.Show<SignCautionForm>(view);
        form.Find("#sign-text-1").Change("");
        form.Find("form").Submit();

        Assert.Empty(scene.Mediator.Sent.OfType<SignCaution.Command>());
        Assert.Contains("Enter the condition", form.Find("#sign-text-1-error").TextContent, StringComparison.Ordinal);
        Assert.Contains("Enter his admission", form.Find("#sign-admission-error").TextContent, StringComparison.Ordinal);
    }
}
