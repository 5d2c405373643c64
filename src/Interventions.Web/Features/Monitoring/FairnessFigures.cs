using Interventions.Domain.Cases;
using Interventions.Domain.Monitoring;
using Interventions.Domain.Reoffending;
using Interventions.Web.Components.Layout;
using Interventions.Web.Features.HerNumbers;
using Interventions.Web.Features.Monitoring.Charts;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Lays out how groups of people fared on a track, with intervals and with what the numbers cannot say (EQ-03).</summary>
internal static class FairnessFigures
{
    private static readonly CaseBy[] Ways = [.. CaseSlices.Groups, CaseBy.Area];

    /// <param name="withHers">Numbers of what victims said are for those who know no case (product.md 4).</param>
    public static Figures Of(Publication published, Track track, bool withHers)
    {
        var outcomes = OutcomesOf(track).FindAll(o => withHers || !o.IsHers);
        var everybody = published.Cases.Count(Conditions(track, null));
        var asked = (
            from way in Ways
            from outcome in outcomes
            let whole = ShareOf(published.Cases, track, null, outcome)
            from value in published.Cases.Values(way)
            let slice = new CaseSlice(way, value)
            let people = published.Cases.Count(Conditions(track, slice))
            where people.Number != 0 && (people.IsSuppressed || people != everybody) // everybody is no group
            where outcome.Whole(published.Cases, Conditions(track, slice)).Number != 0
            select (Slice: slice, Outcome: outcome, Share: ShareOf(published.Cases, track, slice, outcome), Whole: whole)).ToList();
        var told = asked.FindAll(a => a is { Share: not null, Whole: not null }).ConvertAll(a => (a.Slice, a.Outcome, Share: a.Share!, Whole: a.Whole!));
        var standing = told.FindAll(t => t.Share.Low > t.Whole.Percent || t.Share.High < t.Whole.Percent);
        var apart = standing.ConvertAll(t => $"{t.Slice.InWords(published.Areas)} ({t.Outcome.Words.ToLowerInvariant()}, {FigureWords.One(t.Share.Percent)} % beside {FigureWords.One(t.Whole.Percent)} %)");
        return new(
            (told.Count, standing.Select(t => t.Slice).Distinct().Count()) switch
            {
                (0, _) => "Too few people to say whether groups fare alike",
                (1, 0) when asked.Count > 1 => "The one share of a group that can be shown does not stand apart by more than chance",
                (var n, 0) when asked.Count > n => $"None of the {n} shares of groups that can be shown stands apart by more than chance",
                (_, 0) => "No group stands apart by more than chance",
                (_, 1) => "One group stands apart by more than chance",
                var (_, n) => $"{n} groups stand apart by more than chance",
            },
            ReferralFigures.Basis(published, track.InWords()),
            [],
            [.. Ways.Select(w => Picture(published, track, w, outcomes[^1].Words == "Breached" ? outcomes[^2] : outcomes[^1]))],
            [.. Ways.Select(w => Table(published, track, w, outcomes))],
            [
                "A difference between groups says that something differs, and not why: groups differ in age, risk and offence, and some were not asked. An interval that leaves out the whole track happens by chance once in twenty groups. No difference seen among few people does not say that there is none.",
                .. apart.Count == 0 ? (string[])[] : [$"Apart from the whole track: {string.Join("; ", apart)}."],
            ]);
    }

    /// <summary>What is told of a group: of whom, and how many of them.</summary>
    private sealed record GroupOutcome(string Words, Func<CaseCounts, CaseSlice[], PublishedCount> Part, Func<CaseCounts, CaseSlice[], PublishedCount> Whole, bool IsHers = false);

    private static List<GroupOutcome> OutcomesOf(Track track)
    {
        CaseSlice supported = new(CaseBy.Support, CaseSlices.Yes), not = new(CaseBy.Support, CaseSlices.No);
        GroupOutcome Step(string words, CaseStage to, CaseStage? of = null) => new(words, (c, s) => Reached(c, s, to), (c, s) => of is { } from ? Reached(c, s, from) : c.Count(s));
        List<GroupOutcome> told =
        [
            new("Victims supported it, of those asked", (c, s) => c.Count([.. s, supported]), (c, s) => c.Count([.. s, supported]).Plus(c.Count([.. s, not])), IsHers: true),
            track == Track.ConditionalCaution ? Step("Offered a caution", CaseStage.Offered) : Step("Accepted", CaseStage.Accepted),
            Step("Got a seat", CaseStage.Enrolled),
            Step("Completed, of those with a seat", CaseStage.Completed, CaseStage.Enrolled),
        ];
        if (track == Track.ConditionalCaution)
        {
            told.Add(new("Breached", (c, s) => c.Count([.. s, new(CaseBy.Breach, CaseSlices.Yes)]), (c, s) => Reached(c, s, CaseStage.Cautioned)));
        }

        return told;
    }

    private static PublishedCount Reached(CaseCounts counts, CaseSlice[] of, CaseStage stage) => counts.Count([.. of, new(CaseBy.Reached, stage.ToString())]);

    private static CaseSlice[] Conditions(Track track, CaseSlice? slice) => slice is { } s ? [new(CaseBy.Track, track.ToString()), s] : [new(CaseBy.Track, track.ToString())];

    private static PublishedShare? ShareOf(CaseCounts counts, Track track, CaseSlice? slice, GroupOutcome outcome) =>
        Shares.Of(outcome.Part(counts, Conditions(track, slice)), outcome.Whole(counts, Conditions(track, slice)));

    private static Picture Picture(Publication published, Track track, CaseBy way, GroupOutcome outcome)
    {
        var rows = published.Cases.Values(way).Select(v => new CaseSlice(way, v)).Select(s => (Name: s.InWords(published.Areas), Share: ShareOf(published.Cases, track, s, outcome))).Where(r => r.Share is not null).Select(r => (r.Name, r.Share!)).ToList();
        var title = rows.Count == 0 ? $"No share can be shown by {way.InWords()}" : $"{outcome.Words}, by {way.InWords()}";
        return new(way.ToString().ToLowerInvariant(), title, rows.Count == 0 ? null : Chart.Shares(rows, title, ShareOf(published.Cases, track, null, outcome)?.Percent), way.ToString().ToLowerInvariant());
    }

    private static NumbersTable Table(Publication published, Track track, CaseBy way, List<GroupOutcome> outcomes)
    {
        var counts = published.Cases;
        return new(
            way.ToString().ToLowerInvariant(), $"By {way.InWords()}: how many of how many, per cent (95 % interval)", way.InWords().AtStart(), ["Referred", .. outcomes.Select(o => o.Words)],
            [.. counts.Values(way).Select(v => new CaseSlice(way, v)).Select(s => Row(s.InWords(published.Areas), Conditions(track, s))).Where(r => r.Cells[0] != "0"), Row("All", Conditions(track, null))],
            "Of those referred, but where it says otherwise. No share is given for fewer than ten.");

        NumbersRow Row(string label, CaseSlice[] of) => new(label, [counts.Count(of).ToString(), .. outcomes.Select(o => Cell(o.Part(counts, of), o.Whole(counts, of)))]);
    }

    private static string Cell(PublishedCount part, PublishedCount whole) => whole.Number == 0 ? "" : $"{part} of {whole}{(Shares.Of(part, whole) is { } share ? $", {((PublishedShare?)share).InWords()}" : "")}";
}
