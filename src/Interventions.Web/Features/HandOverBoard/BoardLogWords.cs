using System.Globalization;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Custody;

namespace Interventions.Web.Features.HandOverBoard;

/// <summary>Words of the board that more than one part of it says.</summary>
internal static class BoardLogWords
{
    private const int MinutesInHour = 60;

    public static ViewBoard.Recorded Of(DetentionEvent e) => new(e.Fact, WordsOf(e), e.Note, e.ByName, e.At);

    /// <summary>What was recorded, with its reason.</summary>
    public static string WordsOf(DetentionEvent e) => $"{e.Fact.InWords()}{Because(e.NotSeenBecause?.InWords() ?? e.DeclinedBecause?.InWords())}";

    /// <summary>An instant on the London clock: 22 Nov 2026 at 14:05.</summary>
    public static string Moment(DateTime utc)
    {
        var local = London.ToLocal(utc);
        return $"{DateOnly.FromDateTime(local).InWords()} at {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>The time alone where it is today, else day and time.</summary>
    public static string Short(DateTime utc, DateTime now) =>
        London.DayOf(utc) == London.DayOf(now) ? London.ToLocal(utc).ToString("HH:mm", CultureInfo.InvariantCulture) : Moment(utc);

    /// <summary>A span in whole minutes: 42 min, 2 h 5 min, 3 days 4 h.</summary>
    public static string Span(TimeSpan span)
    {
        var minutes = (long)Math.Floor(Math.Abs(span.TotalMinutes));
        var (days, hours) = (minutes / (24 * MinutesInHour), minutes / MinutesInHour % 24);
        return days > 1 ? $"{days} days {hours} h"
            : minutes >= MinutesInHour ? $"{minutes / MinutesInHour} h {minutes % MinutesInHour} min"
            : $"{minutes} min";
    }

    private static string Because(string? reason) => reason is null ? "" : $": {reason}";

    public static string InWords(this RiskLevel level) => level switch
    {
        RiskLevel.Standard => "standard",
        RiskLevel.Medium => "medium",
        RiskLevel.High => "high",
    };
}
