using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>
/// How far the desk checks of a case are that can rule it out (V-30): nobody is approached about a man who never qualified.
/// Read from what was kept each time the case was judged, which compares what was recorded with the facts. Only of conditional
/// cautions not confirmed yet; elsewhere nothing waits for them.
/// </summary>
/// <param name="At">Since when all of them are met; null while one is missing or not known.</param>
/// <param name="RuleItOut">One of them says no.</param>
internal sealed record DeskChecksMade(DateTime? At, bool RuleItOut)
{
    public static async Task<Dictionary<Guid, DeskChecksMade>> OfAsync(AppDb db, IQueryable<CaseFile> cases, CancellationToken ct)
    {
        var referred = cases.Where(c => c.Track == Track.ConditionalCaution && c.Stage == CaseStage.Referred);
        var ids = await referred.Select(c => c.Id).ToListAsync(ct);
        var judged = await db.Set<Evaluation>().AsNoTracking().Where(e => referred.Any(c => c.Id == e.CaseId)).OrderBy(e => e.Id).Select(e => new { e.CaseId, e.At, e.Results }).ToListAsync(ct);
        var byCase = judged.Where(e => e.Results.Count > 0).ToLookup(e => e.CaseId, e => (e.At, Met: Of(e.Results)));
        return ids.ToDictionary(id => id, id => new DeskChecksMade(
            byCase[id].Reverse().TakeWhile(e => e.Met == CriterionAnswer.Yes).Select(e => (DateTime?)e.At).LastOrDefault(),
            byCase[id].LastOrDefault() is { At: var at, Met: CriterionAnswer.No } && at != default));
    }

    private static CriterionAnswer Of(IEnumerable<CriterionResult> results) =>
        results.Where(r => Criteria.Hard.Contains(r.Criterion)).MeetsHard(CaseAction.Sign);
}
