using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.SameVictims;

/// <summary>What is said of the records of a case's victims and stands. A record in no case the reader may see keeps its name.</summary>
public static class ListMerges
{
    [Allow(Role.VictimContactWorker, Role.DecisionMaker, Purpose = "Two records of a victim")]
    public sealed record Query(Guid CaseId) : IRequest<Outcome<IReadOnlyList<Row>>>, IAboutCase;

    /// <param name="OtherName">Null where the reader may see no case of the other record.</param>
    /// <param name="Reason">Null where <paramref name="OtherName"/> is: it may tell of the case that is hidden.</param>
    /// <param name="IsMine">The reader said it, so a colleague has to do the rest.</param>
    public sealed record Row(
        Guid VictimId, string Name, Guid OtherId, string? OtherName, IReadOnlyList<string> Cases, VictimClaim Claim, bool IsKept, string? Reason, string By, DateTime At, bool IsMine);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<IReadOnlyList<Row>>>
    {
        public async Task<Outcome<IReadOnlyList<Row>>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var visible = db.Cases.VisibleTo(user, db, clock.GetUtcNow().UtcDateTime);
            if (await visible.Where(c => c.Id == query.CaseId).Select(c => new { c.Id, c.PersonId }).SingleOrDefaultAsync(ct) is not { } about)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(about.Id, about.PersonId, user.Actor, ct);
            access.Shows(SubjectKind.Case, about.Id);
            var here = await db.CaseVictims.Where(l => l.CaseId == about.Id).Select(l => l.VictimId).Distinct().ToListAsync(ct);
            var said = await db.VictimStatements.AsNoTracking().Where(s => here.Contains(s.VictimId) || here.Contains(s.OtherId))
                .Where(s => s.Claim != VictimClaim.TakenBack && !db.VictimStatements.Any(t => t.VictimId == s.VictimId && t.OtherId == s.OtherId && t.Id > s.Id))
                .OrderBy(s => s.Id).ToListAsync(ct);
            List<Guid> ids = [.. said.SelectMany(s => new[] { s.VictimId, s.OtherId }).Distinct()];
            var cases = (await (from link in db.CaseVictims join c in visible on link.CaseId equals c.Id where ids.Contains(link.VictimId) orderby c.Reference select new { link.VictimId, c.Reference })
                .ToListAsync(ct)).ToLookup(c => c.VictimId, c => c.Reference);
            var names = await db.Victims.AsNoTracking().Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Name, ct);
            var staff = await db.Users.AsNoTracking().ToNamesAsync(said.Select(s => s.By), ct);
            foreach (var id in ids.Where(id => cases[id].Any()))
            {
                access.Shows(SubjectKind.Victim, id);
            }

            return Outcome.Of<IReadOnlyList<Row>>(
            [
                .. from s in said
                   let mine = here.Contains(s.VictimId) ? s.VictimId : s.OtherId
                   let other = s.OtherThan(mine)
                   select new Row(
                       mine, names[mine], other, cases[other].Any() ? names[other] : null, [.. cases[other].Distinct()], s.Claim, s.SurvivorId == mine,
                       cases[other].Any() ? s.Reason : null, staff.GetValueOrDefault(s.By, "the tracker"), s.At, s.By == user.Actor.UserId),
            ]);
        }
    }
}
