using CsCheck;
using Interventions.Domain.Cautions;
using Interventions.Domain.Offences;

namespace Interventions.Domain.Tests.Cautions;

public class CompletionDeadlineTests
{
    private const int Margin = 28;

    private static readonly DateOnly Start = new(2025, 1, 6);
    private static readonly DateOnly Sixteen = new(2025, 4, 28);
    private static readonly DateOnly Twenty = new(2025, 5, 26);

    [Fact]
    public void CC_21_Sixteen_weeks_and_twenty()
    {
        Assert.Equal(Sixteen, CompletionDeadline.Normal(Start));
        Assert.Equal(Twenty, CompletionDeadline.Longest(Start));
        Assert.Equal(new DateOnly(2024, 4, 22), CompletionDeadline.Normal(new DateOnly(2024, 1, 1))); // over a leap day
    }

    [Theory]
    [InlineData(Mode.Summary, CompletionClockBasis.OffenceDate, 6)]
    [InlineData(Mode.EitherWay, CompletionClockBasis.OffenceDate, 6)]
    [InlineData(Mode.Summary, CompletionClockBasis.CautionDate, 6)]
    [InlineData(Mode.EitherWay, CompletionClockBasis.CautionDate, 20)]
    [InlineData(Mode.Indictable, CompletionClockBasis.CautionDate, 20)]
    public void CC_21_The_clock_starts_as_set_and_for_summary_offences_always_with_the_offence(Mode mode, CompletionClockBasis basis, int day) =>
        Assert.Equal(new DateOnly(2025, 1, day), CompletionDeadline.Start(mode, Start, new DateOnly(2025, 1, 20), basis));

    [Fact]
    public void G9_Sixteen_weeks_need_no_reason_and_a_day_more_does()
    {
        Assert.Null(CompletionDeadline.Problem(Sixteen, Start, hasReason: false, null, Margin));
        Assert.Equal(
            "The completion date is more than 16 weeks after 6 Jan 2025. Choose 28 Apr 2025 or earlier, or give the reason for a longer period.",
            CompletionDeadline.Problem(Sixteen.AddDays(1), Start, hasReason: false, null, Margin));
        Assert.Null(CompletionDeadline.Problem(Sixteen.AddDays(1), Start, hasReason: true, null, Margin));
    }

    [Fact]
    public void G9_Twenty_weeks_are_the_end()
    {
        Assert.Null(CompletionDeadline.Problem(Twenty, Start, hasReason: true, null, Margin));
        Assert.Equal(
            "The completion date is more than 20 weeks after 6 Jan 2025. Choose 26 May 2025 or earlier.",
            CompletionDeadline.Problem(Twenty.AddDays(1), Start, hasReason: true, null, Margin));
    }

    [Fact]
    public void G10_The_margin_may_end_on_the_last_day_of_the_limit_and_not_after()
    {
        Assert.Null(CompletionDeadline.Problem(new DateOnly(2025, 4, 1), Start, false, new DateOnly(2025, 4, 29), Margin));
        Assert.Equal(
            "The completion date must be at least 28 days before the prosecution limit of 29 Apr 2025. Choose 1 Apr 2025 or earlier.",
            CompletionDeadline.Problem(new DateOnly(2025, 4, 2), Start, false, new DateOnly(2025, 4, 29), Margin));
    }

    [Fact]
    public void G10_The_six_months_of_a_summary_offence_leave_room_for_all_twenty_weeks() =>
        Assert.Null(CompletionDeadline.Problem(Twenty, Start, hasReason: true, new DateOnly(2025, 7, 6), Margin));

    [Fact]
    public void G10_With_no_room_left_it_goes_back_for_a_charging_decision() => Assert.Equal(
        "The conditions cannot be completed 28 days before the prosecution limit of 3 Feb 2025. Return the case for a charging decision.",
        CompletionDeadline.Problem(Start.AddDays(1), Start, false, new DateOnly(2025, 2, 3), Margin));

    [Fact]
    public void A_date_before_the_start_is_refused() => Assert.Equal(
        "The completion date must be after 6 Jan 2025. Choose a date up to 28 Apr 2025.",
        CompletionDeadline.Problem(Start, Start, false, null, Margin));

    [Fact]
    public void Latest_is_the_last_day_without_a_problem() =>
        Gen.Select(Gen.Int[1, 300], Gen.Bool, Gen.Int[0, 250], Gen.Int[0, 60]).Sample((days, hasReason, limit, margin) =>
        {
            var lastDay = Start.AddDays(limit);
            var deadline = Start.AddDays(days);

            var latest = CompletionDeadline.Latest(Start, hasReason, lastDay, margin);

            Assert.Equal(deadline <= latest, CompletionDeadline.Problem(deadline, Start, hasReason, lastDay, margin) is null);
            Assert.True(latest.AddDays(margin) <= lastDay);
        });

    [Fact]
    public void A_negative_margin_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CompletionDeadline.Problem(Sixteen, Start, false, null, -1));
}
