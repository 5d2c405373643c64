using Interventions.Domain.Calendar;
using Interventions.Domain.Monitoring;
using Interventions.Domain.Reoffending;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Layout;
using Interventions.Web.Features.HerNumbers;
using Interventions.Web.Features.Monitoring.Charts;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Lays out what is published of referrals, all of them or one slice.</summary>
internal static class ReferralFigures
{
    /// <summary>Quarters drawn; ten years of them could not be read.</summary>
    private const int MostQuarters = 16;

    public static Figures Of(Publication published, CaseSlice? only)
    {
        var (counts, total) = (published.Cases, Total(published, only));
        return new(
            Heading(published, only, total),
            Basis(published, only?.InWords(published.Areas) ?? "The whole force"),
            [
                Tile(total, "referrals", only?.InWords(published.Areas) ?? "the whole force"), .. Enum.GetNames<CaseFate>().Select(f => Tile(Count(counts, only, new(CaseBy.Fate, f)), new CaseSlice(CaseBy.Fate, f).InWords([]).ToLowerInvariant(), "as it stands")),
            ],
            Quarters(counts, only),
            [
                .. new[] { CaseBy.Track, CaseBy.Source, CaseBy.Area }.Where(b => b != only?.By).Select(b => Table(published, only, b)), .. When(published, only),
                Table(published, only, CaseBy.Fate), Ended(published, only),
                Marks("attendance", "Attendance, as marked on registers", published.Attendance, only, CaseWords.MarkInWords), Marks("children", "Children linked to cases, by age when linked", published.Children, only, k => Enum.Parse<ChildBand>(k).InWords().AtStart()),
            ],
            []);
    }

    public static string Basis(Publication published, string who) =>
        $"{who}. Every referral since {(published.Cases.Values(CaseBy.Year) is [var first, ..] ? first : "the beginning")}, as it stood at the end of {published.Until.InWords()}: what happens in a month is counted when it is over. Numbers are narrowed by one thing at a time, so that nobody can be found between two of them.{published.Rounding}";

    public static PublishedCount Total(Publication published, CaseSlice? only) => only is { } slice ? published.Cases.Count(slice) : published.Cases.Count();

    private static string Heading(Publication published, CaseSlice? only, PublishedCount total) =>
        total.Number is not { } number ? "The number of referrals is not shown"
        : $"{(number == 1 ? "1 referral" : $"{number} referrals")}{(only is { } slice ? $": {slice.InWords(published.Areas)}" : published.Cases.Values(CaseBy.Year) is [var first, ..] ? $" since {first}" : "")}";

    private static FigureTile Tile(PublishedCount count, string what, string beside) => new(count.ToString(), what, count.IsSuppressed ? "withheld" : beside);

    private static PublishedCount Count(CaseCounts counts, CaseSlice? only, CaseSlice cell) => only is { } slice ? counts.Count(slice, cell) : counts.Count(cell);

    private static IReadOnlyList<Picture> Quarters(CaseCounts counts, CaseSlice? only)
    {
        if (only?.By is CaseBy.Quarter)
        {
            return [];
        }

        var all = counts.Values(CaseBy.Quarter).Where(q => only is not { By: CaseBy.Year } || Slices.YearOfQuarter(q) == only.Value.Value).Select(q => (Quarter: q, Count: Count(counts, only, new(CaseBy.Quarter, q)))).ToList();
        var drawn = all.SkipWhile(q => q.Count.Number == 0).Reverse().SkipWhile(q => q.Count.Number == 0).Take(MostQuarters).Reverse().ToList();
        var isShown = drawn.Exists(q => !q.Count.IsSuppressed);
        var title = !isShown ? "No quarter can be shown" : drawn.Where(q => q.Count.Number is not null).MaxBy(q => q.Count.Number) is var most && most.Count.Number > 0 ? $"Most were referred in {Quarter.Read(most.Quarter).InWords}: {most.Count}" : "Referrals by quarter";
        return [new("by-quarter", title, isShown ? Columns.Of([.. drawn.Select(q => (Quarter.Read(q.Quarter).FirstDay, q.Count))], title) : null, only is { By: CaseBy.Year } ? "quarter" : "year")];
    }

    /// <summary>By year, and a year by quarter.</summary>
    private static IEnumerable<NumbersTable> When(Publication published, CaseSlice? only) => only?.By switch
    {
        CaseBy.Quarter => [],
        CaseBy.Year => [Table(published, only, CaseBy.Quarter, Slices.QuartersOf(only.Value.Value))],
        _ => [Table(published, only, CaseBy.Year), Table(published, only, CaseBy.Quarter)],
    };

    private static NumbersTable Table(Publication published, CaseSlice? only, CaseBy by, IReadOnlyList<string>? values = null)
    {
        var total = Total(published, only);
        var rows = (values ?? published.Cases.Values(by)).Select(v => new CaseSlice(by, v)).Select(s => (Words: s.InWords(published.Areas), Count: Count(published.Cases, only, s))).Where(r => by != CaseBy.Quarter || r.Count.Number != 0);
        return Lines(by.ToString().ToLowerInvariant(), $"Referrals by {by.InWords()}", by.InWords().AtStart(), "Referrals", rows, total, "");
    }

    private static NumbersTable Ended(Publication published, CaseSlice? only)
    {
        var counts = published.Cases;
        return Lines(
            "ended", "Ended without completing, by reason", "Reason", "Referrals",
            counts.Values(CaseBy.Ended).Select(v => new CaseSlice(CaseBy.Ended, v)).Select(s => (s.InWords([]), Count(counts, only, s))).Where(r => r.Item2.Number != 0),
            Count(counts, only, new(CaseBy.Fate, nameof(CaseFate.Ended))), "Each has one reason, in words that say nothing of a victim's answer.");
    }

    private static NumbersTable Marks(string key, string caption, MarkCounts? marks, CaseSlice? only, Func<string, string> inWords) => Lines(
        key, caption, "What", "How many", (marks?.ByKind(only) ?? []).Where(m => m.Count.Number != 0).Select(m => (inWords(m.Kind), m.Count)), marks?.Total(only) ?? new(0), "Of the referrals of this page.");

    private static NumbersTable Lines(string key, string caption, string first, string unit, IEnumerable<(string Words, PublishedCount Count)> rows, PublishedCount total, string note) => new(
        key, caption, first, [unit, "Per cent"],
        [.. rows.Select(r => new NumbersRow(r.Words, [r.Count.ToString(), SmallNumbers.Percentage(r.Count, total)?.ToString("0", Hosting.British.Culture) ?? ""])), new("All", [total.ToString(), ""])], note);
}
