using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;

namespace Interventions.Web.Data;

/// <summary>
/// The last answer to "can he still finish?" of a case that is on the road (product.md 6), so that the day it changes is known and
/// lists need not ask anew. Nothing of her side is among what it is worked out from.
/// </summary>
public sealed class FinishAnswer
{
    public required Guid CaseId { get; init; }

    public CanFinish Answer { get; set; }

    /// <summary>The group whose seat saves the case; only where one way is left.</summary>
    public Guid? GroupId { get; set; }

    /// <summary>When it became this answer, UTC.</summary>
    public DateTime Since { get; set; }

    /// <summary>The facilitator who has noted this answer; null while it waits for one.</summary>
    public Guid? NotedByFacilitator { get; set; }

    /// <summary>The decision-maker who has noted it; null while it waits for one.</summary>
    public Guid? NotedByDecisionMaker { get; set; }

    /// <summary>Raised by every change, so that of two at once one looks again.</summary>
    public int Version { get; set; }

    /// <summary>Somebody has seen it: it is off the list of everybody in that role.</summary>
    internal void Note(Actor by)
    {
        (NotedByFacilitator, NotedByDecisionMaker) = by.Role == Role.Facilitator ? ((Guid?)by.UserId, NotedByDecisionMaker) : (NotedByFacilitator, (Guid?)by.UserId);
        Version++;
    }

    /// <summary>Takes another answer, which nobody has noted yet. False where it is the one that stands.</summary>
    internal bool Become(CanFinish answer, Guid? group, DateTime now)
    {
        if (Version > 0 && (Answer, GroupId) == (answer, group))
        {
            return false;
        }

        (Answer, GroupId, Since, NotedByFacilitator, NotedByDecisionMaker) = (answer, group, now, null, null);
        Version++;
        return true;
    }
}
