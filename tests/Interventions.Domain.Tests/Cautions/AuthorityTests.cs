using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Domain.Tests.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Cautions;

/// <summary>Who may authorise, offer and give a caution, and what a refusal says of who can instead (CC-05, CC-21, CC-22, CC-25, CC-44, G6, G9).</summary>
public class AuthorityTests
{
    private static readonly DateOnly OffenceDay = new(2026, 11, 1);
    private static readonly Actor Sergeant = new(A.Id(20), "Sgt Roe", Role.DecisionMaker, Rank: Rank.Sergeant, CollarNumber: "503");
    private static readonly Actor NoRank = new(A.Id(21), "Kim Lee", Role.DecisionMaker, CollarNumber: "504");
    private static readonly Actor NoCollar = new(A.Id(22), "Insp Ash", Role.DecisionMaker, Rank: Rank.Inspector);

    [Fact]
    public void CC_44_A_rank_too_low_says_which_is_asked_for_and_whom_to_ask()
    {
        var made = A.SupportedCase().At(CaseStage.Eligible);

        Assert.Equal(
            "The force's policy asks for at least the rank of inspector to authorise a caution. You are a sergeant: ask an inspector or above to do it.",
            Assert.Single(made.Ask(CaseAction.Authorise, Sergeant).WhyNot));
        Assert.Equal(
            "The force's policy asks for at least the rank of inspector to authorise a caution, and your account has no rank. Ask your administrator to add it, or ask an inspector or above to do it.",
            Assert.Single(made.Ask(CaseAction.Authorise, NoRank).WhyNot));
        Assert.Contains("no collar number", Assert.Single(made.Ask(CaseAction.Authorise, NoCollar).WhyNot));
    }

    /// <summary>G6: in any spelling.</summary>
    [Theory, InlineData("2359"), InlineData("PC 2359"), InlineData(" 02359 "), InlineData("pc2359")]
    public void G6_The_officer_in_the_case_is_told_that_he_is(string collar)
    {
        var made = A.SupportedCase().At(CaseStage.Eligible);
        Actor officer = new(A.Id(23), "Insp Johnson", Role.DecisionMaker, Rank: Rank.Inspector, CollarNumber: collar);

        Assert.Equal(
            "You are the officer in the case by its collar number (2359), and the officer in the case cannot decide it. Ask another decision-maker.",
            Assert.Single(made.Ask(CaseAction.Authorise, officer).WhyNot));
    }

    [Fact]
    public void G6_A_number_in_the_name_of_the_officer_counts_where_no_collar_is_recorded()
    {
        var made = A.Case(change: r => r with { OfficerInCaseCollar = null }).Answer(AnswerKind.Supports).At(CaseStage.Eligible);
        Actor officer = new(A.Id(23), "Insp Johnson", Role.DecisionMaker, Rank: Rank.Inspector, CollarNumber: "2359");

        Assert.Contains("officer in the case", Assert.Single(made.Ask(CaseAction.Authorise, officer).WhyNot));
        Assert.Contains("no collar number", Assert.Single(made.Ask(CaseAction.Authorise, NoCollar).WhyNot));
        Assert.True(made.Ask(CaseAction.Authorise, A.Decider).IsPossible);
    }

    /// <summary>CC-25: whatever the policy says, an indictable-only offence needs a prosecutor.</summary>
    [Fact]
    public void CC_25_An_indictable_only_offence_needs_a_CPS_reference()
    {
        RuleSet wide = new() { Id = "Wide", Force = "Cheshire", EffectiveFrom = new(2024, 8, 8), Source = "x", OffenceCodes = ["COML030"] };
        ForcePolicy policy = new() { Id = "x", Force = "Cheshire", EffectiveFrom = new(2024, 8, 8), Rules = wide };
        var made = A.Case(change: r => r with { Policy = policy, Offence = new("COML030", OffenceDay) }).Answer(AnswerKind.Supports).CheckDesk();
        made.StepToEligible();

        var refusal = EveryStage.Refusal(() => made.File.Authorise(A.Start, true, " ", made.By(A.Decider), Because.None));

        Assert.Contains("indictable only", refusal);
        Assert.Contains("(CC-25)", refusal);
        made.File.Authorise(A.Start, true, "CPS 7", made.By(A.Decider), Because.None);
        Assert.Equal("CPS 7", made.File.Authorisation!.CpsReference);
        Assert.Null(A.Case().File.WhyCpsReference);
    }

    [Fact]
    public void CC_22_Advice_and_admission_are_named_when_they_are_missing()
    {
        var made = A.SupportedCase().At(CaseStage.Authorised);

        Assert.Contains("Legal advice has to be available before he signs (CC-22)", EveryStage.Refusal(() => made.File.OfferCaution(true, true, false, made.By(A.Decider), Because.None)));
        Assert.Contains("Explain the effect", EveryStage.Refusal(() => made.File.OfferCaution(false, true, true, made.By(A.Decider), Because.None)));
        Assert.Contains("Give the warning", EveryStage.Refusal(() => made.File.OfferCaution(true, false, true, made.By(A.Decider), Because.None)));
    }

    /// <summary>CC-22: a minute before the offer is before it; the same minute is not.</summary>
    [Theory, InlineData(-1, true), InlineData(0, false)]
    public void CC_22_The_admission_comes_before_the_offer(int minutes, bool isAllowed)
    {
        var made = A.SupportedCase().At(CaseStage.Eligible);
        var at = made.Now.AddMinutes(1);
        made.File.Authorise(at.AddMinutes(minutes), true, null, new(A.Decider, at), Because.None);

        Assert.Equal(isAllowed, Record.Exception(() => made.File.OfferCaution(true, true, true, new(A.Decider, at), Because.None)) is null);
    }

    /// <summary>CC-21, G9, both bases: the day before, on and after 112 and 140 days, for a signer of the authorising rank.</summary>
    [Theory]
    [InlineData("CJ88001", CompletionClockBasis.OffenceDate)]
    [InlineData("CD71039", CompletionClockBasis.OffenceDate)]
    [InlineData("CJ88001", CompletionClockBasis.CautionDate)] // summary only: always from the offence
    [InlineData("CD71039", CompletionClockBasis.CautionDate)]
    public void CC_21_The_weeks_run_from_the_day_the_policy_says(string code, CompletionClockBasis basis)
    {
        foreach (var (days, reason, isAllowed) in new[] { (111, "", true), (112, "", true), (113, "", false), (113, "Shifts", true), (139, "Shifts", true), (140, "Shifts", true), (141, "Shifts", false) })
        {
            var made = Offered(code, basis);
            var start = basis == CompletionClockBasis.CautionDate && code == "CD71039" ? made.Today() : OffenceDay;
            var signing = A.Signing(made.Today()) with { Deadline = start.AddDays(days), DeadlineReason = reason };

            Assert.Equal(isAllowed, Record.Exception(() => made.File.SignCaution(signing, A.Terms(), made.By(A.Decider), Because.None)) is null);
        }
    }

    /// <summary>CC-21: a sergeant may give 16 weeks; more wants an inspector, or the word of the one who authorised.</summary>
    [Fact]
    public void CC_21_More_than_sixteen_weeks_wants_somebody_who_authorises_it()
    {
        var made = Offered("CJ88001", CompletionClockBasis.OffenceDate);
        var longer = A.Signing(made.Today()) with { Deadline = OffenceDay.AddDays(113), DeadlineReason = "He works shifts." };

        var refusal = EveryStage.Refusal(() => made.File.SignCaution(longer, A.Terms(), made.By(Sergeant), Because.None));
        Assert.Equal(
            "More than 16 weeks wants somebody to authorise it (CC-21). You are a sergeant: ask an inspector or above to give the longer time, or choose 21 Feb 2027 or earlier.", refusal);

        made.File.SignCaution(longer, A.Terms(), made.By(A.Decider), Because.None);
        Assert.Equal(A.Decider.UserId, made.File.Caution!.DeadlineAuthorisedBy);
        Assert.Equal("More than 16 weeks, to 22 Feb 2027. Authorised by Insp Priya Shah.", made.File.Journal[^1].Detail!.Note);
    }

    [Fact]
    public void CC_21_Who_authorised_may_have_permitted_it_before()
    {
        var made = A.SupportedCase().At(CaseStage.Eligible);
        made.File.Authorise(A.Start, true, null, made.By(A.Decider), Because.None, "the next group starts in January.");
        made.At(CaseStage.Offered);

        made.File.SignCaution(A.Signing(made.Today()) with { Deadline = OffenceDay.AddDays(140), DeadlineReason = "The next group starts in January." }, A.Terms(), made.By(Sergeant), Because.None);

        Assert.Equal(A.Decider.UserId, made.File.Caution!.DeadlineAuthorisedBy);
        Assert.Contains("Permitted when the caution was authorised on 2 Nov 2026: the next group starts in January.", made.File.Journal[^1].Detail!.Note);
        Assert.Contains("May be given up to 20 weeks", made.File.Journal.Single(e => e.Action == CaseAction.Authorise).Detail!.Note);
    }

    /// <summary>CC-21, CC-27: the same of an extension; inside the 16 weeks nobody has to authorise anything.</summary>
    [Fact]
    public void CC_21_Extending_asks_for_it_too()
    {
        var made = A.SupportedCase().At(CaseStage.Offered);
        made.File.SignCaution(A.Signing(made.Today()) with { Deadline = OffenceDay.AddDays(100) }, [new("Attend.", ConditionKind.Rehabilitative, OffenceDay.AddDays(90))], made.By(Sergeant), Because.None);

        made.File.ExtendDeadline(OffenceDay.AddDays(112), "He was ill.", made.By(Sergeant));
        Assert.Equal("He was ill.", made.File.Journal[^1].Detail!.Note);
        Assert.Contains("ask an inspector", EveryStage.Refusal(() => made.File.ExtendDeadline(OffenceDay.AddDays(113), "He was ill.", made.By(Sergeant))));
        Assert.Equal(OffenceDay.AddDays(112), made.File.Deadline);
        made.File.ExtendDeadline(OffenceDay.AddDays(113), "He was ill.", made.By(A.Decider));

        Assert.Equal("More than 16 weeks, to 22 Feb 2027: He was ill. Authorised by Insp Priya Shah.", made.File.Journal[^1].Detail!.Note);
        Assert.Contains("more than 20 weeks", EveryStage.Refusal(() => made.File.ExtendDeadline(OffenceDay.AddDays(141), "He was ill.", made.By(A.Decider))));
    }

    /// <summary>What the tracker adds to a note never makes it too long to keep.</summary>
    [Fact]
    public void A_note_that_would_not_fit_is_refused_in_words()
    {
        var made = A.SupportedCase().At(CaseStage.Eligible);

        Assert.Contains("Shorten them", EveryStage.Refusal(() =>
            made.File.Authorise(A.Start, true, null, made.By(A.Decider), new(new string('x', JournalDetail.NoteMaxLength)), "Shifts.")));
    }

    /// <summary>CC-44, product.md 5: the policy is that of the day of the referral, whatever came into force since.</summary>
    [Fact]
    public void CC_44_A_case_keeps_the_policy_it_was_referred_under()
    {
        ForcePolicy strict = new() { Id = "strict", Force = "Cheshire", EffectiveFrom = new(2024, 8, 8), LeastRankToAuthorise = Rank.Superintendent };
        var made = A.Case(change: r => r with { Policy = strict }).Answer(AnswerKind.Supports).At(CaseStage.Referred).CheckDesk();
        made.StepToEligible();

        Assert.Contains("You are an inspector: ask a superintendent or above", Assert.Single(made.Ask(CaseAction.Authorise, A.Decider).WhyNot));
    }

    private static A Offered(string code, CompletionClockBasis basis)
    {
        ForcePolicy policy = new() { Id = "x", Force = "Cheshire", EffectiveFrom = new(2024, 8, 8), ClockBasis = basis };
        return A.Case(change: r => r with { Policy = policy, Offence = new(code, OffenceDay) }).Answer(AnswerKind.Supports).At(CaseStage.Offered);
    }
}
