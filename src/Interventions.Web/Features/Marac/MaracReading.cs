using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.People;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Marac;

/// <summary>What follows from high risk and from a referral to MARAC. Her side and the decision-maker only.</summary>
internal static class MaracReading
{
    /// <summary>The risk is high, and nobody has referred her since it was first recorded so.</summary>
    public static bool PointsToMarac(this CaseFile file, IEnumerable<MaracReferral> maracs) => HighUnreferred(file.Risks, maracs) is not null;

    /// <summary>The assessment since which the risk is high without anybody having referred her; a referral before the risk fell and rose again is an old one.</summary>
    private static RiskAssessment? HighUnreferred(IEnumerable<RiskAssessment> risks, IEnumerable<MaracReferral> maracs) =>
        risks.OrderByDescending(r => r.Id).TakeWhile(r => r.Level == RiskLevel.High).LastOrDefault() is { } since && !maracs.Any(m => m.At >= since.At || m.ReferredOn >= since.AssessedOn)
            ? since
            : null;

    /// <summary>An earlier referral of the same two people, under any of their records, within the 12 months before this case (V-13).</summary>
    public static async Task<string?> RepeatInWordsAsync(this AppDb db, CaseFile file, CurrentUser user, DateTime now, CancellationToken ct)
    {
        var her = await db.SameVictimsAsync(file.Victims.Where(v => v.UnlinkedAt is null).Select(v => v.VictimId), ct);
        var him = await db.SamePeopleAsync([file.PersonId], ct);
        var day = file.Offence?.LastIncidentOn ?? file.Offence?.CommittedOn ?? London.DayOf(file.ReferredAt);
        var earliest = day.AddMonths(-MaracReferral.RepeatMonths);
        var visible = db.Cases.VisibleTo(user, db, now);
        var earlier = await (
            from m in db.MaracReferrals
            join c in db.Cases on m.CaseId equals c.Id
            where c.Id != file.Id && him.Contains(c.PersonId) && m.VictimId != null && her.Contains(m.VictimId.Value) && m.ReferredOn >= earliest && m.ReferredOn <= day
            orderby m.ReferredOn descending
            select new { m.ReferredOn, Reference = visible.Any(v => v.Id == c.Id) ? c.Reference : null }).FirstOrDefaultAsync(ct);
        return earlier is null ? null
            : $"This is a repeat: the same two people were referred to MARAC on {earlier.ReferredOn.InWords()}, in {earlier.Reference ?? "another case"}. Refer again.";
    }

    /// <summary>Work from MARAC in this worker's reach. The stage of the case does not end it (STD-03).</summary>
    public static async Task<IEnumerable<ToAskItem>> WorkAsync(AppDb db, CurrentUser user, DateTime now, WorkingDays calendar, CancellationToken ct)
    {
        var cases = db.Cases.InReachOf(user).NotBarredTo(user, db);
        var open = cases.VisibleTo(user, db, now);
        var high = await (
            from c in cases.AsNoTracking()
            where c.Risks.OrderByDescending(r => r.Id).First().Level == RiskLevel.High
            select new { c.Id, c.Reference, c.OwnerId, Risks = c.Risks.ToList(), IsOpen = open.Any(o => o.Id == c.Id) }).ToListAsync(ct);
        var highIds = high.ConvertAll(h => h.Id);
        var referred = (await db.MaracReferrals.AsNoTracking().Where(m => highIds.Contains(m.CaseId)).ToListAsync(ct)).ToLookup(m => m.CaseId);
        var idva = await (
            from m in db.MaracReferrals
            join c in cases on m.CaseId equals c.Id
            where !db.MaracEntries.Any(e => e.ReferralId == m.Id && e.Kind == MaracEntryKind.IdvaContact)
            select new { c.Id, c.Reference, c.OwnerId, m.VictimId, m.ReferredOn, IsOpen = open.Any(o => o.Id == c.Id) }).ToListAsync(ct);
        var actions = await (
            from e in db.MaracEntries
            join m in db.MaracReferrals on e.ReferralId equals m.Id
            join c in cases on m.CaseId equals c.Id
            where e.Kind == MaracEntryKind.ActionAgreed && !db.MaracEntries.Any(d => d.Of == e.Id)
            select new { c.Id, c.Reference, c.OwnerId, m.VictimId, e.On, IsOpen = open.Any(o => o.Id == c.Id) }).ToListAsync(ct);
        return
        [
            .. high.Select(h => (Case: h, Since: HighUnreferred(h.Risks, referred[h.Id]))).Where(h => h.Since is not null)
                .Select(h => new ToAskItem(ToAskKind.ReferToMarac, h.Case.Id, h.Case.Reference, h.Case.IsOpen, h.Case.OwnerId, null, null, calendar.Add(London.DayOf(h.Since!.At), 1), 0, null)),
            .. idva.OrderBy(i => i.ReferredOn).DistinctBy(i => (i.Id, i.VictimId)).Select(i => new ToAskItem(ToAskKind.IdvaContact, i.Id, i.Reference, i.IsOpen, i.OwnerId, null, i.VictimId, calendar.Add(i.ReferredOn, MaracReferral.IdvaContactWorkingDays), 0, null)),
            .. actions.OrderBy(a => a.On).DistinctBy(a => (a.Id, a.VictimId)).Select(a => new ToAskItem(ToAskKind.MaracAction, a.Id, a.Reference, a.IsOpen, a.OwnerId, null, a.VictimId, a.On, 0, null)),
        ];
    }
}
