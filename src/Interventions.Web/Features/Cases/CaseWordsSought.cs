using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.People;

namespace Interventions.Web.Features.Cases;

/// <summary>What was typed into the search box, and what it may stand for: the words of names on record that are like it.</summary>
/// <param name="PncId">The canonical form, where the whole text is one.</param>
/// <param name="Words">Each word in small letters, for references, with the words of names it may stand for.</param>
/// <param name="Near">The words of names that are it or begin with it: who bears them comes before who only sounds alike.</param>
public sealed record CaseWordsSought(string? PncId, IReadOnlyList<(string Part, IReadOnlyList<string> Names)> Words, IReadOnlyList<string> Near)
{
    private const int MostWords = 5;
    private const double NearEnough = 0.8;

    /// <summary>Reads the text by the index of names. Null where nothing was typed.</summary>
    public static async Task<CaseWordsSought?> ReadAsync(AppDb db, string? text, DateOnly today, CancellationToken ct)
    {
        // A name's particles stay with it ("van der Berg"), but a reference is cut at spaces alone.
        List<string> parts = [.. (text ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostWords)];
        if (parts.Count == 0)
        {
            return null;
        }

        if (Domain.People.PncId.TryParse(text, today, out var pnc, out _))
        {
            return new(pnc.Value, [(parts[0], [])], []);
        }

        var name = PersonName.Of(text);
        var hasParticles = name.Parts.Count < parts.Count && !name.IsEmpty;
        List<(string Part, string[] Words)> asked = hasParticles
            ? [.. name.Parts.Select(p => (p, new[] { p }))]
            : parts.ConvertAll(p => (p, (string[])[.. PersonName.Of(p).Parts, .. PersonName.Of(p).Parts.Count > 1 ? [PersonName.Of(p).Joined] : Array.Empty<string>()]));
        var known = await NameLookup.FindAsync(db, asked.SelectMany(a => a.Words), ct);
        return new(
            null,
            asked.ConvertAll(a => (a.Part, (IReadOnlyList<string>)[.. a.Words.SelectMany(w => known[w]).Select(k => k.Word).Distinct()])),
            [.. asked.SelectMany(a => a.Words.SelectMany(w => known[w].Where(k => k.Fit == 1 || (k.Fit >= NearEnough && k.Word.StartsWith(w, StringComparison.Ordinal))))).Select(k => k.Word).Distinct()]);
    }
}
