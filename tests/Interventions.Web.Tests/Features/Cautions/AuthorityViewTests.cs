using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Cautions;

/// <summary>CC-04, CC-21, CC-22: on whose word the caution rests, with who and when, for decision-makers only.</summary>
public sealed class AuthorityViewTests
{
    [Fact]
    public async Task Says_who_recorded_what_and_when()
    {
        await using var app = await TestApp.On();
        await app.StaffedBy(TestPerson.Inspector, "CHE");
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Eligible);
        Assert.Null((await scene.ViewAsync(TestPerson.Inspector)).Details.Authority);
        var command = CautionScene.Authorising();
        (command.MayTakeLonger, command.LongerBecause, command.CpsReference) = (true, "The next group starts in January.", "CPS 7");
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, command));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, CautionScene.Offering()));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, CautionScene.Signing()));

        var rows = (await scene.ViewAsync(TestPerson.Inspector)).Details.Authority!.Rows;

        Assert.All(rows, r => Assert.Equal("Insp Dora Decider", r.By));
        Assert.Equal(new DateTime(2026, 11, 21, 14, 30, 0, DateTimeKind.Utc), rows[0].At);
        Assert.StartsWith("He admitted the offence, before any offer", rows[0].What, StringComparison.Ordinal);
        Assert.Contains(rows, r => r.Words == "CPS reference CPS 7");
        Assert.Contains(rows, r => r is { What: "May be given up to 20 weeks", Words: "The next group starts in January." });
        Assert.Contains(rows, r => r.What.StartsWith("Warned", StringComparison.Ordinal));
        Assert.Equal("He consented and signed", rows[^1].What);
        Assert.Null((await scene.ViewAsync(TestPerson.Facilitator)).Details.Authority);
        Assert.Null((await scene.ViewAsync(TestPerson.VictimContactWorker)).Details.Authority);
    }

    [Fact]
    public async Task Longer_wants_its_reason()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Eligible);
        var command = CautionScene.Authorising();
        command.MayTakeLonger = true;

        Assert.Contains("Say why", Assert.IsType<Invalid>(await scene.SendAsync(Role.DecisionMaker, command)).Errors["LongerBecause"].Single(), StringComparison.Ordinal);
    }

    /// <summary>G6, CC-44: a refusal says what is missing and whom to ask, also of an account that lacks rank or collar number.</summary>
    [Fact]
    public async Task A_refusal_names_what_is_missing_and_who_can_do_it()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app, change: c => c.OfficerInCaseCollar = "PC 1007")).AtAsync(CaseStage.Referred);
        Assert.Null(await scene.SendAsync(TestPerson.SupervisingInspector, CautionScene.Checks()));
        Assert.Null(await scene.SendAsync(TestPerson.SupervisingInspector, new Web.Features.Eligibility.ConfirmEligibility.Command()));

        Assert.Contains("You are the officer in the case by its collar number (PC 1007)", await RefusalAsync(scene, TestPerson.Inspector), StringComparison.Ordinal);
        Assert.Contains("You are a sergeant: ask an inspector or above", await RefusalAsync(scene, TestPerson.Sergeant), StringComparison.Ordinal);
        var bare = await RefusalAsync(scene, TestPerson.Make(40, "Kim New", Role.DecisionMaker));
        Assert.Contains("your account has no rank. Ask your administrator", bare, StringComparison.Ordinal);
        Assert.Contains("Your account has no collar number", bare, StringComparison.Ordinal);
    }

    private static async Task<string> RefusalAsync(CautionScene scene, TestPerson person) =>
        Assert.IsType<Refused>(await scene.SendAsync(person, CautionScene.Authorising())).Message;
}
