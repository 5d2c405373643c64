using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Waiting;

/// <summary>How many wait for a seat: as many as the list holds without a filter.</summary>
public static class CountWaiting
{
    [Allow(Role.Facilitator, Purpose = "Planning groups")]
    public sealed record Query : IRequest<Outcome<int>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Query, Outcome<int>>
    {
        public async Task<Outcome<int>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            return await db.Cases.WaitingIn(user, db, user.Stamp(clock).At).CountAsync(ct);
        }
    }
}
