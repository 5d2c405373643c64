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
/// told anew once: a second time would be laid beside the first.
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
            var then = (await db.ReturnTraces.AsNoTracking().Where(t => t.ReturnId == earlier.Id).ToListAsync(ct)).ToLookup(t => (t.Key, t.Label));
            ReturnCount now = new(await ReturnFacts.ReadAsync(db, published, new(earlier.Quarter), ct));
            var today = now.Traces.ToLookup(t => (t.Key, t.Label));
            var people = await PeopleAsync(db, then.SelectMany(t => t).Select(t => t.CaseId), ct);
            var late = await LateAsync(db, now.Traces.Select(t => t.CaseId), earlier.FirstAt, ct);
            var template = await db.ReturnTemplates.AsNoTracking().SingleAsync(t => t.Id == earlier.TemplateId, ct);
            var recounted = now.Figures(template.Lines, null).ToDictionary(f => (f.Key, f.Label), f => f.Shown);
            var told = await db.ReturnChanges.AsNoTracking().Where(c => c.AboutId == earlier.Id && c.After != AsReturned && db.QuarterlyReturns.Any(r => r.Id == c.ReturnId && r.SentBackAt == null)).Select(c => c.Title).Distinct().ToListAsync(ct);
            foreach (var line in figures.Where(f => f.Label != ReturnCount.All && ReturnLines.CanBeTraced(f.Key)).GroupBy(f => (f.Key, f.Title)).Where(l => !told.Contains(l.Key.Title)))
            {
                var parts = line.Select(f => (Figure: f, Change: Between([.. then[(f.Key, f.Label)]], [.. today[(f.Key, f.Label)]], people, late))).Where(p => p.Change is not null).ToList();

                // Parts add up to a whole: one small change among large ones would be what is left over.
                var isTold = parts.TrueForAll(p => p.Change!.People >= SmallNumbers.LeastShown);
                changes.AddRange(parts.Where(p => p.Figure.Shown != PublishedCount.Symbol).Select(p => new ChangeRow(
                    earlier.Id, earlier.Quarter, p.Figure.Title, p.Figure.Label, p.Figure.Shown,
                    isTold ? recounted.GetValueOrDefault((p.Figure.Key, p.Figure.Label), PublishedCount.Symbol) : AsReturned,
                    isTold ? p.Change!.Why : "Changed by too few people to tell in numbers. The figures of this line stand as returned.")));
            }
        }

        return changes;
    }

    private static Difference? Between(ReturnTrace[] then, Traced[] now, Dictionary<Guid, Guid> people, HashSet<Guid> late)
    {
        var (before, after) = (then.ToDictionary(t => t.CaseId, t => t.Count), now.ToDictionary(t => t.CaseId, t => t.Count));
        Guid[] joined = [.. after.Where(a => before.GetValueOrDefault(a.Key) < a.Value).Select(a => a.Key)];
        Guid[] left = [.. before.Where(b => after.GetValueOrDefault(b.Key) < b.Value).Select(b => b.Key)];
        if (joined.Length + left.Length == 0)
        {
            return null;
        }

        foreach (var trace in now)
        {
            people[trace.CaseId] = trace.Person;
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

    private static async Task<Dictionary<Guid, Guid>> PeopleAsync(AppDb db, IEnumerable<Guid> cases, CancellationToken ct)
    {
        Dictionary<Guid, Guid> people = [];
        foreach (var some in cases.Distinct().Chunk(1000))
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

    private sealed record Difference(int People, string Why);
}
