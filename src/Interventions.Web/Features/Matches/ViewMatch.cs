using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>One crime, whose it is or may be, and what people said of it.</summary>
public static class ViewMatch
{
    [Allow(Role.ForceAnalyst, Purpose = "Matching crimes with people")]
    public sealed record Query(long CrimeId) : IRequest<Outcome<View>>;

    public sealed record View(CrimeView Crime, IReadOnlyList<Word> Said);

    /// <param name="Stands">The last word on the pair, and not undone.</param>
    public sealed record Word(Guid PersonId, MatchAnswer Answer, string? Reason, string By, DateTime At, bool Stands);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var hidden = await db.HiddenAsync(user, now, ct);
            if (!await db.Crimes.InForceOf(user, db).AnyAsync(c => c.Id == query.CrimeId && !db.CrimeMatches.Any(m => m.CrimeId == c.Id && hidden.Contains(m.PersonId)), ct))
            {
                return new NotFound();
            }

            var words = await db.MatchDecisions.AsNoTracking().Where(d => d.CrimeId == query.CrimeId).OrderByDescending(d => d.Id)
                .Select(d => new { d.Id, d.PersonId, d.Answer, d.Reason, d.At, By = db.Users.Where(u => u.Id == d.By).Select(u => u.Name).FirstOrDefault() ?? "" }).ToListAsync(ct);
            var last = words.GroupBy(w => w.PersonId).Select(g => g.Max(w => w.Id)).ToHashSet();
            var crime = (await db.CrimeViewsAsync([query.CrimeId], user, access, now, ct))[0];
            var elsewhere = crime.Candidates.Where(c => c.IsElsewhere).Select(c => c.PersonId).ToHashSet();
            words.RemoveAll(w => elsewhere.Contains(w.PersonId));
            return new View(
                crime, words.ConvertAll(w => new Word(w.PersonId, w.Answer, w.Reason, w.By, w.At, last.Contains(w.Id) && w.Answer != MatchAnswer.TakenBack)));
        }
    }
}
