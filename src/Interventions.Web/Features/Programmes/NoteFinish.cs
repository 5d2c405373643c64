using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Programmes;

/// <summary>Takes a warning that he may not finish off the list of those who do the reader's work. The next change of the answer warns again.</summary>
public static class NoteFinish
{
    /// <param name="CaseId">Which.</param>
    /// <param name="Since">The answer that was shown, so that nobody notes one they have not seen.</param>
    [Allow(Role.Facilitator, Role.DecisionMaker)]
    public sealed record Command(Guid CaseId, DateTime Since) : IRequest<Outcome>, IAboutCase;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, CaseFeed feed, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => CaseStore.TryAsync<Outcome>(CaseStore.StepTries, async () =>
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var found = await db.Cases.VisibleTo(user, db, user.Stamp(clock).At).Where(c => c.Id == command.CaseId).Select(c => new { c.Id, c.PersonId }).SingleOrDefaultAsync(ct);
            if (found is null || await db.FinishAnswers.SingleOrDefaultAsync(a => a.CaseId == found.Id, ct) is not { } answer)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(found.Id, found.PersonId, user.Actor, ct);
            access.Shows(SubjectKind.Case, found.Id);
            if (answer.Since != command.Since)
            {
                return new Refused("The answer has changed meanwhile. Look at it again.");
            }

            answer.Note(user.Actor);
            await db.SaveChangesAsync(ct);
            feed.Changed([found.Id]);
            return Outcome.Done;
        }, ct);
    }
}
