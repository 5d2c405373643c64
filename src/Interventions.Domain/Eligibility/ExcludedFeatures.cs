using Interventions.Domain.Offences;

namespace Interventions.Domain.Eligibility;

/// <summary>What rules a case out whatever the offence is called (CARA-01). Several can hold at once.</summary>
[Flags]
public enum ExcludedFeatures
{
    None = 0,
    Stalking = 1 << 0,
    CoerciveControl = 1 << 1,
    Strangulation = 1 << 2,
    SeriousInjury = 1 << 3,
    SexualOffence = 1 << 4,
    ThreatsToKill = 1 << 5,
    Weapon = 1 << 6,
    HonourBasedAbuse = 1 << 7,
    HateCrime = 1 << 8,
    BreachOfProtectiveOrder = 1 << 9,
    ChildAsVictim = 1 << 10,
    PoliceAsSuspect = 1 << 11,
}

/// <summary>Words for the excluded features, and which of them an offence carries by itself.</summary>
public static class ExcludedFeatureWords
{
    /// <summary>The whole list of CARA-01.</summary>
    public const ExcludedFeatures All = (ExcludedFeatures)((1 << 12) - 1);

    /// <summary>Each feature alone, in the order they are asked.</summary>
    public static IReadOnlyList<ExcludedFeatures> Each { get; } = [.. Enum.GetValues<ExcludedFeatures>().Where(f => f != ExcludedFeatures.None)];

    /// <summary>Features in words, for the middle of a sentence.</summary>
    public static string InWords(this ExcludedFeatures features) =>
        features == ExcludedFeatures.None ? "none" : string.Join(", ", Each.Where(f => features.HasFlag(f)).Select(TitleOf));

    /// <summary>One feature in words.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none or more than one.</exception>
    public static string TitleOf(ExcludedFeatures feature) => feature switch
    {
        ExcludedFeatures.Stalking => "stalking",
        ExcludedFeatures.CoerciveControl => "controlling or coercive behaviour",
        ExcludedFeatures.Strangulation => "strangulation or suffocation",
        ExcludedFeatures.SeriousInjury => "serious injury",
        ExcludedFeatures.SexualOffence => "a sexual offence",
        ExcludedFeatures.ThreatsToKill => "threats to kill",
        ExcludedFeatures.Weapon => "a weapon",
        ExcludedFeatures.HonourBasedAbuse => "honour-based abuse",
        ExcludedFeatures.HateCrime => "hate crime",
        ExcludedFeatures.BreachOfProtectiveOrder => "breach of a protective order",
        ExcludedFeatures.ChildAsVictim => "a child as direct victim",
        ExcludedFeatures.PoliceAsSuspect => "a police officer or police staff as suspect",
        _ => throw new ArgumentOutOfRangeException(nameof(feature), "One feature alone is expected."),
    };

    /// <summary>The features an offence carries by its name alone (domain.md 8.6).</summary>
    public static ExcludedFeatures FeaturesOf(Offence offence) => offence.CjsCode switch
    {
        "PH97006" or "PH97010" or "PH97011" => ExcludedFeatures.Stalking,
        "ST19001" => ExcludedFeatures.Stalking | ExcludedFeatures.BreachOfProtectiveOrder,
        "SC15004" => ExcludedFeatures.CoerciveControl,
        "SC15005" or "SC15006" => ExcludedFeatures.Strangulation,
        "OF61131" or "OF61017" or "OF61016" => ExcludedFeatures.SeriousInjury,
        "SX03007" or "SX03002" => ExcludedFeatures.SexualOffence,
        "SX03249" or "SX03250" or "SX03251" or "SX03252" => ExcludedFeatures.SexualOffence,
        "OF61014" => ExcludedFeatures.ThreatsToKill,
        "PH97001" or "SE20002" or "PH97005" or "FL96001" or "DA21001" => ExcludedFeatures.BreachOfProtectiveOrder,
        _ => ExcludedFeatures.None,
    };
}
