using Interventions.Domain.Reoffending;
using Interventions.Domain.Returns;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Returns;

/// <summary>What would be another figure today in a frozen return, and why.</summary>
public sealed record ChangeRow(Guid AboutId, DateOnly Quarter, string Title, string Label, string Before, string After, string Why);

/// <summary>
/// Lays frozen returns beside what is counted today. A change that fewer than five people make is told as such and not in numbers: two
/// figures that differ by one tell of one man (SN-04, differencing over time). A figure that was withheld stays withheld, and a line is
/// told anew once, be it by a return that was sent back: a second time would be laid beside the first.
/// </summary>
internal static class ReturnChanges
{
    /// <summary>A financial year: what is older is not restated any more.</summary>
    private const int Quarters = 4;

    private const string AsReturned = "as returned";

    public static async Task<IReadOnlyList<ChangeRow>> OfAsync(AppDb db, string force, Publication published, DateOnly quarter, CancellationToken ct)
    {
        List<ChangeRow> changes = [];
        var frozen = await db.QuarterlyReturns.AsNoTracking()
            .Where(r => r.Force == force && r.SecondAt != null && r.Quarter < quarter && r.Quarter >= quarter.AddMonths(-3 * Quarters)).OrderByDescending(r => r.Quarter).ToListAsync(ct);
        foreach (var earlier in frozen)
        {
            var figures = await db.ReturnFigures.AsNoTracking().Where(f => f.ReturnId == earlier.Id).OrderBy(f => f.Place).ToListAsync(ct);
            var traces = await db.ReturnTraces.AsNoTracking().Where(t => t.ReturnId == earlier.Id).ToListAsync(ct);
            ReturnCount now = new(await ReturnFacts.ReadAsync(db, published, new(earlier.Quarter), ct));
            var (then, today) = (Then(traces), Today(now.Traces));
            var people = await PeopleAsync(db, traces, now.Traces, ct);
            var late = await LateAsync(db, now.Traces.Select(t => t.CaseId), earlier.FirstAt, ct);
            var template = await db.ReturnTemplates.AsNoTracking().SingleAsync(t => t.Id == earlier.TemplateId, ct);
            var recounted = now.Figures(template.Lines, null).ToDictionary(f => (f.Key, f.Label), f => f.Shown);
            var told = await db.ReturnChanges.AsNoTracking().Where(c => c.AboutId == earlier.Id && c.After != AsReturned).Select(c => c.Title).Distinct().ToListAsync(ct);
            foreach (var line in figures.Where(f => f.Label != ReturnCount.All && ReturnLines.CanBeTraced(f.Key)).GroupBy(f => (f.Key, f.Title)).Where(l => !told.Contains(l.Key.Title)))
            {
                var parts = line.Select(f => (Figure: f, Change: Between(then[(f.Key, f.Label)], today[(f.Key, f.Label)], people, late))).Where(p => p.Change is not null).ToList();

                // Parts add up to a whole: one small change among large ones would be what is left over, and one of the whole what they make.
                var whole = Between(WholeOf(line.Key.Key, then), WholeOf(line.Key.Key, today), people, late);
                var isTold = parts.TrueForAll(p => p.Change!.People >= SmallNumbers.LeastShown) && whole is not { People: < SmallNumbers.LeastShown };
                changes.AddRange(parts.Where(p => p.Figure.Shown != PublishedCount.Symbol).Select(p => new ChangeRow(
                    earlier.Id, earlier.Quarter, p.Figure.Title, p.Figure.Label, p.Figure.Shown,
                    isTold ? recounted.GetValueOrDefault((p.Figure.Key, p.Figure.Label), PublishedCount.Symbol) : AsReturned,
                    isTold ? p.Change!.Why : "Changed by too few people to tell in numbers. The figures of this line stand as returned.")));
            }
        }

        return changes;
    }

    /// <summary>How many people made each change of a part, and of what parts add up to, between what was counted and what is counted now.</summary>
    public static async Task<IReadOnlyList<(string Key, int People)>> MovedAsync(AppDb db, IReadOnlyList<ReturnTrace> before, IReadOnlyList<Traced> now, CancellationToken ct)
    {
        var (then, today) = (Then(before), Today(now));
        var people = await PeopleAsync(db, before, now, ct);
        List<(string Key, Difference? Change)> changes =
        [
            .. then.Select(t => t.Key).Union(today.Select(t => t.Key)).Select(k => (k.Key, Between(then[k], today[k], people, []))),
            .. before.Select(t => t.Key).Union(now.Select(t => t.Key)).Select(k => (k, Between(WholeOf(k, then), WholeOf(k, today), people, []))),
        ];
        return [.. changes.Where(c => c.Change is not null).Select(c => (c.Key, c.Change!.People))];
    }

    /// <summary>What a return told of earlier ones.</summary>
    public static async Task<IReadOnlyList<ChangeRow>> ToldByAsync(AppDb db, Guid returnId, CancellationToken ct) => await (
        from c in db.ReturnChanges.AsNoTracking()
        join about in db.QuarterlyReturns on c.AboutId equals about.Id
        where c.ReturnId == returnId
        orderby c.Id
        select new ChangeRow(c.AboutId, about.Quarter, c.Title, c.Label, c.Before, c.After, c.Why)).ToListAsync(ct);

    private static ILookup<(string Key, string Label), Behind> Then(IEnumerable<ReturnTrace> traces) => traces.ToLookup(t => (t.Key, t.Label), t => new Behind(t.CaseId, t.Count));

    private static ILookup<(string Key, string Label), Behind> Today(IEnumerable<Traced> traces) => traces.ToLookup(t => (t.Key, t.Label), t => new Behind(t.CaseId, t.Count));

    private static IEnumerable<Behind> WholeOf(string key, ILookup<(string Key, string Label), Behind> parts) =>
        parts.Where(p => p.Key.Key == key).SelectMany(p => p).GroupBy(b => b.Case).Select(g => new Behind(g.Key, g.Sum(b => b.Count)));

    private static Difference? Between(IEnumerable<Behind> then, IEnumerable<Behind> now, Dictionary<Guid, Guid> people, HashSet<Guid> late)
    {
        var (before, after) = (then.ToDictionary(t => t.Case, t => t.Count), now.ToDictionary(t => t.Case, t => t.Count));
        Guid[] joined = [.. after.Where(a => before.GetValueOrDefault(a.Key) < a.Value).Select(a => a.Key)];
        Guid[] left = [.. before.Where(b => after.GetValueOrDefault(b.Key) < b.Value).Select(b => b.Key)];
        if (joined.Length + left.Length == 0)
        {
            return null;
        }

        // Words, not numbers: how many of the changes were late and how many corrected would be small numbers again.
        string?[] why =
        [
            joined.Any(late.Contains) ? "recorded after the return was counted" : null,
            joined.Any(j => !late.Contains(j)) ? "corrected so that it belongs here" : null,
            left.Length > 0 ? "corrected, reopened or joined with another record so that it no longer belongs here" : null,
        ];
        return new(joined.Concat(left).Select(c => people[c]).Distinct().Count(), $"Some {string.Join("; some ", why.OfType<string>())}.");
    }

    private static async Task<Dictionary<Guid, Guid>> PeopleAsync(AppDb db, IReadOnlyList<ReturnTrace> then, IReadOnlyList<Traced> now, CancellationToken ct)
    {
        var people = now.DistinctBy(t => t.CaseId).ToDictionary(t => t.CaseId, t => t.Person);
        foreach (var some in then.Select(t => t.CaseId).Distinct().Where(c => !people.ContainsKey(c)).ToList().Chunk(1000))
        {
            foreach (var found in await db.Cases.AsNoTracking().Where(c => some.Contains(c.Id)).Select(c => new { c.Id, c.PersonId }).ToListAsync(ct))
            {
                people[found.Id] = found.PersonId;
            }
        }

        return people;
    }

    /// <summary>Cases something was recorded of since.</summary>
    private static async Task<HashSet<Guid>> LateAsync(AppDb db, IEnumerable<Guid> cases, DateTime since, CancellationToken ct)
    {
        HashSet<Guid> late = [];
        foreach (var some in cases.Distinct().Chunk(1000))
        {
            late.UnionWith(await db.Journal.AsNoTracking().Where(j => some.Contains(j.CaseId) && j.At > since).Select(j => j.CaseId).Distinct().ToListAsync(ct));
        }

        return late;
    }

    /// <summary>A case behind a figure, and how often.</summary>
    private readonly record struct Behind(Guid Case, int Count);

    private sealed record Difference(int People, string Why);
}
