using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Referrals;

/// <summary>Throws a draft away. It was no case, so nothing of it is kept.</summary>
public static class DiscardDraft
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker)]
    public sealed record Command(Guid DraftId) : IRequest<Outcome>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, DraftFeed feed) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.OpenDraftAsync(command.DraftId, user, access, ct) is not { } draft)
            {
                return new NotFound();
            }

            if (draft.CaseId is not null)
            {
                return new Refused("This referral has been submitted. Open the case; there is a way out for each reason there.");
            }

            db.ReferralDrafts.Remove(draft);
            await db.SaveChangesAsync(ct);
            feed.Changed(draft.Id, writer: null);
            return Outcome.Done;
        }
    }
}
