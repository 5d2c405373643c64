using System.Globalization;
using CsCheck;
using Interventions.Domain.Cautions;
using Interventions.Domain.Offences;

namespace Interventions.Domain.Tests.Cautions;

public class ProsecutionTimeLimitTests
{
    private static readonly Offence CommonAssault = OffenceCatalogue.Find("CJ88001")!;
    private static readonly Offence Harassment = OffenceCatalogue.Find("PH97004")!;
    private static readonly Offence PublicOrder = OffenceCatalogue.Find("PU86149")!;
    private static readonly Offence CriminalDamage = OffenceCatalogue.Find("CD71039")!;

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 8000].Select(n => new DateOnly(2012, 1, 1).AddDays(n));

    [Theory]
    [InlineData("2025-01-06", "2025-07-06")]
    [InlineData("2025-08-31", "2026-02-28")]
    [InlineData("2023-08-31", "2024-02-29")]
    [InlineData("2023-08-29", "2024-02-29")]
    [InlineData("2025-08-29", "2026-02-28")]
    [InlineData("2024-02-29", "2024-08-29")]
    [InlineData("2025-10-31", "2026-04-30")]
    [InlineData("2025-12-31", "2026-06-30")]
    public void STL_01_05_A_summary_offence_has_six_months_or_the_end_of_the_month(string offence, string last) =>
        Assert.Equal(Day(last), ProsecutionTimeLimit.LastDay(PublicOrder, new(Day(offence))));

    [Theory]
    [InlineData("2026-05-01", "2026-11-02", "2027-05-02")]
    [InlineData("2026-05-01", "2026-05-01", "2026-11-01")]
    [InlineData("2024-05-01", "2025-11-01", "2026-05-01")] // both on the same day
    [InlineData("2024-05-01", "2025-11-02", "2026-05-01")] // two years from the offence come first
    [InlineData("2024-02-29", "2026-01-15", "2026-02-28")] // leap day: no 29 Feb 2026
    [InlineData("2024-02-29", "2025-08-31", "2026-02-28")]
    [InlineData("2022-02-28", "2023-08-31", "2024-02-28")] // evidence would give 29 Feb 2024
    [InlineData("2025-08-31", "2025-08-31", "2026-02-28")]
    public void STL_02_Domestic_assault_has_six_months_from_the_statement_and_two_years_from_the_offence(string offence, string statement, string last) =>
        Assert.Equal(Day(last), ProsecutionTimeLimit.LastDay(
            CommonAssault, new(Day(offence), isDomesticAbuse: true, statementGivenOn: Day(statement))));

    [Fact]
    public void STL_02_The_first_of_statement_and_interview_counts()
    {
        ProsecutionFacts facts = new(Day("2026-05-01"), null, true, Day("2026-08-10"), Day("2026-07-01"));
        ProsecutionFacts videoOnly = new(Day("2026-05-01"), null, true, null, Day("2026-07-01"));

        Assert.Equal(Day("2027-01-01"), ProsecutionTimeLimit.LastDay(CommonAssault, facts));
        Assert.Equal("1 Jan 2027, six months from the video interview of 1 Jul 2026 (CJA 1988 s.39A).", ProsecutionTimeLimit.Explain(CommonAssault, facts));
        Assert.Equal(Day("2027-01-01"), ProsecutionTimeLimit.LastDay(CommonAssault, videoOnly));
    }

    /// <summary>STL-02: the statement the day before, on and after the video interview; the first of them counts.</summary>
    [Theory, InlineData("2026-06-30", "2026-12-30", "statement"), InlineData("2026-07-01", "2027-01-01", "statement"), InlineData("2026-07-02", "2027-01-01", "video interview")]
    public void STL_02_Statement_against_video_by_the_day(string statement, string last, string kind)
    {
        ProsecutionFacts facts = new(Day("2026-05-01"), null, true, Day(statement), Day("2026-07-01"));

        Assert.Equal(Day(last), ProsecutionTimeLimit.LastDay(CommonAssault, facts));
        Assert.Contains($"from the {kind} of", ProsecutionTimeLimit.Explain(CommonAssault, facts));
    }

    /// <summary>STL-02: six months from the statement against two years from the offence, the day before, on and after they meet.</summary>
    [Theory, InlineData("2025-10-31", "2026-04-30", "six months"), InlineData("2025-11-01", "2026-05-01", "six months"), InlineData("2025-11-02", "2026-05-01", "two years")]
    public void STL_02_Two_years_against_six_months_by_the_day(string statement, string last, string which)
    {
        ProsecutionFacts facts = new(Day("2024-05-01"), null, true, Day(statement));

        Assert.Equal(Day(last), ProsecutionTimeLimit.LastDay(CommonAssault, facts));
        Assert.Contains(which, ProsecutionTimeLimit.Explain(CommonAssault, facts));
    }

    /// <summary>STL-06, STL-05: the last incident at a month's end and on 29 Feb.</summary>
    [Theory, InlineData("2025-08-31", "2026-02-28"), InlineData("2027-08-31", "2028-02-29"), InlineData("2028-02-29", "2028-08-29"), InlineData("2025-08-30", "2026-02-28"), InlineData("2025-08-28", "2026-02-28")]
    public void STL_06_The_last_incident_counts_to_the_months_end(string incident, string last) =>
        Assert.Equal(Day(last), ProsecutionTimeLimit.LastDay(Harassment, new(Day("2025-01-10"), Day(incident))));

    [Fact]
    public void STL_03_Without_evidence_or_domestic_abuse_an_assault_has_six_months_from_the_offence()
    {
        Assert.Equal(Day("2026-11-01"), ProsecutionTimeLimit.LastDay(CommonAssault, new(Day("2026-05-01"), isDomesticAbuse: true)));
        Assert.Equal(Day("2026-11-01"), ProsecutionTimeLimit.LastDay(CommonAssault, new(Day("2026-05-01"), statementGivenOn: Day("2026-08-01"))));
    }

    [Fact]
    public void STL_02_No_other_offence_has_it() =>
        Assert.Equal(Day("2026-11-01"), ProsecutionTimeLimit.LastDay(
            PublicOrder, new(Day("2026-05-01"), isDomesticAbuse: true, statementGivenOn: Day("2026-08-01"))));

    [Fact]
    public void STL_04_There_is_no_limit_for_either_way_and_indictable_offences()
    {
        Assert.All(
            OffenceCatalogue.All.Where(o => o.Mode != Mode.Summary),
            o => Assert.Null(ProsecutionTimeLimit.LastDay(o, new(Day("2026-05-01"), null, true, Day("2026-05-02")))));
        Assert.Equal(
            "No time limit, because the offence is not summary-only (MCA 1980 s.127).",
            ProsecutionTimeLimit.Explain(CriminalDamage, new(Day("2026-05-01"))));
    }

    [Fact]
    public void STL_06_A_course_of_conduct_counts_from_the_last_incident_and_a_single_act_does_not()
    {
        ProsecutionFacts facts = new(Day("2026-01-10"), Day("2026-03-31"));

        Assert.Equal(Day("2026-09-30"), ProsecutionTimeLimit.LastDay(Harassment, facts));
        Assert.Equal("30 Sep 2026, six months from the last incident of 31 Mar 2026 (MCA 1980 s.127).", ProsecutionTimeLimit.Explain(Harassment, facts));
        Assert.Equal(Day("2026-07-10"), ProsecutionTimeLimit.LastDay(PublicOrder, facts));
        Assert.Equal(Day("2026-07-10"), ProsecutionTimeLimit.LastDay(Harassment, new(Day("2026-01-10"))));
    }

    [Fact]
    public void Explains_which_of_the_limits_counts()
    {
        Assert.Equal(
            "2 May 2027, six months from the statement of 2 Nov 2026 (CJA 1988 s.39A).",
            ProsecutionTimeLimit.Explain(CommonAssault, new(Day("2026-10-30"), null, true, Day("2026-11-02"))));
        Assert.Equal(
            "1 May 2026, two years from the offence of 1 May 2024 (CJA 1988 s.39A).",
            ProsecutionTimeLimit.Explain(CommonAssault, new(Day("2024-05-01"), null, true, Day("2026-01-05"))));
        Assert.Equal(
            "6 Jul 2025, six months from the offence of 6 Jan 2025 (MCA 1980 s.127).",
            ProsecutionTimeLimit.Explain(CommonAssault, new(Day("2025-01-06"))));
    }

    [Fact]
    public void Facts_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new ProsecutionFacts(Day("2026-05-02"), lastIncidentDate: Day("2026-05-01")));
        Assert.Throws<ArgumentException>(() => new ProsecutionFacts(Day("2026-05-02"), statementGivenOn: Day("2026-05-01")));
        Assert.Throws<ArgumentException>(() => new ProsecutionFacts(Day("2026-05-02"), videoInterviewOn: Day("2026-05-01")));
    }

    [Fact]
    public void STL_02_Is_never_after_either_limit_and_never_before_the_plain_six_months_within_the_two_years() =>
        Gen.Select(Days, Gen.Int[0, 900], Gen.Int[0, 900]).Sample((offence, a, b) =>
        {
            ProsecutionFacts facts = new(offence, null, true, offence.AddDays(a), offence.AddDays(b));

            var last = ProsecutionTimeLimit.LastDay(CommonAssault, facts)!.Value;

            Assert.True(last <= offence.AddYears(2));
            Assert.True(last <= offence.AddDays(Math.Min(a, b)).AddMonths(6));
            Assert.True(last >= offence.AddMonths(6));
        });

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
