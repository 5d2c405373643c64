using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>A crime and a person of whom something is to be said, as they stand.</summary>
/// <param name="Row">Where it stands; tracked.</param>
/// <param name="Last">The last word on it.</param>
/// <param name="IsAnothers">Whether the crime is counted as another's.</param>
internal sealed record DecidedPair(CrimeMatch Row, MatchDecision? Last, bool IsAnothers)
{
    /// <summary>Moves the row and gives the word to be kept. By the weights alone it stands as it did before the first word that is not undone.</summary>
    public MatchDecision Say(MatchAnswer answer, string? reason, Guid by, DateTime at)
    {
        var (standing, how) = Last is null or { Answer: MatchAnswer.TakenBack } ? (Row.Standing, Row.By) : (Last.StandingBefore, Last.ByBefore);
        (Row.Standing, Row.By) = answer switch
        {
            MatchAnswer.His => (MatchStanding.Matched, MatchedBy.Person),
            MatchAnswer.NotHis => (MatchStanding.NotHis, MatchedBy.Person),
            MatchAnswer.TakenBack => (standing == MatchStanding.Matched && IsAnothers ? MatchStanding.ToReview : standing, how),
        };
        return new()
        {
            CrimeId = Row.CrimeId,
            PersonId = Row.PersonId,
            Answer = answer,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            By = by,
            At = at,
            StandingBefore = standing,
            ByBefore = how,
        };
    }
}

/// <summary>Reads pairs for whoever may see both: a crime of his force and somebody it has a case of.</summary>
internal static class DecidedPairs
{
    public static async Task<DecidedPair?> PairAsync(this AppDb db, long crimeId, Guid personId, CurrentUser user, DateTime now, CancellationToken ct)
    {
        var hidden = await db.HiddenAsync(user, now, ct);
        if (!await db.Cases.InForceOf(user, db).Open(user, db, now).AnyAsync(c => c.PersonId == personId, ct)
            || !await db.Crimes.InForceOf(user, db).Without(hidden, db).AnyAsync(c => c.Id == crimeId, ct))
        {
            return null;
        }

        var rows = await db.CrimeMatches.Where(m => m.CrimeId == crimeId).ToListAsync(ct);
        return rows.Find(m => m.PersonId == personId) is { } row && !hidden.Contains(personId)
            ? new(row, await db.MatchDecisions.AsNoTracking().Where(d => d.CrimeId == crimeId && d.PersonId == personId).OrderByDescending(d => d.Id).FirstOrDefaultAsync(ct),
                rows.Exists(m => m.PersonId != personId && m.Standing == MatchStanding.Matched))
            : null;
    }
}
