using System.Globalization;

namespace Interventions.Domain.Calendar;

/// <summary>Days as they stand in a sentence.</summary>
public static class Wording
{
    /// <summary>A day as on every screen: <c>22 Nov 2026</c> (product.md 5).</summary>
    public static string InWords(this DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
