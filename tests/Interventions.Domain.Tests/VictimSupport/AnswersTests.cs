using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Tests.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.VictimSupport;

/// <summary>Answers: how long they are good, in which order they count, and that they are never refused (product.md 3, V-23).</summary>
public class AnswersTests
{
    public static TheoryData<AnswerKind> Closing { get; } =
        [AnswerKind.DoesNotSupport, AnswerKind.NoView, AnswerKind.Withdrawn, AnswerKind.CannotAnswer];

    /// <summary>28 London days, the last included, to the second; also over the clock change of 28 March 2027 (27 + 28 days = 24 April).</summary>
    [Theory, InlineData("2026-11-02T09:00Z"), InlineData("2026-11-02T23:59:59Z"), InlineData("2027-03-27T12:00Z"), InlineData("2027-03-28T23:30Z"), InlineData("2026-10-03T22:59:59Z")]
    public void Supports_is_good_for_28_London_days_to_midnight(string asked)
    {
        var askedAt = DateTime.Parse(asked, null, System.Globalization.DateTimeStyles.AdjustToUniversal);
        var made = A.Case(change: r => r with { Offence = new("CJ88001", new(2026, 10, 1)) });
        made.Now = askedAt.AddMinutes(1) > made.Now ? askedAt.AddMinutes(1) : made.Now;
        made.Answer(made.Victim, AnswerKind.Supports, askedAt);
        made.CheckDesk();
        made.File.RecordRisk(RiskLevel.Standard, RiskTool.Dash, made.Today(), made.By(A.Decider));

        var last = London.DayOf(askedAt).AddDays(28);
        var midnight = London.StartOfDayUtc(last.AddDays(1));
        Assert.Equal(last, made.File.Gate.GoodUntil);
        Assert.DoesNotContain(CaseFile.WaitingInWords, Why(made, midnight.AddSeconds(-1)));
        Assert.Contains(CaseFile.WaitingInWords, Why(made, midnight));

        static IReadOnlyList<string> Why(A made, DateTime at) =>
            made.File.Preview(new(A.Decider, at)).Single(p => p.Action == CaseAction.ConfirmEligibility).WhyNot;
    }

    [Fact]
    public void Supports_without_wish_to_be_contacted_again_has_no_end()
    {
        var made = A.Case();
        made.Answer(made.Victim, AnswerKind.Supports, forGood: true);

        Assert.Null(made.File.Gate.GoodUntil);
        Assert.True(made.File.Gate.IsOpenOn(made.Today().AddYears(2), needsFresh: true));
    }

    /// <summary>Good up to and including signing (A) or start (B), then it stands until changed.</summary>
    [Theory, InlineData(Track.ConditionalCaution, CaseStage.Offered, true), InlineData(Track.ConditionalCaution, CaseStage.Cautioned, false),
     InlineData(Track.Voluntary, CaseStage.Enrolled, true), InlineData(Track.Voluntary, CaseStage.InProgress, false)]
    public void Supports_need_not_be_fresh_after_signing_or_start(Track track, CaseStage stage, bool needsFresh)
    {
        var made = A.SupportedCase(track).At(stage);
        made.Now = made.Now.AddDays(40);

        Assert.Equal(needsFresh, made.File.NeedsFreshAnswers);
        Assert.Equal(needsFresh, made.File.IsUnderReviewOn(made.Today()));
        Assert.False(A.SupportedCase(track).At(stage).Answer(AnswerKind.Withdrawn).File.Gate.IsOpenOn(made.Today(), needsFresh: false));
    }

    [Theory, MemberData(nameof(Closing))]
    public void Anything_but_supports_closes_the_gate(AnswerKind kind)
    {
        var made = A.SupportedCase().Answer(kind);

        Assert.False(made.File.Gate.IsOpenOn(made.Today(), needsFresh: false));
        made.Answer(AnswerKind.Supports);
        Assert.True(made.File.Gate.IsOpenOn(made.Today(), needsFresh: true));
    }

    [Theory, MemberData(nameof(Closing))]
    public void Supports_said_to_be_earlier_is_kept_and_replaces_nothing(AnswerKind kind)
    {
        var made = A.SupportedCase().Answer(kind);

        var earlier = made.Answer(made.Victim, AnswerKind.Supports, askedAt: A.Start);

        Assert.False(earlier.Counts);
        Assert.Equal(kind, made.Victim.Latest!.Kind);
    }

    /// <summary>The tracker stamps to the second and people type minutes: a "supports" typed for the minute of a rise in risk, and recorded after it, counts.</summary>
    [Theory, InlineData(0, true), InlineData(-1, false)]
    public void Supports_of_the_same_minute_as_a_rise_in_risk_counts_and_of_the_one_before_does_not(int minutes, bool counts)
    {
        var made = A.SupportedCase();
        made.Now = made.Now.AddMinutes(30).AddSeconds(40);
        made.File.EndAnswersByRise([made.Victim.VictimId], made.By(A.Decider));
        var typed = London.MinuteOf(made.Now).AddMinutes(minutes);

        var answer = EveryStage.Answer(made, made.Victim, AnswerKind.Supports, typed);

        Assert.Equal((counts, counts), (answer.Counts, made.File.Gate.IsOpenOn(made.Today(), needsFresh: true)));
    }

    /// <summary>A bug found: the "supports" was held against the latest answer alone, which was itself said to be earlier still.</summary>
    [Fact]
    public void Supports_said_to_be_between_two_closing_ones_replaces_nothing()
    {
        var made = A.Case();
        made.Now = made.Now.AddHours(5);
        made.Answer(made.Victim, AnswerKind.DoesNotSupport, askedAt: made.Now.AddHours(-1));
        made.Answer(made.Victim, AnswerKind.Withdrawn, askedAt: made.Now.AddHours(-3));

        Assert.False(made.Answer(made.Victim, AnswerKind.Supports, askedAt: made.Now.AddHours(-2)).Counts);
        Assert.Equal(AnswerKind.Withdrawn, made.Victim.Latest!.Kind);
    }

    /// <summary>A slip in a time must never keep a gate open (decision 0006).</summary>
    [Theory, MemberData(nameof(Closing))]
    public void A_closing_one_said_to_be_earlier_closes_all_the_same(AnswerKind kind)
    {
        var made = A.SupportedCase();

        Assert.True(made.Answer(made.Victim, kind, askedAt: A.Start).Counts);
        Assert.False(made.File.Gate.IsOpenOn(made.Today(), needsFresh: true));
    }

    [Theory, InlineData(null, true), InlineData(AnswerKind.UnableToContact, true), InlineData(AnswerKind.Supports, false), InlineData(AnswerKind.DoesNotSupport, false),
     InlineData(AnswerKind.NoView, false), InlineData(AnswerKind.Withdrawn, false), InlineData(AnswerKind.CannotAnswer, false)]
    public void Unable_to_contact_is_recorded_only_where_no_answer_stands(AnswerKind? standing, bool isAllowed)
    {
        var made = A.Case();
        if (standing is { } kind)
        {
            made.Answer(kind);
        }

        Assert.Equal(isAllowed, Record.Exception(() => made.Answer(made.Victim, AnswerKind.UnableToContact, how: AskedHow.NotAsked)) is null);
    }

    [Fact]
    public void Unable_to_contact_may_follow_a_supports_that_has_ended()
    {
        var made = A.SupportedCase();
        made.Now = made.Now.AddDays(29);

        made.Answer(AnswerKind.UnableToContact);

        Assert.False(made.File.Gate.IsOpenOn(made.Today(), needsFresh: false));
    }

    [Fact]
    public void Supports_wants_to_say_how_she_was_asked_and_not_in_the_future()
    {
        var made = A.Case();

        EveryStage.Refusal(() => made.Answer(made.Victim, AnswerKind.Supports, how: AskedHow.NotAsked));
        EveryStage.Refusal(() => made.Answer(made.Victim, AnswerKind.Supports, askedAt: made.Now.AddMinutes(5)));
        EveryStage.Refusal(() => made.Answer(made.Victim, AnswerKind.EndedByRiseInRisk));
        made.Answer(made.Victim, AnswerKind.CannotAnswer, how: AskedHow.NotAsked); // she died
        Assert.Equal(AnswerKind.CannotAnswer, made.Victim.Latest!.Kind);
    }

    /// <summary>Answers are facts: no stage refuses them.</summary>
    [Theory, MemberData(nameof(WorkflowTablesTests.EveryStageOfBoth), MemberType = typeof(WorkflowTablesTests))]
    public void Are_refused_at_no_stage(Track track, CaseStage stage)
    {
        var made = EveryStage.At(track, stage).Answer(AnswerKind.Withdrawn).Answer(AnswerKind.Supports);

        Assert.Equal((stage, AnswerKind.Supports), (made.File.Stage, made.Victim.Latest!.Kind));
    }

    [Fact]
    public void A_remark_changes_nothing_and_wants_words_and_an_answer_of_this_case()
    {
        var made = A.SupportedCase();
        made.File.AnnotateAnswer(made.Victim.Latest!.Id, "Wrong woman rung.", made.By(A.VictimWorker));

        Assert.True(made.File.Gate.IsOpenOn(made.Today(), needsFresh: true));
        EveryStage.Refusal(() => made.File.AnnotateAnswer(made.Victim.Latest!.Id, " ", made.By(A.VictimWorker)));
        EveryStage.Refusal(() => made.File.AnnotateAnswer(Guid.NewGuid(), "Not hers.", made.By(A.VictimWorker)));
        Assert.Single(made.File.Remarks);
    }

    [Fact]
    public void Attempts_change_nothing_not_even_the_version()
    {
        var made = A.Case();
        var version = made.File.Version;

        made.File.RecordAttempt(made.Victim.Id, new(AskedHow.SafePhone, made.Now, AttemptResult.NoAnswer, "No reply."), made.By(A.VictimWorker));

        Assert.Equal((version, null), (made.File.Version, made.Victim.Latest));
        EveryStage.Refusal(() => made.File.RecordAttempt(made.Victim.Id, new(AskedHow.SafePhone, made.Now.AddHours(1), AttemptResult.NoAnswer), made.By(A.VictimWorker)));
    }

    /// <summary>Product.md 3: a withdrawal reaches all her cases with him, whoever is barred from which.</summary>
    [Fact]
    public void A_withdrawal_follows_her_to_his_other_cases()
    {
        var (one, other) = (A.SupportedCase(), A.SupportedCase(Track.Voluntary));
        var taken = one.Answer(AnswerKind.Withdrawn).Victim.Latest!;
        var barred = A.Custody with { Role = Role.VictimContactWorker };

        other.File.FollowClosing([Guid.NewGuid()], taken, other.By(barred));
        Assert.True(other.File.Gate.IsOpenOn(other.Today(), needsFresh: true)); // another woman's
        other.File.FollowClosing([other.Victim.VictimId], taken, other.By(barred));

        Assert.Equal((AnswerKind.Withdrawn, taken.Id), (other.Victim.Latest!.Kind, other.Victim.Latest.InheritedFrom!.Value));
        Assert.True(other.File.Journal[^1].IsRestricted);
    }
}
