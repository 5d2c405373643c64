using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Attendance;

/// <summary>Opens the review that a finished register calls for, if it is still due: the tracker does it, whoever finished the register.</summary>
public static class OpenReview
{
    [Allow(Role.System)]
    public sealed record Command(Guid CaseId, Guid SessionId) : IRequest<Outcome<bool>>, IAboutCase;

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome<bool>>
    {
        public async Task<Outcome<bool>> Handle(Command command, CancellationToken ct)
        {
            var opened = false;
            var outcome = await store.RecordAsync(command.CaseId, async (db, file, stamp) =>
            {
                var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == command.SessionId, ct);
                opened = file.OpenReviewFor(session, stamp);
            }, ct);
            return outcome.Problem is { } problem ? problem : opened;
        }
    }
}
