using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Plans whose day to go through them with her has come: one piece of work a victim, in the newest of her cases that is open.</summary>
internal static class PlansToReview
{
    public static async Task<IEnumerable<ToAskItem>> OfAsync(AppDb db, CurrentUser user, DateTime now, CancellationToken ct)
    {
        var today = London.DayOf(now);
        var cases = db.Cases.InReachOf(user).NotBarredTo(user, db).Where(c => c.Stage != CaseStage.Closed && !(c.Track == Track.Voluntary && c.Stage == CaseStage.Completed));
        var open = cases.VisibleTo(user, db, now);
        var due = await (
            from plan in db.ContactPlans
            where plan.ReviewOn != null && plan.ReviewOn <= today && !db.ContactPlans.Any(q => q.VictimId == plan.VictimId && q.Version > plan.Version)
            join link in db.CaseVictims on plan.VictimId equals link.VictimId
            where link.UnlinkedAt == null && !link.IsChild
            join c in cases on link.CaseId equals c.Id
            select new { c.Id, c.Reference, c.OwnerId, LinkId = link.Id, link.VictimId, link.LinkedAt, plan.ReviewOn, IsOpen = open.Any(o => o.Id == c.Id) }).ToListAsync(ct);
        return due.GroupBy(d => d.VictimId).Select(g => g.OrderByDescending(d => d.IsOpen).ThenByDescending(d => d.LinkedAt).First())
            .Select(d => new ToAskItem(ToAskKind.ReviewPlan, d.Id, d.Reference, d.IsOpen, d.OwnerId, d.LinkId, d.VictimId, d.ReviewOn, 0, null));
    }
}
