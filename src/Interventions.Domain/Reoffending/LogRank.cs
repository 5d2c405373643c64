namespace Interventions.Domain.Reoffending;

/// <summary>One of the groups whose curves are compared.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Days">As <see cref="KaplanMeier.Of"/>.</param>
/// <param name="IsEvent">As <see cref="KaplanMeier.Of"/>.</param>
/// <param name="Strata">Of each person, the stratum; null where there are none. People are compared inside their stratum only.</param>
public sealed record SurvivalGroup(string Name, IReadOnlyList<int> Days, IReadOnlyList<bool> IsEvent, IReadOnlyList<int>? Strata = null);

/// <summary>One group in a test.</summary>
/// <param name="Expected">Events it would have had if all groups had them at the same pace.</param>
public sealed record LogRankRow(string Name, int People, int Observed, double Expected);

/// <summary>What the test said.</summary>
/// <param name="DegreesOfFreedom">One less than groups with anybody at risk of an event; below 1 there is nothing to compare.</param>
/// <param name="P">How often a difference like this or greater comes by chance where there is none; null where there is nothing to compare.</param>
public sealed record LogRankTest(IReadOnlyList<LogRankRow> Rows, double ChiSquare, int DegreesOfFreedom, double? P);

/// <summary>
/// Whether curves differ by more than chance (Mantel 1966), everybody counting alike all along: the same as R's
/// <c>survdiff(Surv(days, event) ~ group + strata(stratum), rho = 0)</c>.
/// </summary>
public static class LogRank
{
    /// <summary>Compares the groups, in their order.</summary>
    public static LogRankTest Of(IReadOnlyList<SurvivalGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var observed = new double[groups.Count];
        var expected = new double[groups.Count];
        var variance = new double[groups.Count, groups.Count];
        foreach (var stratum in groups.SelectMany(g => g.Strata ?? [0]).Distinct())
        {
            Add([.. groups.Select(g => CountsOf(g, stratum))], observed, expected, variance);
        }

        int[] used = [.. Enumerable.Range(0, groups.Count).Where(g => expected[g] > 0)];
        var chi = used.Length < 2 ? 0 : QuadraticForm(used[1..], observed, expected, variance);
        return new(
            [.. groups.Select((g, i) => new LogRankRow(g.Name, g.Days.Count, (int)observed[i], expected[i]))],
            chi,
            used.Length - 1,
            used.Length < 2 ? null : Distributions.ChiSquareUpperTail(chi, used.Length - 1));
    }

    private static CountsByDay CountsOf(SurvivalGroup group, int stratum)
    {
        int[] those = [.. Enumerable.Range(0, group.Days.Count).Where(i => (group.Strata?[i] ?? 0) == stratum)];
        return CountsByDay.Of([.. those.Select(i => group.Days[i])], [.. those.Select(i => group.IsEvent[i])]);
    }

    /// <summary>Adds what one stratum brings: at each day with an event, the hypergeometric mean and variance of each group's share of it.</summary>
    private static void Add(CountsByDay[] counts, double[] observed, double[] expected, double[,] variance)
    {
        var atRisk = Array.ConvertAll(counts, c => (double)c.People.Sum());
        for (var day = 0; day < counts.Max(c => c.People.Length); day++)
        {
            var events = Array.ConvertAll(counts, c => day < c.Events.Length ? c.Events[day] : 0);
            double all = atRisk.Sum(), happened = events.Sum();
            if (happened > 0)
            {
                var spread = all > 1 ? happened * (all - happened) / (all - 1) : 0;
                for (var g = 0; g < counts.Length; g++)
                {
                    observed[g] += events[g];
                    expected[g] += happened * atRisk[g] / all;
                    for (var h = 0; h < counts.Length; h++)
                    {
                        variance[g, h] += spread * atRisk[g] / all * ((g == h ? 1 : 0) - (atRisk[h] / all));
                    }
                }
            }

            for (var g = 0; g < counts.Length; g++)
            {
                atRisk[g] -= day < counts[g].People.Length ? counts[g].People[day] : 0;
            }
        }
    }

    /// <summary>(O - E)' V^-1 (O - E) over all groups but one, by Cholesky's factor of V.</summary>
    private static double QuadraticForm(int[] groups, double[] observed, double[] expected, double[,] variance)
    {
        var n = groups.Length;
        var factor = new double[n, n];
        var solved = new double[n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = variance[groups[i], groups[j]];
                for (var k = 0; k < j; k++)
                {
                    rest -= factor[i, k] * factor[j, k];
                }

                factor[i, j] = i == j ? Math.Sqrt(rest) : rest / factor[j, j];
            }

            var difference = observed[groups[i]] - expected[groups[i]];
            for (var k = 0; k < i; k++)
            {
                difference -= factor[i, k] * solved[k];
            }

            solved[i] = difference / factor[i, i];
        }

        return solved.Sum(s => s * s);
    }
}
