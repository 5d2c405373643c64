using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;

namespace Interventions.Domain.Programmes;

/// <summary>One session of a schedule.</summary>
/// <param name="Number">Position in the programme, from 1.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="Minutes">How long it lasts.</param>
public sealed record PlannedSession(int Number, DateTime StartsAt, int Minutes)
{
    /// <summary>The London day.</summary>
    public DateOnly Day => London.DayOf(StartsAt);
}

/// <summary>A day a schedule steps over.</summary>
public sealed record SkippedDay(DateOnly Day, string Why);

/// <summary>
/// A whole run of sessions, each on the same London clock time, also over a change of the clocks: at the programme's distance,
/// over bank holidays, breaks and closed venues to the next day of the same rhythm.
/// </summary>
/// <param name="Sessions">In order.</param>
/// <param name="Skipped">What it stepped over and why.</param>
/// <param name="Warnings">Sessions further apart than the programme's rule likes (G12).</param>
public sealed record SchedulePlan(IReadOnlyList<PlannedSession> Sessions, IReadOnlyList<SkippedDay> Skipped, IReadOnlyList<string> Warnings)
{
    private const int DaysInWeek = 7;

    /// <summary>Steps over at most so many days before somebody has to look at the closures.</summary>
    private const int MostSkipped = 26;

    /// <summary>Makes the schedule of a run.</summary>
    /// <param name="programme">How many sessions, how long and how far apart.</param>
    /// <param name="place">Area and venue: which closures concern it.</param>
    /// <param name="firstDay">London day of the first of them.</param>
    /// <param name="startsAt">London time of all of them.</param>
    /// <param name="closed">When nothing is held.</param>
    /// <param name="from">Number of the first of them: later than 1 where the rest of a run is planned anew.</param>
    /// <param name="only">The numbers of those that are held, in order, where somebody has had the others.</param>
    /// <exception cref="CaseRuleException">The first day is closed, no day is open for long, or the London clock skips or repeats the time.</exception>
    public static SchedulePlan Make(ProgrammeVersion programme, (string Area, string Venue) place, DateOnly firstDay, TimeOnly startsAt, ClosedDays closed, int from = 1, IReadOnlyList<int>? only = null)
    {
        List<PlannedSession> sessions = [];
        List<SkippedDay> skipped = [];
        var day = firstDay;
        foreach (var number in only ?? [.. Enumerable.Range(from, programme.Sessions - from + 1)])
        {
            day = sessions.Count == 0 ? FirstOpen(firstDay, place, closed) : NextOpen(day.AddDays(programme.DaysBetween), programme, place, closed, skipped);
            sessions.Add(new(number, StartOf(day, startsAt), programme.MinutesOf(number)));
        }

        return new(sessions, skipped, WarningsOf(programme, sessions));
    }

    /// <summary>Every pair of neighbours further apart, or nearer, than the programme's rule likes (G12).</summary>
    public static IReadOnlyList<string> WarningsOf(ProgrammeVersion programme, IReadOnlyList<PlannedSession> sessions) => programme.Gap is not { } gap
        ? []
        : [.. sessions.Zip(sessions.Skip(1), (a, b) => gap.Warning(Name(programme, a), Name(programme, b), b.Day.DayNumber - a.Day.DayNumber)).OfType<string>()];

    /// <summary>The instant of a London clock time on a day.</summary>
    /// <exception cref="CaseRuleException">The clock skips it or shows it twice that day.</exception>
    internal static DateTime StartOf(DateOnly day, TimeOnly time) => London.LocalToUtc(day.ToDateTime(time)) switch
    {
        LocalTimeReading.Once once => once.Utc,
        LocalTimeReading.DoesNotExist => throw new CaseRuleException($"The clocks go forward on {day.InWords()}, so {time:HH:mm} does not exist that day. Choose another time."),
        _ => throw new CaseRuleException($"The clocks go back on {day.InWords()}, so {time:HH:mm} happens twice that day. Choose another time."),
    };

    /// <exception cref="CaseRuleException">Nothing is held that day.</exception>
    internal static DateOnly FirstOpen(DateOnly day, (string Area, string Venue) place, ClosedDays closed)
    {
        var why = closed.WhyClosed(day, place.Area, place.Venue);
        Refuse.Unless(why is null, $"Nothing can be held on {day.InWords()} ({why}). Choose another day.");
        return day;
    }

    /// <summary>Sessions a number of weeks apart keep their day of the week; others go on to the next day.</summary>
    private static DateOnly NextOpen(DateOnly day, ProgrammeVersion programme, (string Area, string Venue) place, ClosedDays closed, List<SkippedDay> skipped)
    {
        var step = programme.DaysBetween % DaysInWeek == 0 ? DaysInWeek : 1;
        for (var tries = 0; closed.WhyClosed(day, place.Area, place.Venue) is { } why; tries++)
        {
            Refuse.Unless(tries < MostSkipped, $"Nothing can be held for a long time from {day.AddDays(-step * tries).InWords()} on. Look at the breaks and closures first.");
            skipped.Add(new(day, why));
            day = day.AddDays(step);
        }

        return day;
    }

    private static string Name(ProgrammeVersion programme, PlannedSession session)
    {
        var name = programme.SessionName(session.Number);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
