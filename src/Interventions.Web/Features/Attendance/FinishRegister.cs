using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Attendance;

/// <summary>
/// A person finishes the register, and the reviews it calls for open by themselves. Twice does no harm: each review is
/// opened once, and whatever a fault left undone is done the second time.
/// </summary>
public static class FinishRegister
{
    /// <summary>Answers with how many reviews were opened.</summary>
    [Allow(Role.Facilitator)]
    public sealed record Command(Guid SessionId) : IRequest<Outcome<int>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CaseFeed feed, Mediators mediators, TimeProvider clock) : IRequestHandler<Command, Outcome<int>>
    {
        public async Task<Outcome<int>> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.Sessions.InAreasOf(user, db).SingleOrDefaultAsync(s => s.Id == command.SessionId, ct) is not { } session)
            {
                return new NotFound();
            }

            if (await db.WaitingIn(session.Id).AnyAsync(ct))
            {
                return new Refused("Some marks wait: two differ, or were kept aside. Look at them in the register first; those of a restricted case are for the colleagues named on it.");
            }

            session.Finish(await db.UnmarkedAsync(session, ct), user.Stamp(clock));
            var (tracker, opened) = (mediators.ForSystem(), 0);
            foreach (var caseId in await db.CasesIn(session).ToListAsync(ct))
            {
                var review = await tracker.Send(new OpenReview.Command(caseId, session.Id), ct);
                if (review.Problem is not null)
                {
                    return new Refused("Not every review could be opened. Finish the register again.");
                }

                opened += review.Value ? 1 : 0;
            }

            await db.SaveChangesAsync(ct);
            feed.Changed([session.Id]);
            return opened;
        }
    }
}
