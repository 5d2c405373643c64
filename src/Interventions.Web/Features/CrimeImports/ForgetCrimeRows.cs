using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.CrimeImports;

/// <summary>Deletes rows of crime extracts, with victims' numbers in them, whose day is over. Sent again it finds nothing.</summary>
public static class ForgetCrimeRows
{
    [Allow(Role.System)]
    public sealed record Command : IRequest<Outcome>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            await CrimeStaging.SweepAsync(db, clock.GetUtcNow().UtcDateTime, ct);
            return Outcome.Done;
        }
    }
}
