namespace Interventions.Domain.Reoffending;

/// <summary>Harm of some people's reoffences in days (CH-01); rare grave offences make the mean, so its companions stand beside it (CH-07).</summary>
/// <param name="People">Everybody, those without a reoffence included.</param>
/// <param name="Mean">Days a person, zeros included, with a bootstrap interval over people.</param>
/// <param name="Median">Days of the person in the middle.</param>
/// <param name="ShareWithNone">Share of people with no harm counted, 0 to 1.</param>
/// <param name="Unscored">Reoffences the harm table has no value for: they are not in these days, so the truth is higher.</param>
public sealed record HarmMeasure(int People, Estimate Mean, double Median, double ShareWithNone, int Unscored);

/// <summary>
/// Reoffending of some people (domain.md 6), everybody once, by the first case of their cohort. Numbers of people for the eyes of
/// the query layer: nothing of this is published without suppression (SN-04).
/// </summary>
public sealed record Measures
{
    public required Counting Counting { get; init; }

    /// <summary>Everybody (RO-08).</summary>
    public required int People { get; init; }

    /// <summary>Those followed long enough, on whom all measures but the curve rest: "n mature / n total" (RO-09).</summary>
    public required int Mature { get; init; }

    /// <summary>Those of whom nothing is known yet, because no file has been checked: they are on no curve.</summary>
    public required int NotChecked { get; init; }

    /// <summary>Mature people with at least one offence that counts.</summary>
    public required int Reoffenders { get; init; }

    /// <summary>Offences of mature people that count.</summary>
    public required int Reoffences { get; init; }

    /// <summary>Share of mature people who reoffended, with Wilson's interval; null where nobody is mature.</summary>
    public required Estimate? Prevalence { get; init; }

    /// <summary>Reoffences a mature person, with a bootstrap interval over people, for offences of one person hang together.</summary>
    public required Estimate? Frequency { get; init; }

    /// <summary>The same with the exact Poisson interval, as others publish it.</summary>
    public required Estimate? FrequencyPoisson { get; init; }

    /// <summary>Reoffences a person who reoffended (RO-03); null where nobody did.</summary>
    public double? ReoffencesPerReoffender => Reoffenders == 0 ? null : Reoffences / (double)Reoffenders;

    public required HarmMeasure? Harm { get; init; }

    /// <summary>Time to the first reoffence that counts, of everybody checked, mature or not; death and removal end it without one.</summary>
    public required SurvivalCurve Curve { get; init; }

    /// <summary>Measures some cases. Cases that are not the first of their person are left out, so that parts add up to the whole.</summary>
    public static Measures Of(IReadOnlyCollection<FollowedCase> cases, Counting counting)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(counting);
        FollowedCase[] people = [.. cases.Where(c => c.IsFirstOfPerson)];
        Reoffence[][] mature = [.. people.Where(counting.IsMature).Select(c => counting.Of(c).ToArray())];
        var (reoffenders, reoffences) = (mature.Count(m => m.Length > 0), mature.Sum(m => m.Length));
        return new()
        {
            Counting = counting,
            People = people.Length,
            Mature = mature.Length,
            NotChecked = people.Count(p => p.FollowedDays is null),
            Reoffenders = reoffenders,
            Reoffences = reoffences,
            Prevalence = mature.Length == 0 ? null : Share(reoffenders, mature.Length),
            Frequency = mature.Length == 0 ? null : Rates.Mean(mature.Select(m => (double)m.Length)),
            FrequencyPoisson = mature.Length == 0 ? null : Rates.Poisson(reoffences, mature.Length),
            Harm = HarmOf(mature),
            Curve = CurveOf(people, counting),
        };
    }

    /// <summary>The curve alone, for pages that draw many.</summary>
    public static SurvivalCurve CurveOf(IEnumerable<FollowedCase> cases, Counting counting)
    {
        var (days, isEvent) = OnCurve(cases, counting);
        return KaplanMeier.Of(days, isEvent);
    }

    /// <summary>The same people as one group of a log-rank test.</summary>
    public static SurvivalGroup GroupOf(string name, IEnumerable<FollowedCase> cases, Counting counting)
    {
        var (days, isEvent) = OnCurve(cases, counting);
        return new(name, days, isEvent);
    }

    private static (int[] Days, bool[] IsEvent) OnCurve(IEnumerable<FollowedCase> cases, Counting counting)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(counting);
        (int Days, bool IsEvent)[] times = [.. cases.Where(c => c.IsFirstOfPerson).Select(counting.OnCurve).OfType<(int, bool)>()];
        return ([.. times.Select(t => t.Days)], [.. times.Select(t => t.IsEvent)]);
    }

    private static Estimate Share(int part, int whole)
    {
        var (low, high) = Proportions.Wilson(part, whole);
        return new(part / (double)whole, new(low, high));
    }

    private static HarmMeasure? HarmOf(Reoffence[][] mature)
    {
        if (mature.Length == 0)
        {
            return null;
        }

        double[] days = [.. mature.Select(m => m.Sum(r => r.HarmDays ?? 0)).Order()];
        return new(days.Length, Rates.Mean(days), Rates.Quantile(days, 0.5), days.Count(d => d == 0) / (double)days.Length, mature.Sum(m => m.Count(r => r.HarmDays is null)));
    }
}
