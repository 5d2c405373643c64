using Interventions.Domain.Reoffending;
using Interventions.Web.Features.HerNumbers;
using Interventions.Web.Features.Monitoring.Charts;

namespace Interventions.Web.Features.Monitoring;

/// <summary>The cautioned beside those who met the hard criteria and were not, and what was published elsewhere.</summary>
internal static class ComparisonFigures
{
    public const string WhatItIs =
        "These are people who met the hard criteria when they were last looked at and were not cautioned, whatever the reason. They were not chosen by lot: they differ from the cautioned in ways nobody recorded. This is not a count of a crime outcome.";

    private const string ByReason =
        "One reason for each person. A reason is no group drawn by chance: those who declined differ from those found not eligible, so a share says what became of them and not what a caution would have done.";

    private const string ByRestricted =
        "Of all of them together and of nothing smaller; neither that it was so of nobody nor that it was so of everybody is shown. It says nothing of any one victim.";

    /// <param name="withHers">Restricted reasons are for those who know no case (product.md 4).</param>
    public static Figures Of(Publication published, bool withHers)
    {
        var (cautioned, compared) = (published.Cohorts[Cohort.Cautioned], published.Cohorts[Cohort.NotCautioned]);
        var (a, b) = (cautioned.Counts(null).Share, compared.Counts(null).Share);
        List<(string, PublishedCurve)> curves = [.. new[] { (Cohort.Cautioned.InWords(), cautioned.Curve(null)), (Cohort.NotCautioned.InWords(), compared.Curve(null)) }.Where(c => c.Item2 is not null).Select(c => (c.Item1, c.Item2!))];
        var title = curves.Count < 2 ? "Both curves can be shown only where both groups are large enough" : Clear(curves[0].Item2, curves[1].Item2);
        return new(
            Heading(a, b),
            ReoffendingFigures.Basis(published, $"{Cohort.Cautioned.InWords()} beside {Cohort.NotCautioned.InWords().ToLowerInvariant()}; of the cautioned", cautioned.Counts(null)),
            [],
            [new("curve", title, curves.Count < 2 ? null : Chart.Survival(curves, title), "shares", WhatItIs)],
            [Shares(published, cautioned, compared), Reasons(published, compared, CountedBy.Reason, ByReason), .. withHers ? (NumbersTable[])[Reasons(published, compared, CountedBy.Restricted, ByRestricted)] : [], Differences(published, a, b), Balance(published, cautioned, compared), Effects(compared)],
            [WhatItIs, .. Adjusted.Assumptions]);
    }

    /// <summary>At the last day both curves have a point.</summary>
    private static string Clear(PublishedCurve a, PublishedCurve b)
    {
        var day = a.Points.Select(p => p.Day).Intersect(b.Points.Select(p => p.Day)).Max();
        string At(PublishedCurve c) => $"{100 * c.Points.First(p => p.Day == day).Survival:0} %";
        return day == 0 ? "How long people stay clear, cautioned and not" : $"After {Math.Round(day * 12 / 365.0):0} months {At(a)} of the cautioned are still clear, and {At(b)} of those who were not";
    }

    private static string Heading(PublishedShare? a, PublishedShare? b) => (a, b) switch
    {
        ({ } x, { } y) when x.High < y.Low => $"Fewer of the cautioned reoffend: {FigureWords.One(x.Percent)} % beside {FigureWords.One(y.Percent)} %",
        ({ } x, { } y) when x.Low > y.High => $"More of the cautioned reoffend: {FigureWords.One(x.Percent)} % beside {FigureWords.One(y.Percent)} %",
        ({ } x, { } y) => $"No clear difference: {FigureWords.One(x.Percent)} % of the cautioned reoffend beside {FigureWords.One(y.Percent)} %",
        _ => "Too few people to compare",
    };

    private static NumbersTable Shares(Publication published, ReoffendingCounts cautioned, ReoffendingCounts compared) => new(
        "shares", "Reoffended within 12 months, by year and area", "Who", ["Cautioned: followed", "Reoffended", "Per cent (95 % interval)", "Not cautioned: followed", "Reoffended", "Per cent (95 % interval)"],
        [
            new("All", [.. Cells(cautioned, null), .. Cells(compared, null)]),
            .. from way in new[] { CountedBy.Year, CountedBy.Area }
               from value in cautioned.Values(way).Union(compared.Values(way)).Order(StringComparer.Ordinal)
               let slice = new Slice(way, value)
               select new NumbersRow(slice.InWords(published.Areas), [.. Cells(cautioned, slice), .. Cells(compared, slice)]),
        ],
        WhatItIs);

    private static NumbersTable Reasons(Publication published, ReoffendingCounts compared, CountedBy by, string note) => new(
        by == CountedBy.Reason ? "reasons" : "restricted-reasons", $"Not cautioned, by {by.InWords()}: reoffended within 12 months", "Why not", ["People", "Followed 12 months", "Reoffended", "Per cent (95 % interval)"],
        [.. compared.Values(by).Select(v => new Slice(by, v)).Select(s => (Words: s.InWords(published.Areas), Counts: compared.Counts(s))).Select(r => new NumbersRow(r.Words, [r.Counts.People.ToString(), r.Counts.Mature.ToString(), r.Counts.Reoffended.ToString(), r.Counts.Mature.Number == 0 ? "" : r.Counts.Share.InWords()]))],
        note);

    private static string[] Cells(ReoffendingCounts counts, Slice? slice)
    {
        if (slice is { } s && !counts.Has(s))
        {
            return ["0", "0", ""];
        }

        var c = counts.Counts(slice);
        return [c.Mature.ToString(), c.Reoffended.ToString(), c.Mature.Number == 0 ? "" : c.Share.InWords()];
    }

    /// <summary>Whole points: what is adjusted rests on small groups, and is given only where both plain shares are.</summary>
    private static NumbersTable Differences(Publication published, PublishedShare? a, PublishedShare? b)
    {
        var adjusted = a is null || b is null ? null : published.Adjusted;
        return new(
            "differences", "Difference in reoffending within 12 months, in points", "How", ["Cautioned less not cautioned", "95 % interval"],
            [
                Line("As they are", adjusted?.Crude.Difference), Line("Among alike people (Mantel-Haenszel)", adjusted?.MantelHaenszel?.RiskDifference),
                Line("Those not cautioned weighted to be like the cautioned", adjusted?.Standardised?.Difference),
            ],
            "Made alike in age, sex, risk and recorded harm in the two years before. Below zero, fewer of the cautioned reoffended.");

        static NumbersRow Line(string label, Estimate? e) => new(label, e is { } d ? [Points(d.Value), $"{Points(d.Interval.Low)} to {Points(d.Interval.High)}"] : [PublishedCount.Symbol, PublishedCount.Symbol]);
    }

    /// <summary>A share is given only where both groups' counts of the value are.</summary>
    private static NumbersTable Balance(Publication published, ReoffendingCounts cautioned, ReoffendingCounts compared) => new(
        "balance", "How alike the two groups are, before and after weighting", "What", ["Cautioned, per cent", "Not cautioned, per cent", "After weighting", "Standardised difference before", "After"],
        [
            .. (published.Adjusted?.Balance ?? []).Select(r => new NumbersRow(
                $"{r.Characteristic}: {SliceOf(r)?.InWords(published.Areas) ?? r.Value}",
                SliceOf(r) is { } s && IsShown(cautioned, s) && IsShown(compared, s)
                    ? [Percent(r.Cautioned), Percent(r.Compared), Percent(r.ComparedAfter), FigureWords.Two(r.Before), FigureWords.Two(r.After)]
                    : [.. Enumerable.Repeat(PublishedCount.Symbol, 5)])),
        ],
        $"Followed for 12 months. A standardised difference above {BalanceRow.Matters} is usually taken to matter.");

    private static NumbersTable Effects(ReoffendingCounts compared) => new(
        "effects", "RCT-implied: what published effects would make of the local comparison", "Published", ["Local, not cautioned", "RCT-implied", "Source"],
        [
            .. PublishedEffects.All.Select(e => (Effect: e, Local: Local(compared, e))).Where(e => e.Local is not null).Select(e => new NumbersRow(
                $"{e.Effect.Reference}: {e.Effect.Study}",
                [$"{FigureWords.One(e.Local!.Value)} %", e.Effect.ImpliedLine(e.Local.Value) is { } line ? $"{FigureWords.One(line)} %" : "", string.Join(' ', new[] { e.Effect.Source, e.Effect.Caveat }.OfType<string>())])),
        ],
        "Local share of those not cautioned, less the published effect. It says what to expect if the effect were the same here; it is no result of this force.");

    private static double? Local(ReoffendingCounts compared, PublishedEffect effect) =>
        effect is { Metric: PublishedMetric.Prevalence, HorizonDays: { } days } && ReoffendingCounts.Countings.FirstOrDefault(c => c.HorizonDays == days && c.Kind == effect.Kind && !c.ProvenOnly) is { } counting
            ? compared.OfKind(null, counting).Share?.Percent
            : null;

    private static bool IsShown(ReoffendingCounts counts, Slice slice) => counts.Values(slice.By).Contains(slice.Value) && !counts.Counts(slice).Mature.IsSuppressed && !counts.Counts(null).Mature.IsSuppressed;

    private static Slice? SliceOf(BalanceRow row) => row.Characteristic switch
    {
        "Age" => new(CountedBy.Age, row.Value),
        "Sex" => new(CountedBy.Sex, row.Value),
        "Risk" => new(CountedBy.Risk, row.Value == "Not known" ? Slices.None : row.Value),
        _ when ComparedPerson.Characteristics.Contains(row.Characteristic) => new(CountedBy.PriorHarm, row.Value),
        _ => null,
    };

    private static string Points(double share) => (100 * share).ToString("+0;−0;0", Hosting.British.Culture);

    private static string Percent(double share) => (100 * share).ToString("0", Hosting.British.Culture);
}
