using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reference;

/// <summary>Takes back a version of a policy that has not begun. It stays on record and is never in force.</summary>
public static class TakeBackPolicy
{
    [Allow(Role.Administrator, Purpose = "Looking after reference data")]
    public sealed record Command(string PolicyId) : IRequest<Outcome>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.Policies.SingleOrDefaultAsync(p => p.Id == command.PolicyId, ct) is not { } policy)
            {
                return new NotFound();
            }

            policy.TakeBack(user.Stamp(clock));
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
