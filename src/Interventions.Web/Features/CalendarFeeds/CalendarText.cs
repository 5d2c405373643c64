using System.Globalization;
using System.Text;
using Interventions.Domain.Programmes;

namespace Interventions.Web.Features.CalendarFeeds;

/// <summary>Sessions as RFC 5545 wants them: folded lines that end in CR LF, text escaped, times by the London clock.</summary>
internal static class CalendarText
{
    /// <summary>Octets of a line before it is folded.</summary>
    private const int LineOctets = 75;

    /// <summary>The clocks of London since 1996: they change at one in the morning UTC on the last Sundays of March and October.</summary>
    private static readonly string[] TimeZone =
    [
        "BEGIN:VTIMEZONE", "TZID:Europe/London",
        "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST", "DTSTART:19960331T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "DTSTART:19961027T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    public static string Of(IEnumerable<(Group Group, Session Session)> sessions)
    {
        StringBuilder text = new();
        IEnumerable<string> lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Interventions//Sessions//EN", "CALSCALE:GREGORIAN", "X-WR-CALNAME:Sessions", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", .. TimeZone,
            .. sessions.OrderBy(s => s.Session.StartsAt).ThenBy(s => s.Session.Id).SelectMany(s => Event(s.Group, s.Session)), "END:VCALENDAR",
        ];
        foreach (var line in lines)
        {
            Fold(text, line);
        }

        return text.ToString();
    }

    /// <summary>The sequence follows the schedule alone: raised by anything else, it would tell that something was recorded of somebody in the group.</summary>
    private static IEnumerable<string> Event(Group group, Session session) =>
    [
        "BEGIN:VEVENT", $"UID:{session.Id:N}@interventions",
        $"DTSTAMP:{Utc(session.CancelledAt ?? session.StartsAt)}", $"SEQUENCE:{group.ScheduleChanges.ToString(CultureInfo.InvariantCulture)}",
        $"DTSTART;TZID=Europe/London:{Local(session.StartsAt)}", $"DTEND;TZID=Europe/London:{Local(session.EndsAt)}",
        $"SUMMARY:{Escaped($"Session {session.Number}{(session.IsCatchUp ? " (catch-up)" : "")}: {group.Name}")}", $"LOCATION:{Escaped(group.Venue)}",
        $"STATUS:{(session.IsCancelled ? "CANCELLED" : "CONFIRMED")}", "CLASS:PRIVATE", "END:VEVENT",
    ];

    private static string Utc(DateTime at) => at.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Local(DateTime at) => Domain.Calendar.London.ToLocal(at).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>Never in the middle of a character.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
