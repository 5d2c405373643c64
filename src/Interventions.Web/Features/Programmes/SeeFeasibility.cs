using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Programmes;

/// <summary>Can he still finish (product.md 6)? Reads rules, calendar, seats and clocks, and nothing of her side.</summary>
public static class SeeFeasibility
{
    [Allow(Role.Facilitator, Role.DecisionMaker, Purpose = "Working on the case")]
    public sealed record Query(Guid CaseId) : IRequest<Outcome<View>>, IAboutCase;

    /// <param name="Programme">Null where the question has no meaning yet or any more.</param>
    /// <param name="IsAsked">He is not enrolled yet: asked as if he were.</param>
    /// <param name="Sentence">Why, in a sentence or two.</param>
    /// <param name="Saves">What would save the case.</param>
    /// <param name="SeatToBook">The group whose seat does.</param>
    public sealed record View(string? Programme, bool IsAsked, CanFinish Answer, string Sentence, string? Saves, Guid? SeatToBook)
    {
        /// <summary>He holds no seat and is at a stage to be seated, and the group is in the reader's areas: whether the step may be taken is asked when it is.</summary>
        public bool MayBook { get; init; }

        /// <summary>When the answer became this one, where it is on the reader's list; null where it is not.</summary>
        public DateTime? WarnsSince { get; init; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, Seating seating, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = user.Stamp(clock).At;
            if (await db.Cases.VisibleTo(user, db, now).AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == query.CaseId, ct) is not { } file)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(file.Id, file.PersonId, user.Actor, ct);
            access.Shows(SubjectKind.Case, file.Id);
            if (await db.FactsToFinishAsync(file, now, ct) is not { } facts)
            {
                return new View(null, IsAsked: false, CanFinish.Yes, "", null, null);
            }

            var calendar = await seating.OfferedToAsync(file.PersonId, facts.HeldGroup, await db.CalendarAsync(facts.Rules.Name, file.Policy.Force, facts.HeldGroup, now, ct), ct);
            var advice = FinishAdvice.Of(facts, calendar);
            return new View(facts.Rules.Name, file.Enrolment is null, advice.Feasibility.Answer, advice.Sentence, advice.Saves, advice.SeatToBook)
            {
                MayBook = file is { Stage: CaseStage.Enrolled or CaseStage.InProgress, HeldSeat: null } && await db.Groups.InAreasOf(user).AnyAsync(g => g.Id == advice.SeatToBook, ct),
                WarnsSince = await WarnsSinceAsync(db, file.Id, now, ct),
            };
        }

        private async Task<DateTime?> WarnsSinceAsync(AppDb db, Guid caseId, DateTime now, CancellationToken ct) =>
            await db.Cases.WhereFinishWarns(db, user, London.DayOf(now)).AnyAsync(c => c.Id == caseId, ct)
                ? await db.FinishAnswers.Where(a => a.CaseId == caseId).Select(a => (DateTime?)a.Since).SingleOrDefaultAsync(ct)
                : null;
    }
}
