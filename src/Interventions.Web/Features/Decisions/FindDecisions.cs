using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Decisions;

/// <summary>A case with one reason to look at it.</summary>
/// <param name="Due">The last day of the clock that runs, where one does.</param>
/// <param name="Clock">What <paramref name="Due"/> is the last day of, in a few words.</param>
/// <param name="Since">When it came up, where that is known.</param>
internal sealed record Decision(Guid CaseId, DecisionKind Kind, DateOnly? Due, string? Clock, DateOnly? Since)
{
    /// <summary>What to do, where the case itself does not say it.</summary>
    public string? What { get; init; }

    /// <summary>What has no clock of its own stands among the others by the day it came up.</summary>
    public DateOnly Urgency => Due ?? Since ?? DateOnly.MaxValue;
}

/// <summary>
/// Finds what waits for a decision in somebody's areas, most urgent first. The days come from the cases themselves, so that
/// list and case page never differ; what is loaded is only what is open and waiting, with no more of it than the days need.
/// </summary>
internal static class FindDecisions
{
    /// <summary>Days before the conditions' deadline at which it is listed, as the clock on the case page turns amber.</summary>
    private const int DeadlineAmberDays = 28;

    /// <summary>Days before the prosecution limit at which it is listed (STL-07).</summary>
    private const int LimitAmberDays = 56;

    /// <summary>Working days after which a case without a decision is due, as a referral that has not moved is (product.md 2).</summary>
    private const int UndecidedDays = 10;

    private static readonly CaseStage[] NonCompliance = [CaseStage.NonComplianceReview, CaseStage.Breached];
    private static readonly CaseStage[] Steps = [.. Enum.GetValues<CaseStage>().Where(s => DecisionKinds.StepAt(s) is not null)];
    private static readonly CaseStage[] NoDeadlineAt = [CaseStage.Breached, CaseStage.Returned];

    public static async Task<IReadOnlyList<Decision>> DecisionsAsync(this AppDb db, CurrentUser user, Stamp now, WorkingDays calendar, CancellationToken ct)
    {
        var today = London.DayOf(now.At);
        var areas = user.Areas;
        var visible = db.Cases.VisibleTo(user, db, now.At).AsNoTracking().IgnoreAutoIncludes();
        var here = visible.Where(c => areas.Contains(c.AreaCode));

        var underReview = await here.UnderReviewOn(db, today).Include(c => c.Journal).Include(c => c.Holds).Include(c => c.Victims).ThenInclude(v => v.Answers)
            .AsSplitQuery().ToListAsync(ct);
        var held = underReview.Select(c => c.Id).ToHashSet();
        var beforeSigning = await db.Cases.VisibleTo(user, db, now.At).AsNoTracking().AsSplitQuery()
            .Where(c => areas.Contains(c.AreaCode) && c.Track == Track.ConditionalCaution && Steps.Contains(c.Stage)).ToListAsync(ct);
        await db.TellOfOtherCasesAsync(beforeSigning, ct);
        var steps = beforeSigning.Where(c => !held.Contains(c.Id) && StepDecision.Of(c, now) is not null).ToList();
        var waiting = await here.WhereOpen().Where(c => NonCompliance.Contains(c.Stage) || c.Stage == CaseStage.Returned)
            .Select(c => new { c.Id, c.Stage, c.ProsecutionLimitKept, c.Journal.Where(e => e.To != null).OrderByDescending(e => e.Id).First().Day }).ToListAsync(ct);
        var transfers = await visible.WhereOpen().Where(c => c.TransferTo != null && areas.Contains(c.TransferTo))
            .Select(c => new { c.Id, c.Journal.Where(e => e.Action == CaseAction.RequestTransfer).OrderByDescending(e => e.Id).First().Day }).ToListAsync(ct);
        var (deadlineFrom, limitFrom) = (today.AddDays(DeadlineAmberDays), today.AddDays(LimitAmberDays));
        var onTrackA = here.WhereOpen().Where(c => c.Track == Track.ConditionalCaution);
        var deadlines = await onTrackA.Where(c => c.Caution != null && c.Deadline <= deadlineFrom && !NoDeadlineAt.Contains(c.Stage))
            .Select(c => new { c.Id, c.Deadline }).ToListAsync(ct);
        var limits = await onTrackA.Where(c => c.ProsecutionLimitKept <= limitFrom).Select(c => new { c.Id, c.ProsecutionLimitKept }).ToListAsync(ct);

        var mayNotFinish = await here.WhereFinishWarns(db, user, today).Select(c => new { c.Id, c.Deadline }).ToListAsync(ct);
        var warnings = await db.FinishWarningsAsync([.. mayNotFinish.Select(c => c.Id)], ct);

        return
        [
            .. steps.Select(c => OfStep(c, today))
                .Concat(underReview.Select(c => new Decision(
                    c.Id, DecisionKind.UnderReview, c.ReviewDue(today, calendar), "last day to work it to its end", c.UnderReviewSince(today) is { } since ? London.DayOf(since) : null)))
                .Concat(waiting.Select(c => Undecided(c.Id, c.Stage == CaseStage.Returned ? DecisionKind.Returned : DecisionKind.NonCompliance, c.Day, c.ProsecutionLimitKept, calendar)))
                .Concat(transfers.Select(c => new Decision(c.Id, DecisionKind.Transfer, null, null, c.Day)))
                .Concat(deadlines.Select(c => new Decision(c.Id, DecisionKind.Deadline, c.Deadline, "conditions fall due", null)))
                .Concat(limits.Select(c => new Decision(c.Id, DecisionKind.ProsecutionLimit, c.ProsecutionLimitKept, "last day to prosecute", null)))
                .Concat(mayNotFinish.Where(c => warnings.ContainsKey(c.Id)).Select(c => new Decision(c.Id, DecisionKind.MayNotFinish, c.Deadline, c.Deadline is null ? null : "conditions fall due", warnings[c.Id].Since)
                {
                    What = warnings[c.Id].ToDecide,
                }))
                .OrderBy(d => d.Urgency).ThenBy(d => d.Kind).ThenBy(d => d.CaseId),
        ];
    }

    private static Decision Undecided(Guid id, DecisionKind kind, DateOnly since, DateOnly? limit, WorkingDays calendar) =>
        calendar.Add(since, UndecidedDays) is var due && limit < due
            ? new(id, kind, limit, "last day to prosecute", since)
            : new(id, kind, due, $"{UndecidedDays} working days without a decision", since);

    private static Decision OfStep(CaseFile file, DateOnly today)
    {
        var first = file.DecisionClocksOn(today) is [var soonest, ..] ? soonest : null;
        return new(file.Id, DecisionKinds.StepAt(file.Stage)!.Value, first?.LastDay, first?.Kind.InWords(), file.LastMove?.Day);
    }

    private static string InWords(this DecisionClockKind kind) => kind switch
    {
        DecisionClockKind.SignBy => "last day to sign so that both workshops fit",
        DecisionClockKind.AnswerEnds => "the answer on record ends",
        DecisionClockKind.RiskGrowsOld => "the risk assessment grows old",
        DecisionClockKind.ConditionsDue => "conditions fall due",
        DecisionClockKind.ProsecutionLimit => "last day to prosecute",
    };
}
