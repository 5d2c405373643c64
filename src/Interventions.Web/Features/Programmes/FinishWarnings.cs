using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Programmes;

/// <summary>Which cases warn a reader that they can finish in one way only, or not at all, until it is dealt with.</summary>
internal static class FinishWarnings
{
    /// <summary>
    /// Answers other than yes that nobody in the reader's role has noted. His side is not warned of what is under review, whatever
    /// the cause: nothing could be booked, and every cause looks the same.
    /// </summary>
    public static IQueryable<CaseFile> WhereFinishWarns(this IQueryable<CaseFile> cases, AppDb db, CurrentUser user, DateOnly day)
    {
        var underReview = db.Cases.UnderReviewOn(db, day).Select(c => c.Id);
        return user.Role switch
        {
            Role.Facilitator => cases.Where(c => RecomputeFinish.OnTheRoad.Contains(c.Stage) && !underReview.Contains(c.Id)
                && db.FinishAnswers.Any(a => a.CaseId == c.Id && a.Answer != CanFinish.Yes && a.NotedByFacilitator == null)),
            Role.DecisionMaker => cases.Where(c => RecomputeFinish.OnTheRoad.Contains(c.Stage)
                && db.FinishAnswers.Any(a => a.CaseId == c.Id && a.Answer != CanFinish.Yes && a.NotedByDecisionMaker == null)),
            _ => cases.Where(c => false),
        };
    }

    /// <summary>The answers of some cases with the group to book, for lists.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Warning>> FinishWarningsAsync(this AppDb db, IReadOnlyCollection<Guid> cases, CancellationToken ct) =>
        await db.FinishAnswers.AsNoTracking().Where(a => cases.Contains(a.CaseId) && a.Answer != CanFinish.Yes)
            .Select(a => new { a.CaseId, a.Answer, a.GroupId, Group = db.Groups.Where(g => g.Id == a.GroupId).Select(g => g.Name).FirstOrDefault(), a.Since })
            .ToDictionaryAsync(a => a.CaseId, a => new Warning(a.Answer, a.GroupId, a.Group, London.DayOf(a.Since)), ct);

    /// <param name="Group">The name of the group to book.</param>
    /// <param name="Since">The London day the answer became this one.</param>
    public sealed record Warning(CanFinish Answer, Guid? GroupId, string? Group, DateOnly Since)
    {
        /// <summary>For the facilitator, who books.</summary>
        public string ToDo => Answer == CanFinish.No ? $"Since {Since.InWords()} he can no longer finish. See what would save the case."
            : $"Since {Since.InWords()} he can only finish in {Group ?? "one group"}: book the seat.";

        /// <summary>For the decision-maker, whose the deadline is.</summary>
        public string ToDecide => Answer == CanFinish.No ? $"Since {Since.InWords()} he can no longer finish in time. Give longer, or decide what follows."
            : $"Since {Since.InWords()} he can only finish in {Group ?? "one group"}. A facilitator can book the seat.";
    }
}
