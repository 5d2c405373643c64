using System.Text.RegularExpressions;
using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.People;
using Interventions.Web.Features.VictimSupport;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.BreachPacks;

/// <summary>
/// Takes out of what people typed whatever would name a victim of the case. A net under the whitelist, not instead of it: it finds
/// names, references and contacts that are on record, not what somebody describes (decision 0025).
/// </summary>
internal sealed partial class HerNames(IEnumerable<string> hers)
{
    /// <summary>Stands in the SQL of what is read for it.</summary>
    private const string Tag = "what a breach pack must not tell";

    private const int ShortestWord = 2;

    private readonly IReadOnlyList<string> _hers = [.. hers.Where(h => h.Length >= ShortestWord).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(h => h.Length)];

    public static async Task<HerNames> OfAsync(AppDb db, CaseFile file, CancellationToken ct)
    {
        var ids = await db.SameVictimsAsync(file.Victims.Select(v => v.VictimId), ct);
        var victims = await db.Victims.AsNoTracking().Where(v => ids.Contains(v.Id)).ToListAsync(ct);
        var contact = await HerContactTexts.OfAsync(db, ids, Tag, ct);
        var details = await db.Set<VictimDetail>().AsNoTracking().Where(d => ids.Contains(d.VictimId)).Select(d => d.Text)
            .Concat(db.Set<VictimAddress>().Where(a => ids.Contains(a.VictimId)).Select(a => a.Text)).ToListAsync(ct);
        var his = Words(file.Person.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(victims.SelectMany(v => Words(v.Name).Where(w => !his.Contains(w))
            .Concat(new[] { v.Name, v.VictimRef, v.Interpreter }.OfType<string>())
            .Concat(contact.GetValueOrDefault(v.Id, []).SelectMany(text => Numbers().Matches(text).Select(m => m.Value.Trim()).Prepend(text)))).Concat(details));
    }

    /// <summary>The text without them; null stays null.</summary>
    public string? Out(string? text) => text is null ? null : _hers.Aggregate(text, (t, h) =>
        Regex.Replace(t, $@"(?<![\p{{L}}\p{{N}}]){Pattern(h)}(?![\p{{L}}\p{{N}}])", BreachPackContent.LeftOut, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));

    /// <summary>A telephone number is one however it is spaced.</summary>
    private static string Pattern(string hers) => Numbers().Match(hers) is { Success: true } number && number.Length == hers.Length
        ? string.Join(@"[ \-()]*", hers.Where(c => c is '+' or (>= '0' and <= '9')).Select(c => Regex.Escape(c.ToString())))
        : Regex.Escape(hers);

    private static string[] Words(string name) => name.Split([' ', '-', ',', '.'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A telephone number in what is written about reaching her.</summary>
    [GeneratedRegex(@"\+?[0-9][0-9 ]{6,}", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
