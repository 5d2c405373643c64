using System.Globalization;
using Interventions.Web.Hosting;

namespace Interventions.Web.Features.Monitoring;

/// <summary>A quarter of a financial year, which begins in April.</summary>
/// <param name="FirstDay">Its first day.</param>
public readonly record struct Quarter(DateOnly FirstDay)
{
    /// <summary>The present quarter and the four before: what pages that do not go back to the beginning look at.</summary>
    public const int LookedBack = 5;

    public static Quarter Of(DateOnly day) => new(new DateOnly(day.Year, day.Month - ((day.Month - 1) % 3), 1));

    /// <summary>The last so many up to and with this one, in order.</summary>
    public IEnumerable<Quarter> WithThoseBefore(int count)
    {
        var last = FirstDay;
        return Enumerable.Range(0, count).Select(i => new Quarter(last.AddMonths(3 * (i - count + 1))));
    }

    /// <summary>The first days of its months.</summary>
    public IEnumerable<DateOnly> Months
    {
        get
        {
            var first = FirstDay;
            return Enumerable.Range(0, 3).Select(i => first.AddMonths(i));
        }
    }

    /// <summary>As it stands in an address, for example 2026-10.</summary>
    public string Code => MonthCode(FirstDay);

    /// <summary>For example "Oct to Dec 2026 (quarter 3)".</summary>
    public string InWords => string.Create(British.Culture, $"{FirstDay:MMM} to {FirstDay.AddMonths(2):MMM yyyy} (quarter {(((FirstDay.Month + 8) % 12) / 3) + 1})");

    /// <summary>From its code.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Quarter Read(string code) => Of(DateOnly.ParseExact($"{code}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static string MonthCode(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
