using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Custody;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Features.HandOverBoard;

/// <summary>The lists of the board.</summary>
public enum BoardList
{
    /// <summary>Everybody in the suite.</summary>
    Held,

    /// <summary>Those of them whom nobody has spoken to.</summary>
    ToSee,

    /// <summary>Those who went, until first contact is settled or 14 days are over (CU-11).</summary>
    FollowUp,
}

/// <summary>A case made from a custody record.</summary>
internal sealed class CaseOfDetention
{
    public required Guid DetentionId { get; init; }

    public required CaseFile Case { get; init; }
}

/// <summary>Who is on the board, as filters of the query. Home counts with them too, so that a count matches the list behind it.</summary>
internal static class BoardFilter
{
    private static readonly BoardFact[] Seeing = [.. BoardStanding.Seeing];
    private static readonly BoardFact[] Responses = [.. BoardStanding.Responses];
    private static readonly BoardFact[] Settling = [.. BoardStanding.Settling];

    /// <summary>The custody records of the suites this user works in, or of one of them.</summary>
    public static IQueryable<Detention> InSuitesOf(this IQueryable<Detention> detentions, CurrentUser user, string? suite = null)
    {
        var suites = SuitesOf(user, suite);
        return detentions.Where(d => suites.Contains(d.SuiteCode));
    }

    public static string[] SuitesOf(CurrentUser user, string? suite) => [.. user.Suites.Where(s => string.IsNullOrEmpty(suite) || s == suite)];

    public static IQueryable<Detention> On(this IQueryable<Detention> detentions, BoardList list, AppDb db, CurrentUser user, DateTime now)
    {
        var held = detentions.Where(d => d.ReleasedAt == null && d.LeftAt == null);
        if (list == BoardList.Held)
        {
            return held;
        }

        if (list == BoardList.ToSee)
        {
            return held.Where(d => d.DaFlag && !d.IsUnder18 && !db.DetentionEvents.Any(e => e.DetentionId == d.Id && Seeing.Contains(e.Fact)));
        }

        var since = London.StartOfDayUtc(London.DayOf(now).AddDays(-Detention.BackstopDays));
        var cases = db.CasesOfDetentions(user, now);
        return detentions.Where(d => (d.ReleasedAt ?? d.LeftAt) >= since && d.DaFlag && !d.IsUnder18
            && !db.DetentionEvents.Any(e => e.DetentionId == d.Id && e.Fact == BoardFact.Reached)
            && db.DetentionEvents.Where(e => e.DetentionId == d.Id && Responses.Contains(e.Fact)).OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
                .Select(e => (BoardFact?)e.Fact).FirstOrDefault() != BoardFact.Declined
            && !cases.Any(c => c.DetentionId == d.Id && c.Case.Stage != CaseStage.Referred));
    }

    /// <summary>Most urgent first: flagged before not flagged, unanswered before answered, and then by the next review or by when he went.</summary>
    public static IQueryable<Detention> MostUrgentFirst(this IQueryable<Detention> detentions, BoardList list, AppDb db) => list == BoardList.FollowUp
        ? detentions.OrderBy(d => d.ReleasedAt ?? d.LeftAt).ThenBy(d => d.Id)
        : detentions.OrderBy(d => d.DaFlag ? 0 : 1)
            .ThenBy(d => d.IsUnder18 || db.DetentionEvents.Any(e => e.DetentionId == d.Id && Settling.Contains(e.Fact)) ? 1 : 0)
            .ThenBy(d => d.NextReviewDue).ThenBy(d => d.Id);

    /// <summary>The cases that were made from custody records and that this user may open.</summary>
    public static IQueryable<CaseOfDetention> CasesOfDetentions(this AppDb db, CurrentUser user, DateTime now) =>
        from c in db.Cases.VisibleTo(user, db, now)
        from d in db.Detentions
        where db.ReferralDrafts.Any(r => r.DetentionId == d.Id && r.CaseId == c.Id)
            || (c.Details.CustodyRecordNumber == d.CustodyRecordNumber && db.Suites.Any(s => s.Code == c.SuiteCode && s.Force == d.Force))
        select new CaseOfDetention { DetentionId = d.Id, Case = c };
}
