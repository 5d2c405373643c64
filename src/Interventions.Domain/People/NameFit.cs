namespace Interventions.Domain.People;

/// <summary>How well a name sought fits a name on record.</summary>
/// <param name="Value">0 (not at all) to 1 (the same).</param>
/// <param name="Why">What differs, in words; null where nothing does.</param>
public sealed record NameFit(double Value, string? Why)
{
    /// <summary>Nothing in common.</summary>
    public static NameFit None { get; } = new(0, null);

    /// <summary>The same, however it is written.</summary>
    public static NameFit Same { get; } = new(1, null);

    private const double UnmatchedOfSought = 0.12;
    private const double UnmatchedOnRecord = 0.04;
    private const int LongEnoughForTwo = 6;

    /// <summary>True if nothing differs but accents, case, hyphens and spaces.</summary>
    public bool IsSame => Value >= 0.98;

    /// <summary>Compares a surname with a surname, or forenames with forenames.</summary>
    public static NameFit Of(string? sought, string? onRecord)
    {
        var (a, b) = (PersonName.Of(sought), PersonName.Of(onRecord));
        if (a.IsEmpty || b.IsEmpty)
        {
            return None;
        }

        if (a.Equals(b))
        {
            return Same;
        }

        if (a.Joined == b.Joined)
        {
            return new(0.98, null);
        }

        var byPart = ByPart(a.Parts, b.Parts);
        var asOne = OfWords(a.Joined, b.Joined);
        var best = asOne.Value > byPart.Value ? asOne : byPart;
        return best.Value < 0.9 && PersonName.IndexWords(sought).Intersect(PersonName.IndexWords(onRecord)).Any() ? new(0.9, "part of the name is the same") : best;
    }

    /// <summary>Compares two single words.</summary>
    public static NameFit OfWords(string sought, string onRecord)
    {
        if (sought == onRecord)
        {
            return Same;
        }

        var slips = NameSlip.Distance(sought, onRecord);
        var shorter = Math.Min(sought.Length, onRecord.Length);
        if (slips == 1 && shorter > 1)
        {
            return new(shorter > 2 ? 0.9 : 0.75, IsSwap(sought, onRecord) ? "two letters swapped" : "one letter different");
        }

        if (NameSound.Alike(sought, onRecord))
        {
            return new(shorter > 2 ? 0.85 : 0.7, "sounds alike");
        }

        if (shorter == 1 && sought[0] == onRecord[0])
        {
            return new(0.7, "same initial");
        }

        if (shorter > 1 && (onRecord.StartsWith(sought, StringComparison.Ordinal) || sought.StartsWith(onRecord, StringComparison.Ordinal)))
        {
            return new(0.8, "begins the same");
        }

        return slips == 2 && shorter >= LongEnoughForTwo ? new(0.7, "two letters different") : None;
    }

    /// <summary>Each word sought takes the best that is left on record.</summary>
    private static NameFit ByPart(IReadOnlyList<string> sought, IReadOnlyList<string> onRecord)
    {
        List<string> left = [.. onRecord];
        List<NameFit> found = [];
        foreach (var word in sought)
        {
            var (best, at) = (None, -1);
            for (var i = 0; i < left.Count; i++)
            {
                var fit = OfWords(word, left[i]);
                (best, at) = fit.Value > best.Value ? (fit, i) : (best, at);
            }

            if (at >= 0)
            {
                left.RemoveAt(at);
                found.Add(best);
            }
        }

        if (found.Count == 0)
        {
            return None;
        }

        var unmatched = sought.Count - found.Count;
        var value = found.Average(f => f.Value) * (1 - (UnmatchedOfSought * unmatched)) * (1 - (UnmatchedOnRecord * left.Count));
        var why = found.MinBy(f => f.Value)!.Why ?? (unmatched > 0 ? "one name fewer on record" : left.Count > 0 ? "one name more on record" : null);
        return new(Math.Max(value, 0.1), why);
    }

    private static bool IsSwap(string a, string b) => a.Length == b.Length && a.Order().SequenceEqual(b.Order());
}
