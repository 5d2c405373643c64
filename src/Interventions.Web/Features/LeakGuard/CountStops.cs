using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.LeakGuard;

/// <summary>Who was stopped how often, for the administrator: numbers only, no text, no case.</summary>
public static class CountStops
{
    public const int Days = 30;

    [Allow(Role.Administrator, Purpose = "Looking for probing of the leak guard")]
    public sealed record Query : IRequest<Outcome<IReadOnlyList<Row>>>;

    /// <param name="Stops">How often in the last thirty days.</param>
    /// <param name="LastDay">Of these, in the last 24 hours.</param>
    /// <param name="About">On how many cases or people.</param>
    /// <param name="Most">The most on one of them.</param>
    /// <param name="Asked">How many texts they asked to be looked at.</param>
    /// <param name="Waits">They have to wait at present, on one at least.</param>
    public sealed record Row(Guid UserId, string Name, int Stops, int LastDay, int About, int Most, int Asked, bool Waits);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<IReadOnlyList<Row>>>
    {
        public async Task<Outcome<IReadOnlyList<Row>>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var (since, lastDay) = (now.AddDays(-Days), now.AddDays(-1));
            var stops = (await db.Set<TextStop>().AsNoTracking().Where(s => s.At > since && s.WasStopped).Select(s => new { s.UserId, s.About, s.At }).ToListAsync(ct)).ToLookup(s => s.UserId);
            var asked = await db.Set<TextAsk>().Where(a => a.AskedAt > since).GroupBy(a => a.AskedBy).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
            var ids = stops.Select(s => s.Key).ToList();
            var names = await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
            foreach (var id in ids)
            {
                access.Shows(SubjectKind.User, id);
            }

            return Outcome.Of<IReadOnlyList<Row>>([.. stops.Select(s => new Row(
                s.Key, names.GetValueOrDefault(s.Key, "Somebody who has left"), s.Count(), s.Count(x => x.At > lastDay), s.Select(x => x.About).Distinct().Count(), s.CountBy(x => x.About).Max(g => g.Value),
                asked.GetValueOrDefault(s.Key),
                s.Select(x => x.About).Distinct().Any(about => new StopPace([.. s.Where(x => x.At > lastDay).OrderBy(x => x.At).Select(x => new StopPace.Look(x.About, x.At, true))]).Until(about, now) is not null)))
                .OrderByDescending(r => r.LastDay).ThenByDescending(r => r.Most).ThenBy(r => r.Name)]);
        }
    }
}
