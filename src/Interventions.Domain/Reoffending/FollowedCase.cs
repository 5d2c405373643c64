using Interventions.Domain.Cases;
using Interventions.Domain.People;

namespace Interventions.Domain.Reoffending;

/// <summary>Why a case is followed up: what its day zero is (RO-02).</summary>
public enum Cohort
{
    /// <summary>Track A, from the day of the caution.</summary>
    Cautioned,

    /// <summary>Track B, from the day he was referred: the one of the two days of RO-02 that every such case has.</summary>
    Voluntary,

    /// <summary>Met the hard criteria at his last evaluation and was not cautioned, from the day that was settled (product.md 8).</summary>
    NotCautioned,
}

/// <summary>Whom a reoffence was against, by the force's own number of the victim (RO-05).</summary>
public enum VictimOfReoffence
{
    /// <summary>The file has no number, or one of the case's victims has none.</summary>
    Unknown,

    /// <summary>Repeat.</summary>
    Same,

    /// <summary>Serial.</summary>
    Another,
}

/// <summary>A crime committed after the index day that he is suspected of; breach of a condition is none (RO-06, RO-07).</summary>
/// <param name="Day">Days from the index day to the first day it may have been committed; at least 1, for of the day itself nobody can tell what came first.</param>
/// <param name="IsDomesticAbuse">Flagged by the force.</param>
/// <param name="Victim">Whom it was against.</param>
/// <param name="ProvenDay">Days from the index day to caution or conviction; null where it is not proven (RO-01).</param>
/// <param name="HarmDays">By the harm table in force; null where the table lacks the offence.</param>
public readonly record struct Reoffence(int Day, bool IsDomesticAbuse, VictimOfReoffence Victim, int? ProvenDay, double? HarmDays);

/// <summary>
/// One case as reoffending is measured on it: everyone of a cohort, completed or not (RO-08). Facts of one case, by id; it names
/// nobody, and still leaves the query layer only as published numbers or under an evaluator's pseudonym (SN-04).
/// </summary>
public sealed record FollowedCase
{
    public required Guid CaseId { get; init; }

    /// <summary>One human being, whatever the number of records (decision on merged records): a person counts once in a number of people.</summary>
    public required Guid PersonId { get; init; }

    public required Cohort Cohort { get; init; }

    /// <summary>The person's first case of its cohort: numbers of people count that one alone, so that parts add up to the whole.</summary>
    public required bool IsFirstOfPerson { get; init; }

    public required Track Track { get; init; }

    public required ReferralSource Source { get; init; }

    public required string Area { get; init; }

    /// <summary>Programme and version it was enrolled on, such as <c>cara-1</c>; null where it never was.</summary>
    public string? ProgrammeVersion { get; init; }

    /// <summary>The level his side and OPCC may count: at the index day, or the first known.</summary>
    public RiskLevel? Risk { get; init; }

    public required Sex Sex { get; init; }

    /// <summary>Whole years on the index day.</summary>
    public required int Age { get; init; }

    /// <summary>White, Mixed, Asian, Black, Other or Not stated (EQ-03).</summary>
    public required string EthnicityGroup { get; init; }

    /// <summary>Completed the programme.</summary>
    public required bool IsCompleted { get; init; }

    /// <summary>Why the case ended, in its neutral face; null while it is open or completed.</summary>
    public Reason? Ended { get; init; }

    /// <summary>Why there was no caution, in its neutral face; null where there was one or no reason is on record.</summary>
    public Reason? WhyNotCautioned { get; init; }

    /// <summary>The same in its restricted face. Known while a force is counted (<see cref="Monitoring.ForceCounts"/>) and nowhere else, so that no list or export can have it.</summary>
    public RestrictedReason? WhyNotCautionedRestricted { get; init; }

    /// <summary>Harm days of crimes committed in the two years before the index day, as far as the register of crimes has them: for adjusting.</summary>
    public double PriorHarmDays { get; init; }

    /// <summary>Crimes committed in the 365 days before the index day, as far as the register of crimes has them; without the one the case came for.</summary>
    public int PriorCrimes { get; init; }

    public required DateOnly IndexDay { get; init; }

    /// <summary>Days from the index day to the last day he was checked up to, or died or left the country; null where no file has been checked yet.</summary>
    public int? FollowedDays { get; init; }

    /// <summary>Days to the last day he was checked up to, whatever ended his follow-up; null where no file has been checked yet.</summary>
    public int? CheckedDays { get; init; }

    /// <summary>In order of day; none after <see cref="FollowedDays"/>.</summary>
    public required IReadOnlyList<Reoffence> Reoffences { get; init; }
}

/// <summary>Age bands of exports and breakdowns.</summary>
public static class AgeBands
{
    /// <summary>In order.</summary>
    public static IReadOnlyList<string> All { get; } = ["18 to 24", "25 to 34", "35 to 44", "45 to 54", "55 and over"];

    /// <summary>The band of an age in whole years; under 18 falls into the first, for nobody under 18 is taken.</summary>
    public static string Of(int age) => All[age switch { < 25 => 0, < 35 => 1, < 45 => 2, < 55 => 3, _ => 4 }];
}
