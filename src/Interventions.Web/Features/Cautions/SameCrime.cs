using Interventions.Domain.Cases;
using Interventions.Web.Data;

namespace Interventions.Web.Features.Cautions;

/// <summary>Which cases are about a crime: as the one they were referred for, or as a further offence on the caution (CC-24).</summary>
internal static class SameCrime
{
    /// <summary>Cases about any of these crimes, as the force writes them; none where there are none.</summary>
    public static IQueryable<CaseFile> WithCrime(this IQueryable<CaseFile> cases, AppDb db, IReadOnlyCollection<string> crimes) => cases.Where(c =>
        crimes.Contains(c.CrimeReference!) || db.FurtherOffences.Any(o => o.CaseId == c.Id && o.RemovedAt == null && crimes.Contains(o.CrimeReference)));
}
