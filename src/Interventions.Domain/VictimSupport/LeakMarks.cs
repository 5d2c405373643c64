namespace Interventions.Domain.VictimSupport;

/// <summary>What a text gives away, or looks as if it did.</summary>
public enum LeakKind
{
    /// <summary>Her name, a part of it, or what she is called.</summary>
    Name,

    /// <summary>A telephone number of hers.</summary>
    Phone,

    /// <summary>Where she lives.</summary>
    Address,

    /// <summary>A child's school or nursery, or hers.</summary>
    School,

    /// <summary>Where she works.</summary>
    Workplace,

    /// <summary>Somebody's telephone number, whoever's: one that is not known to everybody on the case.</summary>
    PhoneLike,

    /// <summary>A postcode that is not known to everybody on the case.</summary>
    PostcodeLike,
}

/// <summary>A place in a text that gives something away.</summary>
/// <param name="Kind">What it gives away.</param>
/// <param name="Start">Where it begins, in characters.</param>
/// <param name="Length">How many characters it takes.</param>
public readonly record struct Leak(LeakKind Kind, int Start, int Length);

/// <summary>What would give away one person on her side: a victim, a child, or a decoy that stands for nobody.</summary>
/// <param name="Name">Forenames and surname, as entered.</param>
public sealed record LeakMarks(string Name)
{
    /// <summary>What else she is called.</summary>
    public IReadOnlyList<string> Nicknames { get; init; } = [];

    /// <summary>Telephone numbers, however written.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>Addresses, each on one line.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Schools and nurseries.</summary>
    public IReadOnlyList<string> Schools { get; init; } = [];

    /// <summary>Where she works.</summary>
    public IReadOnlyList<string> Workplaces { get; init; } = [];
}

/// <summary>What everybody on the case knows or may read anyway, so that it gives nothing away.</summary>
/// <param name="HisName">The perpetrator's: forenames and surname.</param>
public sealed record OpenlyKnown(string HisName)
{
    /// <summary>Other names that stand openly in texts: staff. Only the whole name is let pass.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Texts with numbers and places that are no secret: how he is reached, providers, venues, suites, areas.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];
}
