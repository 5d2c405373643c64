using CsCheck;
using Interventions.Domain.People;

namespace Interventions.Domain.Tests.People;

/// <summary>Domain.md 8.4.</summary>
public class ArrestSummonsNumberTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("25/07EA/01/00000012345V", "25/07EA/01/00000012345V")]
    [InlineData("25/04DB/01/00000000001L", "25/04DB/01/00000000001L")]
    [InlineData("1101ZD0100000448754K", "11/01ZD/01/00000448754K")]
    [InlineData("25/07ea/01/12345v", "25/07EA/01/00000012345V")]
    [InlineData(" 25 / 07EA / 01 / 12345 V ", "25/07EA/01/00000012345V")]
    [InlineData("2507EA0112345V", "25/07EA/01/00000012345V")]
    [InlineData("2025/07EA/01/12345V", "25/07EA/01/00000012345V")]
    public void Reads_padded_or_not_with_slashes_or_without_as_the_padded_form(string typed, string expected)
    {
        Assert.True(ArrestSummonsNumber.TryParse(typed, Today, out var number, out var problem));
        Assert.Null(problem);
        Assert.Equal(expected, number.Value);
        Assert.Equal(ArrestSummonsNumber.FromCanonical(expected), number);
    }

    [Fact]
    public void Knows_its_force_and_its_year()
    {
        var number = ArrestSummonsNumber.FromCanonical("25/07EA/01/00000012345V");

        Assert.Equal("07", number.Force);
        Assert.Equal(2025, number.YearAt(Today));
        Assert.Equal(2025, number.YearAt(new DateOnly(2025, 1, 1)));
        Assert.Equal(1925, number.YearAt(new DateOnly(2024, 12, 31)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("25/07EA/01/00000012345")]
    [InlineData("25/07EA/01/000000123456V")]
    [InlineData("25/07E/01/00000012345V")]
    [InlineData("25/07EA/1/00000012345V")]
    [InlineData("25-07EA-01-00000012345V")]
    public void Anything_else_is_answered_with_what_is_expected(string? typed)
    {
        Assert.False(ArrestSummonsNumber.TryParse(typed, Today, out var number, out var problem));
        Assert.Null(number);
        Assert.Equal(ArrestSummonsNumber.Expected, problem);
        Assert.Contains("25/07EA/01/00000012345V", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("25/07EA/01/00000012345W")]
    [InlineData("25/07EA/01/00000012354V")]
    [InlineData("25/06EA/01/00000012345V")]
    [InlineData("24/07EA/01/00000012345V")]
    public void A_wrong_letter_is_noticed(string typed)
    {
        Assert.False(ArrestSummonsNumber.TryParse(typed, Today, out _, out var problem));
        Assert.Equal(ArrestSummonsNumber.WrongLetter, problem);
    }

    [Theory]
    [InlineData("1925/07EA/01/12345V")]
    [InlineData("2125/07EA/01/12345V")]
    public void A_four_digit_year_of_another_century_is_refused_because_the_number_could_not_keep_it(string typed)
    {
        Assert.False(ArrestSummonsNumber.TryParse(typed, Today, out _, out var problem));
        Assert.StartsWith("The year of the arrest summons number must be one of the last hundred, up to 2026.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_force_or_system_that_is_no_number_is_left_out_of_the_letter()
    {
        var letter = "ZABCDEFGHJKLMNPQRTUVWXY"[(int)(25_00000012345L % 23)];

        Assert.True(ArrestSummonsNumber.TryParse($"25/X1EA/0C/12345{letter}", Today, out _, out _));
    }

    [Theory]
    [InlineData("25/07EA/01/12345V")]
    [InlineData("25/07EA/01/00000012345W")]
    [InlineData("2507EA0100000012345V")]
    public void Only_the_canonical_form_is_taken_back_and_what_was_wrong_is_not_repeated(string kept)
    {
        var refusal = Assert.Throws<FormatException>(() => ArrestSummonsNumber.FromCanonical(kept));

        Assert.DoesNotContain("12345", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_its_own_form_gives_the_same() =>
        Gen.Select(Gen.Int[0, 99], Gen.Int[1, 63], Gen.Int[0, 99], Gen.Long[0, 99_999_999_999]).Sample((year, force, system, sequence) =>
        {
            var checkedNumber = decimal.Parse($"{force:00}{system:00}{year:00}{sequence:00000000000}", System.Globalization.CultureInfo.InvariantCulture);
            var letter = "ZABCDEFGHJKLMNPQRTUVWXY"[(int)(checkedNumber % 23)];
            var value = $"{year:00}/{force:00}EA/{system:00}/{sequence:00000000000}{letter}";

            Assert.True(ArrestSummonsNumber.TryParse(value, Today, out var number, out _));
            Assert.Equal(value, number.Value);
        });
}
