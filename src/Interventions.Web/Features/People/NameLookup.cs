using Interventions.Domain.People;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.People;

/// <summary>Finds the words of names on record that a word as typed may stand for. One read for all of them.</summary>
public static class NameLookup
{
    /// <summary>As many as a misheard or begun word may stand for, best first: "al" begins hundreds.</summary>
    private const int MostWords = 30;

    /// <summary>The words on record for each word sought, best first; none for a word that fits nothing.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<KnownWord>>> FindAsync(AppDb db, IEnumerable<string> sought, CancellationToken ct)
    {
        var keys = sought.Distinct().ToDictionary(w => w, KeysOf);
        var all = keys.Values.SelectMany(k => k).Distinct().ToList();
        var found = await db.NameKeys.AsNoTracking().Where(k => all.Contains(k.Key)).Select(k => new { k.Key, k.Word }).ToListAsync(ct);
        var byKey = found.ToLookup(k => k.Key, k => k.Word);
        return keys.ToDictionary(k => k.Key, k => (IReadOnlyList<KnownWord>)[.. k.Value.SelectMany(key => byKey[key]).Distinct()
            .Select(w => new KnownWord(w, NameFit.OfWords(k.Key, w).Value)).Where(w => w.Fit > 0)
            .OrderByDescending(w => w.Fit).ThenBy(w => NameSlip.Distance(k.Key, w.Word)).ThenBy(w => w.Word, StringComparer.Ordinal).Take(MostWords)]);
    }

    private static IReadOnlyCollection<string> KeysOf(string word) =>
    [
        .. NameSlip.KeysOf(word),
        .. word.Length > 1 ? [PersonIndex.BeginningKey(word)] : Array.Empty<string>(),
        .. NameSound.KeysOf(word).Select(PersonIndex.SoundKey),
    ];
}

/// <summary>A word on record, and how well it fits the one sought.</summary>
public sealed record KnownWord(string Word, double Fit);
