using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.HandOverBoard;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.People;

/// <summary>What a row of the hand-over board says of somebody, to look for him with.</summary>
public static class FindFromBoard
{
    [Allow(Role.CustodySupportWorker, Purpose = "Finding a person to refer")]
    public sealed record Query(Guid DetentionId) : IRequest<Outcome<View>>;

    public sealed record View(string Surname, string Forenames, DateOnly DateOfBirth, string? PncId);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var row = await db.Detentions.AsNoTracking().InSuitesOf(user).Where(d => d.Id == query.DetentionId)
                .Select(d => new View(d.Surname, d.Forenames, d.DateOfBirth, d.PncId)).SingleOrDefaultAsync(ct);
            if (row is null)
            {
                return new NotFound();
            }

            access.Shows(SubjectKind.Detention, query.DetentionId);
            return row;
        }
    }
}
