using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Groups;

/// <summary>Takes a break or a closed venue off the list. Schedules that stepped over it stay as they are.</summary>
public static class RemoveClosure
{
    [Allow(Role.Facilitator)]
    public sealed record Command(Guid ClosureId) : IRequest<Outcome>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var areas = user.Areas;
            if (await db.Closures.SingleOrDefaultAsync(c => c.Id == command.ClosureId && areas.Contains(c.AreaCode), ct) is not { } closure)
            {
                return new NotFound();
            }

            db.Remove(closure);
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
