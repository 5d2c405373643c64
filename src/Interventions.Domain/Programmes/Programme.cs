using Interventions.Domain.Cases;

namespace Interventions.Domain.Programmes;

/// <summary>What a missed session does to somebody on the programme.</summary>
public enum MissRule
{
    /// <summary>The run starts again from the first session (CARA-12).</summary>
    RestartRun,

    /// <summary>A catch-up session, after a warning or a call.</summary>
    CatchUp,

    /// <summary>A warning; the session is not made up, and what he still has must be enough.</summary>
    Warning,
}

/// <summary>
/// A programme's rules from one version on. A case keeps the version it was enrolled on (product.md 6).
/// </summary>
public sealed partial class ProgrammeVersion
{
    /// <summary>For example "cara-1".</summary>
    public required string Id { get; init; }

    /// <summary>What all versions of a programme share, for example "cara".</summary>
    public string Code => Id.LastIndexOf('-') is var at and > 0 ? Id[..at] : Id;

    public required string Name { get; init; }

    public required int Version { get; init; }

    /// <summary>Offered on Track A.</summary>
    public bool OnTrackA { get; init; }

    /// <summary>Offered on Track B.</summary>
    public bool OnTrackB { get; init; }

    /// <summary>How many sessions, in order.</summary>
    public required int Sessions { get; init; }

    /// <summary>What one session is called: "workshop", "session".</summary>
    public required string SessionWord { get; init; }

    /// <summary>Length of a session in minutes.</summary>
    public required int SessionMinutes { get; init; }

    /// <summary>Where sessions differ in length: the minutes of each, in order. Empty where all last the same.</summary>
    public IReadOnlyList<int> SessionLengths { get; init; } = [];

    /// <summary>Days from one session to the next in a generated schedule.</summary>
    public required int DaysBetween { get; init; }

    /// <summary>The distance of sessions that matters to the rule (CARA-10, G12); null where it does not.</summary>
    public SessionGap? Gap { get; init; }

    /// <summary>Minutes after the start at which somebody late is still admitted; 0 refuses at once (CARA-12, AT-03).</summary>
    public int GraceMinutes { get; init; }

    public required MissRule OnMiss { get; init; }

    /// <summary>Share of sessions, in percent, that must be complied with in one run (AT-06).</summary>
    public required int CompletionPercent { get; init; }

    /// <summary>The last session must be among them (AT-06: the final review).</summary>
    public bool LastSessionRequired { get; init; }

    /// <summary>Sessions must be attended in order within the run (CARA-10).</summary>
    public bool InOrder { get; init; }

    /// <summary>Most people in a group.</summary>
    public int Capacity { get; init; } = 12;

    /// <summary>Fewest people a group is held with; fewer is warned of, never refused.</summary>
    public int GroupMin { get; init; } = 1;

    /// <summary>Groups are for one sex (CARA-11).</summary>
    public bool SingleSex { get; init; }

    /// <summary>How many facilitators a session needs (CARA-11).</summary>
    public int Facilitators { get; init; } = 1;

    /// <summary>Languages it is held in (E10).</summary>
    public IReadOnlyList<string> Languages { get; init; } = [English];

    /// <summary>How it may be held (CU-02).</summary>
    public IReadOnlyList<DeliveryMode> Modes { get; init; } = [DeliveryMode.Group];

    /// <summary>True while the settings come from general practice and not from a source: an administrator checks them (domain.md 12).</summary>
    public bool NeedsChecking { get; init; }

    /// <summary>What this version changed and why, as its administrator wrote it; null for what a fresh install knows.</summary>
    public string? Change { get; init; }

    /// <summary>Who added it; null for what a fresh install knows.</summary>
    public Guid? AddedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? AddedAt { get; init; }

    /// <summary>How many sessions have to be complied with.</summary>
    public int SessionsNeeded => (Sessions * CompletionPercent + 99) / 100;

    /// <summary>True if somebody this many minutes late is still let in (CARA-12, AT-03).</summary>
    public bool Admits(int minutesLate) => minutesLate <= GraceMinutes;

    /// <summary>Length of one session, in minutes.</summary>
    public int MinutesOf(int number) => number <= SessionLengths.Count ? SessionLengths[number - 1] : SessionMinutes;

    /// <summary>
    /// True if a seat in a group of another version serves a case of this one: the same programme with as many sessions. The
    /// group gives the sessions; the rules are the case's own.
    /// </summary>
    public bool SharesGroupsWith(ProgrammeVersion other) => Code == other.Code && Sessions == other.Sessions;

    /// <summary>What missing a session does to somebody on a track; a voluntary case is called or warned, nothing more.</summary>
    public string MissRuleInWords(Track track) => (OnMiss, track) switch
    {
        (MissRule.RestartRun, Track.ConditionalCaution) => "The rule of this programme restarts the run and opens a review.",
        (MissRule.CatchUp, Track.ConditionalCaution) => "The rule of this programme opens a review, and the session is caught up.",
        (MissRule.Warning, Track.ConditionalCaution) => "The rule of this programme opens a review. The session is not made up.",
        (MissRule.RestartRun, Track.Voluntary) => "Call him or warn him. The rule of this programme restarts the run.",
        (MissRule.CatchUp, Track.Voluntary) => "Call him or warn him. The session is caught up.",
        (MissRule.Warning, Track.Voluntary) => "Call him or warn him. The session is not made up.",
    };

    /// <summary>Name of one session: CARA's are A and B, others are numbered.</summary>
    public string SessionName(int number) =>
        Sessions <= 2 ? $"{SessionWord} {(char)('A' + number - 1)}" : $"{SessionWord} {number}";
}
