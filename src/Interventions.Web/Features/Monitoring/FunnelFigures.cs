using Interventions.Domain.Cases;
using Interventions.Domain.Monitoring;
using Interventions.Domain.Reoffending;
using Interventions.Web.Components.Layout;
using Interventions.Web.Features.HerNumbers;
using Interventions.Web.Features.Monitoring.Charts;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Lays out the road of a track, of everybody on it or one slice: who came to each stage, one reason for each loss, and days at each stage.</summary>
internal static class FunnelFigures
{
    /// <param name="published">What is published.</param>
    /// <param name="asked">Of what.</param>
    /// <param name="withHers">Numbers of what victims said are for those who know no case (product.md 4).</param>
    /// <param name="isOpened">Numbers lead to their cases: for the analyst alone (product.md 8).</param>
    public static Figures Of(Publication published, CountedAsked asked, bool withHers, bool isOpened = false)
    {
        var (counts, track, only) = (published.Cases, asked.Track, asked.Only);
        CaseStage[] road = [.. track.Journey()];
        var title = Finding(counts, track, only, road);
        return new(
            title,
            ReferralFigures.Basis(published, only is { } slice ? $"{track.InWords()}, {slice.InWords(published.Areas)}" : track.InWords()),
            [],
            [Draw(counts, track, only, title, isSmall: false)],
            [
                Steps(counts, asked, road, isOpened), Reasons(counts, asked, road, isOpened), .. withHers ? (NumbersTable[])[Support(counts, asked)] : [],
                .. only is null ? (NumbersTable[])[Breakdown(published, asked, road, isOpened)] : [], .. only is null && withHers ? (NumbersTable[])[Restricted(counts, track)] : [],
            ],
            ["Who was referred lately is still on the way: compare years only once their cases are over."]);
    }

    /// <summary>The funnel of a whole track, small, as the page of a quarter has it.</summary>
    public static Picture Small(Publication published, Track track) =>
        Draw(published.Cases, track, null, $"{track.InWords()}. {Finding(published.Cases, track, null, [.. track.Journey()])}", isSmall: true);

    private static Picture Draw(CaseCounts counts, Track track, CaseSlice? only, string title, bool isSmall)
    {
        var reached = track.Journey().Select(s => (s.InWords(), counts.Reached(track, only, s))).ToList();
        var isShown = reached.Exists(r => r.Item2.Number > 0);
        return new("funnel", isShown ? title : $"Nothing of it can be shown{(isSmall ? $": {track.InWords().ToLowerInvariant()}" : "")}", isShown ? Chart.Funnel(reached, title, isSmall) : null, "steps");
    }

    /// <summary>The stage after which most were lost.</summary>
    private static string Finding(CaseCounts counts, Track track, CaseSlice? only, CaseStage[] road)
    {
        var lost = road.Select(s => (Stage: s, Count: counts.Stopped(track, only, s, CaseFate.Ended))).ToList();
        var all = counts.Count([.. Conditions(track, only), new(CaseBy.Fate, nameof(CaseFate.Ended))]);
        return lost.TrueForAll(l => !l.Count.IsSuppressed) && lost.MaxBy(l => l.Count.Number) is { Count.Number: > 0 } most
            ? $"Most are lost at the stage {most.Stage.InWords().ToLowerInvariant()}: {most.Count} of {all}"
            : "How far they came";
    }

    private static NumbersTable Steps(CaseCounts counts, CountedAsked asked, CaseStage[] road, bool isOpened)
    {
        var first = counts.Reached(asked.Track, asked.Only, road[0]);
        return new(
            "steps", "From referral to completion", "Stage", ["Came to it", "Per cent", "On the way", "Completed", "Ended", "Median days", "90th percentile"],
            [
                .. road.Select(s => (Stage: s, Days: counts.Days(asked.Track, asked.Only, s), Count: counts.Reached(asked.Track, asked.Only, s))).Select(r => Row(r.Stage.InWords(),
                [
                    Cell(counts, CaseCounts.ThoseWhoReached(asked.Track, asked.Only, r.Stage), isOpened), Plain(SmallNumbers.Percentage(r.Count, first)?.ToString("0", Hosting.British.Culture)),
                    .. new[] { CaseFate.Open, CaseFate.Completed, CaseFate.Ended }.Select(f => Cell(counts, CaseCounts.ThoseWhoStopped(asked.Track, asked.Only, r.Stage, f), isOpened)),
                    Plain(r.Days.Median?.ToString(Hosting.British.Culture)), Plain(r.Days.Ninetieth?.ToString(Hosting.British.Culture)),
                ])),
            ],
            "By the furthest stage each ever came to; per cent of those referred. On the way, completed and ended are those who came no further; who has once completed counts as that, whatever follows. Days are from coming to a stage to leaving it, of those who left it; none are given for fewer than ten, and no 90th percentile for fewer than thirty.");
    }

    /// <summary>By the stage they were lost at for a whole track; a slice of it by reason alone.</summary>
    private static NumbersTable Reasons(CaseCounts counts, CountedAsked asked, CaseStage[] road, bool isOpened)
    {
        var of = Conditions(asked.Track, asked.Only);
        CaseStage[] stages = asked.Only is null ? road : [];
        CaseSlice At(CaseStage stage) => new(CaseBy.Furthest, stage.ToString());
        NumbersRow Of(string words, CaseSlice ended) => Row(words, [.. stages.Select(s => Cell(counts, [.. of, At(s), ended], isOpened)), Cell(counts, [.. of, ended], isOpened)]);
        return new(
            "reasons", "Lost, one reason for each", "Reason", [.. stages.Select(s => $"After {s.InWords().ToLowerInvariant()}"), "All"],
            [
                .. counts.Values(CaseBy.Ended).Select(r => new CaseSlice(CaseBy.Ended, r)).Where(r => counts.Count([.. of, r]).Number != 0).Select(r => Of(r.InWords([]), r)),
                Of("All", new(CaseBy.Fate, nameof(CaseFate.Ended))),
            ],
            "The reason of the step that ended it: a case given back for a decision was lost then, whatever became of it later. Reasons are neutral: that a case ended under review says nothing of whose answer or what risk it was.");
    }

    private static NumbersTable Support(CaseCounts counts, CountedAsked asked) => new(
        "support", "Whether victims supported it", "What they said", ["Referrals"],
        [.. counts.Values(CaseBy.Support).Select(v => new CaseSlice(CaseBy.Support, v)).Select(s => new NumbersRow(s.InWords([]), [counts.Count([.. Conditions(asked.Track, asked.Only), s]).ToString()]))],
        "By the first thing each victim of a case said, whatever came of it later. Neither all nor nobody is ever shown.");

    private static NumbersTable Breakdown(Publication published, CountedAsked asked, CaseStage[] road, bool isOpened)
    {
        var counts = published.Cases;
        return new(
            "breakdown", $"Who came to each stage, by {asked.By.InWords()}", asked.By.InWords().AtStart(), [.. road.Select(s => s.InWords()), "Completed, per cent of referred (95 % interval)"],
            [
                .. counts.Values(asked.By).Select(v => new CaseSlice(asked.By, v)).Select(s => (Slice: s, Reached: road.Select(r => counts.Reached(asked.Track, s, r)).ToList())).Where(r => r.Reached[0].Number != 0)
                    .Select(r => Row(r.Slice.InWords(published.Areas), [.. road.Select(s => Cell(counts, CaseCounts.ThoseWhoReached(asked.Track, r.Slice, s), isOpened)), Plain(Shares.InWords(r.Reached[^1], r.Reached[0]))])),
            ],
            "By the furthest stage each ever came to.");
    }

    private static NumbersTable Restricted(CaseCounts counts, Track track) => new(
        "restricted", "Ended without completing, by the restricted reason", "Reason", ["Referrals"],
        [.. counts.Values(CaseBy.Restricted).Select(v => new CaseSlice(CaseBy.Restricted, v)).Select(s => new NumbersRow(s.InWords([]), [counts.Count([.. Conditions(track, null), s]).ToString()]))],
        "Told for a whole track and for nothing smaller, because it may tell of a victim. That it was so of all or of nobody is never shown. Most cases have none.");

    private static NumbersRow Row(string label, IReadOnlyList<(string Text, string? Opens)> cells) => new(label, [.. cells.Select(c => c.Text)]) { Opens = [.. cells.Select(c => c.Opens)] };

    private static (string Text, string? Opens) Plain(string? text) => (text ?? "", null);

    /// <summary>A number leads to its cases where there are any, and where it may be known how many.</summary>
    private static (string Text, string? Opens) Cell(CaseCounts counts, IReadOnlyList<CaseSlice> of, bool isOpened)
    {
        var count = counts.Count([.. of]);
        return (count.ToString(), isOpened && count.Number > 0 && counts.Opens(of) ? CasesAsked.Address(of) : null);
    }

    private static CaseSlice[] Conditions(Track track, CaseSlice? only) => only is { } slice ? [new(CaseBy.Track, track.ToString()), slice] : [new(CaseBy.Track, track.ToString())];
}
