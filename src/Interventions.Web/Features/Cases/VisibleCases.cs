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
}
