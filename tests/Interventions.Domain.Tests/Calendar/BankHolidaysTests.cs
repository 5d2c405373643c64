using System.Globalization;
using Interventions.Domain.Calendar;

namespace Interventions.Domain.Tests.Calendar;

/// <summary>V-04, against the days published on gov.uk/bank-holidays.</summary>
public class BankHolidaysTests
{
    [Theory]
    [InlineData(2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26")]
    [InlineData(2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27")]
    [InlineData(2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28")]
    [InlineData(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27")]
    [InlineData(2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26")]
    [InlineData(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData(2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    public void Are_as_published(int year, string days) =>
        Assert.Equal(days, string.Join(' ', BankHolidays.In(year).Select(h => h.Day.ToString("MM-dd", CultureInfo.InvariantCulture))));

    [Fact]
    public void The_substitute_keeps_the_name_of_its_holiday()
    {
        Assert.Equal("Boxing Day", Name(2022, 12, 26));
        Assert.Equal("Christmas Day", Name(2022, 12, 27));
        Assert.Equal("Christmas Day", Name(2021, 12, 27));
        Assert.Equal("Boxing Day", Name(2021, 12, 28));
    }

    [Fact]
    public void Are_distinct_weekdays_in_order_for_every_year()
    {
        var days = BankHolidays.EnglandAndWales.Select(h => h.Day).ToList();

        Assert.Equal(days.Distinct().Order(), days);
        Assert.DoesNotContain(days, d => d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.All(days.GroupBy(d => d.Year), year => Assert.InRange(year.Count(), 8, 10));
    }

    [Theory]
    [InlineData(2011)]
    [InlineData(2036)]
    public void Of_other_years_are_not_guessed(int year) => Assert.Throws<ArgumentOutOfRangeException>(() => BankHolidays.In(year));

    private static string Name(int year, int month, int day) =>
        BankHolidays.EnglandAndWales.Single(h => h.Day == new DateOnly(year, month, day)).Name;
}
