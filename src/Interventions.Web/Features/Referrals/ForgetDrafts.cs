using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Referrals;

/// <summary>Deletes drafts that nobody has gone on with for 90 days, and those that became a case the day before. Sent daily; sent again it finds nothing.</summary>
public static class ForgetDrafts
{
    /// <summary>How long a submitted draft leads a second press to its case.</summary>
    private static readonly TimeSpan SubmittedStays = TimeSpan.FromDays(1);

    [Allow(Role.System)]
    public sealed record Command : IRequest<Outcome<int>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, TimeProvider clock) : IRequestHandler<Command, Outcome<int>>
    {
        public async Task<Outcome<int>> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var (old, submitted) = (now.AddDays(-ReferralDraft.KeptForDays), now - SubmittedStays);
            return await db.ReferralDrafts.Where(d => d.ChangedAt <= old || (d.CaseId != null && d.ChangedAt <= submitted)).ExecuteDeleteAsync(ct);
        }
    }
}

/// <summary>Sends <see cref="ForgetDrafts"/> at the start and then once a day.</summary>
internal sealed class ForgetDraftsDaily(Mediators mediators, TimeProvider clock, ILogger<ForgetDraftsDaily> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer day = new(TimeSpan.FromDays(1), clock);
        try
        {
            do
            {
                await ForgetAsync(stoppingToken);
            }
            while (await day.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start sends it again.
        }
    }

    private async Task ForgetAsync(CancellationToken ct)
    {
        try
        {
            await mediators.ForSystem().Send(new ForgetDrafts.Command(), ct);
        }
        catch (RequestFailedException e)
        {
            logger.LogError("Old drafts could not be deleted; tried again tomorrow ({Error})", e.Original.GetType().Name);
        }
    }
}
