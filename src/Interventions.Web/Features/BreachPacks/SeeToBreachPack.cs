using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.BreachPacks;

/// <summary>Her worker says that the packs made so far may go: she was told, or need not be. Which of the two is kept nowhere.</summary>
public static class SeeToBreachPack
{
    [Allow(Role.VictimContactWorker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.SeeToBreachPack;

        public Guid CaseId { get; set; }

        /// <summary>The packs that were shown: one made since waits for a word of its own. Null is all that wait.</summary>
        public IReadOnlyList<Guid>? Shown { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.RecordAsync(
            command.CaseId,
            async (db, file, stamp) =>
            {
                var waiting = await db.Set<BreachPack>().Where(p => p.CaseId == file.Id && !db.Set<PackSeenTo>().Any(s => s.PackId == p.Id)).Select(p => p.Id).ToListAsync(ct);
                file.SeeToBreachPacks([.. waiting.Where(id => command.Shown?.Contains(id) != false)], stamp);
            },
            ct);
    }
}
