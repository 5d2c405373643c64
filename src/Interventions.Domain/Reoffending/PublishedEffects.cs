namespace Interventions.Domain.Reoffending;

/// <summary>What a published effect is an effect on.</summary>
public enum PublishedMetric
{
    /// <summary>Share of people who reoffend.</summary>
    Prevalence,

    /// <summary>Offences.</summary>
    Frequency,

    /// <summary>Crime-harm days.</summary>
    Harm,

    /// <summary>Something no chart of ours shows.</summary>
    Other,
}

/// <summary>What kind of number was published.</summary>
public enum PublishedEffectType
{
    /// <summary>Less than in the comparison group, as a share of it.</summary>
    Relative,

    /// <summary>A number of its own unit.</summary>
    Absolute,

    /// <summary>Said in words only.</summary>
    InWords,
}

/// <summary>One published result (domain.md 2.4), so that it can be quoted with its source and nothing else is.</summary>
public sealed record PublishedEffect
{
    /// <summary>R1 to R11, as the domain reference has them.</summary>
    public required string Reference { get; init; }

    public required string Study { get; init; }

    /// <summary>Who was studied.</summary>
    public required string Population { get; init; }

    /// <summary>How many people; null where not published.</summary>
    public int? People { get; init; }

    /// <summary>Compared with whom; null where not published.</summary>
    public string? Comparator { get; init; }

    public required PublishedMetric Metric { get; init; }

    /// <summary>Which offences.</summary>
    public OffenceKind Kind { get; init; }

    public int? HorizonDays { get; init; }

    public required PublishedEffectType Type { get; init; }

    /// <summary>Relative: by what share lower, 0 to 1. Absolute: the number. Null in words.</summary>
    public double? Value { get; init; }

    /// <summary>P value or interval as published; null where none was.</summary>
    public string? Uncertainty { get; init; }

    /// <summary>Whether the number was read at its source; from memory it is never drawn.</summary>
    public required bool IsVerified { get; init; }

    /// <summary>The sentence with its source, for one click away.</summary>
    public required string Source { get; init; }

    /// <summary>What has to be known before it is believed; null where nothing more.</summary>
    public string? Caveat { get; init; }

    /// <summary>
    /// Where the line "RCT-implied" lies on a chart of ours: the local comparison rate less the published share of it. Null for what is not a
    /// relative effect, not verified or not of a rate.
    /// </summary>
    /// <param name="localComparisonRate">Of people here who were not cautioned, in the unit of the chart.</param>
    public double? ImpliedLine(double localComparisonRate) =>
        IsVerified && Type == PublishedEffectType.Relative && Metric != PublishedMetric.Other && Value is { } effect ? localComparisonRate * (1 - effect) : null;
}

/// <summary>
/// The published results of CARA that may be shown. The often-quoted "46 % less likely" is an interim figure of 2014 and is not among them.
/// </summary>
public static class PublishedEffects
{
    private const string Trial = "Randomised trial in Southampton and western Hampshire, 2012 to 2015 (Strang and others 2017)";
    private const string Men = "Men conditionally cautioned for a first domestic offence of low harm, standard or medium risk";
    private const string Controls = "Men cautioned with a condition not to reoffend and no workshops, by lot";
    private const string TrialSource = "Strang and others, Cambridge Journal of Evidence-Based Policing (2017) 1: 160-173";
    private const string SameStudy = "R7 and R8 report the same study on different forces' people; which force had which result is not resolved.";

    /// <summary>In order of reference.</summary>
    public static IReadOnlyList<PublishedEffect> All { get; } =
    [
        OfTrial("R1") with { Metric = PublishedMetric.Harm, Type = PublishedEffectType.Relative, Value = 0.27, Uncertainty = "P = .011", Source = $"Crime harm of re-arrests and complaints was 27% lower in 365 days, by intention to treat: {TrialSource}, abstract." },
        OfTrial("R2") with
        {
            Metric = PublishedMetric.Harm, Type = PublishedEffectType.Absolute, Value = 8.4, Source = $"The workshop group's mean was 8.4 crime-harm days a person in 12 months: {TrialSource}, abstract.",
            Caveat = "Harm tables have been revised since 2016, so days then are not days now.",
        },
        OfTrial("R3") with { Metric = PublishedMetric.Prevalence, Kind = OffenceKind.SameVictim, Type = PublishedEffectType.Relative, Value = 0.35, Source = "35% fewer men reoffended against their partner: press text of the University of Cambridge; Hampton Trust." },
        OfTrial("R4") with { Metric = PublishedMetric.Frequency, Kind = OffenceKind.DomesticAbuse, Type = PublishedEffectType.Relative, Value = 0.21, IsVerified = false, Source = "21% fewer re-arrests for domestic abuse: quoted from memory, not read at its source, and therefore never drawn." },
        OfTrial("R5") with { Metric = PublishedMetric.Other, Type = PublishedEffectType.Absolute, Value = 0.91, Source = $"91% were treated as assigned: {TrialSource}." },
        Hampshire(OffenceKind.Any, PublishedMetric.Frequency, 0.76, "Future offending fell by 76%"),
        Hampshire(OffenceKind.DomesticAbuse, PublishedMetric.Frequency, 0.81, "Future domestic abuse fell by 81%"),
        Hampshire(OffenceKind.DomesticAbuse, PublishedMetric.Harm, 0.55, "Harm of domestic abuse fell by 55%"),
        Birmingham("R7", 183, 0.81, null, "81% less reoffending at 6 months: Karavias and others, November 2021, as quoted at projectcara.org.uk."),
        Birmingham("R7", 365, 0.56, null, "56% less reoffending at 12 months: Karavias and others, November 2021, as quoted at projectcara.org.uk."),
        Birmingham("R8", 183, 0.39, 510, "39% fewer offences at 6 months, 218 on CARA and 292 matched: as quoted in the press for Hampshire and the Isle of Wight, 2022. No difference in severity."),
        Birmingham("R8", 365, 0.41, 510, "41% fewer offences at 12 months, 218 on CARA and 292 matched: as quoted in the press for Hampshire and the Isle of Wight, 2022. No difference in severity."),
        InWords("R9", "Karavias and others 2023", "Reoffending was lower; severity was not significantly lower; benefits were 2.75 and 11.1 times the cost in two forces: Frontiers in Psychology 14: 1063701, abstract."),
        InWords("R10", "Updated preprint of Karavias and others", "Each pound brought £3.31 and £11.03 (2024 prices); nationally a cost of £2.18m and a net benefit of £18.4m a year: OSF zbaw3_v2, abstract."),
        InWords("R11", "Hampton Trust's summary of the trial", "63% of victims reported positive change and 85% of those who attended a changed attitude: projectcara.org.uk."),
    ];

    private static PublishedEffect OfTrial(string reference) => new()
    {
        Reference = reference,
        Study = Trial,
        Population = Men,
        People = 293,
        Comparator = Controls,
        HorizonDays = Counting.Year,
        Metric = PublishedMetric.Other,
        Type = PublishedEffectType.InWords,
        IsVerified = true,
        Source = TrialSource,
    };

    private static PublishedEffect Hampshire(OffenceKind kind, PublishedMetric metric, double value, string finding) => new()
    {
        Reference = "R6",
        Study = "Hampshire Constabulary, internal, June 2021",
        Population = "People on CARA in Hampshire; best at 25 to 34 years",
        Metric = metric,
        Kind = kind,
        Type = PublishedEffectType.Relative,
        Value = value,
        IsVerified = true,
        Source = $"{finding}: Hampshire Constabulary, June 2021, as quoted at projectcara.org.uk.",
        Caveat = "An internal figure: neither comparator nor number of people is published.",
    };

    private static PublishedEffect Birmingham(string reference, int days, double value, int? people, string source) => new()
    {
        Reference = reference,
        Study = "University of Birmingham (Karavias and others)",
        Population = "People on CARA",
        People = people,
        Comparator = "Matched people not on CARA",
        Metric = PublishedMetric.Frequency,
        HorizonDays = days,
        Type = PublishedEffectType.Relative,
        Value = value,
        IsVerified = true,
        Source = source,
        Caveat = SameStudy,
    };

    private static PublishedEffect InWords(string reference, string study, string source) => new()
    {
        Reference = reference,
        Study = study,
        Population = "People on CARA",
        Metric = PublishedMetric.Other,
        Type = PublishedEffectType.InWords,
        IsVerified = true,
        Source = source,
    };
}
