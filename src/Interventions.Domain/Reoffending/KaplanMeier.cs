namespace Interventions.Domain.Reoffending;

/// <summary>
/// The share of people still free of an event as days go by, counting everybody for as long as he was followed (domain.md 6.2; Kaplan and
/// Meier 1958). The same as R's <c>survfit(Surv(days, event) ~ 1, conf.type = "log-log")</c>, which tests and a benchmark hold it to.
/// </summary>
public static class KaplanMeier
{
    /// <summary>The curve of some people.</summary>
    /// <param name="days">Of each, the day of the event or, without one, the last day followed; 0 is the index day.</param>
    /// <param name="isEvent">Of each, whether it was the event that ended it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day is negative, or further than anybody lives.</exception>
    public static SurvivalCurve Of(ReadOnlySpan<int> days, ReadOnlySpan<bool> isEvent) => new(CountsByDay.Of(days, isEvent));
}

/// <summary>How many people left on each day and how many of them by the event: days are few, so they are counted, never sorted.</summary>
internal sealed class CountsByDay(int[] people, int[] events)
{
    private const int LastDay = 150 * 366;

    /// <summary>By day: who was followed to that day and no further.</summary>
    public int[] People { get; } = people;

    /// <summary>By day: how many of them by the event.</summary>
    public int[] Events { get; } = events;

    public static CountsByDay Of(ReadOnlySpan<int> days, ReadOnlySpan<bool> isEvent)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(isEvent.Length, days.Length);
        var last = -1;
        foreach (var day in days)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(day);
            last = Math.Max(last, day);
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, LastDay);
        var (people, events) = (new int[last + 1], new int[last + 1]);
        for (var i = 0; i < days.Length; i++)
        {
            people[days[i]]++;
            events[days[i]] += isEvent[i] ? 1 : 0;
        }

        return new CountsByDay(people, events);
    }
}

/// <summary>A day on which somebody had the event or was last followed.</summary>
/// <param name="AtRisk">People neither lost nor with the event before that day.</param>
/// <param name="StandardError">Greenwood's, of the survival; null once nobody is left free of it.</param>
/// <param name="Interval">95 %, on the scale of log(-log); null while nobody has had the event and once nobody is left.</param>
public readonly record struct SurvivalPoint(int Day, int AtRisk, int Events, int Censored, double Survival, double? StandardError, Interval? Interval);

/// <summary>The day by which half have had the event; a half day where the curve lies at one half between two days.</summary>
/// <param name="Days">Null: not reached.</param>
/// <param name="Low">The lower end of its 95 % interval; null: not reached.</param>
/// <param name="High">The upper end; null: not reached.</param>
public readonly record struct MedianDays(double? Days, double? Low, double? High);

/// <summary>A survival curve; see <see cref="KaplanMeier"/>.</summary>
public sealed class SurvivalCurve
{
    private readonly SurvivalPoint[] _points;

    internal SurvivalCurve(CountsByDay counts)
    {
        var atRisk = counts.People.Sum();
        People = atRisk;
        var points = new List<SurvivalPoint>();
        double survival = 1, greenwood = 0;
        for (var day = 0; day < counts.People.Length; day++)
        {
            var (left, events) = (counts.People[day], counts.Events[day]);
            if (left == 0)
            {
                continue;
            }

            survival *= (atRisk - events) / (double)atRisk;
            greenwood += events / ((double)atRisk * (atRisk - events));
            points.Add(new(day, atRisk, events, left - events, survival, survival > 0 ? survival * Math.Sqrt(greenwood) : null, LogLog(survival, greenwood)));
            atRisk -= left;
            Events += events;
        }

        _points = [.. points];
        Median = new(At(0.5, p => 1 - p.Survival), At(0.5, p => 1 - p.Interval?.Low), At(0.5, p => 1 - p.Interval?.High));
    }

    /// <summary>Everybody on the curve.</summary>
    public int People { get; }

    /// <summary>Of them, with the event.</summary>
    public int Events { get; }

    /// <summary>In order of day.</summary>
    public IReadOnlyList<SurvivalPoint> Points => _points;

    /// <summary>When half have had the event.</summary>
    public MedianDays Median { get; }

    /// <summary>The last day anybody was followed to; null for nobody.</summary>
    public int? LastDay => _points.Length == 0 ? null : _points[^1].Day;

    /// <summary>The share free of the event to the end of a day; null after the last day anybody was followed to, for nothing is known of it.</summary>
    public double? SurvivalAt(int day) => day > (LastDay ?? -1) ? null : LastUntil(day)?.Survival ?? 1;

    /// <summary>Its 95 % interval; null where there is none, see <see cref="SurvivalPoint"/>.</summary>
    public Interval? IntervalAt(int day) => day > (LastDay ?? -1) ? null : LastUntil(day)?.Interval;

    /// <summary>How many were followed to that day at least and had no event before.</summary>
    public int AtRisk(int day)
    {
        var i = IndexAfter(day - 1);
        return i < _points.Length ? _points[i].AtRisk : 0;
    }

    private SurvivalPoint? LastUntil(int day) => IndexAfter(day) is > 0 and var i ? _points[i - 1] : null;

    /// <summary>The first point after a day.</summary>
    private int IndexAfter(int day)
    {
        var (low, high) = (0, _points.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _points[middle].Day <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static Interval? LogLog(double survival, double greenwood)
    {
        if (survival is <= 0 or >= 1)
        {
            return null;
        }

        var log = Math.Log(survival);
        var half = Distributions.Z95 * Math.Sqrt(greenwood) / log;
        return new(Math.Exp(-Math.Exp(Math.Log(-log) - half)), Math.Exp(-Math.Exp(Math.Log(-log) + half)));
    }

    /// <summary>
    /// The day a rising line reaches a height, halfway along where it lies at that very height: as R's <c>quantile.survfit</c>, with its
    /// tolerance, so that a median here is the median there.
    /// </summary>
    private double? At(double height, Func<SurvivalPoint, double?> line)
    {
        const double Tolerance = 1.490116119384766e-08;
        (double Value, int Day)? reaching = null, passing = null;
        foreach (var point in _points)
        {
            if (line(point) is { } value)
            {
                reaching = value >= height - Tolerance && !(reaching?.Value <= value) ? (value, point.Day) : reaching;
                passing = value >= height + Tolerance && !(passing?.Value <= value) ? (value, point.Day) : passing;
            }
        }

        var endsThere = _points.Length > 0 && line(_points[^1]) is { } end && Math.Abs(height - end) < Tolerance;
        return (reaching, passing) switch
        {
            ({ } first, _) when endsThere => (first.Day + _points[^1].Day) / 2.0,
            ({ } first, { } next) => (first.Day + next.Day) / 2.0,
            _ => null,
        };
    }
}
