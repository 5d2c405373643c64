using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.BreachPacks;

/// <summary>The stored bytes of a pack, once it is recorded who gets it. Each fetch is an entry of the access log that names the pack.</summary>
public static class FetchBreachPack
{
    /// <param name="Part">"zip", "pdf", "json" or "manifest".</param>
    [Allow(Role.DecisionMaker, Purpose = "Sending a breach pack")]
    public sealed record Query(Guid CaseId, int Number, string Part) : IRequest<Outcome<File>>, IAboutCase;

    public sealed record File(string Reference, byte[] Bytes);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<File>>
    {
        private const string NobodyGetsIt = "Record who gets it first, then fetch it.";

        public async Task<Outcome<File>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var file = await db.Cases.VisibleTo(user, db, clock.GetUtcNow().UtcDateTime).Where(c => c.Id == query.CaseId)
                .Select(c => new { c.Id, c.Reference, c.PersonId }).SingleOrDefaultAsync(ct);
            var pack = file is null ? null : await db.Set<BreachPack>().AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == file.Id && p.Number == query.Number, ct);
            if (file is null || pack is null)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(file.Id, file.PersonId, user.Actor, ct);
            if (!await db.Set<PackDelivery>().AnyAsync(d => d.PackId == pack.Id, ct))
            {
                return new Refused(NobodyGetsIt);
            }

            access.Shows(SubjectKind.Case, file.Id);
            access.Shows(SubjectKind.Person, file.PersonId);
            access.Shows(SubjectKind.BreachPack, pack.Id);
            return query.Part switch
            {
                "zip" => new File(file.Reference, pack.Zip),
                "pdf" => new File(file.Reference, pack.Pdf),
                "json" => new File(file.Reference, pack.Json),
                "manifest" => new File(file.Reference, pack.Manifest),
                _ => new NotFound(),
            };
        }
    }
}
