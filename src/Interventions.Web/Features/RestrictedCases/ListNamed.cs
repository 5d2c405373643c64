using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.RestrictedCases;

/// <summary>Who may open a restricted case, and which staff of its area or suite could be named.</summary>
public static class ListNamed
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.VictimContactWorker, Role.DecisionMaker, Purpose = "Naming who may open the case")]
    public sealed record Query(Guid CaseId) : IRequest<Outcome<View>>, IAboutCase;

    public sealed record View(IReadOnlyList<Named> Named, IReadOnlyList<Named> Others);

    public sealed record Named(Guid UserId, string Name, bool IsOwner);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var about = await db.Cases.VisibleTo(user, db, clock.GetUtcNow().UtcDateTime).Where(c => c.Id == query.CaseId && c.IsRestricted)
                .Select(c => new { c.Id, c.OwnerId, c.AreaCode, c.SuiteCode }).SingleOrDefaultAsync(ct);
            if (about is null)
            {
                return new NotFound();
            }

            var ids = await db.CaseGrants.Where(g => g.CaseId == about.Id && !g.IsBreakGlass && g.Until == null).Select(g => g.UserId).ToListAsync(ct);
            ids.Add(about.OwnerId);
            if (user.Role.Side() == Side.His)
            {
                // To his side a name of hers would tell that she has been worked with.
                var hers = await db.OfHerSideAsync(about.Id, ids, ct);
                ids.RemoveAll(id => id != about.OwnerId && hers.Contains(id));
            }

            var staff = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).WithThose(about.AreaCode, about.SuiteCode, db)
                .OrderBy(u => u.Name).Select(u => new Named(u.Id, u.Name, u.Id == about.OwnerId)).ToListAsync(ct);
            staff.ForEach(s => access.Shows(SubjectKind.User, s.UserId));
            access.Shows(SubjectKind.Case, about.Id);
            return new View(staff.FindAll(s => ids.Contains(s.UserId)), staff.FindAll(s => !ids.Contains(s.UserId)));
        }
    }

    /// <summary>Those of these people who work on her side of the case: who acted on it so, and who holds that role and did nothing on the other.</summary>
    private static Task<List<Guid>> OfHerSideAsync(this AppDb db, Guid caseId, List<Guid> ids, CancellationToken ct) => db.Users.Where(u => ids.Contains(u.Id))
        .Where(u => db.Journal.Any(e => e.CaseId == caseId && e.UserId == u.Id && e.Role == Role.VictimContactWorker)
            || (u.Appointments.Any(a => a.Role == Role.VictimContactWorker) && !db.Journal.Any(e => e.CaseId == caseId && e.UserId == u.Id)))
        .Select(u => u.Id).ToListAsync(ct);

    /// <summary>Staff at work in the area or the suite.</summary>
    internal static IQueryable<AppUser> OfAreaOrSuite(this IQueryable<AppUser> users, string area, string? suite) =>
        users.Where(u => u.IsActive && (u.Areas.Any(a => a.AreaCode == area) || u.Suites.Any(s => s.SuiteCode == suite)));

    private static IQueryable<AppUser> WithThose(this IQueryable<AppUser> users, string area, string? suite, AppDb db) =>
        users.Union(db.Users.AsNoTracking().OfAreaOrSuite(area, suite));
}
