using Interventions.Domain.Reoffending;
using Interventions.Web.Data;

namespace Interventions.Web.Features.Monitoring;

/// <summary>
/// Everybody whose reoffending is measured, from the database. Raw facts: whoever asks must publish no more than suppressed numbers
/// of them (SN-04), or export them under an agreement.
/// </summary>
internal static class FollowUps
{
    /// <summary>All cohorts of some areas, in the order of index day.</summary>
    /// <param name="db">Where they are.</param>
    /// <param name="areas">Codes of the areas.</param>
    /// <param name="until">Up to when.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<FollowedCase>> ReadAsync(AppDb db, IReadOnlyCollection<string> areas, CountedUntil until, CancellationToken ct)
    {
        var facts = await FollowUpFacts.ReadAsync(db, areas, until, ct);
        return new FollowUpCohorts(facts).Make();
    }
}
