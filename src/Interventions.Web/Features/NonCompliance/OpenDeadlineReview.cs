using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.NonCompliance;

/// <summary>Opens the review that a passed deadline calls for, if it is still due: asked twice it opens one.</summary>
public static class OpenDeadlineReview
{
    [Allow(Role.System)]
    public sealed record Command(Guid CaseId) : IRequest<Outcome<bool>>, IAboutCase;

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome<bool>>
    {
        public async Task<Outcome<bool>> Handle(Command command, CancellationToken ct)
        {
            var opened = false;
            var outcome = await store.RecordAsync(
                command.CaseId,
                (_, file, stamp) =>
                {
                    opened = file.OpenReviewForDeadline(stamp);
                    return Task.CompletedTask;
                },
                ct);
            return outcome.Problem is { } problem ? problem : opened;
        }
    }
}
