using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.People;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Cases;

/// <summary>
/// The wall between the two sides (STD-01): who worked on one side of a case is barred from the other of that case and of
/// every case linked with it by the same man or the same victim, whichever of their records it is under (decision 0032).
/// </summary>
public static class TwoSides
{
    /// <summary>Refuses somebody who has worked on the other side of this case or of one linked with it. The database holds the same rule.</summary>
    /// <param name="db">Where to look.</param>
    /// <param name="caseId">The case; empty for one that is not there yet.</param>
    /// <param name="personId">Whom it is about.</param>
    /// <param name="actor">Who is to work on it, in which role.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <param name="victims">Victims the case is about to have.</param>
    /// <exception cref="CaseRuleException">They have.</exception>
    public static async Task RefuseTheOtherSideAsync(
        this AppDb db, Guid caseId, Guid personId, Actor actor, CancellationToken ct, IReadOnlyCollection<Guid>? victims = null)
    {
        if (await db.IsBarredAsync(caseId, personId, actor.UserId, actor.Role, ct, victims))
        {
            throw new CaseRuleException(CaseFile.BarredByOtherSide);
        }
    }

    /// <summary>True if this person, in this role, would stand on both sides.</summary>
    public static async Task<bool> IsBarredAsync(
        this AppDb db, Guid caseId, Guid personId, Guid userId, Role role, CancellationToken ct, IReadOnlyCollection<Guid>? victims = null)
    {
        // Most people have only ever worked on one side: one look at the journal's index says so.
        if (role == Role.System || !await db.WorkedAcross(userId, role).AnyAsync(ct) && !(role.Side() == Side.Hers && await db.GroupFacilitators.AnyAsync(f => f.UserId == userId, ct)))
        {
            return false;
        }

        var linked = await db.LinkedCasesAsync(caseId, personId, victims ?? [], ct);
        return await db.WorkedAcross(userId, role).AnyAsync(e => linked.Any(c => c.Id == e.CaseId), ct)
            || (role.Side() == Side.Hers && await db.GroupFacilitators.AnyAsync(f => f.UserId == userId && db.Seats.Any(s => s.GroupId == f.GroupId && linked.Any(c => c.Id == s.CaseId)), ct));
    }

    /// <summary>
    /// Leaves out of a list what <see cref="RefuseTheOtherSideAsync"/> would refuse one by one: the cases worked on from the other side
    /// and those of the same man or the same victim. Records said to be of one person count as two here; opening one still refuses.
    /// </summary>
    public static IQueryable<CaseFile> NotBarredTo(this IQueryable<CaseFile> cases, CurrentUser user, AppDb db)
    {
        if (user.Role == Role.System)
        {
            return cases;
        }

        var (me, isHers) = (user.Actor.UserId, user.Role.Side() == Side.Hers);
        var worked = db.WorkedAcross(me, user.Role).Select(e => e.CaseId)
            .Union(db.Seats.Where(s => isHers && db.GroupFacilitators.Any(f => f.UserId == me && f.GroupId == s.GroupId)).Select(s => s.CaseId));
        var people = db.Cases.Where(c => worked.Contains(c.Id)).Select(c => c.PersonId);
        var victims = db.CaseVictims.Where(v => worked.Contains(v.CaseId)).Select(v => v.VictimId);
        return cases.Where(c => !people.Contains(c.PersonId) && !db.CaseVictims.Any(v => v.CaseId == c.Id && victims.Contains(v.VictimId)));
    }

    /// <summary>What this person did on the side across from this role. A decision-maker who moved a case never asks its victim.</summary>
    private static IQueryable<JournalEntry> WorkedAcross(this AppDb db, Guid userId, Role role) => role.Side() == Side.Hers
        ? db.Journal.Where(e => e.UserId == userId && (e.Role == Role.CustodySupportWorker || e.Role == Role.Facilitator || (e.Role == Role.DecisionMaker && e.To != null)))
        : db.Journal.Where(e => e.UserId == userId && e.Role == Role.VictimContactWorker);

    /// <summary>The cases of the same man and of the same victims, under any of their records. A victim unlinked was worked with all the same.</summary>
    private static async Task<IQueryable<CaseFile>> LinkedCasesAsync(this AppDb db, Guid caseId, Guid personId, IReadOnlyCollection<Guid> more, CancellationToken ct)
    {
        var people = await db.SamePeopleAsync([personId], ct);
        var victims = await db.SameVictimsAsync([.. await db.CaseVictims.Where(v => v.CaseId == caseId).Select(v => v.VictimId).ToListAsync(ct), .. more], ct);
        return db.Cases.Where(c => people.Contains(c.PersonId) || db.CaseVictims.Any(v => v.CaseId == c.Id && victims.Contains(v.VictimId)));
    }
}
