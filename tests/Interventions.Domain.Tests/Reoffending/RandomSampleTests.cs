using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Tests.Reoffending;

public sealed class RandomSampleTests
{
    [Fact]
    public void The_same_seed_draws_the_same_and_another_seed_something_else()
    {
        Assert.Equal(RandomSample.Of(500, 12, 7), RandomSample.Of(500, 12, 7));
        Assert.NotEqual(RandomSample.Of(500, 12, 7), RandomSample.Of(500, 12, 8));
    }

    /// <summary>Fixed for ever: a panel that draws again in ten years must find the same cases.</summary>
    [Fact]
    public void A_draw_of_today_can_be_drawn_again_with_any_later_version() => Assert.Equal([720, 766, 769, 843, 984, 485], RandomSample.Of(1000, 6, 412));

    [Fact]
    public void Nobody_is_drawn_twice_and_few_are_all_drawn()
    {
        Assert.Equal(40, RandomSample.Of(100, 40, 1).Distinct().Count());
        Assert.Equal([0, 1, 2], RandomSample.Of(3, 12, 1).Order());
        Assert.Empty(RandomSample.Of(0, 12, 1));
    }

    [Fact]
    public void Everybody_has_the_same_chance()
    {
        var drawn = Enumerable.Range(0, 20_000).SelectMany(seed => RandomSample.Of(10, 3, seed)).CountBy(i => i).Select(c => c.Value).ToList();

        Assert.Equal(10, drawn.Count);
        Assert.All(drawn, n => Assert.InRange(n, 5750, 6250)); // 6,000 expected, standard error 65
    }
}
