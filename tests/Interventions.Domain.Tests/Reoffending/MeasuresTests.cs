using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Tests.Reoffending;

public sealed class MeasuresTests
{
    private static readonly Counting Suspected = new();
    private static readonly Counting Proven = new(ProvenOnly: true);

    [Fact]
    public void Somebody_followed_a_day_short_of_the_year_is_not_counted()
    {
        var measures = Measures.Of([Case(364, At(10)), Case(365), Case(365, At(365))], Suspected);

        Assert.Equal((3, 2, 1), (measures.People, measures.Mature, measures.Reoffenders));
        Assert.Equal(0.5, measures.Prevalence!.Value.Value);
    }

    [Fact]
    public void An_offence_after_the_follow_up_is_no_reoffence_of_it()
    {
        var measures = Measures.Of([Case(800, At(366))], Suspected);

        Assert.Equal((1, 0), (measures.Mature, measures.Reoffences));
        Assert.Equal(1, measures.Curve.Events);
    }

    [Fact]
    public void Proven_needs_a_year_and_a_half_of_checks_and_the_proof_inside_them()
    {
        Assert.False(Proven.IsMature(Case(547)));
        Assert.True(Proven.IsMature(Case(548)));
        Assert.True(Suspected.IsMature(Case(400)));

        var measures = Measures.Of([Case(900, At(365, proven: 548)), Case(900, At(10, proven: 549)), Case(900, At(10))], Proven);

        Assert.Equal((3, 1), (measures.Mature, measures.Reoffenders));
    }

    [Fact]
    public void Who_died_in_the_year_is_in_no_share_and_on_the_curve_until_then()
    {
        var measures = Measures.Of([Case(100) with { CheckedDays = 900 }, Case(900)], Suspected);

        Assert.Equal((2, 1), (measures.People, measures.Mature));
        Assert.Equal((2, 1), (measures.Curve.AtRisk(100), measures.Curve.AtRisk(101)));
        Assert.False(Proven.IsMature(Case(100) with { CheckedDays = 900 }));
    }

    [Fact]
    public void A_case_with_no_check_yet_is_not_taken_for_one_without_reoffence()
    {
        var measures = Measures.Of([Case(null), Case(400)], Suspected);

        Assert.Equal((2, 1, 1, 1), (measures.People, measures.Mature, measures.NotChecked, measures.Curve.People));
    }

    [Fact]
    public void A_person_counts_once()
    {
        var measures = Measures.Of([Case(400, At(3)), Case(400, At(3)) with { IsFirstOfPerson = false }], Suspected);

        Assert.Equal((1, 1, 1), (measures.People, measures.Reoffenders, measures.Curve.People));
    }

    [Theory]
    [InlineData(OffenceKind.Any, 4)]
    [InlineData(OffenceKind.DomesticAbuse, 2)]
    [InlineData(OffenceKind.SameVictim, 1)]
    [InlineData(OffenceKind.AnotherVictim, 1)]
    public void Four_kinds_are_counted_apart_and_an_unknown_victim_is_neither(OffenceKind kind, int reoffences)
    {
        var all = Case(400, At(1, isDomestic: true, victim: VictimOfReoffence.Same), At(2, victim: VictimOfReoffence.Another), At(3, isDomestic: true), At(4));

        Assert.Equal(reoffences, Measures.Of([all], new(Kind: kind)).Reoffences);
    }

    [Fact]
    public void Reoffences_are_given_a_person_and_a_reoffender()
    {
        var measures = Measures.Of([Case(400, At(1), At(2), At(3)), Case(400), Case(400, At(9)), Case(400)], Suspected);

        Assert.Equal((1.0, 2.0), (measures.Frequency!.Value.Value, measures.ReoffencesPerReoffender));
        Assert.Null(Measures.Of([Case(400)], Suspected).ReoffencesPerReoffender);
    }

    [Fact]
    public void Harm_comes_with_median_share_of_none_number_and_what_had_no_value()
    {
        var harm = Measures.Of([Case(400, At(1, harm: 10), At(2, harm: null)), Case(400), Case(400, At(5, harm: 365)), Case(400)], Suspected).Harm!;

        Assert.Equal((4, 93.75, 5.0, 0.5, 1), (harm.People, harm.Mean.Value, harm.Median, harm.ShareWithNone, harm.Unscored));
    }

    [Fact]
    public void Nobody_gives_no_figures_rather_than_zeros()
    {
        var measures = Measures.Of([], Suspected);

        Assert.Null(measures.Prevalence);
        Assert.Null(measures.Frequency);
        Assert.Null(measures.Harm);
        Assert.Null(measures.Curve.SurvivalAt(0));
        Assert.Null(measures.Curve.Median.Days);
    }

    [Fact]
    public void The_curve_says_nothing_beyond_the_last_day_followed()
    {
        var curve = KaplanMeier.Of([5, 9], [true, false]);

        Assert.Equal((1.0, 0.5, 0.5, null), (curve.SurvivalAt(4), curve.SurvivalAt(5), curve.SurvivalAt(9), curve.SurvivalAt(10)));
        Assert.Null(curve.IntervalAt(10));
        Assert.Equal((2, 1, 0), (curve.AtRisk(0), curve.AtRisk(6), curve.AtRisk(10)));
    }

    [Fact]
    public void The_last_half_year_of_a_proven_curve_is_left_out_for_everybody()
    {
        Assert.Equal((217, false), Proven.OnCurve(Case(400, At(300, proven: 350))));
        Assert.Equal((200, true), Proven.OnCurve(Case(400, At(200, proven: 350))));
        Assert.Null(Proven.OnCurve(Case(100)));
    }

    [Fact]
    public void The_same_people_in_any_order_have_the_same_interval()
    {
        double[] values = [.. Enumerable.Range(0, 400).Select(i => (double)(i % 7 == 0 ? i % 5 : 0))];

        Assert.Equal(Rates.Mean(values), Rates.Mean(values.Reverse()));
        Assert.NotEqual(Rates.Mean(values), Rates.Mean(values, seed: 2));
    }

    /// <summary>Of many people the bootstrap's interval is nearly the one by the standard error; few draws leave some noise.</summary>
    [Theory, InlineData(200), InlineData(20_000)]
    public void The_bootstrap_interval_is_as_wide_as_theory_says(int people)
    {
        double[] values = [.. Enumerable.Range(0, people).Select(i => i % 4 == 0 ? (double)(i % 11) : 0)];
        var (mean, interval) = (values.Average(), Rates.Mean(values, draws: 4000).Interval);
        var error = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / people / people);

        Assert.InRange((mean - interval.Low) / error, 1.85, 2.07);
        Assert.InRange((interval.High - mean) / error, 1.85, 2.07);
    }

    private static Reoffence At(int day, int? proven = null, bool isDomestic = false, VictimOfReoffence victim = VictimOfReoffence.Unknown, double? harm = 1) => new(day, isDomestic, victim, proven, harm);

    internal static FollowedCase Case(int? followed, params Reoffence[] reoffences) => new()
    {
        CaseId = Guid.NewGuid(),
        PersonId = Guid.NewGuid(),
        Cohort = Cohort.Cautioned,
        IsFirstOfPerson = true,
        Track = Track.ConditionalCaution,
        Source = ReferralSource.Custody,
        Area = "Halton",
        Sex = Sex.Male,
        Age = 30,
        EthnicityGroup = "White",
        IsCompleted = true,
        IndexDay = new(2025, 1, 1),
        FollowedDays = followed,
        CheckedDays = followed,
        Reoffences = reoffences,
    };
}
