using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Cautions;

/// <summary>What he signed, each version as it was signed. For decision-makers alone: the offence is in the officer's own words.</summary>
public static class ViewDocument
{
    [Allow(Role.DecisionMaker, Purpose = "Reading the signed caution")]
    public sealed record Query(Guid CaseId) : IRequest<Outcome<View>>, IAboutCase;

    /// <param name="Versions">Newest first.</param>
    public sealed record View(Guid CaseId, string Reference, IReadOnlyList<Version> Versions);

    /// <param name="IsAsSigned">Text and hash still belong together.</param>
    public sealed record Version(CautionDocument Document, string Sha256, bool IsAsSigned, DateTime At);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var found = await db.Cases.VisibleTo(user, db, clock.GetUtcNow().UtcDateTime).Where(c => c.Id == query.CaseId)
                .Select(c => new { c.Id, c.Reference, c.PersonId }).SingleOrDefaultAsync(ct);
            if (found is null)
            {
                return new NotFound();
            }

            access.Shows(SubjectKind.Case, found.Id);
            access.Shows(SubjectKind.Person, found.PersonId);
            var documents = await db.SignedDocuments.AsNoTracking().Where(d => d.CaseId == found.Id).OrderByDescending(d => d.Id).ToListAsync(ct);
            return documents.Count == 0
                ? new Refused("Nothing has been signed in this case yet. The document is made when he signs.")
                : new View(found.Id, found.Reference, [.. documents.Select(d => new Version(d.Document, d.Sha256, d.IsAsSigned, d.At))]);
        }
    }
}
