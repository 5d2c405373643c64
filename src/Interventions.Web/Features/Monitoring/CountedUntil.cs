using Interventions.Domain.Calendar;

namespace Interventions.Web.Features.Monitoring;

/// <summary>
/// Up to when something is counted. Numbers that anybody may read are counted as they stood at the end of the last month: from one day to the
/// next often one case alone has changed, and whoever looks on both would read what happened to it (decision 0041).
/// </summary>
/// <param name="Cases">What was recorded of cases before this instant, UTC.</param>
/// <param name="Matches">What was decided of matches before this instant: the end of the month, or of the last file of crimes, which counts at once and whole.</param>
internal sealed record CountedUntil(DateTime Cases, DateTime Matches)
{
    private static readonly DateTime Far = new(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Everything on record, for those who read exact facts.</summary>
    public static CountedUntil Now { get; } = new(Far, Far);

    /// <summary>The last London day that is counted.</summary>
    public DateOnly LastDay => London.DayOf(Cases).AddDays(-1);

    /// <summary>The end of the last London month, and of the last file of crimes.</summary>
    public static CountedUntil LastMonth(DateTime now, DateTime? file)
    {
        var today = London.DayOf(now);
        var month = London.StartOfDayUtc(new(today.Year, today.Month, 1));
        return new(month, file > month ? file.Value : month);
    }
}
