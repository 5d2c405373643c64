using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.RestrictedCases;

/// <summary>What somebody not named sees of a restricted case in their reach: reference and owner, nothing else (product.md 4).</summary>
public static class ViewStub
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.VictimContactWorker, Role.DecisionMaker, Purpose = "Working on the case")]
    public sealed record Query(Guid CaseId) : IRequest<Outcome<View>>, IAboutCase;

    public sealed record View(Guid CaseId, string Reference, string Owner);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var stub = await db.Cases.InReachOf(user).AsNoTracking().Where(c => c.Id == query.CaseId && c.IsRestricted)
                .Select(c => new View(c.Id, c.Reference, db.Users.Where(u => u.Id == c.OwnerId).Select(u => u.Name).FirstOrDefault() ?? ""))
                .SingleOrDefaultAsync(ct);
            if (stub is null)
            {
                return new NotFound();
            }

            access.Shows(SubjectKind.Case, stub.CaseId);
            return stub;
        }
    }
}
