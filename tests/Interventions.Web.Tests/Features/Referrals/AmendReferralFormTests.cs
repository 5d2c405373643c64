using Bunit;
using Interventions.Domain.Cases;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace Interventions.Web.Tests.Features.Referrals;

public sealed class AmendReferralFormTests
{
    [Fact]
    public async Task Sends_only_what_was_changed_with_what_the_page_showed()
    {
        await using var scene = FormScene.For(TestPerson.CustodyWorker);
        var form = await ShowAsync(scene, Says(3, (ReferralField.Surname, "Hughes"), (ReferralField.Language, null), (ReferralField.Needs, "Alcohol"), (ReferralField.OffenceOn, "2026-11-20"), (ReferralField.ReferredToMarac, null)));

        form.Find("form").Submit();
        Assert.Contains("Say why you amend it.", form.Find("#amendreferral-reason-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("Hughes", form.Find("#amendreferral-surname").GetAttribute("value"));
        form.Find("#amendreferral-language").Input("Polish ");
        form.Find("#amendreferral-needs-Housing").Change(true);
        form.Find("#amendreferral-offence-on").Change("2026-11-19");
        form.Find("#amendreferral-reason").Change("He told me.");
        form.Find("form").Submit();

        var sent = scene.Sent<AmendReferral.Command>();
        Assert.Equal(("He told me.", 3), (sent.Reason, sent.Version));
        Assert.Equal(
            [new(ReferralField.Language, null, "Polish"), new(ReferralField.Needs, "Alcohol", "Alcohol, Housing"), new FieldChange(ReferralField.OffenceOn, "2026-11-20", "2026-11-19")],
            sent.Changes);
        Assert.Equal(1, scene.Done);
    }

    [Fact]
    public async Task A_refusal_is_shown_and_nothing_typed_is_lost()
    {
        await using var scene = FormScene.For(TestPerson.CustodyWorker);
        scene.Mediator.On<AmendReferral.Command>(_ => Outcome.Failed(new Refused(AmendmentChecks.AskSupervisor)));
        var form = await ShowAsync(scene, Says(3, (ReferralField.Surname, "Hughes")));

        form.Find("#amendreferral-surname").Input("Hughs");
        form.Find("#amendreferral-reason").Change("As on his passport.");
        form.Find("form").Submit();

        Assert.Contains("Ask your supervisor.", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Hughs", form.Find("#amendreferral-surname").GetAttribute("value"));
        Assert.Equal(0, scene.Done);
    }

    [Theory, InlineData("Keep yours", "Czech", "Polish"), InlineData("Take theirs", null, null)]
    public async Task What_somebody_else_changed_meanwhile_is_kept_or_taken(string press, string? sent, string? seen)
    {
        await using var scene = FormScene.For(TestPerson.CustodyWorker);
        var form = await ShowAsync(scene, Says(3, (ReferralField.Language, null), (ReferralField.Access, null)));
        form.Find("#amendreferral-language").Input("Czech");
        form.Find("#amendreferral-access").Input("Large print");
        form.Find("#amendreferral-reason").Change("He told me.");

        // The case changes under the form: another answer just follows.
        await ChangeAsync(scene, form, Says(4, "Insp Dora Decider", (ReferralField.Language, "Polish"), (ReferralField.Access, null)));
        var theirs = form.Find("#amendreferral-language-theirs").TextContent;
        Assert.Contains("Insp Dora Decider changed this at 14:20.", theirs, StringComparison.Ordinal);
        Assert.Contains("Theirs: Polish", theirs, StringComparison.Ordinal);
        Assert.Contains("Yours: Czech", theirs, StringComparison.Ordinal);
        Assert.True(form.Find("details:has(#amendreferral-language)").HasAttribute("open"));
        form.Find("form").Submit();
        Assert.DoesNotContain(scene.Mediator.Sent, s => s is AmendReferral.Command);
        Assert.Contains("Keep yours or take theirs", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        form.FindAll("button").Single(b => b.TextContent.StartsWith(press, StringComparison.Ordinal)).Click();
        form.Find("form").Submit();

        var changes = scene.Sent<AmendReferral.Command>().Changes;
        Assert.Equal(new(ReferralField.Access, null, "Large print"), changes.Single(c => c.Field == ReferralField.Access));
        Assert.Equal(sent is null ? null : new FieldChange(ReferralField.Language, seen, sent), changes.SingleOrDefault(c => c.Field == ReferralField.Language));
    }

    [Fact]
    public async Task What_was_not_touched_follows_what_the_referral_says()
    {
        await using var scene = FormScene.For(TestPerson.CustodyWorker);
        var form = await ShowAsync(scene, Says(3, (ReferralField.Language, null)));

        await ChangeAsync(scene, form, Says(4, (ReferralField.Language, "Polish")));

        Assert.Equal("Polish", form.Find("#amendreferral-language").GetAttribute("value"));
        Assert.Empty(form.FindAll("#amendreferral-language-theirs"));
    }

    /// <summary>On another node the page is not told of a change: the server says so, with what changed since.</summary>
    [Fact]
    public async Task A_stale_answer_lists_what_changed_and_lets_one_choose()
    {
        await using var scene = FormScene.For(TestPerson.CustodyWorker);
        var form = await ShowAsync(scene, Says(3, (ReferralField.Language, null)));
        form.Find("#amendreferral-language").Input("Czech");
        form.Find("#amendreferral-reason").Change("He told me.");
        scene.Mediator.On<ViewReferral.Query>(_ => (Outcome<ViewReferral.View>)Says(4, "Insp Dora Decider", (ReferralField.Language, "Polish")));
        scene.Mediator.On<AmendReferral.Command>(_ => Outcome.Failed(new Stale([new("Referral amended", "Insp Dora Decider", TestApp.Start.UtcDateTime, [new("Language", "Nothing", "Polish")])])));

        form.Find("form").Submit();

        var alert = form.Find("[role=alert]").TextContent;
        Assert.Contains("Referral amended by Insp Dora Decider, 22 Nov 2026, 09:00.", alert, StringComparison.Ordinal);
        Assert.Contains("Language: Nothing became Polish.", alert, StringComparison.Ordinal);
        Assert.Contains("Yours: Czech", form.Find("#amendreferral-language-theirs").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, scene.Done);
    }

    [Fact]
    public async Task What_is_not_shown_can_be_corrected_unseen()
    {
        await using var scene = FormScene.For(TestPerson.CustodyWorker);
        var form = await ShowAsync(scene, new(3, [new(ReferralField.ReferredToMarac, null, IsHidden: true)], []));

        Assert.Equal("Leave as it is", form.Find("#amendreferral-referred-to-marac option").TextContent);
        Assert.Contains("not shown to you", form.Find("#amendreferral-referred-to-marac-hint").TextContent, StringComparison.Ordinal);
        form.Find("#amendreferral-referred-to-marac").Change("Yes");
        form.Find("#amendreferral-reason").Change("She told the officer.");
        form.Find("form").Submit();

        Assert.Equal(new FieldChange(ReferralField.ReferredToMarac, null, "Yes"), Assert.Single(scene.Sent<AmendReferral.Command>().Changes));
    }

    /// <summary>Generic steps: the alert says what happened, looks again at a press, and what was typed stays.</summary>
    [Fact]
    public async Task A_stale_step_lists_what_happened_and_looks_again_without_losing_what_was_typed()
    {
        await using var app = await TestApp.On();
        var view = await (await CautionScene.ReferredAsync(app, Track.Voluntary)).ViewAsync(TestPerson.Facilitator);
        await using var scene = FormScene.For(TestPerson.Facilitator);
        scene.Mediator.On<AskReferrer.Command>(_ => Outcome.Failed(new Stale([new("Seat booked", "Ben Fox", TestApp.Start.UtcDateTime, [])])));
        var looked = 0;
        LookAgain again = new(() => { looked++; return Task.CompletedTask; });

        var page = scene.Render<CascadingValue<LookAgain>>(p => p.Add(c => c.Value, again).AddChildContent<AskReferrerForm>(f => f.Add(x => x.View, view)));
        page.Find("#askreferrer-questions").Change("Which suite?");
        page.Find("form").Submit();
        Assert.Contains("Seat booked by Ben Fox, 22 Nov 2026, 09:00.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        page.Find("[role=alert] button").Click();

        Assert.Equal(1, looked);
        Assert.Empty(page.FindAll("[role=alert]"));
        Assert.Contains("What you typed is still here", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Which suite?", page.Find("#askreferrer-questions").GetAttribute("value"));
    }

    private static ViewReferral.View Says(int version, params (ReferralField Field, string? Value)[] answers) => Says(version, null, answers);

    private static ViewReferral.View Says(int version, string? lastBy, params (ReferralField Field, string? Value)[] answers) =>
        new(version, [.. answers.Select(a => new ViewReferral.Answer(a.Field, a.Value, LastBy: lastBy, LastAt: lastBy is null ? null : new(2026, 11, 22, 14, 20, 0, DateTimeKind.Utc)))], []);

    private static async Task<IRenderedComponent<AmendReferralForm>> ShowAsync(FormScene scene, ViewReferral.View says)
    {
        scene.Mediator.On<ViewReferral.Query>(_ => (Outcome<ViewReferral.View>)says);
        await using var app = await TestApp.On();
        var view = await (await CautionScene.ReferredAsync(app)).ViewAsync(TestPerson.CustodyWorker);
        return scene.Show<AmendReferralForm>(view with { Version = says.Version });
    }

    private static Task ChangeAsync(FormScene scene, IRenderedComponent<AmendReferralForm> form, ViewReferral.View says)
    {
        scene.Mediator.On<ViewReferral.Query>(_ => (Outcome<ViewReferral.View>)says);
        form.Render(p => p.Add(f => f.View, form.Instance.View with { Version = says.Version }));
        return Task.CompletedTask;
    }
}
