using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>
/// How far the desk checks of a case are that can rule it out (V-30): nobody is approached about a man who never qualified.
/// Only of conditional cautions not confirmed yet; elsewhere nothing waits for them.
/// </summary>
/// <param name="At">When the last of them was made; null while one is missing or not known.</param>
/// <param name="RuleItOut">One of them says no.</param>
internal sealed record DeskChecksMade(DateTime? At, bool RuleItOut)
{
    public static async Task<Dictionary<Guid, DeskChecksMade>> OfAsync(AppDb db, IQueryable<CaseFile> cases, CancellationToken ct)
    {
        var referred = cases.Where(c => c.Track == Track.ConditionalCaution && c.Stage == CaseStage.Referred);
        var ids = await referred.Select(c => c.Id).ToListAsync(ct);
        var checks = await db.Set<DeskCheck>().AsNoTracking().Where(d => referred.Any(c => c.Id == d.CaseId))
            .Select(d => new { d.CaseId, d.Id, d.Criterion, d.Answer, d.At }).ToListAsync(ct);
        var last = checks.Where(d => Criteria.Hard.Contains(d.Criterion)).GroupBy(d => (d.CaseId, d.Criterion)).Select(g => g.MaxBy(d => d.Id)!).ToLookup(d => d.CaseId);
        return ids.ToDictionary(id => id, id => new DeskChecksMade(
            last[id].Count(d => d.Answer == CriterionAnswer.Yes) == Criteria.Hard.Count ? last[id].Max(d => d.At) : null,
            last[id].Any(d => d.Answer == CriterionAnswer.No)));
    }
}
