using Interventions.Domain.Cases;
using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Monitoring;

/// <summary>What cases are counted by. Every one is a fixed partition: nobody chooses its limits (decision 0007).</summary>
public enum CaseBy
{
    // By these a page can be narrowed, to one value of one of them.
    Track,
    Area,
    Source,

    /// <summary>Financial year of the referral, such as <c>2025/26</c>.</summary>
    Year,

    /// <summary>Quarter of the referral, such as <c>2026-04</c>.</summary>
    Quarter,

    // By these a track is laid beside itself, to see whether it treats people alike.
    Sex,
    Age,
    Ethnicity,
    Disability,
    Language,

    // What became of them.
    Fate,

    /// <summary>The neutral reason of those that ended.</summary>
    Ended,

    /// <summary>The furthest stage come to.</summary>
    Furthest,

    /// <summary>Every stage come to.</summary>
    Reached,
    Support,
    Breach,

    /// <summary>The restricted reason of those that ended.</summary>
    Restricted,

    /// <summary>Ended without a caution, before one: on no page, it ties the funnel to those not cautioned.</summary>
    LostEarly,

    /// <summary>Whether the person was referred before, to this force: of all and by year.</summary>
    Before,

    /// <summary>The kind of what is counted several times a case.</summary>
    Mark,
}

/// <summary>One value of one of them.</summary>
public readonly record struct CaseSlice(CaseBy By, string Value);

/// <summary>How slices of cases are told.</summary>
public static class CaseSlices
{
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>Nothing on record.</summary>
    public const string None = "none";

    /// <summary>By these a page of numbers can be narrowed.</summary>
    public static IReadOnlyList<CaseBy> Narrowing { get; } = [CaseBy.Track, CaseBy.Area, CaseBy.Source, CaseBy.Year, CaseBy.Quarter];

    /// <summary>By these the road of one track can be narrowed.</summary>
    public static IReadOnlyList<CaseBy> OfTrack { get; } = [CaseBy.Area, CaseBy.Source, CaseBy.Year];

    /// <summary>Whom a track might treat differently (EQ-03).</summary>
    public static IReadOnlyList<CaseBy> Groups { get; } = [CaseBy.Ethnicity, CaseBy.Sex, CaseBy.Age, CaseBy.Disability, CaseBy.Language];

    /// <summary>Everything a case is counted under by itself.</summary>
    public static IEnumerable<CaseSlice> Of(CountedCase counted)
    {
        ArgumentNullException.ThrowIfNull(counted);
        yield return new(CaseBy.Track, counted.Track.ToString());
        yield return new(CaseBy.Area, counted.Area);
        yield return new(CaseBy.Source, counted.Source.ToString());
        yield return new(CaseBy.Year, Slices.YearOf(counted.Referred));
        yield return new(CaseBy.Quarter, Slices.QuarterOf(counted.Referred));
        yield return new(CaseBy.Sex, counted.Sex.ToString());
        yield return new(CaseBy.Age, AgeBands.Of(counted.Age));
        yield return new(CaseBy.Ethnicity, counted.EthnicityGroup);
        yield return new(CaseBy.Disability, YesOrNo(counted.HasNeeds));
        yield return new(CaseBy.Language, YesOrNo(counted.NeedsLanguage));
        yield return new(CaseBy.Fate, counted.Fate.ToString());
        yield return new(CaseBy.Furthest, counted.Furthest.ToString());
        yield return new(CaseBy.Support, counted.IsSupported is { } supported ? YesOrNo(supported) : None);
        yield return new(CaseBy.Breach, YesOrNo(counted.WasBreached));
        var road = counted.Track.Journey();
        foreach (var stage in road.TakeWhile(s => s != counted.Furthest).Append(counted.Furthest))
        {
            yield return new(CaseBy.Reached, stage.ToString());
        }

        if (counted.Fate == CaseFate.Ended)
        {
            yield return new(CaseBy.Ended, counted.Ended?.ToString() ?? None);
            yield return new(CaseBy.Restricted, counted.EndedRestricted?.ToString() ?? None);
            if (counted.Track == Track.ConditionalCaution && road.TakeWhile(s => s != CaseStage.Cautioned).Contains(counted.Furthest))
            {
                yield return new(CaseBy.LostEarly, Yes);
            }
        }
    }

    private static string YesOrNo(bool yes) => yes ? Yes : No;
}
