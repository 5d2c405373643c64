using CsCheck;
using Interventions.Domain.Calendar;

namespace Interventions.Domain.Tests.Calendar;

/// <summary>V-04.</summary>
public class WorkingDaysTests
{
    private static readonly WorkingDays Calendar = WorkingDays.EnglandAndWales;

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 8000].Select(n => new DateOnly(2012, 1, 1).AddDays(n));

    [Theory]
    [InlineData(2026, 11, 20, true)]
    [InlineData(2026, 11, 21, false)]
    [InlineData(2026, 11, 22, false)]
    [InlineData(2026, 12, 25, false)]
    [InlineData(2026, 12, 28, false)]
    [InlineData(2026, 12, 29, true)]
    public void Are_monday_to_friday_but_for_bank_holidays(int year, int month, int day, bool expected) =>
        Assert.Equal(expected, Calendar.IsWorkingDay(new DateOnly(year, month, day)));

    [Theory]
    [InlineData(2026, 12, 24, 0, 2026, 12, 24)]
    [InlineData(2026, 12, 24, 1, 2026, 12, 29)]
    [InlineData(2026, 12, 24, 4, 2027, 1, 4)]
    [InlineData(2026, 4, 2, 1, 2026, 4, 7)]
    [InlineData(2026, 11, 21, 1, 2026, 11, 23)]
    [InlineData(2026, 11, 21, 0, 2026, 11, 21)]
    public void Are_counted_from_the_day_after(int year, int month, int day, int add, int toYear, int toMonth, int toDay) =>
        Assert.Equal(new DateOnly(toYear, toMonth, toDay), Calendar.Add(new DateOnly(year, month, day), add));

    [Fact]
    public void Between_counts_the_last_day_and_not_the_first()
    {
        Assert.Equal(0, Calendar.Between(new DateOnly(2026, 12, 24), new DateOnly(2026, 12, 28)));
        Assert.Equal(1, Calendar.Between(new DateOnly(2026, 12, 24), new DateOnly(2026, 12, 29)));
        Assert.Equal(0, Calendar.Between(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 20)));
    }

    [Fact]
    public void Adding_lands_on_a_working_day_and_between_counts_back() => Gen.Select(Days, Gen.Int[1, 80]).Sample((day, n) =>
    {
        var end = Calendar.Add(day, n);
        Assert.True(Calendar.IsWorkingDay(end));
        Assert.Equal(n, Calendar.Between(day, end));
    });

    [Fact]
    public void Between_adds_up_over_any_day_in_the_middle() => Gen.Select(Days, Gen.Int[0, 60], Gen.Int[0, 60]).Sample((day, a, b) =>
        Assert.Equal(
            Calendar.Between(day, day.AddDays(a + b)),
            Calendar.Between(day, day.AddDays(a)) + Calendar.Between(day.AddDays(a), day.AddDays(a + b))));

    [Fact]
    public void Do_not_count_backwards()
    {
        var day = new DateOnly(2026, 11, 20);

        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Add(day, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Between(day, day.AddDays(-1)));
    }

    [Fact]
    public void Know_the_holidays_they_are_given_and_no_others()
    {
        var calendar = new WorkingDays([new DateOnly(2026, 11, 20)]);

        Assert.False(calendar.IsWorkingDay(new DateOnly(2026, 11, 20)));
        Assert.True(calendar.IsWorkingDay(new DateOnly(2026, 12, 25)));
    }
}
