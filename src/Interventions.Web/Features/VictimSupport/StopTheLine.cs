using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>One press withdraws her support in all her cases with him (product.md 3). What she said is written down afterwards.</summary>
public static class StopTheLine
{
    [Allow(Role.VictimContactWorker)]
    public sealed record Command(Guid CaseId, Guid LinkId) : IRequest<Outcome>, IAboutCase;

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.RecordAsync(
                command.CaseId,
                (db, file, stamp) => db.CloseWithItAsync(file, file.StopTheLine(command.LinkId, stamp), stamp, ct),
                ct);
    }
}
