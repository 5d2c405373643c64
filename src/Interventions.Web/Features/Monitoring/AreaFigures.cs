using Interventions.Domain.Reoffending;
using Interventions.Web.Features.HerNumbers;
using Interventions.Web.Features.Monitoring.Charts;

namespace Interventions.Web.Features.Monitoring;

/// <summary>The areas of a force beside each other: intervals, and a funnel plot.</summary>
internal static class AreaFigures
{
    public static IReadOnlyList<Picture> Pictures(Publication published, ReoffendingCounts counts)
    {
        var (areas, whole) = (Of(published, counts), counts.Counts(null));
        var shown = areas.Where(a => a.Counts.Share is not null).Select(a => (a.Name, Share: a.Counts.Share!)).ToList();
        var title = shown.Count == 0 ? "No area can be shown: too few people, or it would tell of one" : FigureWords.Apart(shown, whole.Share, "area");
        return
        [
            new("areas", title, shown.Count == 0 ? null : Chart.Shares(shown, title, whole.Share?.Percent), "areas"),
            FunnelPlot([.. areas.Where(a => a.Counts.Share is not null && whole.Share is not null).Select(a => new FunnelArea(a.Name, a.Counts.Mature.Number!.Value, a.Counts.Share!, Limits(a.Counts, whole)))], whole, areas.Count),
        ];
    }

    public static NumbersTable Table(Publication published, ReoffendingCounts counts)
    {
        var whole = counts.Counts(null);
        return new(
            "areas", "Areas, with the limits chance alone would keep them in", "Area",
            ["People", "Not checked yet", "Followed for less", "Followed 12 months", "Reoffended", "Did not", "Per cent (95 % interval)", "95 % limits for that many people", "99.8 % limits"],
            [
                .. Of(published, counts).Select(a => Row(a.Name, a.Counts)
                    is var row && whole.Share is not null && a.Counts.Share is not null && Limits(a.Counts, whole) is var limits
                        ? row with { Cells = [.. row.Cells, InWords(limits.Warning), InWords(limits.Alarm)] }
                        : row with { Cells = [.. row.Cells, "", ""] }),
            ],
            "The limits are those of a funnel plot: if all areas had the force's share, nineteen of twenty would lie inside the first, 499 of 500 inside the second. People differ between areas; a figure outside asks a question and answers none.");
    }

    /// <summary>The counts of a group as a line.</summary>
    public static NumbersRow Row(string label, GroupCounts c) =>
        new(label, [.. new[] { c.People, c.NotChecked, c.TooEarly, c.Mature, c.Reoffended, c.Clear }.Select(n => n.ToString()), c.People.Number == 0 ? "" : c.Share.InWords()]);

    private static List<(string Name, GroupCounts Counts)> Of(Publication published, ReoffendingCounts counts) =>
        [.. counts.Values(CountedBy.Area).Select(a => new Slice(CountedBy.Area, a)).Select(s => (s.InWords(published.Areas), counts.Counts(s)))];

    private static FunnelLimits Limits(GroupCounts area, GroupCounts whole) => Rates.Funnel(area.Mature.Number!.Value, whole.Share!.Percent / 100);

    private static Picture FunnelPlot(List<FunnelArea> areas, GroupCounts whole, int all)
    {
        if (areas.Count == 0)
        {
            return new("funnel-plot", "No area can be set beside the force: its number, or all their numbers, are withheld", null, "areas");
        }

        var apart = areas.Where(a => a.Apart > 0).OrderByDescending(a => a.Apart).ThenByDescending(a => a.People).ToList();
        var title = apart.Count == 0
            ? $"{(areas.Count == 1 ? "The one area shown lies" : $"All {areas.Count} areas shown lie")} within the 95 % limits: no more apart than chance puts them"
            : string.Join("; ", apart.Select(a => $"{a.Name} lies {(a.IsAbove ? "above" : "below")} the {(a.Apart == 2 ? "99.8" : "95")} % limit"));
        var rest = all - areas.Count;
        return new("funnel-plot", title, Chart.FunnelPlot(areas, whole.Share!.Percent, title), "areas",
            $"{(rest == 0 ? "" : $"{rest} of {all} areas cannot be shown: too few people, or withheld. ")}Limits: where chance alone would keep 95 % and 99.8 % of areas of that many people, if all had the force's share. People differ between areas; a figure outside asks a question and answers none.");
    }

    private static string InWords(Interval limits) => $"{FigureWords.One(100 * limits.Low)} to {FigureWords.One(100 * limits.High)}";
}
