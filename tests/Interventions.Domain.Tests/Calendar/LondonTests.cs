using CsCheck;
using Interventions.Domain.Calendar;

namespace Interventions.Domain.Tests.Calendar;

public class LondonTests
{
    private static readonly Gen<DateTime> Instants =
        Gen.Long[Utc(2012, 1, 1).Ticks, Utc(2036, 1, 1).Ticks].Select(t => new DateTime(t, DateTimeKind.Utc));

    [Fact]
    public void In_summer_the_last_hour_of_the_utc_day_is_already_tomorrow()
    {
        var instant = Utc(2026, 7, 1, 23, 30);

        Assert.Equal(new DateOnly(2026, 7, 2), London.DayOf(instant));
        Assert.Equal(new TimeOnly(0, 30), London.TimeOf(instant));
        Assert.Equal(new DateOnly(2026, 1, 1), London.DayOf(Utc(2026, 1, 1, 23, 30)));
    }

    [Fact]
    public void The_clock_is_of_no_kind_and_an_instant_of_no_kind_is_utc()
    {
        var clock = London.ToLocal(new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Unspecified));

        Assert.Equal(new DateTime(2026, 7, 1, 13, 0, 0), clock);
        Assert.Equal(DateTimeKind.Unspecified, clock.Kind);
    }

    [Fact]
    public void A_local_time_is_not_taken_for_an_instant()
    {
        var local = new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Local);

        Assert.Throws<ArgumentException>(() => London.DayOf(local));
        Assert.Throws<ArgumentException>(() => London.TimeOf(local));
        Assert.Throws<ArgumentException>(() => London.ToLocal(local));
        Assert.Throws<ArgumentException>(() => London.LocalToUtc(local));
        Assert.Throws<ArgumentException>(() => London.LocalToUtc(Utc(2026, 7, 1)));
    }

    [Theory]
    [InlineData(2026, 3, 29, 23)]
    [InlineData(2026, 7, 1, 24)]
    [InlineData(2026, 10, 25, 25)]
    public void A_day_lasts_as_long_as_the_clock_says(int year, int month, int day, int hours)
    {
        var london = new DateOnly(year, month, day);

        Assert.Equal(TimeSpan.FromHours(hours), London.EndOfDayUtc(london) - London.StartOfDayUtc(london));
        Assert.Equal(DateTimeKind.Utc, London.StartOfDayUtc(london).Kind);
    }

    [Fact]
    public void A_time_skipped_in_spring_does_not_exist()
    {
        Assert.IsType<LocalTimeReading.DoesNotExist>(London.LocalToUtc(new DateTime(2026, 3, 29, 1, 0, 0)));
        Assert.IsType<LocalTimeReading.DoesNotExist>(London.LocalToUtc(new DateTime(2026, 3, 29, 1, 59, 59)));
        Assert.Equal(new LocalTimeReading.Once(Utc(2026, 3, 29, 0, 59)), London.LocalToUtc(new DateTime(2026, 3, 29, 0, 59, 0)));
        Assert.Equal(new LocalTimeReading.Once(Utc(2026, 3, 29, 1)), London.LocalToUtc(new DateTime(2026, 3, 29, 2, 0, 0)));
    }

    [Fact]
    public void A_time_repeated_in_autumn_happens_twice_summer_time_first()
    {
        var twice = Assert.IsType<LocalTimeReading.Twice>(London.LocalToUtc(new DateTime(2026, 10, 25, 1, 30, 0)));

        Assert.Equal((Utc(2026, 10, 25, 0, 30), Utc(2026, 10, 25, 1, 30)), (twice.First, twice.Second));
        Assert.Equal((DateTimeKind.Utc, DateTimeKind.Utc), (twice.First.Kind, twice.Second.Kind));
        Assert.Equal(new LocalTimeReading.Once(Utc(2026, 10, 25, 2)), London.LocalToUtc(new DateTime(2026, 10, 25, 2, 0, 0)));
    }

    [Fact]
    public void Every_instant_is_within_its_day() => Instants.Sample(instant =>
    {
        var day = London.DayOf(instant);
        Assert.True(London.StartOfDayUtc(day) <= instant && instant < London.EndOfDayUtc(day));
    });

    [Fact]
    public void The_clock_leads_back_to_the_instant() => Instants.Sample(instant =>
    {
        switch (London.LocalToUtc(London.ToLocal(instant)))
        {
            case LocalTimeReading.Once once:
                Assert.Equal(instant, once.Utc);
                break;
            case LocalTimeReading.Twice twice:
                Assert.Contains(instant, new[] { twice.First, twice.Second });
                break;
            default:
                Assert.Fail("A time that the clock showed exists.");
                break;
        }
    });

    private static DateTime Utc(int year, int month, int day, int hour = 0, int minute = 0) =>
        new(year, month, day, hour, minute, 0, DateTimeKind.Utc);
}
