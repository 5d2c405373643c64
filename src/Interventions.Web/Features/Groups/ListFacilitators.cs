using System.Linq.Expressions;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Groups;

/// <summary>Who could lead a group in an area: colleagues who work there as facilitators.</summary>
public static class ListFacilitators
{
    private const int Most = 100;

    [Allow(Role.Facilitator, Role.DecisionMaker, Role.VictimContactWorker, Purpose = "Planning groups")]
    public sealed record Query(string AreaCode) : IRequest<Outcome<IReadOnlyList<Row>>>;

    public sealed record Row(Guid Id, string Name);

    /// <summary>Of some people those who can lead a group in an area.</summary>
    internal static Expression<Func<AppUser, bool>> Of(string areaCode, IReadOnlyCollection<Guid> ids) => u =>
        ids.Contains(u.Id) && u.IsActive && u.Appointments.Any(a => a.Role == Role.Facilitator) && u.Areas.Any(a => a.AreaCode == areaCode);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access) : IRequestHandler<Query, Outcome<IReadOnlyList<Row>>>
    {
        public async Task<Outcome<IReadOnlyList<Row>>> Handle(Query query, CancellationToken ct)
        {
            if (!user.Areas.Contains(query.AreaCode))
            {
                return new NotFound();
            }

            await using var db = await dbs.CreateDbContextAsync(ct);
            var rows = await db.Users.AsNoTracking()
                .Where(u => u.IsActive && u.Appointments.Any(a => a.Role == Role.Facilitator) && u.Areas.Any(a => a.AreaCode == query.AreaCode))
                .OrderBy(u => u.Name).ThenBy(u => u.Id).Take(Most).Select(u => new Row(u.Id, u.Name)).ToListAsync(ct);
            rows.ForEach(r => access.Shows(SubjectKind.User, r.Id));
            return Outcome.Of<IReadOnlyList<Row>>(rows);
        }
    }
}
