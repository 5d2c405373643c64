using Interventions.Domain.People;

namespace Interventions.Domain.Programmes;

/// <summary>What a case brings to the question whether he can still finish. Nothing of her side is among it.</summary>
public sealed record FinishFacts
{
    /// <summary>The version he is enrolled on, or would be.</summary>
    public required ProgrammeVersion Rules { get; init; }

    /// <summary>Only sessions that begin after it are still to be had, UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>The London day of <see cref="Now"/>.</summary>
    public required DateOnly Today { get; init; }

    public required Sex Sex { get; init; }

    /// <summary>What he has in the run, if he keeps his seat: session numbers with their days.</summary>
    public IReadOnlyList<(int Number, DateOnly Day)> Attended { get; init; } = [];

    /// <summary>A seat in another group carries the run on, so that what he has stays his.</summary>
    public bool RunCarriesOn { get; init; }

    /// <summary>The group he holds a seat in.</summary>
    public Guid? HeldGroup { get; init; }

    /// <summary>A session of his seat is over and nothing is recorded yet; he is taken to have been there.</summary>
    public bool AwaitsRegister { get; init; }

    /// <summary>The day his conditions are due, or would be if he signed now; null on Track B.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The latest the deadline could be moved to, with a reason (CC-21); null where it cannot be moved.</summary>
    public DateOnly? LongestDeadline { get; init; }

    /// <summary>Last day a prosecution can be started; nothing is worth finishing after it (STL-01..06).</summary>
    public DateOnly? ProsecutionLimit { get; init; }

    /// <summary>The last day that counts.</summary>
    public DateOnly? LastDay => Deadline < ProsecutionLimit || ProsecutionLimit is null ? Deadline : ProsecutionLimit;
}
