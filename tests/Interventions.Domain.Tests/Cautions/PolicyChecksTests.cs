using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Domain.Tests.Cases;

namespace Interventions.Domain.Tests.Cautions;

/// <summary>What a version of a force's policy has to keep before it is entered (CC-05, CC-42, CC-44).</summary>
public class PolicyChecksTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);

    [Fact]
    public void A_version_like_the_last_from_today_on_has_no_fault() => Assert.Empty(Faults(New(Today)));

    /// <summary>CC-05: a caution is given by a sergeant or above.</summary>
    [Theory, InlineData(Rank.None, false), InlineData(Rank.Constable, false), InlineData(Rank.Sergeant, true), InlineData(Rank.Inspector, true)]
    public void The_rank_to_sign_is_at_least_sergeant(Rank sign, bool isTaken)
    {
        var faults = Faults(New(Today, sign: sign));

        Assert.Equal(isTaken, faults.Count == 0);
        Assert.All(faults, f => Assert.Contains("CC-05", f.Sentence));
    }

    [Theory, InlineData(Rank.Sergeant, Rank.Sergeant, true), InlineData(Rank.Sergeant, Rank.Inspector, false)]
    public void The_rank_to_authorise_is_not_below_it(Rank authorise, Rank sign, bool isTaken) =>
        Assert.Equal(isTaken, Faults(New(Today, authorise, sign)).Count == 0);

    /// <summary>E8: high never.</summary>
    [Theory, InlineData(RiskLevel.Standard, true), InlineData(RiskLevel.Medium, true), InlineData(RiskLevel.High, false)]
    public void High_risk_is_never_allowed(RiskLevel risk, bool isTaken) => Assert.Equal(isTaken, Faults(New(Today, risk: risk)).Count == 0);

    [Theory, InlineData(-1, 28, false), InlineData(0, 28, true), InlineData(60, 28, true), InlineData(61, 28, false), InlineData(28, 0, false), InlineData(28, 1, true), InlineData(28, 56, true), InlineData(28, 57, false)]
    public void Margin_and_answer_stay_in_bounds(int margin, int answer, bool isTaken) => Assert.Equal(isTaken, Faults(New(Today, margin: margin, answer: answer)).Count == 0);

    /// <summary>The longest margin still leaves 16 weeks in every six months (STL-01, CC-21).</summary>
    [Fact]
    public void The_longest_margin_leaves_room_for_sixteen_weeks()
    {
        for (var offence = new DateOnly(2024, 1, 1); offence < new DateOnly(2028, 1, 1); offence = offence.AddDays(1))
        {
            Assert.Equal(
                CompletionDeadline.Normal(offence),
                CompletionDeadline.Latest(offence, hasReason: false, offence.AddMonths(6), PolicyChecks.LongestMarginDays));
        }
    }

    [Theory, InlineData("2026-11-01", "today or later"), InlineData("2031-11-03", "Check the year")]
    public void It_takes_effect_today_or_later(string day, string why) =>
        Assert.Contains(why, Assert.Single(Faults(New(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)))).Sentence);

    [Fact]
    public void Versions_neither_begin_on_one_day_nor_behind_one_another()
    {
        var later = New(new(2027, 4, 1));

        Assert.Contains("from 1 Apr 2027 already", Assert.Single(Faults(New(new(2027, 4, 1)), later)).Sentence);
        Assert.Contains("start after it", Assert.Single(Faults(New(new(2027, 3, 31)), later)).Sentence);
        Assert.Empty(Faults(New(new(2027, 4, 2)), later));
        later.TakeBack(new(A.Decider, A.Start));
        Assert.Empty(Faults(New(new(2027, 4, 1)), later));
    }

    [Fact]
    public void Force_and_rules_have_to_be_there()
    {
        ForcePolicy elsewhere = new() { Id = "x", Force = "Nowhere", EffectiveFrom = Today };
        var faults = Faults(elsewhere);

        Assert.Equal([nameof(ForcePolicy.Force), nameof(ForcePolicy.RuleSet)], faults.Select(f => f.Setting));
        Assert.Contains("after this policy", Assert.Single(Faults(New(Today, rules: new RuleSet { Id = "Late", Force = "Cheshire", EffectiveFrom = Today.AddDays(1), Source = "x" }))).Sentence);
    }

    [Theory, InlineData("CHES[0-9]{8}", "CHES26100412", null), InlineData("CHES[0-9]{8}", "CHES26", "does not fit"), InlineData("CHES[0-9{8}", "CHES26100412", "cannot be read"), InlineData("(A|AA)+[^C]?", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAC", "cannot be read")]
    public void A_pattern_fits_its_own_example(string pattern, string example, string? why)
    {
        ForcePolicy policy = new() { Id = "x", Force = "Cheshire", EffectiveFrom = Today, Rules = RuleSet.Usual, CrimeReferences = new(pattern, example) };

        var fault = Faults(policy).SingleOrDefault();
        Assert.True(why is null ? fault == default : fault.Sentence.Contains(why, StringComparison.Ordinal), fault.Sentence);
    }

    [Fact]
    public void One_that_has_begun_is_not_taken_back()
    {
        Assert.Contains("in force since", EveryStage.Refusal(() => New(Today).TakeBack(new(A.Decider, A.Start))));
        var later = New(Today.AddDays(1));
        later.TakeBack(new(A.Decider, A.Start));
        Assert.Contains("already", EveryStage.Refusal(() => later.TakeBack(new(A.Decider, A.Start))));
        Assert.Null(ForcePolicy.InForceOn([later], Today.AddDays(9)));
    }

    /// <summary>V-02: five working days and one under enhanced rights; V-06: a setting.</summary>
    [Theory, InlineData(5, 1, null), InlineData(1, 1, null), InlineData(10, 10, null), InlineData(0, 1, "InformWithinWorkingDays"), InlineData(11, 1, "InformWithinWorkingDays"), InlineData(5, 0, "InformEnhancedWithinWorkingDays"), InlineData(3, 4, "InformEnhancedWithinWorkingDays")]
    public void A_victim_is_told_within_days_that_make_sense(int inform, int enhanced, string? setting) =>
        Assert.Equal(setting, Faults(New(Today, inform: inform, enhanced: enhanced)).Select(f => f.Setting).FirstOrDefault());

    [Theory, InlineData(1, null), InlineData(5, null), InlineData(10, null), InlineData(0, "RoundsTo"), InlineData(3, "RoundsTo"), InlineData(100, "RoundsTo")]
    public void Numbers_are_exact_or_rounded_to_five_or_ten(int roundsTo, string? setting) => Assert.Equal(setting, Faults(New(Today, roundsTo: roundsTo)).Select(f => f.Setting).FirstOrDefault());

    /// <summary>The day before, the day itself and the day after a version begins.</summary>
    [Theory, InlineData("2027-03-31", "2026-11-02"), InlineData("2027-04-01", "2027-04-01"), InlineData("2027-04-02", "2027-04-01")]
    public void The_version_in_force_is_the_last_that_has_begun(string day, string from) => Assert.Equal(
        DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
        ForcePolicy.InForceOn([New(new(2027, 4, 1)), New(Today)], DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))!.EffectiveFrom);

    private static ForcePolicy New(
        DateOnly from, Rank authorise = Rank.Inspector, Rank sign = Rank.Sergeant, RiskLevel risk = RiskLevel.Standard, int margin = 28, int answer = 28, RuleSet? rules = null, int inform = 5, int enhanced = 1, int roundsTo = 1) => new()
        {
            Id = $"Cheshire {from:O}",
            Force = "Cheshire",
            EffectiveFrom = from,
            LeastRankToAuthorise = authorise,
            LeastRankToSign = sign,
            HighestRiskAllowed = risk,
            ProsecutionMarginDays = margin,
            AnswerGoodForDays = answer,
            InformWithinWorkingDays = inform,
            InformEnhancedWithinWorkingDays = enhanced,
            RoundsTo = roundsTo,
            Rules = rules ?? RuleSet.Usual,
            RuleSet = (rules ?? RuleSet.Usual).Id,
        };

    private static IReadOnlyList<(string Setting, string Sentence)> Faults(ForcePolicy policy, params ForcePolicy[] versions) =>
        PolicyChecks.FaultsOf(policy, versions, ["Cheshire"], Today);
}
