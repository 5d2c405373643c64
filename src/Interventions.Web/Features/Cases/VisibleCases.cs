using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Cases;

/// <summary>Who may see which case (product.md 4), as a filter of the query: another area's case is not found.</summary>
public static class VisibleCases
{
    /// <summary>The cases this user may open. A restricted one only with a grant.</summary>
    public static IQueryable<CaseFile> VisibleTo(this IQueryable<CaseFile> cases, CurrentUser user, AppDb db, DateTime now)
    {
        if (user.Role == Role.System)
        {
            return cases;
        }

        var me = user.Actor.UserId;
        return cases.InReachOf(user).Where(c =>
            !c.IsRestricted || db.CaseGrants.Any(g => g.CaseId == c.Id && g.UserId == me && (g.Until == null || g.Until > now)));
    }

    /// <summary>The cases this user can know of, restricted ones among them as stubs.</summary>
    public static IQueryable<CaseFile> InReachOf(this IQueryable<CaseFile> cases, CurrentUser user)
    {
        var me = user.Actor.UserId;
        var areas = user.Areas;
        var suites = user.Suites;
        return user.Role switch
        {
            Role.CustodySupportWorker => cases.Where(c => (c.SuiteCode != null && suites.Contains(c.SuiteCode)) || c.ReferredBy == me),
            Role.Facilitator => cases.Where(c => areas.Contains(c.AreaCode) || (c.TransferTo != null && areas.Contains(c.TransferTo))
                || c.Seats.Any(s => s.ReleasedAt == null && areas.Contains(s.Group!.AreaCode))),
            Role.DecisionMaker => cases.Where(c => areas.Contains(c.AreaCode) || (c.TransferTo != null && areas.Contains(c.TransferTo))),
            Role.VictimContactWorker => cases.Where(c => areas.Contains(c.AreaCode)),
            Role.System => cases,
            Role.ForceAnalyst or Role.OpccStaff or Role.Administrator => cases.Where(c => false),
        };
    }

    /// <summary>Refuses somebody who has worked on the other side of this case or of one linked with it (STD-01). The database holds the same rule.</summary>
    /// <exception cref="CaseRuleException">They have.</exception>
    public static async Task RefuseTheOtherSideAsync(this AppDb db, Guid caseId, Guid personId, Actor actor, CancellationToken ct)
    {
        var isHers = actor.Role.Side() == Side.Hers;
        if (actor.Role == Role.System)
        {
            return;
        }

        var victims = db.CaseVictims.Where(v => v.CaseId == caseId).Select(v => v.VictimId);
        var linked = db.Cases.Where(c => c.PersonId == personId || db.CaseVictims.Any(v => v.CaseId == c.Id && victims.Contains(v.VictimId)));
        var barred = await db.Journal
            .Where(e => e.UserId == actor.UserId && (isHers
                ? e.Role == Role.CustodySupportWorker || e.Role == Role.Facilitator || (e.Role == Role.DecisionMaker && e.To != null)
                : e.Role == Role.VictimContactWorker))
            .AnyAsync(e => linked.Any(c => c.Id == e.CaseId), ct);
        if (barred)
        {
            throw new CaseRuleException(CaseFile.BarredByOtherSide);
        }
    }
}
