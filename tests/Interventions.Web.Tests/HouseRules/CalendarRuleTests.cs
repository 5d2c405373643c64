using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.HouseRules;

public sealed class CalendarRuleTests
{
    /// <summary>V-04: the application counts working days by its database, or a proclaimed holiday would move only some clocks.</summary>
    [Fact]
    public void Nothing_counts_by_the_holidays_in_the_code() =>
        Assert.All(
            Directory.EnumerateFiles(Repository.PathOf("src"), "*.*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".cs" or ".razor"),
            file => Assert.False(File.ReadAllText(file).Contains("WorkingDays.EnglandAndWales", StringComparison.Ordinal), file));
}
