using System.Globalization;

namespace Interventions.Domain.Letters;

/// <summary>A day as a letter says it, in the languages the tracker brings along; in any other by numbers.</summary>
public static class LetterDays
{
    private static readonly Dictionary<string, (string[] Weekdays, string[] Months)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [LetterTemplate.English] = (
            ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
            ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]),
        ["Polish"] = (
            ["niedziela", "poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota"],
            ["stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"]),
        ["Punjabi"] = (
            ["ਐਤਵਾਰ", "ਸੋਮਵਾਰ", "ਮੰਗਲਵਾਰ", "ਬੁੱਧਵਾਰ", "ਵੀਰਵਾਰ", "ਸ਼ੁੱਕਰਵਾਰ", "ਸ਼ਨਿੱਚਰਵਾਰ"],
            ["ਜਨਵਰੀ", "ਫ਼ਰਵਰੀ", "ਮਾਰਚ", "ਅਪ੍ਰੈਲ", "ਮਈ", "ਜੂਨ", "ਜੁਲਾਈ", "ਅਗਸਤ", "ਸਤੰਬਰ", "ਅਕਤੂਬਰ", "ਨਵੰਬਰ", "ਦਸੰਬਰ"]),
    };

    /// <summary>For example "Saturday, 28 November 2026".</summary>
    public static string In(string language, DateOnly day) => Known.TryGetValue(language, out var words)
        ? string.Create(CultureInfo.InvariantCulture, $"{words.Weekdays[(int)day.DayOfWeek]}, {day.Day} {words.Months[day.Month - 1]} {day.Year}")
        : day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
