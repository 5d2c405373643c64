using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Tests.Reoffending;

public sealed class HarmTableTests
{
    [Fact]
    public void A_classification_that_stands_in_the_file_more_than_once_counts_with_the_median()
    {
        var file = Of(("10501", "Common assault", "1", "CCHI 2026"), ("008/06", "ABH, less", "10", "CCHI 2026"), ("00806", "ABH, more", "20", "CCHI 2026"), ("8/06", "ABH, racially aggravated", "365", "CCHI 2026"));

        Assert.Empty(file.Bad);
        Assert.Equal(
            [("008/06", "ABH, less, and 2 more", 20d), ("105/01", "Common assault", 1d)],
            file.Weights.Select(w => (w.HomeOfficeCode, w.Title, w.Days)));
        Assert.All(file.Weights, w => Assert.Equal("CCHI 2026", w.Version));
    }

    [Fact]
    public void Of_an_even_number_of_values_the_median_lies_between() =>
        Assert.Equal(182.25, Assert.Single(Of(("105/01", "A", "182.5", "1"), ("105/01", "B", "182", "1")).Weights).Days);

    [Theory]
    [InlineData("999/99", "Title", "1", "V", "ho_offence_code")]
    [InlineData("105/01", "", "1", "V", "offence_title")]
    [InlineData("105/01", "Title", "", "V", "cchi_days")]
    [InlineData("105/01", "Title", "-1", "V", "cchi_days")]
    [InlineData("105/01", "Title", "1,5", "V", "cchi_days")]
    [InlineData("105/01", "Title", "1e3", "V", "cchi_days")]
    [InlineData("105/01", "Title", "NaN", "V", "cchi_days")]
    [InlineData("105/01", "Title", "1", "W", "version")]
    public void A_bad_value_is_named(string code, string title, string days, string version, string column)
    {
        var file = Of(("149/00", "Criminal damage", "2", "V"), (code, title, days, version));

        Assert.Equal([(3, column)], file.Bad.Select(b => (b.Record, b.Problems.Single().Column)));
    }

    [Fact]
    public void A_file_without_a_version_is_bad_in_every_row() => Assert.Equal(2, Of(("149/00", "A", "2", ""), ("105/01", "B", "1", "")).Bad.Count);

    /// <summary>CH-04.</summary>
    [Theory]
    [InlineData("008/06", 365)]
    [InlineData("105/01", 10)]
    [InlineData("195/94", 10)]
    [InlineData("019/08", 2555)]
    [InlineData("149/00", 2)]
    [InlineData("125/09", 7.5)]
    [InlineData("056/02", 185)]
    public void The_medians_that_ship_are_the_published_ones(string code, double days) =>
        Assert.Equal(days, new HarmScale(SubgroupMedians.Version, true, SubgroupMedians.All.ToDictionary(w => w.HomeOfficeCode, w => w.Days)).DaysOf(code));

    [Theory]
    [InlineData("079/01")]
    [InlineData("130/01")]
    [InlineData("801/01")]
    public void What_has_no_value_is_unknown_and_never_nought(string code) =>
        Assert.Null(new HarmScale(SubgroupMedians.Version, true, SubgroupMedians.All.ToDictionary(w => w.HomeOfficeCode, w => w.Days)).DaysOf(code));

    private static HarmTableFile Of(params (string Code, string Title, string Days, string Version)[] rows)
    {
        HarmTableFile file = new();
        for (var i = 0; i < rows.Length; i++)
        {
            var (code, title, days, version) = rows[i];
            file.Add(i + 2, column => column switch { "ho_offence_code" => code, "offence_title" => title, "cchi_days" => days, _ => version });
        }

        return file;
    }
}
