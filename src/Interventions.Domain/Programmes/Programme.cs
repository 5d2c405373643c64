using Interventions.Domain.Cases;

namespace Interventions.Domain.Programmes;

/// <summary>What a missed session does to somebody on the programme.</summary>
public enum MissRule
{
    /// <summary>The run starts again from the first session (CARA-12).</summary>
    RestartRun,

    /// <summary>A catch-up session, after a warning or a call.</summary>
    CatchUp,
}

/// <summary>
/// A programme's rules from one version on. A case keeps the version it was enrolled on (product.md 6).
/// </summary>
public sealed class ProgrammeVersion
{
    /// <summary>For example "cara-1".</summary>
    public required string Id { get; init; }

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

    /// <summary>Days from one session to the next in a generated schedule.</summary>
    public required int DaysBetween { get; init; }

    /// <summary>Minutes after the start at which somebody late is still admitted; 0 refuses at once (CARA-12, AT-03).</summary>
    public int GraceMinutes { get; init; }

    public required MissRule OnMiss { get; init; }

    /// <summary>Share of sessions, in percent, that must be complied with in one run (AT-06).</summary>
    public required int CompletionPercent { get; init; }

    /// <summary>The last session must be among them (AT-06: the final review).</summary>
    public bool LastSessionRequired { get; init; }

    /// <summary>Sessions must be attended in order within the run (CARA-10).</summary>
    public bool InOrder { get; init; }

    public int Capacity { get; init; } = 12;

    /// <summary>True while the settings come from general practice and not from a source: an administrator checks them (domain.md 12).</summary>
    public bool NeedsChecking { get; init; }

    /// <summary>How many sessions have to be complied with.</summary>
    public int SessionsNeeded => (Sessions * CompletionPercent + 99) / 100;

    /// <summary>True if somebody this many minutes late is still let in (CARA-12, AT-03).</summary>
    public bool Admits(int minutesLate) => minutesLate <= GraceMinutes;

    /// <summary>What missing a session does to somebody on a track; a voluntary case is called or warned, nothing more.</summary>
    public string MissRuleInWords(Track track) => (OnMiss, track) switch
    {
        (MissRule.RestartRun, Track.ConditionalCaution) => "The rule of this programme restarts the run and opens a review.",
        (MissRule.CatchUp, Track.ConditionalCaution) => "The rule of this programme opens a review, and the session is caught up.",
        (MissRule.RestartRun, Track.Voluntary) => "Call him or warn him. The rule of this programme restarts the run.",
        (MissRule.CatchUp, Track.Voluntary) => "Call him or warn him. The session is caught up.",
    };

    /// <summary>Name of one session: CARA's are A and B, others are numbered.</summary>
    public string SessionName(int number) =>
        Sessions <= 2 ? $"{SessionWord} {(char)('A' + number - 1)}" : $"{SessionWord} {number}";
}
