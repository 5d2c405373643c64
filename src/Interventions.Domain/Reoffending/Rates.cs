namespace Interventions.Domain.Reoffending;

/// <summary>Intervals of rates and of means (domain.md 6.2).</summary>
public static class Rates
{
    /// <summary>How often people are drawn anew for an interval of a mean.</summary>
    public const int Draws = 1000;

    /// <summary>Where every series of draws begins, so that the same people always give the same interval.</summary>
    public const ulong Seed = 20261126;

    /// <summary>
    /// Exact 95 % interval of a count per unit of exposure (Garwood 1936), as R's <c>poisson.test(count, exposure)</c>. It takes each event to
    /// be independent of the others, which reoffences of one person are not: narrower than the truth where few do much.
    /// </summary>
    public static Estimate Poisson(int count, double exposure)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(exposure);
        var low = count == 0 ? 0 : Distributions.GammaQuantile(0.025, count);
        return new(count / exposure, new(low / exposure, Distributions.GammaQuantile(0.975, count + 1) / exposure));
    }

    /// <summary>
    /// A mean with the interval that 95 % of means of as many people fall into, drawn anew from them <paramref name="draws"/> times (Efron's
    /// percentile bootstrap). People are drawn whole, so one who does much counts as the one he is. The order of the values does not matter.
    /// </summary>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static Estimate Mean(IEnumerable<double> values, int draws = Draws, ulong seed = Seed)
    {
        (double Value, int People)[] kinds = [.. values.GroupBy(v => v).Select(g => (g.Key, g.Count())).OrderByDescending(k => k.Item2).ThenBy(k => k.Key)];
        var all = kinds.Sum(k => k.People);
        if (all == 0)
        {
            throw new ArgumentException("A mean of nobody was asked for.", nameof(values));
        }

        var random = new Draw(seed);
        var means = new double[draws];
        for (var d = 0; d < draws; d++)
        {
            // How many of the people drawn have each value: one binomial after the other makes the multinomial.
            var (toDraw, others) = (all, all);
            double sum = 0;
            foreach (var (value, people) in kinds)
            {
                var drawn = people == others ? toDraw : random.Binomial(toDraw, people / (double)others);
                sum += value * drawn;
                (toDraw, others) = (toDraw - drawn, others - people);
                if (toDraw == 0)
                {
                    break;
                }
            }

            means[d] = sum / all;
        }

        Array.Sort(means);
        return new(kinds.Sum(k => k.Value * k.People) / all, new(Quantile(means, 0.025), Quantile(means, 0.975)));
    }

    /// <summary>A quantile of sorted values between its neighbours, as R's <c>quantile(type = 7)</c>.</summary>
    public static double Quantile(IReadOnlyList<double> sorted, double share)
    {
        ArgumentNullException.ThrowIfNull(sorted);
        var place = (sorted.Count - 1) * share;
        var below = (int)place;
        return below + 1 < sorted.Count ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }

    /// <summary>
    /// The limits of a funnel plot for an area of so many people where all areas share one rate (Spiegelhalter 2005): with nothing but chance,
    /// 95 % and 99.8 % of areas fall inside. Kept inside 0 and 1.
    /// </summary>
    public static FunnelLimits Funnel(int people, double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(people);
        double At(double p) => Math.Clamp(Distributions.BinomialQuantile(p, people, share) / people, 0, 1);
        return new(people, new(At(0.025), At(0.975)), new(At(0.001), At(0.999)));
    }
}

/// <summary>Limits for one size of area.</summary>
/// <param name="Warning">95 %: one in twenty areas lies outside by chance.</param>
/// <param name="Alarm">99.8 %: one in five hundred does.</param>
public readonly record struct FunnelLimits(int People, Interval Warning, Interval Alarm);

/// <summary>Random numbers that are the same on every machine for the same seed (SplitMix64: Steele, Lea and Flood 2014).</summary>
internal sealed class Draw(ulong seed)
{
    private ulong _state = seed;

    /// <summary>At least 0 and less than 1.</summary>
    public double Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }

    /// <summary>At least 0 and less than a number.</summary>
    public int Below(int number) => (int)(Next() * number);

    /// <summary>How many of n come out with chance p: counted up from none where few do, else Hörmann's rejection (BTRS, 1993).</summary>
    public int Binomial(int n, double p) => p > 0.5 ? n - Binomial(n, 1 - p) : n * p < 10 ? CountedUp(n, p) : Rejected(n, p);

    private int CountedUp(int n, double p)
    {
        if (p <= 0)
        {
            return 0;
        }

        var mass = Math.Exp(n * Math.Log(1 - p));
        var left = Next();
        var k = 0;
        while (left > mass && k < n)
        {
            left -= mass;
            mass *= (n - k) / (k + 1.0) * p / (1 - p);
            k++;
        }

        return k;
    }

    private int Rejected(int n, double p)
    {
        var spread = Math.Sqrt(n * p * (1 - p));
        var b = 1.15 + (2.53 * spread);
        var a = -0.0873 + (0.0248 * b) + (0.01 * p);
        var c = (n * p) + 0.5;
        var quick = 0.92 - (4.2 / b);
        var alpha = (2.83 + (5.1 / b)) * spread;
        var mode = Math.Floor((n + 1) * p);
        while (true)
        {
            var u = Next() - 0.5;
            var v = Next();
            var us = 0.5 - Math.Abs(u);
            var k = Math.Floor((((2 * a / us) + b) * u) + c);
            if (us >= 0.07 && v <= quick)
            {
                return (int)k;
            }

            if (k < 0 || k > n)
            {
                continue;
            }

            v = Math.Log(v * alpha / ((a / (us * us)) + b));
            var bound = ((mode + 0.5) * Math.Log((mode + 1) / (p / (1 - p) * (n - mode + 1))))
                + ((n + 1) * Math.Log((n - mode + 1) / (n - k + 1)))
                + ((k + 0.5) * Math.Log(p / (1 - p) * (n - k + 1) / (k + 1)))
                + Tail(mode) + Tail(n - mode) - Tail(k) - Tail(n - k);
            if (v <= bound)
            {
                return (int)k;
            }
        }
    }

    /// <summary>What Stirling's formula leaves out of log k!.</summary>
    private static double Tail(double k)
    {
        double[] first = [0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.0207906721037650, 0.0166446911898211, 0.0138761288230707, 0.0118967099458917, 0.0104112652619720, 0.0092554621827127, 0.0083305634333628];
        if (k < first.Length)
        {
            return first[(int)k];
        }

        var k1 = (k + 1) * (k + 1);
        return ((1.0 / 12) - (((1.0 / 360) - (1.0 / 1260 / k1)) / k1)) / (k + 1);
    }
}
