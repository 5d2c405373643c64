using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Tests.Reoffending;

public sealed class PublishedEffectsTests
{
    [Fact]
    public void A_line_is_the_local_rate_less_the_published_share_of_it() =>
        Assert.Equal(0.26, PublishedEffects.All.Single(e => e.Reference == "R3").ImpliedLine(0.4)!.Value, 12);

    [Fact]
    public void Only_verified_relative_effects_have_a_line() =>
        Assert.Equal(["R1", "R3", "R6", "R6", "R6", "R7", "R7", "R8", "R8"], PublishedEffects.All.Where(e => e.ImpliedLine(1) is not null).Select(e => e.Reference));

    [Fact]
    public void The_interim_figure_of_46_per_cent_is_never_drawn() => Assert.DoesNotContain(PublishedEffects.All, e => e.Value is 0.46 || e.Source.Contains("46", StringComparison.Ordinal) || e.ImpliedLine(100) is 54);

    [Fact]
    public void Each_has_its_source_and_all_eleven_are_there()
    {
        Assert.Equal(Enumerable.Range(1, 11).Select(i => $"R{i}"), PublishedEffects.All.Select(e => e.Reference).Distinct());
        Assert.All(PublishedEffects.All, e => Assert.NotEmpty(e.Source));
    }
}
