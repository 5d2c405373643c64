using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.People;

/// <summary>A case of somebody found, as far as its reader may see: stage and the same words for every cause.</summary>
public sealed record KnownCase(Guid Id, string Reference, Track Track, CaseStage Stage, CaseStatus? Status, DateOnly Referred);

/// <summary>The cases of people found that the reader may open. Of any other nothing is told, not even that there is one.</summary>
public static class KnownCases
{
    public static async Task<ILookup<Guid, KnownCase>> OfAsync(AppDb db, CurrentUser user, CurrentAccess access, IReadOnlyCollection<Guid> people, Stamp now, CancellationToken ct)
    {
        var today = London.DayOf(now.At);
        var isHisSide = user.Role.Side() == Side.His;
        var underReview = db.Cases.UnderReviewOn(db, today).Select(c => c.Id);
        var rows = await db.Cases.VisibleTo(user, db, now.At).Where(c => people.Contains(c.PersonId))
            .OrderByDescending(c => c.ReferredAt).ThenBy(c => c.Id)
            .Select(c => new
            {
                c.Id,
                c.PersonId,
                c.Reference,
                c.Track,
                c.Stage,
                c.ReferredAt,
                IsUnderReview = underReview.Contains(c.Id),
                HasGoneForward = c.Journal.Any(e => e.Kind == ActionKind.Forward),
            })
            .AsNoTracking().ToListAsync(ct);
        rows.ForEach(r => access.Shows(SubjectKind.Case, r.Id));
        return rows.ToLookup(r => r.PersonId, r => new KnownCase(
            r.Id, r.Reference, r.Track, r.Stage, CaseStatus.Of(r.IsUnderReview, r.Track.Open().Contains(r.Stage), r.HasGoneForward, isHisSide), London.DayOf(r.ReferredAt)));
    }
}
