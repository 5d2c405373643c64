namespace Interventions.Domain.Reoffending;

/// <summary>
/// People of a group and what is known of them after twelve months, fit to publish. People are those not checked, those followed for less
/// than that and the mature; the mature are those who reoffended and those who did not.
/// </summary>
public sealed record GroupCounts(
    PublishedCount People, PublishedCount NotChecked, PublishedCount TooEarly, PublishedCount Mature, PublishedCount Reoffended, PublishedCount Clear)
{
    /// <summary>The share of mature people who reoffended; null where none may be given.</summary>
    public PublishedShare? Share => PublishedShare.Of(Reoffended, Clear, Mature);
}

/// <summary>Mature people of a group who reoffended in one way, and those who did not, fit to publish.</summary>
public sealed record KindCounts(PublishedCount Mature, PublishedCount Reoffended, PublishedCount Clear)
{
    /// <summary>The share; null where none may be given.</summary>
    public PublishedShare? Share => PublishedShare.Of(Reoffended, Clear, Mature);
}

/// <summary>A share in per cent with Wilson's interval.</summary>
/// <param name="IsFromFew">Fewer than thirty people: to be read with a warning (SN-04).</param>
public sealed record PublishedShare(double Percent, double Low, double High, bool IsFromFew)
{
    /// <summary>Below this number of people a share carries a warning.</summary>
    public const int LeastWithoutWarning = 30;

    /// <summary>Null unless the part, the rest and the whole are shown and the whole is large enough.</summary>
    public static PublishedShare? Of(PublishedCount part, PublishedCount rest, PublishedCount whole)
    {
        if (rest.IsSuppressed || SmallNumbers.Percentage(part, whole) is not { } percent)
        {
            return null;
        }

        var (low, high) = Proportions.Wilson(part.Exact!.Value, whole.Exact!.Value);
        return new(percent, 100 * low, 100 * high, whole.Exact < LeastWithoutWarning);
    }
}

/// <summary>How often, and with what harm, the mature people of a group reoffended within a year.</summary>
/// <param name="Frequency">Reoffences a person, with a bootstrap interval.</param>
/// <param name="Harm">Harm days a person; null where withheld.</param>
public sealed record PublishedMeans(Estimate Frequency, HarmMeasure? Harm);

/// <summary>A survival curve fit to publish: see <see cref="ReoffendingCounts"/> for what its points may tell.</summary>
/// <param name="Points">The first is day 0. Between two points together at least five people first reoffended, or nobody.</param>
/// <param name="AtRisk">By quarter of a year, those still followed and clear after the day; at the start, everybody on the curve.</param>
public sealed record PublishedCurve(IReadOnlyList<CurvePoint> Points, IReadOnlyList<(int Day, int People)> AtRisk)
{
    /// <summary>The last day it is drawn to.</summary>
    public int LastDay => Points[^1].Day;

    /// <summary>The first published day by which half have reoffended; null: not reached.</summary>
    public int? MedianDay => Points.FirstOrDefault(p => p.Survival <= 0.5)?.Day;
}

/// <summary>The share clear to the end of a day.</summary>
public sealed record CurvePoint(int Day, double Survival, Interval? Interval);
