using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.CrimeImports;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Counts what is published of each force before somebody waits for it. Sent every minute; where nothing has changed it counts nothing.</summary>
public static class CountAhead
{
    [Allow(Role.System)]
    public sealed record Command : IRequest<Outcome<int>>;

    internal sealed class Handler(IDbContextFactory<AppDb> dbs, Publications publications, TimeProvider clock) : IRequestHandler<Command, Outcome<int>>
    {
        public async Task<Outcome<int>> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var forces = (await db.Areas.AsNoTracking().OrderBy(a => a.Name).ToListAsync(ct)).GroupBy(a => a.Force).ToList();
            foreach (var force in forces)
            {
                await publications.GetAsync(db, [.. force], clock.GetUtcNow().UtcDateTime, ct);
            }

            return forces.Count;
        }
    }
}

/// <summary>Sends <see cref="ForgetCrimeRows"/> and <see cref="CountAhead"/> soon after the start and then every minute.</summary>
internal sealed class CountAheadAlways(Mediators mediators, TimeProvider clock, ILogger<CountAheadAlways> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer minute = new(TimeSpan.FromMinutes(1), clock);
        try
        {
            while (await minute.WaitForNextTickAsync(stoppingToken))
            {
                await SendAsync(new ForgetCrimeRows.Command(), "Old rows of crime extracts could not be deleted; tried again in a minute", stoppingToken);
                await SendAsync(new CountAhead.Command(), "Figures could not be counted ahead; the next reader counts them", stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The first reader after the next start counts.
        }
    }

    private async Task SendAsync<T>(IRequest<T> request, string failed, CancellationToken ct)
    {
        try
        {
            await mediators.ForSystem().Send(request, ct);
        }
        catch (RequestFailedException e)
        {
            logger.LogError("{Failed} ({Error})", failed, e.Original.GetType().Name);
        }
    }
}
