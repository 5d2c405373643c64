using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Referrals;

/// <summary>Who may open which draft, as a filter of the query: to anybody else it does not exist.</summary>
internal static class OpenDrafts
{
    /// <summary>One's own; in custody also those of one's suites, for the next shift goes on with them, but for restricted ones.</summary>
    public static IQueryable<ReferralDraft> OpenTo(this IQueryable<ReferralDraft> drafts, CurrentUser user)
    {
        var me = user.Actor.UserId;
        var suites = user.Role == Role.CustodySupportWorker ? user.Suites : [];
        return drafts.Where(d => d.StartedBy == me
            || (d.SuiteCode != null && suites.Contains(d.SuiteCode) && !d.Answers.Any(a => a.Name == DraftFields.IsRestricted && a.Value != "" && a.Value != "false" && a.Value != "unknown")));
    }

    /// <summary>One draft, to be read or changed. Null where this user may not know that there is one.</summary>
    /// <exception cref="Domain.Cases.CaseRuleException">The user has worked on the other side of the person's cases.</exception>
    public static async Task<ReferralDraft?> OpenDraftAsync(this AppDb db, Guid id, CurrentUser user, CurrentAccess access, CancellationToken ct)
    {
        var draft = await db.ReferralDrafts.OpenTo(user).Include(d => d.Answers).Include(d => d.Asides.Where(a => a.SettledAt == null).OrderBy(a => a.Id))
            .AsSplitQuery().SingleOrDefaultAsync(d => d.Id == id, ct);
        if (draft is null)
        {
            return null;
        }

        access.Shows(SubjectKind.Draft, draft.Id);
        if (draft.PersonId is { } person)
        {
            await db.RefuseTheOtherSideAsync(Guid.Empty, person, user.Actor, ct);
            access.Shows(SubjectKind.Person, person);
        }

        return draft;
    }
}
