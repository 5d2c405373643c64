using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Attendance;

/// <summary>Which cases an open register listens for changes of.</summary>
public static class FollowRegister
{
    [Allow(Role.Facilitator, Purpose = "Recording attendance")]
    public sealed record Query(Guid SessionId) : IRequest<Outcome<IReadOnlyList<Guid>>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user) : IRequestHandler<Query, Outcome<IReadOnlyList<Guid>>>
    {
        public async Task<Outcome<IReadOnlyList<Guid>>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            return await db.Sessions.AsNoTracking().InAreasOf(user, db).SingleOrDefaultAsync(s => s.Id == query.SessionId, ct) is { } session
                ? Outcome.Of<IReadOnlyList<Guid>>(await db.CasesIn(session).ToListAsync(ct))
                : new NotFound();
        }
    }
}
