using Interventions.Domain.Calendar;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Cases;

/// <summary>Two records of victims turn out to be of one person (decision 0032). Nothing here ever opens the gate.</summary>
public sealed partial class CaseFile
{
    /// <summary>
    /// What closed the gate for her under one record closes it here under the other, whichever was said later. Where both
    /// are in this case, one of the two links ends once each has an answer; a "supports" that ends sooner keeps its end.
    /// </summary>
    /// <param name="same">Every record of her.</param>
    /// <param name="survivorId">The record that is worked on from now on.</param>
    /// <param name="closing">What stands under any of these records in her cases with him and is not "supports".</param>
    /// <param name="stamp">Who merges.</param>
    /// <param name="because">How they know.</param>
    public void MergeVictims(IReadOnlyCollection<Guid> same, Guid survivorId, IReadOnlyCollection<SupportAnswer> closing, Stamp stamp, Because because)
    {
        var links = _victims.Where(v => v.IsAsked && same.Contains(v.VictimId)).OrderByDescending(v => v.VictimId == survivorId).ToList();
        Note(CaseAction.MergeVictims, stamp, because, () =>
        {
            var answers = links.Select(l => l.Latest).OfType<SupportAnswer>().Where(a => a.Kind != AnswerKind.Supports).Concat(closing)
                .OrderBy(a => a.RecordedAt).ThenBy(a => a.Version).ToList();
            foreach (var link in links.Where(l => l.Latest is null or { Kind: AnswerKind.Supports }))
            {
                if (answers.LastOrDefault(a => a.CaseVictimId != link.Id) is { } closes)
                {
                    Append(link, closes.Kind, stamp, askedAt: closes.AskedAt, inheritedFrom: closes.Id, how: closes.How);
                }
            }

            FoldInto(links, stamp);
        });
        ReevaluateSupport(stamp);
    }

    /// <summary>A link that nobody has answered under stays: ending it would leave the gate to the other one alone.</summary>
    private void FoldInto(List<CaseVictim> links, Stamp stamp)
    {
        foreach (var other in links.Skip(1).Where(l => l.Latest is not null))
        {
            if (links[0].Latest is { Kind: AnswerKind.Supports } kept && other.Latest is { Kind: AnswerKind.Supports, GoodUntil: { } end } sooner
                && (kept.GoodUntil is null || end < kept.GoodUntil))
            {
                Append(links[0], AnswerKind.Supports, stamp, askedAt: sooner.AskedAt, goodUntil: end, inheritedFrom: sooner.Id, how: sooner.How);
            }

            // She asked last not to be contacted again: that stays true of her. Only where her "supports" opens as it is, because nothing here opens.
            if (links[0].Latest is { Kind: AnswerKind.Supports, GoodUntil: not null } ends && other.Latest is { Kind: AnswerKind.Supports, GoodUntil: null } silent
                && silent.Version > ends.Version && ends.Opens(London.DayOf(stamp.At), NeedsFreshAnswers))
            {
                Append(links[0], AnswerKind.Supports, stamp, askedAt: silent.AskedAt, inheritedFrom: silent.Id, how: silent.How);
            }

            other.UnlinkedAt = stamp.At;
        }
    }
}
