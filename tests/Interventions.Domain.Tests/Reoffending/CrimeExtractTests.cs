using Interventions.Domain.People;
using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Tests.Reoffending;

public sealed class CrimeExtractTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Dictionary<string, string> Usual = new()
    {
        ["crime_ref"] = "CHES26100412",
        ["suspect_ref"] = "S000412",
        ["ho_offence_code"] = "105/01",
        ["cjs_offence_code"] = "CJ88001",
        ["committed_from"] = "2026-10-01",
        ["committed_to"] = "",
        ["recorded_on"] = "02/10/2026",
        ["da_flag"] = "Y",
        ["suspect_pnc_id"] = "2003/0062845E",
        ["suspect_surname"] = "Hughes",
        ["suspect_forenames"] = "Daniel",
        ["suspect_date_of_birth"] = "1991-07-15",
        ["suspect_sex"] = "M",
        ["victim_ref"] = "V1234567",
        ["outcome_code"] = "3",
        ["outcome_on"] = "2026-10-20",
        ["status"] = "cautioned",
    };

    [Fact]
    public void Reads_every_column_and_both_ways_to_write_a_day()
    {
        var row = Read(("crime_ref", " ches26 100412 "), ("suspect_pnc_id", "03/62845e"), ("committed_to", "03/10/2026"));

        Assert.Empty(row.Problems);
        Assert.Equal(
            new CrimeFacts
            {
                CrimeReference = "CHES26100412",
                SuspectReference = "S000412",
                HomeOfficeCode = "105/01",
                CjsCode = "CJ88001",
                CommittedFrom = new(2026, 10, 1),
                CommittedTo = new(2026, 10, 3),
                RecordedOn = new(2026, 10, 2),
                IsDomesticAbuse = true,
                PncId = "2003/0062845E",
                Surname = "Hughes",
                Forenames = "Daniel",
                DateOfBirth = new(1991, 7, 15),
                Sex = Sex.Male,
                VictimReference = "V1234567",
                Outcome = "3",
                OutcomeOn = new(2026, 10, 20),
                Status = CrimeStatus.Cautioned,
            },
            row.Facts);
    }

    [Theory]
    [InlineData("10501", "105/01")]
    [InlineData("105/01", "105/01")]
    [InlineData("8/06", "008/06")]
    [InlineData(" 00806 ", "008/06")]
    [InlineData("80101", "801/01")]
    public void A_classification_is_kept_with_its_slash(string typed, string kept) => Assert.Equal(kept, Read(("ho_offence_code", typed)).Facts!.HomeOfficeCode);

    /// <summary>A class that no offence has is unknown; a five-digit code that lost its zeros could be two.</summary>
    [Theory]
    [InlineData("999/99", HomeOfficeCode.Unknown)]
    [InlineData("000/00", HomeOfficeCode.Unknown)]
    [InlineData("500/01", HomeOfficeCode.Unknown)]
    [InlineData("806", HomeOfficeCode.Expected)]
    [InlineData("105/1", HomeOfficeCode.Expected)]
    [InlineData("105-01", HomeOfficeCode.Expected)]
    [InlineData("", HomeOfficeCode.Expected)]
    [InlineData("١٠٥/٠١", HomeOfficeCode.Expected)]
    public void A_classification_that_there_is_not_is_a_bad_value(string typed, string remedy) =>
        Assert.Equal([new("ho_offence_code", typed, remedy)], Read(("ho_offence_code", typed)).Problems);

    /// <summary>The tracker's own list has forty offences of thousands: a code outside it is somebody's crime all the same.</summary>
    [Theory]
    [InlineData("", null)]
    [InlineData("rt88026", "RT88026")]
    public void A_code_of_the_courts_may_be_blank_or_one_the_tracker_does_not_know(string typed, string? kept) => Assert.Equal(kept, Read(("cjs_offence_code", typed)).Facts!.CjsCode);

    [Fact]
    public void What_may_be_blank_may_be_blank()
    {
        var row = Read(("suspect_pnc_id", ""), ("victim_ref", " "), ("outcome_code", ""), ("outcome_on", ""), ("committed_to", ""), ("cjs_offence_code", ""), ("status", "Suspected"));

        Assert.Equal((null, null, null, null, null, null), (row.Facts!.PncId, row.Facts.VictimReference, row.Facts.Outcome, row.Facts.OutcomeOn, row.Facts.CommittedTo, row.Facts.CjsCode));
    }

    /// <summary>Domain.md 1.6: 0 is "not yet assigned".</summary>
    [Fact]
    public void Outcome_nought_is_none() => Assert.Null(Read(("outcome_code", "0"), ("outcome_on", "")).Facts!.Outcome);

    [Theory]
    [InlineData("crime_ref", "")]
    [InlineData("crime_ref", "0123456789012345678901234567890")]
    [InlineData("suspect_ref", " ")]
    [InlineData("committed_from", "")]
    [InlineData("committed_from", "yesterday")]
    [InlineData("committed_from", "31/02/2026")]
    [InlineData("committed_from", "2026-13-01")]
    [InlineData("committed_from", "2026-11-23")]
    [InlineData("committed_from", "1899-12-31")]
    [InlineData("committed_from", "01-10-2026")]
    [InlineData("committed_to", "soon")]
    [InlineData("recorded_on", "2 October 2026")]
    [InlineData("da_flag", "yes")]
    [InlineData("suspect_pnc_id", "2003/0062845F")]
    [InlineData("suspect_pnc_id", "19/12")]
    [InlineData("suspect_surname", "")]
    [InlineData("suspect_forenames", "")]
    [InlineData("suspect_date_of_birth", "")]
    [InlineData("suspect_sex", "male")]
    [InlineData("outcome_code", "23")]
    [InlineData("outcome_code", "16A")]
    [InlineData("outcome_on", "2027-01-01")]
    [InlineData("status", "guilty")]
    [InlineData("status", "2")]
    public void A_bad_value_is_one_problem_of_its_column(string column, string value)
    {
        var problem = Assert.Single(Read((column, value)).Problems);

        Assert.Equal((column, value), (problem.Column, problem.Value));
        Assert.EndsWith(".", problem.Remedy, StringComparison.Ordinal);
    }

    /// <summary>The row names who is suspected and nobody else.</summary>
    [Fact]
    public void The_victims_number_is_not_said_even_where_it_is_bad() =>
        Assert.Equal((CrimeExtract.VictimColumn, CrimeExtract.NotShown), Assert.Single(Read(("victim_ref", new string('7', 31))).Problems) is var p ? (p.Column, p.Value) : default);

    [Theory]
    [InlineData("committed_to", "2026-09-30", "committed_to")]
    [InlineData("recorded_on", "2026-09-30", "recorded_on")]
    [InlineData("outcome_on", "2026-09-30", "outcome_on")]
    [InlineData("outcome_on", "", "outcome_on")]
    [InlineData("outcome_code", "", "outcome_code")]
    [InlineData("suspect_date_of_birth", "2026-10-01", "suspect_date_of_birth")]
    public void Values_that_cannot_both_be_true_are_a_problem_of_the_later_one(string column, string value, string blamed) =>
        Assert.Equal([blamed], Read((column, value)).Problems.Select(p => p.Column));

    [Fact]
    public void Everything_wrong_with_a_row_is_said_at_once_and_its_references_are_known_all_the_same()
    {
        var row = Read(("committed_from", "yesterday"), ("suspect_sex", "X1"), ("outcome_on", ""), ("status", "?"));

        Assert.Null(row.Facts);
        Assert.Equal(("CHES26100412", "S000412"), (row.CrimeReference, row.SuspectReference));
        Assert.Equal(["committed_from", "suspect_sex", "status", "outcome_on"], row.Problems.Select(p => p.Column));
    }

    /// <summary>A course of conduct may go on after it was recorded, and an outcome may be as old as the crime.</summary>
    [Fact]
    public void What_is_odd_but_possible_is_taken() => Assert.Empty(Read(("committed_to", "2026-11-01"), ("outcome_on", "2026-10-01")).Problems);

    private static CrimeRow Read(params (string Column, string Value)[] change)
    {
        Dictionary<string, string> row = new(Usual);
        foreach (var (column, value) in change)
        {
            row[column] = value;
        }

        return CrimeExtract.Read([.. CrimeExtract.Columns.Select(c => row[c])], Today);
    }
}
