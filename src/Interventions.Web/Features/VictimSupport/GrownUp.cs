using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Children of open cases who have turned 16 since: unlinked, entered again and asked like anybody else (V-07).</summary>
internal static class GrownUp
{
    public static async Task<IEnumerable<ToAskItem>> WorkAsync(AppDb db, CurrentUser user, DateTime now, CancellationToken ct)
    {
        CaseStage[] over = [CaseStage.Closed];
        var cases = db.Cases.InReachOf(user).NotBarredTo(user, db).Where(c => !over.Contains(c.Stage));
        var open = cases.VisibleTo(user, db, now);
        var bornBy = London.DayOf(now).AddYears(-16);
        var grown = await (
            from link in db.CaseVictims
            join c in cases on link.CaseId equals c.Id
            join v in db.Victims on link.VictimId equals v.Id
            where link.IsChild && link.UnlinkedAt == null && v.DateOfBirth <= bornBy
            select new { c.Id, c.Reference, c.OwnerId, LinkId = link.Id, VictimId = v.Id, Born = v.DateOfBirth!.Value, IsOpen = open.Any(o => o.Id == c.Id) }).ToListAsync(ct);
        return grown.Select(g => new ToAskItem(ToAskKind.ChildIs16, g.Id, g.Reference, g.IsOpen, g.OwnerId, g.LinkId, g.VictimId, g.Born.AddYears(16), 0, null));
    }
}
