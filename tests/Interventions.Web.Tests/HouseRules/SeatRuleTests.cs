using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.HouseRules;

public sealed class SeatRuleTests
{
    /// <summary>Whatever a seat comes from, it is booked where who may sit with whom is asked, and by the case itself, through the gate.</summary>
    [Fact]
    public void A_seat_is_booked_in_one_place() =>
        Assert.Equal(["Seating.cs"], Directory.EnumerateFiles(Repository.PathOf("src/Interventions.Web/Features"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file) is var text && (text.Contains("file.BookSeat", StringComparison.Ordinal) || text.Contains("file.MoveSeat", StringComparison.Ordinal)))
            .Select(Path.GetFileName));
}
