using Interventions.Domain.Cases;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Cases;

/// <summary>What the clocks on the case page say, by the day.</summary>
public sealed class ClocksTests
{
    /// <summary>STL-07: amber from 56 days before the last day of the prosecution limit, 20 May 2027.</summary>
    [Theory, InlineData("2027-03-24", 57, false), InlineData("2027-03-25", 56, true), InlineData("2027-03-26", 55, true), InlineData("2027-05-20", 0, true), InlineData("2027-05-21", -1, true)]
    public async Task STL_07_The_prosecution_limit_turns_amber_eight_weeks_before(string day, int left, bool isAmber)
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);
        app.Clock.Advance(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).ToDateTime(new(9, 0)) - app.Clock.GetUtcNow().UtcDateTime);

        var clock = (await scene.ViewAsync(TestPerson.Inspector)).Clocks.Single(c => c.What == "to the prosecution limit");

        Assert.Equal((left, isAmber), (clock.DaysLeft, clock.IsAmber));
    }

    /// <summary>CC-21: 16 weeks from the offence of 20 Nov 2026 are 12 Mar 2027; amber from 28 days before.</summary>
    [Theory, InlineData("2027-02-11", 29, false), InlineData("2027-02-12", 28, true), InlineData("2027-03-12", 0, true)]
    public async Task CC_21_The_completion_clock_runs_to_the_sixteenth_week(string day, int left, bool isAmber)
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);
        app.Clock.Advance(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).ToDateTime(new(9, 0)) - app.Clock.GetUtcNow().UtcDateTime);

        var clock = (await scene.ViewAsync(TestPerson.Inspector)).Clocks.Single(c => c.What == "to complete conditions");

        Assert.Equal((left, isAmber), (clock.DaysLeft, clock.IsAmber));
    }
}
