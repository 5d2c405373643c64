using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.NonCompliance;

/// <summary>Everything a decision about non-compliance rests on (CC-28, AT-09): for decision-makers alone.</summary>
public static class ViewNonCompliance
{
    [Allow(Role.DecisionMaker, Purpose = "Deciding a non-compliance")]
    public sealed record Query(Guid CaseId) : IRequest<Outcome<View>>, IAboutCase;

    /// <param name="Current">What is being looked at; null while no review is open.</param>
    /// <param name="Earlier">Reviews that have ended, newest first.</param>
    /// <param name="SignedOn">The day he signed; null where nothing is signed.</param>
    /// <param name="Variations">How often the conditions were varied since.</param>
    public sealed record View(
        ReviewRow? Current, IReadOnlyList<ReviewRow> Earlier, HisContacts Contacts, IReadOnlyList<SessionRow> Sessions, DateOnly? SignedOn, int Variations, DateOnly? Deadline);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = user.Stamp(clock);
            var file = await db.Cases.VisibleTo(user, db, now.At).AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == query.CaseId, ct);
            if (file is null)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(file.Id, file.PersonId, user.Actor, ct);
            if (file.Track != Track.ConditionalCaution)
            {
                return new Refused("There is no non-compliance on a voluntary case. Close it, or set it aside.");
            }

            access.Shows(SubjectKind.Case, file.Id);
            access.Shows(SubjectKind.Person, file.PersonId);
            var reviews = await ReviewRow.OfAsync(db, file, London.DayOf(now.At), ct);
            var isOpen = file.Stage is CaseStage.NonComplianceReview or CaseStage.Breached;
            return new View(
                isOpen ? reviews[0] : null, [.. reviews.Skip(isOpen ? 1 : 0)], await HisContacts.OfAsync(db, file.Id, user.Role, ct),
                await SessionRow.OfAsync(db, file, ct), file.Caution?.SignedOn, file.Conditions.Select(c => c.Variation).DefaultIfEmpty().Max(), file.Deadline);
        }
    }
}
