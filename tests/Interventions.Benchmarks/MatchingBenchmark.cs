using System.Diagnostics;
using Interventions.Domain.Reoffending.Matching;

namespace Interventions.Benchmarks;

/// <summary>190,000 suspects against 60,000 people with known truth: how right, how long, how much memory (product.md 8 and 9).</summary>
internal static class MatchingBenchmark
{
    public static int Run(int suspects)
    {
        var watch = Stopwatch.StartNew();
        MatchingCorpus corpus = new(60_000, suspects);
        Console.WriteLine($"{corpus.Suspects.Count:N0} suspects, {corpus.People.Count:N0} people made in {watch.Elapsed.TotalSeconds:N1} s");
        using MemoryWatch memory = new();
        watch.Restart();
        var weights = MatchEstimate.Of(corpus.People, [.. corpus.Suspects.Select(s => s.Said).Distinct()]);
        var estimated = watch.Elapsed;
        CrimeMatcher matcher = new(corpus.People, weights);
        var ready = watch.Elapsed;
        var score = MatchingScore.Of(corpus, matcher);
        Console.WriteLine($"weights estimated in {estimated.TotalSeconds:N1} s, people made ready in {(ready - estimated).TotalSeconds:N1} s, matched in {(watch.Elapsed - ready).TotalSeconds:N1} s, together {watch.Elapsed.TotalSeconds:N1} s; {matcher.Compared:N0} pairs compared; {memory}");
        Console.WriteLine(score);
        Console.WriteLine(string.Join('\n', weights.ToText().Split('\n').Take(11)));
        return score is { Precision: >= 0.99, Recall: >= 0.95 } ? 0 : 1;
    }
}
