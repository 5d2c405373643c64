using System.Globalization;
using Interventions.Domain.Reoffending;
using Interventions.Domain.Returns;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Returns;

/// <summary>
/// A quarter as its return says it. Counted again after it was sent back, the two counts lie beside each other, so the rule of restating holds:
/// lines that add up to one number are counted anew together, once, and only where at least five people make each change; else they stand as
/// they were counted first (SN-04, differencing over time).
/// </summary>
internal sealed record CountedQuarter(IReadOnlyList<FigureRow> Figures, IReadOnlyList<Traced> Traces, IReadOnlyList<ChangeRow> Changes)
{
    /// <param name="db">The database.</param>
    /// <param name="force">Whose return it is.</param>
    /// <param name="published">What its pages of monitoring publish.</param>
    /// <param name="before">The last count, where it was sent back.</param>
    /// <param name="quarter">The quarter's first day.</param>
    /// <param name="lines">What the return asks for.</param>
    /// <param name="pounds">What the quarter cost, typed by whoever prepares it; null where it was not.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<CountedQuarter> OfAsync(
        AppDb db, string force, Publication published, QuarterlyReturn? before, DateOnly quarter, IReadOnlyList<ReturnLineChoice> lines, decimal? pounds, CancellationToken ct)
    {
        ReturnCount now = new(await ReturnFacts.ReadAsync(db, published, new(quarter), ct));
        return before is null
            ? new(now.Figures(lines, pounds), now.Traces, await ReturnChanges.OfAsync(db, force, published, quarter, ct))
            : await AgainAsync(db, before, now, lines, pounds, ct);
    }

    private static async Task<CountedQuarter> AgainAsync(AppDb db, QuarterlyReturn before, ReturnCount now, IReadOnlyList<ReturnLineChoice> lines, decimal? pounds, CancellationToken ct)
    {
        var figures = (await db.ReturnFigures.AsNoTracking().Where(f => f.ReturnId == before.Id).OrderBy(f => f.Place).ToListAsync(ct)).ToLookup(f => f.Key);
        var everShown = await (from r in db.QuarterlyReturns from f in db.ReturnFigures where r.Force == before.Force && r.Quarter == before.Quarter && f.ReturnId == r.Id select f.Key).Distinct().ToListAsync(ct);
        var traces = await db.ReturnTraces.AsNoTracking().Where(t => t.ReturnId == before.Id).ToListAsync(ct);
        var moved = await ReturnChanges.MovedAsync(db, traces, now.Traces, ct);
        HashSet<string> stands = [.. ReturnLines.All.Select(l => ReturnLines.GroupOf(l.Key)).Distinct().Where(Stands)];
        return new(
            [.. lines.SelectMany(Line)],
            [
                .. now.Traces.Where(t => !stands.Contains(ReturnLines.GroupOf(t.Key))),
                .. traces.Where(t => stands.Contains(ReturnLines.GroupOf(t.Key))).Select(t => new Traced(t.Key, t.Label, t.CaseId, Guid.Empty, t.Count)),
            ],
            await ReturnChanges.ToldByAsync(db, before.Id, ct));

        bool Stands(string group)
        {
            if (!everShown.Exists(k => ReturnLines.Tells(k, group)))
            {
                return false;
            }

            var shown = ReturnLines.All.Where(l => ReturnLines.GroupOf(l.Key) == group).SelectMany(l => figures[l.Key]).ToList();
            var people = moved.Where(m => ReturnLines.GroupOf(m.Key) == group).Select(m => m.People).ToList();
            var isSame = people.Count == 0 && shown.Count > 0 && shown.TrueForAll(f => now.Figures([new(f.Key)], null).Any(n => n.Label == f.Label && n.Shown == f.Shown));
            return !isSame && (before.Number > 1 || people.Count == 0 || people.Exists(SmallNumbers.IsSmall));
        }

        IEnumerable<FigureRow> Line(ReturnLineChoice choice)
        {
            var anew = now.Figures([choice], pounds, Whole);
            return choice.Key == ReturnLines.Cost || !stands.Contains(ReturnLines.GroupOf(choice.Key)) ? anew
                : figures.Contains(choice.Key) ? figures[choice.Key].Select(f => new FigureRow(f.Key, anew[0].Title, f.Label, f.Shown))
                : anew.Select(f => f with { Shown = PublishedCount.Symbol });
        }

        // Pounds for each start or completion give that number away, so they rest on the one that stands.
        PublishedCount? Whole(string line) => !stands.Contains(ReturnLines.GroupOf(line)) ? null : int.TryParse(figures[line].FirstOrDefault(f => f.Label == ReturnCount.All)?.Shown, CultureInfo.InvariantCulture, out var n) ? new(n) : PublishedCount.Suppressed;
    }
}
