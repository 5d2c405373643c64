using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Tests.Reoffending;

/// <summary>What a statistician finds in R on the same data: the classic data sets of package survival and made-up ones with every corner.</summary>
public sealed class RComparisonTests(RComparison r) : IClassFixture<RComparison>
{
    private const double Tolerance = 1e-9;

    private static readonly string[] DataSets = ["lung", "aml", "ovarian", "veteran", "celltype", "many", "corners"];

    [Fact]
    public void Every_point_of_every_curve_is_that_of_survfit()
    {
        var compared = 0;
        foreach (var expected in r.Table("km.csv").GroupBy(p => (Data: p["data"], Group: p["group"])))
        {
            var curve = CurveOf(expected.Key.Data, expected.Key.Group);
            Assert.Equal(expected.Count(), curve.Points.Count);
            foreach (var (row, point) in expected.Zip(curve.Points))
            {
                Assert.Equal(
                    (row.Whole("day"), row.Whole("risk"), row.Whole("events"), row.Whole("censored")),
                    (point.Day, point.AtRisk, point.Events, point.Censored));
                Same(row.Number("surv"), point.Survival);
                Same(row.Number("se"), point.StandardError);
                Same(row.Number("lower"), point.Interval?.Low);
                Same(row.Number("upper"), point.Interval?.High);
                Same(row.Number("surv"), curve.SurvivalAt(point.Day));
                Assert.Equal(point.AtRisk, curve.AtRisk(point.Day));
                compared++;
            }
        }

        Assert.True(compared > 2000, $"{compared} points");
    }

    [Fact]
    public void Every_median_and_its_interval_are_those_of_survfit()
    {
        var rows = r.Table("medians.csv");

        Assert.Equal(DataSets, rows.Select(m => m["data"]).Distinct());
        foreach (var row in rows)
        {
            var curve = CurveOf(row["data"], row["group"]);
            Assert.Equal((row.Whole("people"), row.Whole("events")), (curve.People, curve.Events));
            Assert.Equal((row.Number("median"), row.Number("lower"), row.Number("upper")), (curve.Median.Days, curve.Median.Low, curve.Median.High));
        }
    }

    [Fact]
    public void The_log_rank_test_is_that_of_survdiff_with_and_without_strata()
    {
        var rows = r.Table("logrank.csv");
        Assert.Equal(DataSets.Length * 2, rows.Count);
        foreach (var row in rows)
        {
            var test = LogRank.Of(GroupsOf(row["data"], row["stratified"] == "TRUE"));
            Same(row.Number("chisq"), test.ChiSquare);
            Same(row.Number("p"), test.P);
            Assert.Equal(row.Whole("df"), test.DegreesOfFreedom);
        }

        foreach (var row in r.Table("expected.csv"))
        {
            Same(row.Number("expected"), LogRank.Of(GroupsOf(row["data"], isStratified: false)).Rows.Single(g => g.Name == row["group"]).Expected);
        }
    }

    [Fact]
    public void Intervals_of_counts_are_those_of_poisson_test()
    {
        foreach (var row in r.Table("poisson.csv"))
        {
            var rate = Rates.Poisson(row.Whole("x"), row.Must("t"));
            Same(row.Number("low"), rate.Interval.Low);
            Same(row.Number("high"), rate.Interval.High);
        }
    }

    [Fact]
    public void Intervals_of_shares_are_those_of_prop_test()
    {
        foreach (var row in r.Table("wilson.csv"))
        {
            var (low, high) = Proportions.Wilson(row.Whole("x"), row.Whole("n"));
            Same(row.Number("low"), low);
            Same(row.Number("high"), high);
        }
    }

    [Fact]
    public void Funnel_limits_are_those_of_Rs_binomial_distribution()
    {
        foreach (var row in r.Table("funnel.csv"))
        {
            var limits = Rates.Funnel(row.Whole("n"), row.Must("share"));
            Same(row.Number("p0.001"), limits.Alarm.Low);
            Same(row.Number("p0.025"), limits.Warning.Low);
            Same(row.Number("p0.975"), limits.Warning.High);
            Same(row.Number("p0.999"), limits.Alarm.High);
        }
    }

    [Fact]
    public void Upper_tails_are_those_of_pchisq()
    {
        foreach (var row in r.Table("tails.csv"))
        {
            Same(row.Number("p"), Distributions.ChiSquareUpperTail(row.Must("x"), row.Whole("df")));
        }
    }

    [Fact]
    public void The_adjusted_comparison_is_that_of_R()
    {
        var expected = r.Table("adjusted.csv").ToDictionary(a => a["name"], a => a.Must("value"));
        var adjusted = Adjusted.Of(r.People)!;
        var (mh, standardised) = (adjusted.MantelHaenszel!, adjusted.Standardised!);

        foreach (var (name, value) in new (string, double?)[]
        {
            ("rr", mh.RiskRatio?.Value), ("rr_low", mh.RiskRatio?.Interval.Low), ("rr_high", mh.RiskRatio?.Interval.High), ("rd", mh.RiskDifference.Value), ("rd_low", mh.RiskDifference.Interval.Low), ("rd_high", mh.RiskDifference.Interval.High),
            ("chisq", mh.ChiSquare), ("p", mh.P), ("p1", standardised.Cautioned), ("p0", standardised.Compared), ("difference", standardised.Difference.Value), ("low", standardised.Difference.Interval.Low), ("high", standardised.Difference.Interval.High),
            ("effective", adjusted.EffectiveCompared), ("strata", adjusted.Dropped.Count()), ("cautioned", adjusted.Dropped.Sum(s => s.Cautioned)), ("compared", adjusted.Dropped.Sum(s => s.Compared)),
        })
        {
            Same(expected[name], value);
        }
    }

    [Fact]
    public void Balance_before_and_after_is_that_of_R()
    {
        var rows = r.Table("balance.csv");
        var balance = Adjusted.Of(r.People)!.Balance;

        Assert.Equal(rows.Count, balance.Count);
        foreach (var row in rows)
        {
            var characteristic = ComparedPerson.Characteristics[Array.IndexOf(["age", "sex", "risk", "harm"], row["what"])];
            var ours = balance.Single(b => b.Characteristic == characteristic && b.Value == row["value"]);
            Same(row.Number("before"), ours.Before);
            Same(row.Number("after"), ours.After);
        }
    }

    private SurvivalCurve CurveOf(string data, string group)
    {
        RRow[] rows = [.. r.Table("data.csv").Where(d => d["data"] == data && (group == "all" || d["group"] == group))];
        return KaplanMeier.Of([.. rows.Select(d => d.Whole("day"))], [.. rows.Select(d => d["event"] == "1")]);
    }

    private SurvivalGroup[] GroupsOf(string data, bool isStratified) =>
    [
        .. r.Table("data.csv").Where(d => d["data"] == data).GroupBy(d => d["group"]).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new SurvivalGroup(g.Key, [.. g.Select(d => d.Whole("day"))], [.. g.Select(d => d["event"] == "1")], isStratified ? [.. g.Select(d => d.Whole("stratum"))] : null)),
    ];

    /// <summary>Equal to 1e-9, of the value itself where it is large or tiny.</summary>
    private static void Same(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is { } e && actual is { } a)
        {
            Assert.True(Math.Abs(e - a) <= Tolerance * Math.Max(1, Math.Abs(e)) && (Math.Abs(e) < 1e-290 || Math.Abs(e - a) <= 1e-8 * Math.Abs(e) || Math.Abs(e) < 1e-12), $"R says {e:R}, we say {a:R}");
        }
    }
}
