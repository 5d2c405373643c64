using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.NonCompliance;

/// <summary>
/// Opens a review for each case whose deadline has passed (product.md 2). Sent daily; sent again it finds nothing. What is
/// under review is left to the decision-maker, who has it on the list of conditions running out.
/// </summary>
public static class OpenDeadlineReviews
{
    private static readonly CaseStage[] OnTheRoad = [CaseStage.Cautioned, CaseStage.Enrolled, CaseStage.InProgress];

    /// <summary>Answers with how many were opened.</summary>
    [Allow(Role.System)]
    public sealed record Command : IRequest<Outcome<int>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, Mediators mediators, TimeProvider clock) : IRequestHandler<Command, Outcome<int>>
    {
        public async Task<Outcome<int>> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var today = London.DayOf(clock.GetUtcNow().UtcDateTime);
            var passed = await db.Cases.IgnoreAutoIncludes().Where(c => c.Track == Track.ConditionalCaution && OnTheRoad.Contains(c.Stage) && c.Deadline < today)
                .OrderBy(c => c.Deadline).Select(c => c.Id).ToListAsync(ct);
            var (tracker, opened, failed) = (mediators.ForSystem(), 0, 0);
            foreach (var caseId in passed)
            {
                var review = await tracker.Send(new OpenDeadlineReview.Command(caseId), ct);
                opened += review is { Problem: null, Value: true } ? 1 : 0;
                failed += review.Problem is null ? 0 : 1;
            }

            return failed == 0 ? opened : new Refused($"{failed} of {passed.Count} reviews could not be opened. They are tried again tomorrow.");
        }
    }
}

/// <summary>Sends <see cref="OpenDeadlineReviews"/> at the start and then once a day.</summary>
internal sealed class OpenDeadlineReviewsDaily(Mediators mediators, TimeProvider clock, ILogger<OpenDeadlineReviewsDaily> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer day = new(TimeSpan.FromDays(1), clock);
        try
        {
            do
            {
                await OpenAsync(stoppingToken);
            }
            while (await day.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start sends it again.
        }
    }

    private async Task OpenAsync(CancellationToken ct)
    {
        try
        {
            if ((await mediators.ForSystem().Send(new OpenDeadlineReviews.Command(), ct)).Problem is { } problem)
            {
                logger.LogWarning("Passed deadlines: {Problem}", problem.Message);
            }
        }
        catch (RequestFailedException e)
        {
            logger.LogError("Passed deadlines could not be looked at; tried again tomorrow ({Error})", e.Original.GetType().Name);
        }
    }
}
