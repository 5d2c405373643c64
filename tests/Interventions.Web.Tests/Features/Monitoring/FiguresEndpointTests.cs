using Interventions.Web.Features.Monitoring;

namespace Interventions.Web.Tests.Features.Monitoring;

public sealed class FiguresEndpointTests
{
    [Theory]
    [InlineData("referrals", "area.HAL", true)]
    [InlineData("funnel", "source.Custody", true)]
    [InlineData("reoffending", "risk.High", true)]
    [InlineData("referrals", "risk.High", false)]
    [InlineData("funnel", "programme.cara-1", false)]
    [InlineData("reoffending", "fate.Open", false)]
    [InlineData("trends", "area.HAL", false)]
    [InlineData("fairness", "area.HAL", false)]
    [InlineData("referrals", "HAL", false)]
    public void A_page_is_narrowed_to_what_it_knows_and_to_nothing_else(string page, string only, bool narrows) => Assert.Equal(narrows, FiguresEndpoint.Narrows(page, only));

    [Theory]
    [InlineData("referrals", "area.HAL", "interventions-referrals-stages-area-hal.csv")]
    [InlineData("referrals", "area.WAR", "interventions-referrals-stages-area-war.csv")]
    [InlineData("funnel", "year.2026/27", "interventions-funnel-stages-voluntary-year-2026-27.csv")]
    [InlineData("reoffending", "age.18 to 24", "interventions-reoffending-stages-cautioned-age-18-to-24.csv")]
    [InlineData("reoffending", null, "interventions-reoffending-stages-cautioned.csv")]
    [InlineData("comparison", null, "interventions-comparison-stages.csv")]
    public void A_file_is_named_by_the_slice_it_holds(string page, string? only, string name) =>
        Assert.Equal(name, FiguresEndpoint.NameOf(page, "stages", "csv", FigureWords.Read("cautioned", only, null), CaseWords.Read("voluntary", only, null)));
}
