using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.People;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.LinkedPeople;

/// <summary>Who is linked with a case: his other victims, and records that look like those of its victims. Her side and the decision-maker only.</summary>
public static class ViewLinked
{
    [Allow(Role.VictimContactWorker, Role.DecisionMaker, Purpose = "Linked people")]
    public sealed record Query(Guid CaseId) : IRequest<Outcome<View>>, IAboutCase;

    /// <param name="OtherVictims">How many others of 16 or over he is recorded to have harmed, in cases the reader may see.</param>
    /// <param name="InCases">Those cases.</param>
    /// <param name="Addresses">Where the victims of this case live, newest first.</param>
    /// <param name="MayJudge">The reader is a supervisor of the victim contact workers.</param>
    public sealed record View(
        int OtherVictims, IReadOnlyList<LinkCase> InCases, IReadOnlyList<AddressRow> Addresses, IReadOnlyList<LinkRow> Links, IReadOnlyList<Named> Victims, bool MayJudge, bool MayRecord);

    public sealed record AddressRow(string Name, string Text, DateOnly From);

    public sealed record Named(Guid VictimId, string Name);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var visible = db.Cases.VisibleTo(user, db, now);
            if (await visible.Where(c => c.Id == query.CaseId).Select(c => new { c.Id, c.PersonId }).SingleOrDefaultAsync(ct) is not { } about)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(about.Id, about.PersonId, user.Actor, ct);
            access.Shows(SubjectKind.Case, about.Id);
            var here = await db.CaseVictims.Where(l => l.CaseId == about.Id && l.UnlinkedAt == null).Select(l => l.VictimId).Distinct().ToListAsync(ct);
            var (him, them) = (await db.SamePeopleAsync([about.PersonId], ct), await db.SameVictimsAsync(here, ct));
            var others = await (
                from c in visible
                join l in db.CaseVictims on c.Id equals l.CaseId
                where him.Contains(c.PersonId) && l.UnlinkedAt == null && !l.IsChild && !them.Contains(l.VictimId)
                orderby c.Reference
                select new { l.VictimId, c.Id, c.Reference }).ToListAsync(ct);
            var names = await db.Victims.AsNoTracking().Where(v => here.Contains(v.Id)).OrderBy(v => v.Name).Select(v => new Named(v.Id, v.Name)).ToListAsync(ct);
            var addresses = await db.VictimAddresses.AsNoTracking().Where(a => here.Contains(a.VictimId)).OrderByDescending(a => a.From).ThenByDescending(a => a.Id).ToListAsync(ct);
            var found = await db.LinkCandidates.AsNoTracking().MayBeKnownTo(user, db, now).Where(f => here.Contains(f.VictimId) || here.Contains(f.OtherId)).OrderBy(f => f.FoundAt).ToListAsync(ct);
            var selves = await db.VictimSelvesAsync(await db.SameVictimsAsync(others.Select(o => o.VictimId), ct), ct);
            here.ForEach(id => access.Shows(SubjectKind.Victim, id));
            return new View(
                others.Select(o => selves[o.VictimId]).Distinct().Count(), [.. others.Select(o => new LinkCase(o.Id, o.Reference)).Distinct()],
                addresses.ConvertAll(a => new AddressRow(names.Find(n => n.VictimId == a.VictimId)!.Name, a.Text, a.From)),
                await db.RowsAsync(found, user, access, now, ct), names, user.Role == Role.VictimContactWorker && user.Actor.IsSupervisor, user.Role == Role.VictimContactWorker);
        }
    }
}
