using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.SameVictims;

/// <summary>Merges that a colleague has asked for and somebody else is to do.</summary>
internal static class MergeWork
{
    public static async Task<IEnumerable<ToAskItem>> WorkAsync(AppDb db, CurrentUser user, DateTime now, CancellationToken ct)
    {
        var me = user.Actor.UserId;
        var visible = db.Cases.VisibleTo(user, db, now).NotBarredTo(user, db);
        var asked = await (
            from s in db.VictimStatements
            where s.Claim == VictimClaim.AskedToMerge && s.By != me && !db.VictimStatements.Any(t => t.VictimId == s.VictimId && t.OtherId == s.OtherId && t.Id > s.Id)
            join l in db.CaseVictims on s.VictimId equals l.VictimId
            join c in visible on l.CaseId equals c.Id
            where l.UnlinkedAt == null
            select new { s.VictimId, c.Id, c.Reference, c.OwnerId }).ToListAsync(ct);
        return asked.OrderBy(a => a.Reference, StringComparer.Ordinal).DistinctBy(a => a.VictimId)
            .Select(a => new ToAskItem(ToAskKind.Merge, a.Id, a.Reference, true, a.OwnerId, null, a.VictimId, null, 0, null));
    }
}
