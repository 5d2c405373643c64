using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.RestrictedCases;

/// <summary>The owner, or a supervisor in reach, has looked at why the glass was broken.</summary>
public static class ReviewBreakGlass
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.VictimContactWorker, Role.DecisionMaker, Purpose = "Reviewing break-glass")]
    public sealed record Command(long GrantId) : IRequest<Outcome>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, CaseFeed feed, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.CaseGrants.ToReviewBy(user, db).SingleOrDefaultAsync(g => g.Id == command.GrantId, ct) is not { } grant)
            {
                return new NotFound();
            }

            (grant.ReviewedBy, grant.ReviewedAt) = (user.Actor.UserId, user.Stamp(clock).At);
            access.Shows(SubjectKind.Case, grant.CaseId);
            access.Shows(SubjectKind.User, grant.UserId);
            await db.SaveChangesAsync(ct);
            feed.Changed([grant.ReviewedBy.Value]);
            return Outcome.Done;
        }
    }
}
