using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Tests.Cases;

namespace Interventions.Domain.Tests.Calendar;

/// <summary>V-04: what was proclaimed is added to and taken out, and both stay on record.</summary>
public class HolidayNoteTests
{
    private static readonly Stamp Now = new(A.Decider, A.Start);
    private static readonly DateOnly Day = new(2027, 6, 4);

    [Fact]
    public void A_day_is_added_taken_out_and_added_again_and_nothing_is_lost()
    {
        List<HolidayNote> notes = [HolidayNote.Adding(Day, " Jubilee ", "Proclamation of 1 May 2027", [], Now)];
        Assert.Equal((Day, "Jubilee"), HolidayNote.InForce(notes).Select(n => (n.Day, n.Name)).Single());

        notes.Add(HolidayNote.TakingOut(Day, "Proclamation of 2 May 2027", notes, Now));
        Assert.Empty(HolidayNote.InForce(notes));

        notes.Add(HolidayNote.Adding(Day, "Jubilee", "Proclamation of 3 May 2027", notes, Now));
        Assert.Equal([1, 2, 3], notes.Select(n => n.Number));
        Assert.Single(HolidayNote.InForce(notes));
        Assert.Equal(A.Decider.UserId, notes[2].By);
    }

    [Theory]
    [InlineData("2027-06-05", "Saturday")] // no working day anyhow
    [InlineData("2027-06-06", "Sunday")]
    [InlineData("2011-12-26", "2012")] // before the years that are kept
    [InlineData("2047-01-01", "years ahead")]
    public void A_day_that_cannot_be_one_is_refused(string day, string why) =>
        Assert.Contains(why, EveryStage.Refusal(() => HolidayNote.Adding(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "Jubilee", "Proclaimed", [], Now)));

    [Fact]
    public void Wants_a_name_and_a_source_and_each_day_once()
    {
        var added = HolidayNote.Adding(Day, "Jubilee", "Proclaimed", [], Now);

        Assert.Contains("called", EveryStage.Refusal(() => HolidayNote.Adding(Day, " ", "Proclaimed", [], Now)));
        Assert.Contains("rests on", EveryStage.Refusal(() => HolidayNote.Adding(Day, "Jubilee", "", [], Now)));
        Assert.Contains("already", EveryStage.Refusal(() => HolidayNote.Adding(Day, "Coronation", "Proclaimed", [added], Now)));
        Assert.Contains("rests on", EveryStage.Refusal(() => HolidayNote.TakingOut(Day, " ", [added], Now)));
        Assert.Contains("no bank holiday", EveryStage.Refusal(() => HolidayNote.TakingOut(Day, "Proclaimed", [], Now)));
    }

    /// <summary>V-04: each one-off of 2012, 2020, 2022 and 2023 stops a clock, and the day a holiday was moved from does not.</summary>
    [Theory]
    [InlineData("2012-06-01", "2012-06-06")] // Friday; Monday and Tuesday off for the Diamond Jubilee
    [InlineData("2012-05-25", "2012-05-28")] // the spring holiday had moved into June
    [InlineData("2020-05-07", "2020-05-11")] // Friday 8 May, VE Day
    [InlineData("2020-05-01", "2020-05-04")] // the early May holiday had moved
    [InlineData("2022-06-01", "2022-06-06")] // Thursday and Friday off
    [InlineData("2022-09-16", "2022-09-20")] // State Funeral on the Monday
    [InlineData("2023-05-05", "2023-05-09")] // Coronation on the Monday
    [InlineData("2022-12-23", "2022-12-28")] // Christmas on a Sunday: Monday and Tuesday
    [InlineData("2021-12-24", "2021-12-29")] // both on the weekend
    [InlineData("2026-12-24", "2026-12-29")] // Boxing Day on a Saturday, its substitute on the Monday
    public void The_next_working_day_is_beyond_every_day_off(string from, string next) =>
        Assert.Equal(
            DateOnly.Parse(next, System.Globalization.CultureInfo.InvariantCulture),
            WorkingDays.EnglandAndWales.Add(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), 1));

    [Fact]
    public void The_eight_of_a_later_year_come_by_the_Act_alone()
    {
        var usual = BankHolidays.Usual(2036);

        Assert.Equal(8, usual.Count);
        Assert.Contains(new(new DateOnly(2036, 4, 11), "Good Friday"), usual); // Easter Sunday is 13 Apr 2036
        Assert.Equal(BankHolidays.In(2027), BankHolidays.Usual(2027));
        Assert.Equal(2, BankHolidays.In(2022).Except(BankHolidays.Usual(2022)).Count()); // the proclaimed ones
    }
}
