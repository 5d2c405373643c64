using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>
/// Matches crimes with people: what is new since the last time, such as cases referred after the last file, or everything again under
/// weights estimated anew. Cases that a file takes further, such as those referred since or those before a gap that is filled, are checked.
/// </summary>
public static class MatchCrimes
{
    internal const string NoCrimes = "There are no crimes to match yet. Bring a crime extract in first.";

    [Allow(Role.ForceAnalyst)]
    public sealed class Command : IRequest<Outcome<MatchEffect>>
    {
        /// <summary>Everything again; else what is new.</summary>
        public bool IsWhole { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, MatchTurn turn, TimeProvider clock) : IRequestHandler<Command, Outcome<MatchEffect>>
    {
        public async Task<Outcome<MatchEffect>> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (!await db.Crimes.AnyAsync(ct))
            {
                return new Refused(NoCrimes);
            }

            var stamp = user.Stamp(clock);
            return await turn.RunAsync(db, new(stamp.By.UserId, stamp.At, ImportId: null, command.IsWhole), ct);
        }
    }
}
