using System.Globalization;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.VictimSupport;

/// <summary>Issue 6's bar: at least 95 % of 500 varied leaks caught, at most 2 % of 2,000 clean notes stopped.</summary>
public sealed class LeakGuardTests(ITestOutputHelper output)
{
    private const int Leaks = 500;
    private const int CleanNotes = 2000;

    /// <summary>The rules were tuned on seeds 7001 and 4711, what is objected to though it is nobody's on 90210 too; the others were drawn afterwards.</summary>
    [Theory]
    [InlineData(90210)]
    [InlineData(31337)]
    [InlineData(261126)]
    public void Of_500_leaks_95_in_100_are_caught_and_of_2000_clean_notes_2_in_100_stopped(int seed)
    {
        var (caught, stopped) = Measure(seed);

        Assert.True(caught >= 0.95 * Leaks, $"Caught {caught} of {Leaks}.");
        Assert.True(stopped <= 0.02 * CleanNotes, $"Stopped {stopped} of {CleanNotes}.");
    }

    private (int Caught, int Stopped) Measure(int seed)
    {
        LeakCorpus corpus = new(seed);
        var leaks = Enumerable.Range(0, Leaks).Select(i => corpus.Leak(LeakCorpus.Kinds[i % LeakCorpus.Kinds.Count])).ToList();
        var clean = Enumerable.Range(0, CleanNotes).Select(_ => corpus.Clean()).ToList();
        var missed = leaks.Where(n => n.Guard.Find(n.Text).Count == 0).ToList();
        var stopped = clean.Where(n => n.Guard.Find(n.Text).Count > 0).ToList();
        output.WriteLine($"Seed {seed}: caught {Share(Leaks - missed.Count, Leaks)}; clean notes stopped {Share(stopped.Count, CleanNotes)}.");
        foreach (var kind in leaks.GroupBy(n => n.Kind))
        {
            output.WriteLine($"  {kind.Key}: {Share(kind.Count() - missed.Count(m => m.Kind == kind.Key), kind.Count())}");
        }

        foreach (var kind in clean.GroupBy(n => n.Kind))
        {
            output.WriteLine($"  clean, {kind.Key}: stopped {Share(stopped.Count(m => m.Kind == kind.Key), kind.Count())}");
        }

        foreach (var note in missed.Take(40))
        {
            output.WriteLine($"  missed, {note.Kind}: \"{note.Truth}\" in \"{note.Text}\" [{note.Hers}]");
        }

        foreach (var note in stopped.Take(40))
        {
            output.WriteLine($"  stopped: {string.Join(", ", note.Guard.Find(note.Text).Select(l => $"{l.Kind} \"{note.Text.Substring(l.Start, l.Length)}\""))} in \"{note.Text}\" [{note.Hers}]");
        }

        return (Leaks - missed.Count, stopped.Count);
    }

    /// <summary>With Wilson's interval at 95 %.</summary>
    private static string Share(int count, int of)
    {
        const double z = 1.96;
        var (p, n) = ((double)count / of, (double)of);
        var middle = (p + (z * z / (2 * n))) / (1 + (z * z / n));
        var half = z * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n))) / (1 + (z * z / n));
        return $"{count} of {of} = {p:P1} ({Math.Max(0, middle - half):P1} to {Math.Min(1, middle + half):P1})";
    }

    [Theory]
    [InlineData("Marianne rang.", true)]
    [InlineData("mary-ann rang", true)]
    [InlineData("He rang 07700 900461.", true)]
    [InlineData("He rang oh double seven double oh nine oh oh four six one.", true)]
    [InlineData("Lives at 14 Acacia Ave", true)]
    [InlineData("Mrs Hart", true)]
    [InlineData("Mr Hart attended.", false)]
    [InlineData("Darren Hart attended on time.", false)]
    [InlineData("Ring the office on 01928 555210.", false)]
    [InlineData("He gave another number, 07700 900999.", true)]
    [InlineData("Met at WA7 9ZZ.", true)]
    [InlineData("He works on Station Road.", false)]
    [InlineData("", false)]
    [InlineData("\uD800 🙂 é", false)]
    public void It_knows_hers_from_what_is_open(string text, bool isStopped)
    {
        LeakGuard guard = new(
            [new("Marianne Hart") { Phones = ["07700 900461, mornings"], Addresses = ["14 Acacia Avenue, Runcorn WA7 2BQ"] }],
            new("Darren Hart") { Texts = ["Office 01928 555210"] });

        Assert.Equal(isStopped, guard.Find(text).Count > 0);
    }

    [Theory]
    [InlineData("We meet again in May.", false)]
    [InlineData("He may come on 4 May 2027.", false)]
    [InlineData("May be late.", false)]
    [InlineData("He says May left him.", true)]
    [InlineData("his wife may", true)]
    [InlineData("May Hart", true)]
    public void A_name_that_is_a_word_is_one_only_where_it_can_be(string text, bool isStopped) =>
        Assert.Equal(isStopped, new LeakGuard([new("May Hart")], new("Darren Hart")).Find(text).Count > 0);

    [Fact]
    public void A_colleague_of_the_same_forename_may_be_named_in_full()
    {
        LeakGuard guard = new([new("Grace Hart")], new("Darren Hart") { Names = ["Grace Hall"] });

        Assert.Empty(guard.Find("Grace Hall will ring him."));
        Assert.NotEmpty(guard.Find("He saw Grace yesterday."));
    }

    /// <summary>So that being stopped proves nothing: there are names it objects to where there is no victim, always the same ones.</summary>
    [Fact]
    public void Without_a_victim_it_objects_to_some_names_always_the_same()
    {
        var (key, about) = (new byte[] { 1, 2, 3 }, Guid.NewGuid());
        LeakGuard One() => new(LeakDecoys.For(key, about), new("Darren Hart"));
        var objected = CommonNames.Forenames.Where(n => One().Find($"He rang {n}.").Count > 0).ToList();

        Assert.InRange(objected.Count, 3, 60);
        Assert.Equal(objected, CommonNames.Forenames.Where(n => One().Find($"He rang {n}.").Count > 0));
        Assert.NotEqual(LeakDecoys.For(key, about), LeakDecoys.For([9], about));
    }

    /// <summary>A refusal of a street, a school, a workplace or a surname proves no more than one of a forename does.</summary>
    [Theory]
    [InlineData("Seen on {0} Avenue.")]
    [InlineData("He waits outside {0} Primary School.")]
    [InlineData("She works at {0} Ltd.")]
    [InlineData("He rang Mrs {0}.")]
    [InlineData("He rang {0} again.")]
    public void Without_a_victim_it_objects_to_some_places_and_surnames_always_the_same(string text)
    {
        var (key, about) = (new byte[] { 1, 2, 3 }, new Guid(1, 2, 3, new byte[8]));
        string[] names =
        [
            .. from a in new[] { "Ack", "Bram", "Cran", "Dun", "Elm", "Fen", "Grin", "Hax", "Irl", "Kel", "Lang", "Mar", "Nant", "Ors", "Pend", "Quarn", "Rav", "Skel", "Thor", "Wig" }
               from b in new[] { "worthy", "dale", "thorpe", "combe", "ingham", "stead", "wick", "bury" }
               select a + b,
        ];
        List<string> Objected(Guid person) => [.. names.Where(n => new LeakGuard([], new("Darren Hart"), new(key, person)).Find(string.Format(CultureInfo.InvariantCulture, text, n)).Count > 0)];

        var objected = Objected(about);

        Assert.InRange(objected.Count, 1, names.Length / 3);
        Assert.Equal(objected, Objected(about));
        Assert.NotEqual(objected, Objected(new(2, 2, 3, new byte[8])));
    }

    /// <summary>The guesser reads the same refusal for her street and for one that is nobody's, with and without its number.</summary>
    [Fact]
    public void A_street_of_hers_that_is_refused_has_others_beside_it_that_are_nobodys()
    {
        LeakGuard guard = new([new("Marianne Hart") { Addresses = ["14 Acacia Avenue, Runcorn WA7 2BQ"] }], new("Darren Hart"), new([1, 2, 3], new Guid(1, 2, 3, new byte[8])));
        bool IsRefused(string street) => new[] { $"Seen on {street} Road.", $"Seen at 9 {street} Road." }.All(t => guard.Find(t).Any(l => l.Kind == LeakKind.Address));
        var nobodys = Enumerable.Range(0, 26 * 26).Select(i => $"Br{"aeiou"[i % 5]}{(char)('b' + (i % 24))}{"aeiou"[i / 26 % 5]}{(char)('b' + (i / 26 % 24))}ford").Distinct();

        Assert.NotEmpty(guard.Find("Seen on Acacia Avenue."));
        Assert.Contains(nobodys, IsRefused);
    }

    [Theory]
    [InlineData("It ends 900461.", true)]
    [InlineData("It ends 900999.", true)]
    [InlineData("It ends 555 210.", false)]
    [InlineData("On 12.11.2026 from 9.30-11.30.", false)]
    [InlineData("Custody record RU/004512/26, fine of £150000.", false)]
    public void The_end_of_a_number_is_objected_to_whosever_it_is(string text, bool isStopped) =>
        Assert.Equal(isStopped, new LeakGuard([new("Marianne Hart") { Phones = ["07700 900461"] }], new("Darren Hart") { Texts = ["Office 01928 555210"] }).Find(text).Count > 0);
}
