using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;

namespace Interventions.Domain.Programmes;

/// <summary>Who sits together: a run of sessions at one place.</summary>
public sealed class Group
{
    public const int NameMaxLength = 100;

    private readonly List<Session> _sessions = [];

    public Guid Id { get; init; }

    public required string Name { get; set; }

    public required string ProgrammeVersionId { get; init; }

    public ProgrammeVersion Programme { get; init; } = null!;

    public required string AreaCode { get; init; }

    public required string Venue { get; set; }

    /// <summary>Single-sex groups (CARA-11); null takes anybody.</summary>
    public People.Sex? Sex { get; init; }

    public required int Capacity { get; set; }

    /// <summary>Raised by every booking, so that of two at once for the last place one looks again.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<Session> Sessions => [.. _sessions.OrderBy(s => s.Number)];

    /// <summary>Forms a group with its sessions: each on the same London clock time, also over a change of the clocks.</summary>
    /// <param name="terms">What is known of it.</param>
    /// <param name="programme">The version it runs.</param>
    /// <param name="stamp">Who forms it.</param>
    /// <exception cref="CaseRuleException">The first session is past, or a time is skipped or shown twice by the London clock.</exception>
    public static Group Form(GroupTerms terms, ProgrammeVersion programme, Stamp stamp)
    {
        var starts = Enumerable.Range(0, programme.Sessions).Select(i => StartOf(terms.FirstDay.AddDays(i * programme.DaysBetween), terms.StartsAt)).ToList();
        Refuse.Unless(starts[0] > stamp.At, "The first session is in the past. Choose a later day or time.");
        Refuse.Unless(terms.Capacity >= 1, "Enter how many places there are: at least 1.");
        Group group = new()
        {
            Id = Guid.CreateVersion7(),
            Name = terms.Name,
            ProgrammeVersionId = programme.Id,
            Programme = programme,
            AreaCode = terms.AreaCode,
            Venue = terms.Venue,
            Sex = terms.Sex,
            Capacity = terms.Capacity,
        };
        group.Schedule(starts);
        return group;
    }

    /// <summary>Generates the sessions of a run at the programme's distance.</summary>
    /// <param name="startsAt">When each session starts, UTC, in order.</param>
    public void Schedule(IEnumerable<DateTime> startsAt)
    {
        var number = 0;
        _sessions.AddRange(startsAt.Select(at => new Session(Id, ++number, at, Programme.SessionMinutes)));
    }

    internal void SeatIsBooked() => Version++;

    private static DateTime StartOf(DateOnly day, TimeOnly time) => London.LocalToUtc(day.ToDateTime(time)) switch
    {
        LocalTimeReading.Once once => once.Utc,
        LocalTimeReading.DoesNotExist => throw new CaseRuleException($"The clocks go forward on {day.InWords()}, so {time:HH:mm} does not exist that day. Choose another time."),
        _ => throw new CaseRuleException($"The clocks go back on {day.InWords()}, so {time:HH:mm} happens twice that day. Choose another time."),
    };
}

/// <summary>What is known of a group when it is formed.</summary>
/// <param name="FirstDay">London day of the first session.</param>
/// <param name="StartsAt">London time at which every session starts.</param>
/// <param name="Sex">Single-sex groups (CARA-11); null takes anybody.</param>
public sealed record GroupTerms(string Name, string AreaCode, string Venue, int Capacity, People.Sex? Sex, DateOnly FirstDay, TimeOnly StartsAt);
