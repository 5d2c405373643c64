using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Tests.Cases;

namespace Interventions.Domain.Tests.Cautions;

/// <summary>Whether each condition was kept (CC-28, CC-29).</summary>
public class ConditionStatusTests
{
    private static readonly ConditionTerms First = new("Attend both workshops.", ConditionKind.Rehabilitative, new(2027, 2, 1));
    private static readonly ConditionTerms Second = new("Write a letter.", ConditionKind.Reparative, new(2027, 2, 1), "Letter of apology");

    [Fact]
    public void Is_open_until_it_is_recorded_and_the_last_record_counts()
    {
        var made = Cautioned();
        Assert.Equal([ConditionStatus.Open, ConditionStatus.Open], made.File.Conditions.Select(c => c.Status));

        made.File.RecordCondition(2, wasKept: false, made.Today(), "No letter came.", made.By(A.Decider));
        made.File.RecordCondition(2, wasKept: true, made.Today(), "It had been at the desk.", made.By(A.Decider));

        Assert.Equal([ConditionStatus.Open, ConditionStatus.Kept], made.File.Conditions.Select(c => c.Status));
        Assert.Equal((2, "It had been at the desk."), (made.File.Conditions[1].Records.Count, made.File.Conditions[1].Latest!.Evidence));
        Assert.Null(made.File.Journal[^1].Detail);
    }

    [Fact]
    public void Wants_the_condition_a_day_and_evidence()
    {
        var made = Cautioned();
        void Record(int number = 1, int day = 0, string evidence = "Register.") => made.File.RecordCondition(number, wasKept: true, made.Today().AddDays(day), evidence, made.By(A.Decider));

        Assert.Contains("not in force", EveryStage.Refusal(() => Record(3)));
        Assert.Contains("future", EveryStage.Refusal(() => Record(day: 1)));
        Assert.Contains("before he signed", EveryStage.Refusal(() => Record(day: -1)));
        Assert.Contains("rests on", EveryStage.Refusal(() => Record(evidence: " ")));
        Assert.All(made.File.Conditions, c => Assert.Equal(ConditionStatus.Open, c.Status));
    }

    /// <summary>CC-29: what is still open is kept by what finalising rests on.</summary>
    [Fact]
    public void Finalising_keeps_what_is_open_with_its_evidence()
    {
        var made = Cautioned();
        made.File.RecordCondition(1, wasKept: true, made.Today(), "Register.", made.By(A.Decider));

        made.File.LeaveBy(CaseAction.Finalise, made.By(A.Decider), new("Letter received, nothing further reported."));

        Assert.Equal(["Register.", "Letter received, nothing further reported."], made.File.Conditions.Select(c => c.Latest!.Evidence));
        Assert.All(made.File.Conditions, c => Assert.Equal(ConditionStatus.Kept, c.Status));
        Assert.Equal(made.File.Journal[^1].Version, made.File.Conditions[1].Latest!.Version);
    }

    [Fact]
    public void Finalising_is_refused_while_one_is_recorded_as_not_kept()
    {
        var made = Cautioned();
        made.File.RecordCondition(2, wasKept: false, made.Today(), "No letter came.", made.By(A.Decider));

        Assert.Contains("not kept", EveryStage.Refusal(() => made.File.LeaveBy(CaseAction.Finalise, made.By(A.Decider), new("Done."))));

        Assert.Equal((CaseStage.Cautioned, ConditionStatus.Open), (made.File.Stage, made.File.Conditions[0].Status));
    }

    /// <summary>CC-27: the old set keeps what was recorded; what a variation leaves as it was is not asked again.</summary>
    [Fact]
    public void A_variation_carries_over_what_it_leaves_as_it_was_and_the_old_set_keeps_its_own()
    {
        var made = Cautioned();
        made.File.RecordCondition(1, wasKept: true, made.Today(), "Register.", made.By(A.Decider));
        made.File.RecordCondition(2, wasKept: true, made.Today(), "Letter received.", made.By(A.Decider));

        made.File.VaryConditions([First, Second with { Text = "Write another letter." }], new(made.Today(), Agrees: true), "The first was no apology.", made.By(A.Decider));

        Assert.Equal([ConditionStatus.Kept, ConditionStatus.Open], made.File.Conditions.Select(c => c.Status));
        Assert.Equal([ConditionStatus.Kept, ConditionStatus.Kept], made.File.AllConditions.Where(c => c.Variation == 0).Select(c => c.Status));
    }

    [Fact]
    public void Outside_the_document_a_condition_is_called_by_its_title()
    {
        var made = Cautioned();

        Assert.Equal([Condition.OwnWording, "Letter of apology"], made.File.Conditions.Select(c => c.TitleInWords));
    }

    [Theory]
    [InlineData("Attend at [place], or ring [Telephone].", "Attend at Hall, or ring 01632 960001.", null)]
    [InlineData("Ask [provider] about [go-between].", "Ask Us about [go-between].", "[go-between]")]
    [InlineData("By [ date ].", "By [ date ].", "[ date ]")]
    public void Blanks_are_filled_from_the_contact_and_what_is_left_is_found(string text, string filled, string? left)
    {
        ProviderContact contact = new() { AreaCode = "CHE", Service = ServiceKind.Programme, Provider = "Us", Place = "Hall", Telephone = "01632 960001", EffectiveFrom = default, AddedAt = default };

        Assert.Equal(filled, Blanks.Fill(text, contact));
        Assert.Equal(left, Blanks.LeftIn(filled));
        Assert.Equal(text, Blanks.Fill(text, contact: null));
    }

    [Fact]
    public void The_date_is_the_day_it_is_due() => Assert.Equal("By 1 Feb 2027.", Blanks.FillDate("By [ Date ].", new(2027, 2, 1)));

    /// <summary>CC-11.</summary>
    [Theory, InlineData("Pay £50 compensation.", true), InlineData("A fine of 50 pounds", true), InlineData("Refine your letter.", false), InlineData(null, false)]
    public void Conditions_about_money_are_noticed(string? text, bool isAboutMoney) => Assert.Equal(isAboutMoney, Blanks.IsAboutMoney(text));

    [Fact]
    public void A_wording_is_offered_from_its_day_until_it_is_retired_and_retired_once()
    {
        ConditionWording wording = new() { Id = A.Id(1), Force = "Cheshire", Title = "x", Text = "x", Kind = ConditionKind.Punitive, EffectiveFrom = new(2026, 1, 1) };
        Assert.Equal([false, true], new DateOnly[] { new(2025, 12, 31), new(2026, 1, 1) }.Select(wording.IsOfferedOn));

        wording.Retire(new(2026, 6, 1), A.Id(2));

        Assert.Equal([true, false], new DateOnly[] { new(2026, 5, 31), new(2026, 6, 1) }.Select(wording.IsOfferedOn));
        EveryStage.Refusal(() => wording.Retire(new(2026, 7, 1), A.Id(2)));
    }

    private static A Cautioned()
    {
        var made = A.SupportedCase().At(CaseStage.Offered);
        made.File.SignCaution(A.Signing(made.Today()), [First, Second], made.By(A.Decider), Because.None);
        return made;
    }
}
