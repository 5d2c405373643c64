using CsCheck;
using Interventions.Domain.People;

namespace Interventions.Domain.Tests.Properties;

/// <summary>What every name and every slip has to hold to, whatever the letters.</summary>
public class NameProperties
{
    private static readonly Gen<string> Word = Gen.Char['a', 'f'].Array[2, 9].Select(letters => new string(letters));

    private static readonly Gen<string> Typed = Gen.OneOf(
        Gen.String,
        Gen.OneOf([.. "aÉłß'- .oSt".Select(c => Gen.Const(c))]).Array[0, 12].Select(letters => new string(letters)));

    /// <summary>A word and the same with one letter lost, added, changed or swapped with its neighbour.</summary>
    private static readonly Gen<(string Word, string Slipped)> Slip = Gen.Select(Word, Gen.Int[0, 3], Gen.Int[0, 8], Gen.Char['a', 'h'], (word, kind, place, letter) =>
    {
        var at = place % word.Length;
        return (word, kind switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, letter.ToString()),
            2 => word.Remove(at, 1).Insert(at, letter.ToString()),
            _ when at + 1 < word.Length => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            _ => word,
        });
    });

    [Fact]
    public void One_slip_always_shares_a_key_and_counts_as_one() => Slip.Sample(slip =>
    {
        Assert.True(NameSlip.Distance(slip.Word, slip.Slipped) <= 1);
        Assert.NotEmpty(NameSlip.KeysOf(slip.Word).Intersect(NameSlip.KeysOf(slip.Slipped)));
    }, iter: 20_000);

    [Fact]
    public void Distance_sound_and_fit_are_the_same_either_way_round() => Gen.Select(Word, Word).Sample((a, b) =>
    {
        Assert.Equal(NameSlip.Distance(a, b), NameSlip.Distance(b, a));
        Assert.Equal(NameSound.Alike(a, b), NameSound.Alike(b, a));
        Assert.Equal(NameFit.OfWords(a, b), NameFit.OfWords(b, a));
        Assert.Equal(NameSlip.Distance(a, b) == 0, a == b);
    }, iter: 20_000);

    [Fact]
    public void A_name_read_twice_is_read_the_same_and_fits_itself() => Typed.Sample(typed =>
    {
        var name = PersonName.Of(typed);
        Assert.Equal(PersonName.Of(string.Join(' ', name.Parts)).Joined, name.Joined);
        Assert.All(name.Parts, p => Assert.All(p, c => Assert.True(char.IsLetter(c))));
        Assert.Equal(name.IsEmpty ? 0 : 1, NameFit.Of(typed, typed).Value);
    }, iter: 5000);

    [Fact]
    public void A_word_is_among_those_that_sound_like_it() => Word.Sample(word =>
        Assert.True(NameSound.KeysOf(word).Count == 0 || NameSound.Alike(word, word)), iter: 5000);

    [Fact]
    public void A_slip_in_a_day_is_among_its_keys_either_way_round() => Gen.Select(Gen.Int[0, 40_000], Gen.Int[0, 40_000]).Sample((a, b) =>
    {
        var (x, y) = (new DateOnly(1900, 1, 1).AddDays(a), new DateOnly(1900, 1, 1).AddDays(b));
        Assert.Equal(DateSlip.KeysOf(x).Contains(y), DateSlip.KeysOf(y).Contains(x));
        Assert.Equal(DateSlip.KeysOf(x).Contains(y), x == y || DateSlip.IsSwapped(x, y) || DateSlip.IsOneDigitOff(x, y));
    }, iter: 2000);
}
