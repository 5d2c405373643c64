using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cautions;

/// <summary>Prepares the document to sign (CC-04.5): kept as a numbered draft with a checksum, to be printed.</summary>
public static class PrepareDocument
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : DocumentDraft, IRequest<Outcome>, IChangeCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.PrepareDocument;

        public Guid CaseId { get; set; }

        public int Version { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(command, async (db, file, stamp) =>
        {
            await db.LoadDraftsAsync(file, ct);
            file.PrepareDocument(command.Terms, stamp);
        }, ct);
    }
}
