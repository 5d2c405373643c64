using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;

namespace Interventions.Web.Features.Cases;

/// <summary>"Under review" as the database works it out, for lists and counts; a test holds it to what the case says of itself.</summary>
public static class UnderReview
{
    private static readonly CaseStage[] OpenA = [.. Track.ConditionalCaution.Open()];
    private static readonly CaseStage[] OpenB = [.. Track.Voluntary.Open()];

    // Up to and including signing (A) or start (B) an answer must still be good on the day.
    private static readonly CaseStage[] FreshA = [CaseStage.Referred, CaseStage.Eligible, CaseStage.Authorised, CaseStage.Offered, CaseStage.Returned];
    private static readonly CaseStage?[] FreshB = [CaseStage.Referred, CaseStage.Accepted, CaseStage.Assessed, CaseStage.Enrolled];

    /// <summary>Every case but those that have ended (product.md 2).</summary>
    public static IQueryable<CaseFile> WhereOpen(this IQueryable<CaseFile> cases) =>
        cases.Where(c => c.Track == Track.ConditionalCaution ? OpenA.Contains(c.Stage) : OpenB.Contains(c.Stage));

    /// <summary>Open cases past their first forward step that may not go forward on a London day, whatever the cause.</summary>
    public static IQueryable<CaseFile> UnderReviewOn(this IQueryable<CaseFile> cases, AppDb db, DateOnly day) =>
        cases.WhereOpen().Where(c => db.Journal.Any(e => e.CaseId == c.Id && e.Kind == ActionKind.Forward)).HeldOn(db, day);

    /// <summary>Cases whose gate is closed on a London day or that are held for another cause, before their first step too.</summary>
    public static IQueryable<CaseFile> HeldOn(this IQueryable<CaseFile> cases, AppDb db, DateOnly day) =>
        from c in cases
        let asked = c.Victims.Count(v => !v.IsChild && v.UnlinkedAt == null)
        where c.Holds.Any(h => h.ResolvedAt == null)
            || asked == 0
            || asked < c.VictimsCounted
            || c.Victims.Any(v => !v.IsChild && v.UnlinkedAt == null && !v.Answers.Any(a =>
                a.Counts
                && a.Kind == AnswerKind.Supports
                && !v.Answers.Any(later => later.Counts && later.Version > a.Version)
                && (a.GoodUntil == null
                    || a.GoodUntil >= day
                    || !(c.Track == Track.ConditionalCaution
                        ? FreshA.Contains(c.Stage)
                        : FreshB.Contains(c.Stage != CaseStage.Paused ? c.Stage : c.Journal.Where(e => e.To != null).OrderByDescending(e => e.Id).Select(e => e.From).FirstOrDefault())))))
        select c;
}
