using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.NonCompliance;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Cases;

public sealed class JourneyBarTests
{
    [Fact]
    public async Task Marks_the_present_stage_on_the_road()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Eligible);

        Assert.Equal(["Eligible"], await HereAsync(scene));
    }

    [Fact]
    public async Task Shows_where_the_case_is_beside_the_stage_at_which_it_left_the_road()
    {
        await using var app = await TestApp.On();
        var paused = await CautionScene.ReferredAsync(app, Track.Voluntary);
        Assert.Null(await paused.SendAsync(Role.Facilitator, new AcceptForContact.Command()));
        Assert.Null(await paused.SendAsync(Role.Facilitator, new SetAside.Command { Reason = Reason.Illness, Until = new(2026, 12, 24) }));
        Assert.Equal(["Accepted: Paused 22 Nov 2026"], await HereAsync(paused));

        var returned = await (await CautionScene.ReferredAsync(app, change: r => (r.Surname, r.CrimeReference) = ("Other", "CHES26110002"))).AtAsync(CaseStage.Offered);
        Assert.Null(await returned.SendAsync(Role.DecisionMaker, new ReturnToDecisionMaker.Command()));
        Assert.Equal(["Offered: Returned 22 Nov 2026"], await HereAsync(returned));

        var reviewed = await (await CautionScene.ReferredAsync(app, change: r => (r.Surname, r.CrimeReference) = ("Third", "CHES26110003"))).AtAsync(CaseStage.Cautioned);
        Assert.Null(await reviewed.SendAsync(Role.DecisionMaker, new ReportNonCompliance.Command { Reason = Reason.NoContact }));
        Assert.Equal(["Cautioned: Non-compliance review 22 Nov 2026"], await HereAsync(reviewed));
        Assert.Null(await reviewed.SendAsync(Role.DecisionMaker, new FindBreach.Command { Note = "No excuse.", WhyNotAsked = "He has left the country." }));
        Assert.Equal(["Cautioned: Breached 22 Nov 2026"], await HereAsync(reviewed));
    }

    /// <summary>What the bar marks as the present place, with the stage it stands beside.</summary>
    private static async Task<IEnumerable<string>> HereAsync(CautionScene scene)
    {
        await using var forms = FormScene.For();
        var view = await scene.ViewAsync(TestPerson.Inspector);
        var bar = forms.Render<JourneyBar>(p => p.Add(b => b.Stops, view.Journey));
        return bar.FindAll("[aria-current=step]").Select(e => string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is var words && e.LocalName == "span"
            ? $"{e.ParentElement!.ChildNodes[0].TextContent.Trim()}: {words}"
            : e.ChildNodes[0].TextContent.Trim()).ToList();
    }
}
