using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reviews;

/// <summary>A case with one reason to look at it.</summary>
/// <param name="Due">The last day of the clock that runs, where one does.</param>
/// <param name="Since">When it came up, where that is known.</param>
internal sealed record Review(Guid CaseId, ReviewKind Kind, DateOnly? Due, DateOnly? Since)
{
    /// <summary>What has no clock of its own stands among the others by the day it came up.</summary>
    public DateOnly Urgency => Due ?? Since ?? DateOnly.MaxValue;
}

/// <summary>
/// Finds what waits for a decision in somebody's areas, most urgent first. The days come from the cases themselves, so that
/// list and case page never differ; what is loaded is only what is open and waiting, with no more of it than the days need.
/// </summary>
internal static class FindReviews
{
    /// <summary>Days before the conditions' deadline at which it is listed, as the clock on the case page turns amber.</summary>
    private const int DeadlineAmberDays = 28;

    /// <summary>Days before the prosecution limit at which it is listed (STL-07).</summary>
    private const int LimitAmberDays = 56;

    /// <summary>No limit is shorter than six months; a few days allow for the lengths of months.</summary>
    private const int ShortestLimitDays = 178;

    private static readonly CaseStage[] NonCompliance = [CaseStage.NonComplianceReview, CaseStage.Breached];

    public static async Task<IReadOnlyList<Review>> ReviewsAsync(this AppDb db, CurrentUser user, Stamp now, WorkingDays calendar, CancellationToken ct)
    {
        var today = London.DayOf(now.At);
        var areas = user.Areas;
        var visible = db.Cases.VisibleTo(user, db, now.At).AsNoTracking().IgnoreAutoIncludes();
        var here = visible.Where(c => areas.Contains(c.AreaCode));

        var underReview = await here.UnderReviewOn(db, today).Include(c => c.Journal).Include(c => c.Holds).Include(c => c.Victims).ThenInclude(v => v.Answers)
            .AsSplitQuery().ToListAsync(ct);
        var waiting = await here.WhereOpen().Where(c => NonCompliance.Contains(c.Stage) || c.Stage == CaseStage.Returned)
            .Select(c => new { c.Id, c.Stage, c.Journal.Where(e => e.To != null).OrderByDescending(e => e.Id).First().Day }).ToListAsync(ct);
        var transfers = await visible.WhereOpen().Where(c => c.TransferTo != null && areas.Contains(c.TransferTo))
            .Select(c => new { c.Id, c.Journal.Where(e => e.Action == CaseAction.RequestTransfer).OrderByDescending(e => e.Id).First().Day }).ToListAsync(ct);
        var (deadlineFrom, limitFrom) = (today.AddDays(DeadlineAmberDays), today.AddDays(LimitAmberDays - ShortestLimitDays));
        var clocks = await here.WhereOpen()
            .Where(c => c.Track == Track.ConditionalCaution && (c.Deadline <= deadlineFrom || c.Offence!.CommittedOn <= limitFrom)).ToListAsync(ct);

        return
        [
            .. underReview.Select(c => new Review(
                    c.Id, ReviewKind.UnderReview, c.ReviewDue(today, calendar), c.UnderReviewSince(today) is { } since ? London.DayOf(since) : null))
                .Concat(waiting.Select(c => new Review(c.Id, c.Stage == CaseStage.Returned ? ReviewKind.Returned : ReviewKind.NonCompliance, null, c.Day)))
                .Concat(transfers.Select(c => new Review(c.Id, ReviewKind.Transfer, null, c.Day)))
                .Concat(clocks.Where(c => c.Caution is not null && c.Stage != CaseStage.Breached && c.Stage != CaseStage.Returned && c.Deadline <= deadlineFrom)
                    .Select(c => new Review(c.Id, ReviewKind.Deadline, c.Deadline, null)))
                .Concat(clocks.Where(c => c.ProsecutionLimit <= today.AddDays(LimitAmberDays)).Select(c => new Review(c.Id, ReviewKind.ProsecutionLimit, c.ProsecutionLimit, null)))
                .OrderBy(r => r.Urgency).ThenBy(r => r.Kind).ThenBy(r => r.CaseId),
        ];
    }
}
