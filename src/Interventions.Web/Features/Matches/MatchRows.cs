using Interventions.Domain.Reoffending;
using Interventions.Domain.Reoffending.Matching;

namespace Interventions.Web.Features.Matches;

/// <summary>What stands of a crime once people have had their word.</summary>
internal static class MatchRows
{
    /// <summary>
    /// A person's word stands over the weights. What a person gave to one is nobody else's by weights, and what a person said is not his is
    /// not proposed again, for no record of the same human being.
    /// </summary>
    public static IReadOnlyList<CrimeMatch> Of(long crimeId, IReadOnlyList<Proposal> proposals, IReadOnlyCollection<MatchDecision> standing, Func<Guid, Guid> selfOf)
    {
        if (proposals.Count == 0 && standing.Count == 0)
        {
            return [];
        }

        var rows = proposals.ToDictionary(p => p.PersonId, p => new CrimeMatch { CrimeId = crimeId, PersonId = p.PersonId, Standing = p.Standing, By = p.By, Weight = p.Weight, Evidence = p.Evidence });
        if (standing.Count == 0)
        {
            return [.. rows.Values];
        }

        if (standing.Any(d => d.Answer == MatchAnswer.His))
        {
            foreach (var row in rows.Values)
            {
                row.Standing = MatchStanding.ToReview;
            }
        }

        foreach (var said in standing.Where(d => d.Answer == MatchAnswer.NotHis))
        {
            foreach (var row in rows.Values.Where(r => selfOf(r.PersonId) == selfOf(said.PersonId)).Append(RowOf(said.PersonId)))
            {
                (row.Standing, row.By, row.Weight) = (MatchStanding.NotHis, MatchedBy.Person, null);
            }
        }

        foreach (var row in standing.Where(d => d.Answer == MatchAnswer.His).Select(d => RowOf(d.PersonId)))
        {
            (row.Standing, row.By, row.Weight) = (MatchStanding.Matched, MatchedBy.Person, null);
        }

        return [.. rows.Values];

        CrimeMatch RowOf(Guid personId)
        {
            if (!rows.TryGetValue(personId, out var row))
            {
                rows.Add(personId, row = new() { CrimeId = crimeId, PersonId = personId, Standing = MatchStanding.ToReview, By = MatchedBy.Person });
            }

            return row;
        }
    }

    /// <summary>Whether two sets of rows say the same.</summary>
    public static bool AreSame(IReadOnlyCollection<CrimeMatch> a, IReadOnlyCollection<CrimeMatch> b) =>
        a.Count == b.Count && (a.Count == 0 || a.OrderBy(m => m.PersonId).Zip(b.OrderBy(m => m.PersonId)).All(p =>
            (p.First.PersonId, p.First.Standing, p.First.By, p.First.Weight, p.First.Evidence) == (p.Second.PersonId, p.Second.Standing, p.Second.By, p.Second.Weight, p.Second.Evidence)));
}
