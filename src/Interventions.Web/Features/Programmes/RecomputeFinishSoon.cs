using Interventions.Domain.Calendar;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Features.Programmes;

/// <summary>
/// Sends <see cref="RecomputeFinish"/> a moment after anything changed it hangs on, for everything at the start and when a
/// London day begins, and again where it failed.
/// </summary>
internal sealed class RecomputeFinishSoon(FinishChanges changes, Mediators mediators, TimeProvider clock, ILogger<RecomputeFinishSoon> logger) : BackgroundService
{
    /// <summary>Saves within it are worked out together.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var day = DateOnly.MinValue;
        try
        {
            while (true)
            {
                var now = clock.GetUtcNow().UtcDateTime;
                if (London.DayOf(now) is var today && today != day)
                {
                    changes.Note(FinishChange.OfEverything);
                    day = today;
                }

                await changes.WaitAsync(London.EndOfDayUtc(today) - now + Together, stoppingToken);
                await Task.Delay(Together, clock, stoppingToken);
                if (changes.Take() is { IsNothing: false } change && !await SendAsync(change, stoppingToken))
                {
                    await Task.Delay(Again, clock, stoppingToken);
                    changes.Note(change);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start works everything out.
        }
    }

    private async Task<bool> SendAsync(FinishChange change, CancellationToken ct)
    {
        try
        {
            if ((await mediators.ForSystem().Send(new RecomputeFinish.Command(change), ct)).Problem is not { } problem)
            {
                return true;
            }

            logger.LogWarning("Who can still finish could not be worked out, tried again: {Problem}", problem.Message);
        }
        catch (RequestFailedException e)
        {
            logger.LogError("Who can still finish could not be worked out, tried again ({Error})", e.Original.GetType().Name);
        }

        return false;
    }
}
