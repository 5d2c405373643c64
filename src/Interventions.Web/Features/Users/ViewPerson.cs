using Interventions.Domain.People;
using Interventions.Web.Components.Account;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Users;

/// <summary>One account with what it may do.</summary>
public static class ViewPerson
{
    [Allow(Role.Administrator, Purpose = "Looking after accounts")]
    public sealed record Query(Guid Id) : IRequest<Outcome<View>>;

    /// <param name="Stamp">Sent back with a change, so that nobody changes what they have not seen.</param>
    public sealed record View(
        Guid Id, string Stamp, string UserName, string Name, Rank Rank, string? CollarNumber, bool IsSupervisor, bool IsActive,
        IReadOnlyList<Role> Roles, IReadOnlyList<string> Areas, IReadOnlyList<string> Suites);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentAccess access) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.Users.WithPostings().AsNoTracking().SingleOrDefaultAsync(u => u.Id == query.Id, ct) is not { } user)
            {
                return new NotFound();
            }

            access.Shows(SubjectKind.User, user.Id);
            return new View(
                user.Id, user.ConcurrencyStamp ?? "", user.UserName ?? "", user.Name, user.Rank, user.CollarNumber, user.IsSupervisor, user.IsActive,
                [.. user.Appointments.Select(a => a.Role).Order()], [.. user.Areas.Select(a => a.AreaCode)], [.. user.Suites.Select(s => s.SuiteCode)]);
        }
    }
}
