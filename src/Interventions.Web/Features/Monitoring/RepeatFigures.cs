using Interventions.Domain.Monitoring;
using Interventions.Domain.Reoffending;
using Interventions.Web.Features.HerNumbers;
using Interventions.Web.Features.Monitoring.Charts;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Lays out who is referred again, whom reoffences are against, and what followed referrals to MARAC.</summary>
internal static class RepeatFigures
{
    /// <param name="withHers">MARAC is of her side: numbers of it are for those who know no case (product.md 4).</param>
    public static Figures Of(Publication published, bool withHers)
    {
        var counts = published.Cases;
        return new(
            (counts.ReferredAgain.Number, counts.PeopleReferred.Number) is ({ } again, { } people)
                ? $"{again} of {people} people were referred more than once"
                : "How many people are referred more than once is not shown",
            ReferralFigures.Basis(published, "The whole force; records of one person counted as one"),
            [
                Tile(counts.PeopleReferred, "people referred"), Tile(counts.ReferredAgain, "more than once"), Tile(counts.Count(Before), "referrals of people referred before"),
                .. withHers && published.Marac is { } marac ? (FigureTile[])[Tile(marac.Of(null).Repeat, "repeats after MARAC, within 12 months")] : [],
            ],
            [DrawAgain(counts), DrawVictims(published)],
            [People(counts), ByYear(counts), Victims(published), .. withHers && published.Marac is { } m ? (NumbersTable[])[Marac(published, m)] : []],
            ["Referred before means before to this force, with this tracker. Repeat is against the same victim and serial against another, as far as the force has a number for each victim of the case; of other reoffences it is not known."]);
    }

    private static CaseSlice Before { get; } = new(CaseBy.Before, CaseSlices.Yes);

    private static FigureTile Tile(PublishedCount count, string what) => new(count.ToString(), what, count.IsSuppressed ? "withheld" : "as it stood");

    private static Picture DrawAgain(CaseCounts counts)
    {
        var whole = Shares.Of(counts.Count(Before), counts.Count());
        var rows = Years(counts).Select(y => (y.Value, Share: Shares.Of(counts.Count(y, Before), counts.Count(y)))).Where(r => r.Share is not null).Select(r => (r.Value, r.Share!)).ToList();
        var title = rows.Count == 0 ? "No year's share of people referred before can be shown"
            : rows.Count > 1 && rows[^1].Item2.Low > rows[^2].Item2.High ? $"More of those referred in {rows[^1].Value} were known than the year before"
            : rows.Count > 1 && rows[^1].Item2.High < rows[^2].Item2.Low ? $"Fewer of those referred in {rows[^1].Value} were known than the year before"
            : "The share of people referred before has not changed by more than chance";
        return new("again", title, rows.Count == 0 ? null : Chart.Shares(rows, title, whole?.Percent), "by-year");
    }

    private static Picture DrawVictims(Publication published)
    {
        var rows = Lines(published).Where(l => l.Counts.Share is not null).Select(l => (l.Words, l.Counts.Share!)).ToList();
        var title = rows.Count == 0 ? "No share can be shown by whom reoffences are against"
            : rows.OrderByDescending(r => r.Item2.Percent).Select(r => $"{r.Words}: {FigureWords.One(r.Item2.Percent)} % within 12 months").First();
        return new("whom", title, rows.Count == 0 ? null : Chart.Shares(rows, title, null), "victims");
    }

    private static NumbersTable People(CaseCounts counts) => new(
        "people", "People, by how often they were referred", "How often", ["People", "Per cent (95 % interval)"],
        [.. new[] { ("Once", counts.ReferredOnce), ("More than once", counts.ReferredAgain), ("All", counts.PeopleReferred) }.Select(r => new NumbersRow(r.Item1, [r.Item2.ToString(), r.Item1 == "All" ? "" : Shares.InWords(r.Item2, counts.PeopleReferred)]))],
        "Records that are of one person are one person here.");

    private static NumbersTable ByYear(CaseCounts counts) => new(
        "by-year", "Referrals by year, of people referred before", "Year", ["First referrals", "Of people referred before", "Per cent (95 % interval)"],
        [.. Years(counts).Select(y => (y.Value, Of: (CaseSlice[])[y])).Append(("All", [])).Select(r => new NumbersRow(r.Item1, [counts.Count([.. r.Item2, Before with { Value = CaseSlices.No }]).ToString(), counts.Count([.. r.Item2, Before]).ToString(), Shares.InWords(counts.Count([.. r.Item2, Before]), counts.Count(r.Item2))]))],
        "By the year of the referral.");

    private static NumbersTable Victims(Publication published) => new(
        "victims", "Reoffended within 12 months, by whom it was against", "Who and against whom", ["Followed 12 months", "Reoffended so", "Did not", "Per cent (95 % interval)"],
        [.. Lines(published).Select(l => new NumbersRow(l.Words, [l.Counts.Mature.ToString(), l.Counts.Reoffended.ToString(), l.Counts.Clear.ToString(), l.Counts.Mature.Number == 0 ? "" : l.Counts.Share.InWords()]))],
        "Suspected, not proven. One person may be in both lines of a group.");

    private static NumbersTable Marac(Publication published, MaracCounts marac) => new(
        "marac", "Referrals to MARAC, and further abuse of the same pair within 12 months", "Referred to MARAC", ["Referrals", "Not known yet", "Followed 12 months", "Repeats", "None on record", "Per cent repeats (95 % interval)"],
        [
            .. marac.Years.Select(y => new CaseSlice(CaseBy.Year, y)).Concat(published.Cases.Values(CaseBy.Area).Select(a => new CaseSlice(CaseBy.Area, a))).Select(s => Line(s.InWords(published.Areas), marac.Of(s))),
            Line("All", marac.Of(null)),
        ],
        "A repeat is another crime against her of which he is suspected, or another referral of the two to MARAC (V-13). Not known yet: the twelve months are not over or not checked, or the force's number of the victim is not on record.");

    private static NumbersRow Line(string label, MaracLine line) => new(label,
        [line.All.ToString(), line.NotKnown.ToString(), line.Followed.ToString(), line.Repeat.ToString(), line.Clear.ToString(), line.Followed.Number == 0 ? "" : PublishedShare.Of(line.Repeat, line.Clear, line.Followed).InWords()]);

    private static IEnumerable<CaseSlice> Years(CaseCounts counts) => counts.Values(CaseBy.Year).Select(y => new CaseSlice(CaseBy.Year, y));

    private static List<(string Words, KindCounts Counts)> Lines(Publication published) =>
    [
        .. from cohort in Enum.GetValues<Cohort>()
           from kind in new[] { OffenceKind.SameVictim, OffenceKind.AnotherVictim }
           select ($"{cohort.InWords()}: {(kind == OffenceKind.SameVictim ? "repeat (same victim)" : "serial (another victim)")}", published.Cohorts[cohort].OfKind(null, new(Kind: kind))),
    ];
}
