using System.Text.Json;
using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.NonCompliance;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.NonCompliance;

public sealed class ReportNonComplianceTests
{
    [Theory, OnBothEngines]
    public async Task A_new_offence_keeps_its_number_to_decision_makers_and_its_kind_from_his_side(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);
        ReportNonCompliance.Command command = new() { Reason = Reason.NewOffence, NewCrimeReference = "CHES26999999", NewOffenceOn = CautionScene.Today, Note = "Arrested again." };
        Assert.IsType<Refused>(await scene.SendAsync(Role.Facilitator, command));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, command));

        foreach (var person in new[] { TestPerson.CustodyWorker, TestPerson.Facilitator, TestPerson.VictimContactWorker })
        {
            var sent = JsonSerializer.Serialize(await scene.ViewAsync(person));
            Assert.DoesNotContain("CHES26999999", sent, StringComparison.Ordinal);
            Assert.IsType<Forbidden>((await app.SendAs(person, new ViewNonCompliance.Query(scene.CaseId))).Problem);
        }

        foreach (var person in new[] { TestPerson.CustodyWorker, TestPerson.Facilitator })
        {
            var view = await scene.ViewAsync(person);
            Assert.Equal(Reason.OtherCondition, Assert.Single(view.Details.NonCompliances).What);
            Assert.DoesNotContain("Arrested again.", JsonSerializer.Serialize(view), StringComparison.Ordinal);
            Assert.DoesNotContain(view.Journal, j => j.Reason == Reason.NewOffence || j.RestrictedNote is not null);
        }

        Assert.Equal(Reason.NewOffence, (await scene.ViewAsync(TestPerson.VictimContactWorker)).Details.NonCompliances[0].What);
        var read = (await app.SendAs(Role.DecisionMaker, new ViewNonCompliance.Query(scene.CaseId))).Value.Current!;
        Assert.Equal("A new offence. Arrested again.", read.Note);
        Assert.Equal("CHES26999999", read.NewOffence!.CrimeReference);
    }

    [Fact]
    public async Task The_form_asks_for_what_the_reason_needs_and_offers_a_facilitator_no_new_offence()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);
        var one = await scene.ViewAsync(TestPerson.Inspector);
        var view = one with { Details = one.Details with { Conditions = [.. one.Details.Conditions, one.Details.Conditions[0] with { Text = "Live at his mother's." }] } };
        await using var his = FormScene.For(TestPerson.Facilitator);
        Assert.DoesNotContain("NewOffence", his.Show<ReportNonComplianceForm>(view).Markup, StringComparison.Ordinal);

        await using var forms = FormScene.For(TestPerson.Inspector);
        var form = forms.Show<ReportNonComplianceForm>(view);
        Assert.Empty(form.FindAll("#reportnoncompliance-crime"));
        form.Find("#reportnoncompliance-reason").Change("NewOffence");
        Assert.Single(form.FindAll("#reportnoncompliance-crime"));
        form.Find("#reportnoncompliance-reason").Change("OtherCondition");
        form.Find("#reportnoncompliance-condition").Change("2");
        form.Find("#reportnoncompliance-note").Change("Seen elsewhere.");
        form.Find("form").Submit();

        Assert.Equal((Reason.OtherCondition, 2, "Seen elsewhere."), (forms.Sent<ReportNonCompliance.Command>().Reason!.Value, forms.Sent<ReportNonCompliance.Command>().Condition!.Value, forms.Sent<ReportNonCompliance.Command>().Note));
    }
}
