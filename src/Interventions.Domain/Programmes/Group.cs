using Interventions.Domain.Cases;

namespace Interventions.Domain.Programmes;

/// <summary>Who sits together: a run of sessions at one place, or on a line.</summary>
public sealed partial class Group
{
    public const int NameMaxLength = 100;

    private readonly List<Session> _sessions = [];
    private readonly List<GroupFacilitator> _facilitators = [];

    public Guid Id { get; init; }

    public required string Name { get; set; }

    public required string ProgrammeVersionId { get; init; }

    public ProgrammeVersion Programme { get; init; } = null!;

    public required string AreaCode { get; init; }

    public required string Venue { get; set; }

    /// <summary>How it meets; online it takes no venue.</summary>
    public DeliveryMode Mode { get; init; }

    /// <summary>The language it is held in (E10).</summary>
    public string Language { get; init; } = ProgrammeVersion.English;

    /// <summary>Single-sex groups (CARA-11); null takes anybody.</summary>
    public People.Sex? Sex { get; init; }

    public required int Capacity { get; set; }

    /// <summary>Raised by every booking and every change of its schedule, so that of two at once one looks again.</summary>
    public int Version { get; private set; }

    /// <summary>How often its schedule has changed since it was formed. Bookings and who may sit with whom do not count: calendars outside the tracker read it.</summary>
    public int ScheduleChanges { get; private set; }

    /// <summary>Every session there ever was, cancelled ones among them, by number and time.</summary>
    public IReadOnlyList<Session> Sessions => [.. _sessions.OrderBy(s => s.Number).ThenBy(s => s.StartsAt)];

    /// <summary>The sessions that are or were held, in the order they come.</summary>
    public IReadOnlyList<Session> Held => [.. _sessions.Where(s => !s.IsCancelled).OrderBy(s => s.StartsAt)];

    /// <summary>Who leads it.</summary>
    public IReadOnlyList<GroupFacilitator> Facilitators => _facilitators;

    /// <summary>Forms a group with its sessions (<see cref="SchedulePlan"/>).</summary>
    /// <param name="terms">What is known of it.</param>
    /// <param name="programme">The version it runs.</param>
    /// <param name="closed">When nothing is held.</param>
    /// <param name="stamp">Who forms it.</param>
    /// <exception cref="CaseRuleException">The programme is not held like that, a day is closed or past, or a time is skipped or shown twice by the London clock.</exception>
    public static Group Form(GroupTerms terms, ProgrammeVersion programme, ClosedDays closed, Stamp stamp)
    {
        var plan = PlanFor(terms, programme, closed, stamp);
        Refuse.Unless(terms.Capacity >= 1, "Enter how many places there are: at least 1.");
        Group group = new()
        {
            Id = Guid.CreateVersion7(),
            Name = terms.Name,
            ProgrammeVersionId = programme.Id,
            Programme = programme,
            AreaCode = terms.AreaCode,
            Venue = terms.Venue,
            Mode = terms.Mode,
            Language = terms.Language,
            Sex = terms.Sex,
            Capacity = terms.Mode == DeliveryMode.OneToOne ? 1 : terms.Capacity,
        };
        group._sessions.AddRange(plan.Sessions.Select(s => new Session(group.Id, s.Number, s.StartsAt, s.Minutes)));
        group.LedBy(terms.Facilitators);
        return group;
    }

    /// <summary>The schedule a group would have, before it is formed.</summary>
    /// <exception cref="CaseRuleException">As for <see cref="Form"/>.</exception>
    public static SchedulePlan PlanFor(GroupTerms terms, ProgrammeVersion programme, ClosedDays closed, Stamp stamp)
    {
        Refuse.Unless(programme.Modes.Contains(terms.Mode), $"{programme.Name} is not held {terms.Mode.InWords()}. Choose another way.");
        Refuse.Unless(programme.Languages.Contains(terms.Language), $"{programme.Name} is not held in {terms.Language}. Choose another language.");
        Refuse.Unless(
            !programme.SingleSex || terms.Sex is not null || terms.Mode == DeliveryMode.OneToOne, $"{programme.Name}: a group is for one sex. Choose men or women.");
        Refuse.Unless(
            SchedulePlan.StartOf(terms.FirstDay, terms.StartsAt) > stamp.At, "The first session is in the past. Choose a later day or time.");
        return SchedulePlan.Make(programme, (terms.AreaCode, terms.Venue), terms.FirstDay, terms.StartsAt, closed, only: terms.Only);
    }

    /// <summary>Adds the sessions of a run.</summary>
    /// <param name="startsAt">When each session starts, UTC, in order.</param>
    public void Schedule(IEnumerable<DateTime> startsAt)
    {
        var number = 0;
        _sessions.AddRange(startsAt.Select(at => new Session(Id, ++number, at, Programme.MinutesOf(number))));
    }

    /// <summary>Says who leads it from now on.</summary>
    public void LedBy(IEnumerable<Guid> facilitators)
    {
        var now = facilitators.Distinct().ToList();
        _facilitators.RemoveAll(f => !now.Contains(f.UserId));
        _facilitators.AddRange(now.Where(id => !_facilitators.Exists(f => f.UserId == id)).Select(id => new GroupFacilitator(Id, id)));
        Version++;
    }

    /// <summary>Somebody's word on who may sit with whom has changed: whoever books or leads at this moment looks again.</summary>
    public void CompanyChanges() => Version++;

    internal void SeatIsBooked() => Version++;
}

/// <summary>Somebody who leads a group.</summary>
public sealed record GroupFacilitator(Guid GroupId, Guid UserId);

/// <summary>What is known of a group when it is formed.</summary>
/// <param name="Sex">Single-sex groups (CARA-11); null takes anybody.</param>
/// <param name="FirstDay">London day of the first session.</param>
/// <param name="StartsAt">London time at which every session starts.</param>
public sealed record GroupTerms(string Name, string AreaCode, string Venue, int Capacity, People.Sex? Sex, DateOnly FirstDay, TimeOnly StartsAt)
{
    public DeliveryMode Mode { get; init; }

    public string Language { get; init; } = ProgrammeVersion.English;

    /// <summary>Who leads it.</summary>
    public IReadOnlyList<Guid> Facilitators { get; init; } = [];

    /// <summary>The numbers of the sessions that are held, where it is made for somebody who has had the others; null for all.</summary>
    public IReadOnlyList<int>? Only { get; init; }
}
