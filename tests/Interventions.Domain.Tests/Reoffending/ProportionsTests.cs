using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Tests.Reoffending;

public class ProportionsTests
{
    /// <summary>Reckoned with R: <c>prop.test(81, 263, correct = FALSE)</c>; 0 of 20 and 1 of 29 stand in Newcombe's paper of 1998 (I).</summary>
    [Theory, InlineData(81, 263, 0.2553, 0.3662), InlineData(15, 148, 0.0624, 0.1605), InlineData(0, 20, 0.0000, 0.1611), InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilsons_interval_is_that_of_the_paper(int part, int whole, double low, double high)
    {
        var (l, h) = Proportions.Wilson(part, whole);

        Assert.Equal((low, high), (Math.Round(l, 4), Math.Round(h, 4)));
    }

    /// <summary>56/70 less 48/80: +0.2, from +0.0524 to +0.3339 by method 10 in Newcombe's paper of 1998 (II).</summary>
    [Fact]
    public void The_interval_of_a_difference_is_that_of_the_paper()
    {
        var (low, high) = Proportions.Difference(48, 80, 56, 70);

        Assert.Equal((0.0524, 0.3339), (Math.Round(low, 4), Math.Round(high, 4)));
    }

    [Fact]
    public void The_median_is_a_value_that_was_there()
    {
        Assert.Equal(2, Proportions.Percentile([9, 0, 2, 4], 0.5));
        Assert.Equal(9, Proportions.Percentile([9, 0, 2, 4], 0.9));
        Assert.Null(Proportions.Percentile([], 0.5));
    }
}
