using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Tests.Reoffending;

public sealed class AdjustedTests
{
    [Fact]
    public void A_difference_that_is_all_risk_level_goes_away()
    {
        // 10 % of standard and 40 % of medium risk reoffend whether cautioned or not; the cautioned are mostly standard.
        var adjusted = Adjusted.Of([.. Some(true, "Standard", 80, 8), .. Some(true, "Medium", 20, 8), .. Some(false, "Standard", 20, 2), .. Some(false, "Medium", 80, 32)])!;

        Assert.Equal(-0.18, adjusted.Crude.Difference.Value, 12);
        Assert.Equal(0, adjusted.MantelHaenszel!.RiskDifference.Value, 12);
        Assert.Equal(1, adjusted.MantelHaenszel.RiskRatio!.Value.Value, 12);
        Assert.Equal(0, adjusted.Standardised!.Difference.Value, 12);
        Assert.True(Math.Abs(adjusted.Balance.Single(b => b.Value == "Medium").Before) > 1);
        Assert.All(adjusted.Balance, b => Assert.Equal(0, b.After, 12));
    }

    [Fact]
    public void Who_has_nobody_to_be_compared_with_is_left_out_and_named()
    {
        var adjusted = Adjusted.Of([.. Some(true, "Standard", 30, 3), .. Some(true, "High", 7, 7), .. Some(false, "Standard", 30, 6)])!;

        Assert.Equal(["25 to 34, Male, High, None"], adjusted.Dropped.Select(d => d.Name));
        Assert.Equal(0.1, adjusted.Standardised!.Cautioned, 12);
        Assert.Equal(10 / 37.0, adjusted.Crude.Cautioned, 12);
    }

    [Fact]
    public void Equal_weights_are_worth_everybody_and_unequal_ones_fewer()
    {
        Assert.Equal(50, Adjusted.Of([.. Some(true, "Standard", 20, 1), .. Some(false, "Standard", 50, 5)])!.EffectiveCompared, 9);
        Assert.True(Adjusted.Of([.. Some(true, "Standard", 90, 1), .. Some(true, "Medium", 10, 1), .. Some(false, "Standard", 10, 1), .. Some(false, "Medium", 90, 9)])!.EffectiveCompared < 15);
    }

    [Fact]
    public void Without_a_shared_stratum_there_is_no_adjusted_result()
    {
        var adjusted = Adjusted.Of([.. Some(true, "Standard", 20, 1), .. Some(false, "Medium", 20, 5)])!;

        Assert.Null(adjusted.MantelHaenszel);
        Assert.Null(adjusted.Standardised);
        Assert.Null(Adjusted.Of([.. Some(true, "Standard", 20, 1)]));
    }

    [Theory, InlineData(0, "None"), InlineData(9.9, "Under 10 days"), InlineData(10, "10 to 364 days"), InlineData(365, "365 days and over")]
    public void Prior_harm_falls_into_bands(double days, string band) => Assert.Equal(band, Adjusted.PriorHarmBand(days));

    [Fact]
    public void Only_mature_first_cases_are_compared()
    {
        var people = Adjusted.PeopleOf(
            [MeasuresTests.Case(400), MeasuresTests.Case(300), MeasuresTests.Case(400) with { IsFirstOfPerson = false }, MeasuresTests.Case(400, new Reoffence(9, false, default, null, 1)) with { Cohort = Cohort.NotCautioned, PriorHarmDays = 12 }],
            new());

        Assert.Equal([new(true, false, "25 to 34", "Male", "Not known", "None"), new ComparedPerson(false, true, "25 to 34", "Male", "Not known", "10 to 364 days")], people);
    }

    private static IEnumerable<ComparedPerson> Some(bool isCautioned, string risk, int people, int reoffended) =>
        Enumerable.Range(0, people).Select(i => new ComparedPerson(isCautioned, i < reoffended, "25 to 34", "Male", risk, "None"));
}
