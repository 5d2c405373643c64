using CsCheck;
using Interventions.Domain.People;

namespace Interventions.Domain.Tests.People;

/// <summary>Domain.md 8.4.</summary>
public class PncIdTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("2003/0062845E", "2003/0062845E")]
    [InlineData("2019/0123456E", "2019/0123456E")]
    [InlineData("2025/9000001P", "2025/9000001P")]
    [InlineData("2000/0000001A", "2000/0000001A")]
    [InlineData("03/0062845E", "2003/0062845E")]
    [InlineData("03/62845E", "2003/0062845E")]
    [InlineData("2003/62845e", "2003/0062845E")]
    [InlineData(" 03 / 62845 e ", "2003/0062845E")]
    [InlineData("20030062845E", "2003/0062845E")]
    [InlineData("030062845E", "2003/0062845E")]
    [InlineData("00/1a", "2000/0000001A")]
    public void Reads_short_and_long_padded_or_not_as_the_long_padded_form(string typed, string expected)
    {
        Assert.True(PncId.TryParse(typed, Today, out var id, out var problem));
        Assert.Null(problem);
        Assert.Equal(expected, id.Value);
        Assert.Equal(PncId.FromCanonical(expected), id);
    }

    [Fact]
    public void A_two_digit_year_is_the_most_recent_and_a_long_one_is_kept()
    {
        Assert.StartsWith("2026/", Read($"26/1{Letter(26)}"), StringComparison.Ordinal);
        Assert.StartsWith("1927/", Read($"27/1{Letter(27)}"), StringComparison.Ordinal);
        Assert.StartsWith("1999/", Read($"99/1{Letter(99)}"), StringComparison.Ordinal);
        Assert.StartsWith("1926/", Read($"1926/1{Letter(26)}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not known")]
    [InlineData("2003/0062845")]
    [InlineData("2003/00628451E")]
    [InlineData("203/0062845E")]
    [InlineData("2003-0062845E")]
    [InlineData("200362845E1")]
    [InlineData("2003/0062845E\n2003/0062845E")]
    [InlineData("٢٠٠٣/0062845E")]
    public void Anything_else_is_answered_with_what_is_expected(string? typed)
    {
        Assert.False(PncId.TryParse(typed, Today, out var id, out var problem));
        Assert.Null(id);
        Assert.Equal("Enter the PNC ID as year, slash, number and letter, like 2003/0062845E or 03/62845E.", problem);
    }

    [Theory]
    [InlineData("2003/0062845F")]
    [InlineData("2003/0062854E")]
    [InlineData("2003/0062845I")]
    public void A_wrong_letter_is_noticed_and_the_right_one_not_told(string typed)
    {
        Assert.False(PncId.TryParse(typed, Today, out _, out var problem));
        Assert.Equal(PncId.WrongLetter, problem);
    }

    [Fact]
    public void A_year_to_come_is_refused()
    {
        Assert.False(PncId.TryParse($"2027/1{Letter(27)}", Today, out _, out var problem));
        Assert.StartsWith("The year of the PNC ID must be between 1900 and 2026.", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("03/0062845E")]
    [InlineData("2003/0062845F")]
    [InlineData("2003/0062845E ")]
    public void Only_the_canonical_form_is_taken_back_and_what_was_wrong_is_not_repeated(string kept)
    {
        var refusal = Assert.Throws<FormatException>(() => PncId.FromCanonical(kept));

        Assert.DoesNotContain("62845", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_its_own_form_gives_the_same_and_any_one_wrong_digit_is_noticed() =>
        Gen.Select(Gen.Int[1900, 2026], Gen.Int[0, 9_999_999], Gen.Int[0, 6], Gen.Int[1, 9]).Sample((year, serial, place, shift) =>
        {
            var digits = $"{serial:0000000}";
            var letter = Letter(year % 100, serial);

            Assert.Equal($"{year:0000}/{digits}{letter}", Read($"{year:0000}/{digits}{letter}"));

            var slip = digits.ToCharArray();
            slip[place] = (char)('0' + ((slip[place] - '0' + shift) % 10));
            Assert.False(PncId.TryParse($"{year:0000}/{new string(slip)}{letter}", Today, out _, out _));
        });

    private static string Read(string typed) => PncId.TryParse(typed, Today, out var id, out _) ? id.Value : "";

    private static char Letter(int year, int serial = 1) => "ZABCDEFGHJKLMNPQRTUVWXY"[(int)(((year * 10_000_000L) + serial) % 23)];
}
