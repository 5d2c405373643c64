using Interventions.Domain.Attendance;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Attendance;

/// <summary>What follows from a register, before anybody confirms it.</summary>
public static class SeeWhatFollows
{
    [Allow(Role.Facilitator, Purpose = "Finishing a register")]
    public sealed record Query(Guid SessionId) : IRequest<Outcome<IReadOnlyList<Row>>>;

    public sealed record Row(Guid CaseId, string Reference, string Name, IReadOnlyList<FollowUp> FollowUps);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<IReadOnlyList<Row>>>
    {
        public async Task<Outcome<IReadOnlyList<Row>>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.Sessions.AsNoTracking().InAreasOf(user, db).SingleOrDefaultAsync(s => s.Id == query.SessionId, ct) is not { } session)
            {
                return new NotFound();
            }

            var now = user.Stamp(clock);
            var files = await db.Cases.VisibleTo(user, db, now.At).FilesIn(db, session, ct);
            files.ForEach(f => access.Shows(SubjectKind.Case, f.Id));
            return Outcome.Of<IReadOnlyList<Row>>([.. files.Select(f => new Row(f.Id, f.Reference, f.Person.FullName, f.FollowUpsOf(session, now)))]);
        }
    }
}
