using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
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
    public sealed record View(string? Programme, bool IsAsked, CanFinish Answer, string Sentence, string? Saves, Guid? SeatToBook);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
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

            var calendar = await db.CalendarAsync(facts.Rules.Name, file.Policy.Force, facts.HeldGroup, now, ct);
            var advice = FinishAdvice.Of(facts, calendar);
            return new View(facts.Rules.Name, file.Enrolment is null, advice.Feasibility.Answer, advice.Sentence, advice.Saves, advice.SeatToBook);
        }
    }
}
