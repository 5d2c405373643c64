using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.People;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>Repeat and serial perpetrators: people with several cases, or whose crimes are against several victims. Of victims it knows how many and nothing else.</summary>
public static class ListRepeat
{
    public const int PageSize = 25;

    /// <param name="Page">From 1.</param>
    [Allow(Role.ForceAnalyst, Purpose = "Finding repeat and serial perpetrators")]
    public sealed record Query(int Page = 1) : IRequest<Outcome<View>>;

    public sealed record View(int Total, IReadOnlyList<Row> Rows);

    /// <param name="PersonId">Null for somebody known from restricted cases alone: counted, not named.</param>
    /// <param name="Cases">Of somebody named, the open ones: a second case beside the one he is seen to have would be a restricted one.</param>
    public sealed record Row(Guid? PersonId, string? Name, int Cases, int Crimes, int Victims);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var found = (await CountAsync(db, ct)).Where(c => c.Cases > 1 || c.Against > 1)
                .OrderByDescending(c => c.Against).ThenByDescending(c => c.Crimes).ThenByDescending(c => c.Cases).ThenBy(c => c.Person).ToList();
            var page = found.Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize).ToList();
            var shown = page.Where(c => c.Open > 0).Select(c => c.Person).ToList();
            var names = await db.People.AsNoTracking().Where(p => shown.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
            shown.ForEach(id => access.Shows(SubjectKind.Person, id));
            return new View(found.Count, page.ConvertAll(c => new Row(names.ContainsKey(c.Person) ? c.Person : null, names.GetValueOrDefault(c.Person), c.Cases, c.Crimes, c.Against)));
        }

        /// <summary>The database counts, and gives those who may belong here: nobody else's numbers leave it. Records of one human being are put together here.</summary>
        private async Task<IReadOnlyList<Counted>> CountAsync(AppDb db, CancellationToken ct)
        {
            var (now, me) = (clock.GetUtcNow().UtcDateTime, user.Actor.UserId);
            var statements = db.IdentityStatements.AsNoTracking().Where(s => s.Claim == IdentityClaim.SamePerson && s.Withdraws == null && s.OtherId != null && !db.IdentityStatements.Any(w => w.Withdraws == s.Id));
            var tiedRecords = statements.Select(s => s.PersonId).Union(statements.Select(s => s.OtherId!.Value));
            var granted = await db.CaseGrants.Where(g => g.UserId == me && (g.Until == null || g.Until > now)).Select(g => g.CaseId).Distinct().ToListAsync(ct);
            var rows = await (
                from c in db.Cases.AsNoTracking().InForceOf(user, db).GroupBy(c => c.PersonId).Select(g => new { g.Key, All = g.Count(), Open = g.Count(c => !c.IsRestricted || granted.Contains(c.Id)) })
                join k in CrimesByPerson(db) on c.Key equals k.Person into ks
                from k in ks.DefaultIfEmpty()
                where c.Open > 1 || (c.Open == 0 && c.All > 1) || k!.Against > 1 || tiedRecords.Contains(c.Key)
                select new Counted(c.Key, c.Open > 0 ? c.Open : c.All, c.Open, (int?)k!.Crimes ?? 0, (int?)k!.Against ?? 0)).TagWith(RecordsOfPeople.CountOnly).ToListAsync(ct);
            var pairs = await statements.Select(s => new { s.PersonId, OtherId = s.OtherId!.Value }).ToListAsync(ct);
            var self = SameRecords.SelvesOf(pairs.Select(p => (p.PersonId, p.OtherId)));
            var tied = self.ToLookup(s => s.Value, s => s.Key);
            var hidden = tied.Count == 0 ? [] : await db.HiddenAsync(user, now, ct);
            List<Counted> all = [];
            foreach (var human in rows.GroupBy(c => self.GetValueOrDefault(c.Person, c.Person)))
            {
                // Named, he is what his open records say.
                var known = human.Any(c => c.Open > 0) ? human.Where(c => c.Open > 0).ToList() : [.. human];

                // The crime may have gone to a record of him that only another force has a case of.
                List<Guid> records = [.. known.Select(c => c.Person).Union(known[0].Open > 0 ? tied[human.Key].Except(hidden) : tied[human.Key])];
                var his = records.Count == 1 ? null : db.MatchedOf(records).InForceOf(user, db);
                all.Add(his is null ? known.Single() : new(known.Min(c => c.Person), known.Sum(c => c.Cases), known.Sum(c => c.Open), await his.CountAsync(ct), await his.VictimsAsync(ct)));
            }

            return all;
        }

        private IQueryable<CountedCrimes> CrimesByPerson(AppDb db) =>
            from m in db.CrimeMatches
            join c in db.Crimes.InForceOf(user, db) on m.CrimeId equals c.Id
            where m.Standing == MatchStanding.Matched && c.WithdrawnAt == null
            group c by m.PersonId into g
            select new CountedCrimes { Person = g.Key, Crimes = g.Count(), Against = g.Where(c => c.VictimReference != null).Select(c => c.VictimReference).Distinct().Count() };
    }

    private sealed record Counted(Guid Person, int Cases, int Open, int Crimes, int Against);

    private sealed record CountedCrimes
    {
        public required Guid Person { get; init; }

        public required int Crimes { get; init; }

        /// <summary>How many victims, by the force's numbers of them. Named after no table of hers, which the wall tells statements apart by.</summary>
        public required int Against { get; init; }
    }
}
