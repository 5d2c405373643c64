namespace Interventions.Domain.Reoffending;

/// <summary>One person in an adjusted comparison.</summary>
/// <param name="IsCautioned">In the group that is judged; else in the comparison.</param>
/// <param name="HasReoffended">By the counting chosen.</param>
public readonly record struct ComparedPerson(bool IsCautioned, bool HasReoffended, string AgeBand, string Sex, string Risk, string PriorHarm)
{
    /// <summary>What people are made alike in, in order.</summary>
    public static IReadOnlyList<string> Characteristics { get; } = ["Age", "Sex", "Risk", "Harm in the two years before"];

    /// <summary>His value of one of <see cref="Characteristics"/>.</summary>
    public string this[int characteristic] => characteristic switch { 0 => AgeBand, 1 => Sex, 2 => Risk, 3 => PriorHarm, _ => throw new ArgumentOutOfRangeException(nameof(characteristic)) };

    internal (string, string, string, string) Stratum => (AgeBand, Sex, Risk, PriorHarm);
}

/// <summary>People alike in all characteristics.</summary>
/// <param name="Name">The characteristics, for the eye.</param>
public sealed record Stratum(string Name, int Cautioned, int CautionedReoffended, int Compared, int ComparedReoffended)
{
    /// <summary>There is somebody of both groups; otherwise nobody here can be compared with anybody.</summary>
    public bool IsShared => Cautioned > 0 && Compared > 0;
}

/// <summary>How alike the groups are in one value of one characteristic.</summary>
/// <param name="Cautioned">Share of the cautioned, all of them.</param>
/// <param name="Compared">Share of the comparison group as it is.</param>
/// <param name="CautionedAfter">Share of the cautioned who can be compared.</param>
/// <param name="ComparedAfter">Share of the comparison group as weighted.</param>
public sealed record BalanceRow(string Characteristic, string Value, double Cautioned, double Compared, double CautionedAfter, double ComparedAfter)
{
    /// <summary>Above this a difference is usually taken for an imbalance that matters (Austin 2009).</summary>
    public const double Matters = 0.1;

    /// <summary>Standardised difference of the shares as they are.</summary>
    public double Before => Standardised(Cautioned, Compared);

    /// <summary>Standardised difference after weighting; 0 where the weights do their work.</summary>
    public double After => Standardised(CautionedAfter, ComparedAfter);

    private static double Standardised(double p, double q)
    {
        var spread = Math.Sqrt(((p * (1 - p)) + (q * (1 - q))) / 2);
        return spread > 0 ? (p - q) / spread : 0;
    }
}

/// <summary>Two risks and what lies between them: first less second, and first over second.</summary>
/// <param name="Ratio">Null where nobody of the comparison reoffended, or nobody cautioned for the interval's sake.</param>
public sealed record RiskContrast(double Cautioned, double Compared, Estimate Difference, Estimate? Ratio);

/// <summary>Mantel and Haenszel's summary over strata.</summary>
/// <param name="RiskDifference">With Sato's interval (1989).</param>
/// <param name="RiskRatio">With Greenland and Robins's interval (1985); null where a group had no event.</param>
/// <param name="ChiSquare">Cochran, Mantel and Haenszel's test without continuity correction; null where it cannot be made.</param>
/// <param name="P">Of that test, 1 degree of freedom.</param>
public sealed record MantelHaenszel(Estimate RiskDifference, Estimate? RiskRatio, double? ChiSquare, double? P);

/// <summary>
/// The cautioned compared with people who met the same criteria and were not, made alike in age, sex, risk and prior harm: by strata (Mantel
/// and Haenszel) and by weighting the comparison to the cautioned's mix (direct standardisation: the inverse-probability weights of a
/// propensity that is each stratum's own share). What nobody recorded stays unlike; see <see cref="Assumptions"/>.
/// </summary>
public sealed record Adjusted
{
    /// <summary>What has to hold for the difference to be the caution's doing, to be shown wherever it is.</summary>
    public static IReadOnlyList<string> Assumptions { get; } =
    [
        "People are made alike only in age, sex, risk level and recorded harm in the two years before. Willingness to change, alcohol, family and whatever else nobody recorded may still differ, and the people chosen for a caution were chosen.",
        "Somebody cautioned counts only where somebody like him was not cautioned, and the other way round. Those left out are listed; the result says nothing of them.",
        "Inside one group of alike people, who was cautioned is taken to be chance. It was a decision-maker's decision.",
        "Everybody is followed equally well: a person who moved away looks as if he had stopped.",
        "This is a comparison, not a trial. It can disagree with the trial and be right for here, or wrong.",
    ];

    /// <summary>Everybody, as they are.</summary>
    public required RiskContrast Crude { get; init; }

    public required IReadOnlyList<Stratum> Strata { get; init; }

    /// <summary>Strata with people of one group only: no overlap, left out.</summary>
    public IEnumerable<Stratum> Dropped => Strata.Where(s => !s.IsShared);

    /// <summary>Over shared strata; null where there is none.</summary>
    public required MantelHaenszel? MantelHaenszel { get; init; }

    /// <summary>The cautioned of shared strata against the comparison weighted to their mix; null where there is no shared stratum.</summary>
    public required RiskContrast? Standardised { get; init; }

    /// <summary>How many people of the comparison group the weighted ones are worth (Kish).</summary>
    public required double EffectiveCompared { get; init; }

    public required IReadOnlyList<BalanceRow> Balance { get; init; }

    /// <summary>Bands of prior harm: none, then by days.</summary>
    public static string PriorHarmBand(double days) => days switch { <= 0 => "None", < 10 => "Under 10 days", < 365 => "10 to 364 days", _ => "365 days and over" };

    /// <summary>The people to compare: mature first cases of both groups.</summary>
    public static IReadOnlyList<ComparedPerson> PeopleOf(IEnumerable<FollowedCase> cases, Counting counting)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(counting);
        return [.. cases.Where(c => c.IsFirstOfPerson && counting.IsMature(c)).Select(c => new ComparedPerson(
            c.Cohort != Cohort.NotCautioned, counting.Of(c).Any(), AgeBands.Of(c.Age), c.Sex.ToString(), c.Risk?.ToString() ?? "Not known", PriorHarmBand(c.PriorHarmDays)))];
    }

    /// <summary>Compares; null where one of the groups is empty.</summary>
    public static Adjusted? Of(IReadOnlyCollection<ComparedPerson> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        var (cautioned, compared) = (people.Count(p => p.IsCautioned), people.Count(p => !p.IsCautioned));
        if (cautioned == 0 || compared == 0)
        {
            return null;
        }

        var strata = people.GroupBy(p => p.Stratum).OrderBy(g => g.Key).ToDictionary(g => g.Key, g => new Stratum(
            $"{g.First().AgeBand}, {g.First().Sex}, {g.First().Risk}, {g.First().PriorHarm}",
            g.Count(p => p.IsCautioned), g.Count(p => p is { IsCautioned: true, HasReoffended: true }), g.Count(p => !p.IsCautioned), g.Count(p => p is { IsCautioned: false, HasReoffended: true })));
        Stratum[] shared = [.. strata.Values.Where(s => s.IsShared)];
        var judged = shared.Sum(s => s.Cautioned);
        double WeightOf(ComparedPerson person) => person.IsCautioned ? 0 : strata[person.Stratum] is { IsShared: true } s ? s.Cautioned / (double)judged / s.Compared : 0;
        return new()
        {
            Crude = CrudeOf(people, cautioned, compared),
            Strata = [.. strata.Values],
            MantelHaenszel = judged == 0 ? null : Summarise(shared),
            Standardised = judged == 0 ? null : Standardise(shared, judged),
            EffectiveCompared = judged == 0 ? 0 : 1 / people.Sum(p => WeightOf(p) * WeightOf(p)),
            Balance =
            [
                .. Enumerable.Range(0, ComparedPerson.Characteristics.Count).SelectMany(c => people.Select(p => p[c]).Distinct().Order(StringComparer.Ordinal).Select(value => new BalanceRow(
                    ComparedPerson.Characteristics[c],
                    value,
                    people.Count(p => p.IsCautioned && p[c] == value) / (double)cautioned,
                    people.Count(p => !p.IsCautioned && p[c] == value) / (double)compared,
                    judged == 0 ? 0 : people.Count(p => p.IsCautioned && p[c] == value && strata[p.Stratum].IsShared) / (double)judged,
                    people.Where(p => p[c] == value).Sum(WeightOf)))),
            ],
        };
    }

    private static RiskContrast CrudeOf(IReadOnlyCollection<ComparedPerson> people, int n1, int n0)
    {
        int a = people.Count(p => p is { IsCautioned: true, HasReoffended: true }), b = people.Count(p => p is { IsCautioned: false, HasReoffended: true });
        double p1 = a / (double)n1, p0 = b / (double)n0;
        var (low, high) = Proportions.Difference(b, n0, a, n1);
        return new(p1, p0, new(p1 - p0, new(low, high)), RatioOf(p1, p0, (1.0 / a) - (1.0 / n1) + (1.0 / b) - (1.0 / n0)));
    }

    /// <summary>A ratio with its interval on the scale of logarithms.</summary>
    private static Estimate? RatioOf(double p1, double p0, double varianceOfLog)
    {
        if (p1 <= 0 || p0 <= 0)
        {
            return null;
        }

        var (ratio, factor) = (p1 / p0, Math.Exp(Distributions.Z95 * Math.Sqrt(varianceOfLog)));
        return new(ratio, new(ratio / factor, ratio * factor));
    }

    private static RiskContrast Standardise(Stratum[] shared, int judged)
    {
        double p1 = shared.Sum(s => s.CautionedReoffended) / (double)judged, p0 = 0, variance0 = 0;
        foreach (var s in shared)
        {
            double weight = s.Cautioned / (double)judged, risk = s.ComparedReoffended / (double)s.Compared;
            p0 += weight * risk;
            variance0 += weight * weight * risk * (1 - risk) / s.Compared;
        }

        var variance1 = p1 * (1 - p1) / judged;
        var half = Distributions.Z95 * Math.Sqrt(variance1 + variance0);
        return new(p1, p0, new(p1 - p0, new(p1 - p0 - half, p1 - p0 + half)), RatioOf(p1, p0, (variance1 / (p1 * p1)) + (variance0 / (p0 * p0))));
    }

    private static MantelHaenszel Summarise(Stratum[] shared)
    {
        double r = 0, s = 0, weights = 0, difference = 0, ratioVariance = 0, satoP = 0, satoQ = 0, excess = 0, spread = 0;
        foreach (var stratum in shared)
        {
            double a = stratum.CautionedReoffended, b = stratum.ComparedReoffended, n1 = stratum.Cautioned, n0 = stratum.Compared, n = n1 + n0, m = a + b;
            r += a * n0 / n;
            s += b * n1 / n;
            weights += n1 * n0 / n;
            difference += ((a * n0) - (b * n1)) / n;
            ratioVariance += ((m * n1 * n0) - (a * b * n)) / (n * n);
            satoP += ((n1 * n1 * b) - (n0 * n0 * a) + (n1 * n0 * (n0 - n1) / 2)) / (n * n);
            satoQ += ((a * (n0 - b)) + (b * (n1 - a))) / (2 * n);
            excess += a - (m * n1 / n);
            spread += n > 1 ? n1 * n0 * m * (n - m) / (n * n * (n - 1)) : 0;
        }

        var rd = difference / weights;
        var half = Distributions.Z95 * Math.Sqrt(Math.Max(0, (rd * satoP) + satoQ)) / weights;
        double? chi = spread > 0 ? excess * excess / spread : null;
        return new(new(rd, new(rd - half, rd + half)), RatioOf(r, s, ratioVariance / (r * s)), chi, chi is { } x ? Distributions.ChiSquareUpperTail(x, 1) : null);
    }
}
