using System.Diagnostics;
using Interventions.Domain.Reoffending.Matching;

namespace Interventions.Benchmarks;

/// <summary>
/// 190,000 suspects against 60,000 people with known truth: how right, how long, how much memory (product.md 8 and 9). Two corpora, made
/// apart from each other: the one that matching was built on and the one that crime extracts are made from.
/// </summary>
internal static class MatchingBenchmark
{
    private const int People = 60_000;

    public static int Run(int suspects)
    {
        MatchingCorpus corpus = new(People, suspects);
        GeneratedCrimes crimes = new(seed: 11, People, suspects);
        bool[] good =
        [
            Take("Corpus of matching", corpus.People, corpus.Suspects),
            Take("Corpus of crime extracts", [.. crimes.People.Select(p => new KnownPerson(p.Id, p.Id, new(p.Surname, p.Forenames, p.DateOfBirth, p.Sex, p.PncId)))],
                [.. crimes.Crimes().Select(c => (new Identity(c.Surname, c.Forenames, c.DateOfBirth, c.Sex, c.PncId), c.TrueOf))]),
        ];
        return good.All(g => g) ? 0 : 1;
    }

    private static bool Take(string name, IReadOnlyList<KnownPerson> people, IReadOnlyList<(Identity Said, Guid? Is)> suspects)
    {
        Console.WriteLine($"{name}: {suspects.Count:N0} suspects, {people.Count:N0} people");
        using MemoryWatch memory = new();
        using var process = Process.GetCurrentProcess();
        var (watch, busy) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        NameBook book = new();
        var weights = MatchEstimate.Of(people, [.. suspects.Select(s => s.Said).Distinct()], book);
        var estimated = watch.Elapsed;
        CrimeMatcher matcher = new(people, weights, book);
        var ready = watch.Elapsed;
        var score = MatchingScore.Of(suspects, matcher);
        process.Refresh();
        Console.WriteLine($"  weights estimated in {estimated.TotalSeconds:N1} s, people made ready in {(ready - estimated).TotalSeconds:N1} s, matched in {(watch.Elapsed - ready).TotalSeconds:N1} s, together {watch.Elapsed.TotalSeconds:N1} s, of which {(process.TotalProcessorTime - busy).TotalSeconds:N1} s of processor; {matcher.Compared:N0} pairs compared; {memory}");
        Console.WriteLine($"  {score}");
        return score is { Precision: >= 0.99, Recall: >= 0.95 };
    }
}
