using Interventions.Domain.Cases;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Features.Waiting;

/// <summary>Who waits for a seat, as the database works it out; a test holds it to <see cref="CaseFile.IsWaiting"/>.</summary>
internal static class WaitingCases
{
    private static readonly CaseStage[] Stages = [.. CaseFile.StagesWaiting];

    /// <summary>Those of the user's own areas whom the user may see.</summary>
    public static IQueryable<CaseFile> WaitingIn(this IQueryable<CaseFile> cases, CurrentUser user, AppDb db, DateTime now)
    {
        var areas = user.Areas;
        return cases.VisibleTo(user, db, now).Where(c => areas.Contains(c.AreaCode) && Stages.Contains(c.Stage) && !c.Seats.Any(s => s.ReleasedAt == null));
    }
}
