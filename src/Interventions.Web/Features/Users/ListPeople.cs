using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Users;

/// <summary>The people with an account, found and filtered on the server.</summary>
public static class ListPeople
{
    public const int PageSize = 25;

    [Allow(Role.Administrator, Purpose = "Looking after accounts")]
    public sealed record Query : IRequest<Outcome<View>>
    {
        /// <summary>Part of a name or user name.</summary>
        public string? Name { get; init; }

        public Role? Holding { get; init; }

        public string? Area { get; init; }

        /// <summary>Null for everybody, also those who have left.</summary>
        public bool? IsActive { get; init; } = true;

        /// <summary>From 1.</summary>
        public int Page { get; init; } = 1;
    }

    public sealed record View(IReadOnlyList<Row> Rows, int Total);

    /// <param name="Places">Areas and suites in words.</param>
    public sealed record Row(Guid Id, string Name, string UserName, IReadOnlyList<Role> Roles, IReadOnlyList<string> Places, bool IsSupervisor, bool IsActive);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentAccess access) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var found = Matching(db.Users, query);
            var total = await found.CountAsync(ct);
            var rows = await found.OrderBy(u => u.Name).ThenBy(u => u.Id).Skip((Math.Max(query.Page, 1) - 1) * PageSize).Take(PageSize)
                .Select(u => new
                {
                    u.Id,
                    u.Name,
                    u.UserName,
                    u.IsSupervisor,
                    u.IsActive,
                    Roles = u.Appointments.Select(a => a.Role).ToList(),
                    Areas = u.Areas.Select(a => a.AreaCode).ToList(),
                    Suites = u.Suites.Select(s => s.SuiteCode).ToList(),
                })
                .AsNoTracking().AsSplitQuery().ToListAsync(ct);
            rows.ForEach(r => access.Shows(SubjectKind.User, r.Id));
            var areas = await db.Areas.ToDictionaryAsync(a => a.Code, a => a.Name, ct);
            var suites = await db.Suites.ToDictionaryAsync(s => s.Code, s => $"{s.Name} custody", ct);
            return new View(
                rows.ConvertAll(r => new Row(
                    r.Id, r.Name, r.UserName ?? "", [.. r.Roles.Order()], [.. r.Areas.Select(a => areas[a]).Order(), .. r.Suites.Select(s => suites[s]).Order()], r.IsSupervisor, r.IsActive)),
                total);
        }

        private static IQueryable<AppUser> Matching(IQueryable<AppUser> people, Query query)
        {
            if (!string.IsNullOrWhiteSpace(query.Name))
            {
                var part = query.Name.Trim().ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // the database folds the case, by its own rules
                people = people.Where(u => u.Name.ToUpper().Contains(part) || u.NormalizedUserName!.Contains(part));
#pragma warning restore CA1304, CA1311, CA1862
            }

            return people.Where(u =>
                (query.IsActive == null || u.IsActive == query.IsActive)
                && (query.Holding == null || u.Appointments.Any(a => a.Role == query.Holding))
                && (string.IsNullOrEmpty(query.Area) || u.Areas.Any(a => a.AreaCode == query.Area)));
        }
    }
}
