using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Tests.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.VictimSupport;

/// <summary>Who is asked, and that nobody gets round her (product.md 3, V-07, V-24..V-27).</summary>
public class VictimsTests
{
    private static bool IsOpen(A made) => made.File.Gate.IsOpenOn(made.Today(), needsFresh: true);

    [Fact]
    public void All_counted_have_to_be_entered_and_to_support()
    {
        var made = A.Case(change: r => r with { VictimsCounted = 2 }).Answer(AnswerKind.Supports);
        Assert.False(IsOpen(made)); // one of two entered

        var second = made.Enter();
        Assert.False(IsOpen(made)); // not asked

        made.Answer(second, AnswerKind.Supports);
        Assert.True(IsOpen(made));
        made.Enter();
        Assert.False(IsOpen(made)); // a third nobody counted is asked all the same
    }

    [Fact]
    public void Raising_the_count_closes_the_gate_at_once_and_anybody_of_her_side_may()
    {
        var made = A.SupportedCase();

        made.File.CountVictims(2, made.By(A.VictimWorker), Because.None);

        Assert.False(IsOpen(made));
    }

    [Fact]
    public void Lowering_the_count_takes_a_second_person()
    {
        var made = A.SupportedCase();
        made.File.CountVictims(2, made.By(A.VictimWorker), Because.None);

        Assert.Contains("second person", EveryStage.Refusal(() => made.File.CountVictims(1, made.By(A.VictimWorker), Because.None)));
        EveryStage.Refusal(() => made.File.CountVictims(0, made.By(A.OtherVictimWorker), Because.None));
        made.File.CountVictims(1, made.By(A.OtherVictimWorker), Because.None);
        Assert.True(IsOpen(made));
    }

    [Fact]
    public void One_who_supports_is_unlinked_by_one_person_which_closes_the_gate()
    {
        var made = A.SupportedCase();

        made.File.Unlink(made.Victim.Id, made.By(A.VictimWorker), Because.None);

        Assert.False(IsOpen(made));
        EveryStage.Refusal(() => made.Answer(AnswerKind.Supports)); // she is not in the case any more
    }

    [Theory, InlineData(null), InlineData(AnswerKind.DoesNotSupport), InlineData(AnswerKind.NoView), InlineData(AnswerKind.UnableToContact),
     InlineData(AnswerKind.Withdrawn), InlineData(AnswerKind.CannotAnswer)]
    public void One_who_does_not_support_is_unlinked_only_by_a_second_person(AnswerKind? latest)
    {
        var made = A.Case();
        if (latest is { } kind)
        {
            made.Answer(kind);
        }

        EveryStage.Refusal(() => made.File.Unlink(made.Victim.Id, made.By(A.VictimWorker), Because.None));
        made.File.ProposeUnlink(made.Victim.Id, made.By(A.VictimWorker), Because.None);
        Assert.Contains("two people", EveryStage.Refusal(() => made.File.Unlink(made.Victim.Id, made.By(A.VictimWorker), Because.None)));
        made.File.Unlink(made.Victim.Id, made.By(A.OtherVictimWorker), Because.None);

        Assert.NotNull(made.Victim.UnlinkedAt);
        Assert.False(IsOpen(made));
    }

    [Fact]
    public void One_linked_again_brings_her_closing_answer_and_never_her_support()
    {
        var made = A.Case().Answer(AnswerKind.Withdrawn);
        made.File.ProposeUnlink(made.Victim.Id, made.By(A.VictimWorker), Because.None);
        made.File.Unlink(made.Victim.Id, made.By(A.OtherVictimWorker), Because.None);
        Assert.Equal(AnswerKind.Withdrawn, made.Enter(made.Victim.VictimId).Latest!.Kind);

        var other = A.SupportedCase();
        other.File.Unlink(other.Victim.Id, other.By(A.VictimWorker), Because.None);
        Assert.Null(other.Enter(other.Victim.VictimId).Latest);
    }

    /// <summary>Unlinking a double of her takes nothing back of what she said under it; what she said later under the other stands.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public void What_closed_the_gate_under_a_double_goes_over_when_it_is_unlinked(bool supportsLater)
    {
        var made = A.SupportedCase();
        var twin = made.Enter();
        made.Answer(twin, AnswerKind.DoesNotSupport);
        if (supportsLater)
        {
            made.Answer(AnswerKind.Supports);
        }

        made.File.ProposeUnlink(twin.Id, made.By(A.VictimWorker), Because.None);
        made.File.Unlink(twin.Id, made.By(A.OtherVictimWorker), Because.None, [made.Victim.VictimId, twin.VictimId]);

        Assert.Equal(supportsLater ? AnswerKind.Supports : AnswerKind.DoesNotSupport, made.Victim.Latest!.Kind);
    }

    /// <summary>A new answer is another situation than the one in which somebody asked for her to be unlinked.</summary>
    [Fact]
    public void A_new_answer_takes_back_that_unlinking_was_asked_for()
    {
        var made = A.Case();
        made.File.ProposeUnlink(made.Victim.Id, made.By(A.VictimWorker), Because.None);
        made.Answer(AnswerKind.Withdrawn);

        Assert.Contains("two people", EveryStage.Refusal(() => made.File.Unlink(made.Victim.Id, made.By(A.OtherVictimWorker), Because.None)));
    }

    [Fact]
    public void One_is_not_linked_twice()
    {
        var made = A.Case();

        EveryStage.Refusal(() => made.Enter(made.Victim.VictimId));
        Assert.Single(made.File.Victims);
    }

    /// <summary>V-07, product.md 3: 16 on the day of linking is asked, a day younger is not.</summary>
    [Theory, InlineData(0, false), InlineData(1, true)]
    public void Children_under_16_are_linked_and_never_asked(int daysYounger, bool isChild)
    {
        var made = A.SupportedCase();
        var link = made.Enter(born: made.Today().AddYears(-16).AddDays(daysYounger));

        Assert.Equal((isChild, isChild), (link.IsChild, IsOpen(made)));
        Assert.Equal(isChild, Record.Exception(() => made.Answer(link, AnswerKind.Supports)) is CaseRuleException);
        Assert.Equal(isChild, Record.Exception(() => made.File.RecordAttempt(link.Id, new(AskedHow.SafePhone, made.Now, AttemptResult.Spoke), made.By(A.VictimWorker))) is CaseRuleException);
    }

    [Fact]
    public void A_child_alone_opens_nothing_and_is_unlinked_by_one_person()
    {
        var made = A.SupportedCase();
        var child = made.Enter(born: new(2020, 1, 1));
        made.File.Unlink(child.Id, made.By(A.VictimWorker), Because.None);
        Assert.True(IsOpen(made));

        made.Enter(born: new(2020, 1, 1));
        made.File.Unlink(made.Victim.Id, made.By(A.VictimWorker), Because.None);
        Assert.False(IsOpen(made));
    }

    /// <summary>Product.md 3: every closing answer comes along; a "supports" only for the same crime on the same track, with its old end.</summary>
    [Fact]
    public void One_known_from_another_case_brings_her_answers()
    {
        var elsewhere = A.SupportedCase();
        var supports = elsewhere.Victim.Latest!;
        var withdrawn = elsewhere.Answer(AnswerKind.Withdrawn).Victim.Latest!;
        var made = A.Case();

        var same = made.Enter(elsewhere: (supports, true)).Latest!;
        Assert.Equal((AnswerKind.Supports, supports.GoodUntil, supports.Id), (same.Kind, same.GoodUntil, same.InheritedFrom!.Value));
        Assert.Null(made.Enter(elsewhere: (supports, false)).Latest);
        Assert.Equal(AnswerKind.Withdrawn, made.Enter(elsewhere: (withdrawn, false)).Latest!.Kind);
        Assert.Equal(AnswerKind.Withdrawn, made.Enter(elsewhere: [(withdrawn, true), (supports, true)]).Latest!.Kind); // in whatever order they are told
    }

    /// <summary>STD-01, product.md 4.</summary>
    [Fact]
    public void Nobody_who_worked_with_him_or_moved_the_case_asks_her_and_the_reverse()
    {
        var made = A.SupportedCase().At(CaseStage.Eligible);
        EveryStage.Refusal(() => made.Answer(AnswerKind.Supports, A.Custody with { Role = Role.VictimContactWorker }));
        EveryStage.Refusal(() => made.Answer(AnswerKind.Supports, A.Decider with { Role = Role.VictimContactWorker }));

        Assert.Contains(CaseFile.BarredByOtherSide, made.Ask(CaseAction.Authorise, A.Decider with { UserId = A.VictimWorker.UserId }).WhyNot);
        Assert.Contains(CaseFile.BarredByOtherSide, made.Ask(CaseAction.FindNotEligible, A.VictimWorker with { Role = Role.Facilitator }).WhyNot);
    }
}
