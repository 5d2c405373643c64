using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Eligibility;

/// <summary>
/// Tells cases what is on record in the same man's other cases (CARA-02): high risk and MARAC, in the same area and not restricted,
/// so that every decision-maker who may judge the case may see what it is judged by (decision 20).
/// </summary>
internal static class OtherCases
{
    /// <summary>While a caution is in force the rules have nothing more to say, so nothing is looked up.</summary>
    public static Task TellOfOtherCasesAsync(this AppDb db, CaseFile file, CancellationToken ct) =>
        !file.IsCautionInForce ? db.TellOfOtherCasesAsync([file], ct) : Task.CompletedTask;

    public static async Task TellOfOtherCasesAsync(this AppDb db, IReadOnlyCollection<CaseFile> files, CancellationToken ct)
    {
        var asking = files.Where(f => f.Track == Track.ConditionalCaution).ToList();
        if (asking.Count == 0)
        {
            return;
        }

        var people = asking.Select(f => f.PersonId).Distinct().ToList();
        var others = db.Cases.Where(c => people.Contains(c.PersonId) && !c.IsRestricted);
        var risks = await (
            from c in others
            from r in c.Risks
            where r.Level == RiskLevel.High
            select new { c.Id, c.PersonId, c.AreaCode, c.Reference, On = r.AssessedOn }).ToListAsync(ct);
        var marac = await others.Where(c => c.Details.ReferredToMarac == true)
            .Select(c => new { c.Id, c.PersonId, c.AreaCode, c.Reference, c.ReferredAt }).ToListAsync(ct);
        foreach (var file in asking)
        {
            file.KnowOfOtherCases(
            [
                .. risks.Where(r => r.Id != file.Id && r.PersonId == file.PersonId && r.AreaCode == file.AreaCode).Select(r => new HighRisk(r.On, IsMarac: false, r.Reference)),
                .. marac.Where(m => m.Id != file.Id && m.PersonId == file.PersonId && m.AreaCode == file.AreaCode).Select(m => new HighRisk(London.DayOf(m.ReferredAt), IsMarac: true, m.Reference)),
            ]);
        }
    }
}
