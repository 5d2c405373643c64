using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Cautions;

/// <summary>The document: each version as it was signed, and the drafts. For decision-makers alone: it is in the officer's own words.</summary>
public static class ViewDocument
{
    [Allow(Role.DecisionMaker, Purpose = "Reading the document")]
    public sealed record Query(Guid CaseId) : IRequest<Outcome<View>>, IAboutCase;

    /// <param name="Versions">Newest first.</param>
    /// <param name="Drafts">Newest first.</param>
    public sealed record View(Guid CaseId, string Reference, IReadOnlyList<Version> Versions, IReadOnlyList<Draft> Drafts)
    {
        /// <summary>The draft that is to be signed next; null where the last one was signed.</summary>
        public Draft? ToSign => Drafts is [var last, ..] && Versions.All(v => v.Document.Variation < last.Document.Variation) ? last : null;

        /// <summary>The version a document took the place of, or would; null for the first.</summary>
        public Version? Before(CautionDocument document) => Versions.FirstOrDefault(v => v.Document.Variation < document.Variation);
    }

    /// <param name="IsAsSigned">Text and hash still belong together.</param>
    public sealed record Version(CautionDocument Document, string Sha256, bool IsAsSigned, DateTime At);

    /// <param name="WhyNot">Why it can no longer be signed; null where it can, or was.</param>
    public sealed record Draft(CautionDocument Document, int Number, string Sha256, DateTime At, string? WhyNot);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var file = await db.Cases.VisibleTo(user, db, clock.GetUtcNow().UtcDateTime).AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == query.CaseId, ct);
            if (file is null)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(file.Id, file.PersonId, user.Actor, ct);
            access.Shows(SubjectKind.Case, file.Id);
            access.Shows(SubjectKind.Person, file.PersonId);
            var documents = await db.SignedDocuments.AsNoTracking().Where(d => d.CaseId == file.Id).OrderByDescending(d => d.Id).ToListAsync(ct);
            var drafts = await db.PreparedDocuments.AsNoTracking().Where(d => d.CaseId == file.Id).OrderByDescending(d => d.Id).ToListAsync(ct);
            return documents.Count == 0 && drafts.Count == 0
                ? new Refused("Nothing has been prepared or signed in this case yet. Prepare the document first.")
                : new View(
                    file.Id, file.Reference, [.. documents.Select(d => new Version(d.Document, d.Sha256, d.IsAsSigned, d.At))],
                    [.. drafts.Select(d => new Draft(d.Document, d.Number, d.Sha256, d.At, file.WhyNotSignable(d)))]);
        }
    }
}
