using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.BreachPacks;

/// <summary>Freezes the evidence of a non-compliance as a numbered pack (decision 0025). Another press makes another and says what changed.</summary>
public static class MakeBreachPack
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.MakeBreachPack;

        public Guid CaseId { get; set; }

        [EnumDataType(typeof(PackReaders), ErrorMessage = "Choose for whom it is.")]
        public PackReaders Readers { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.RecordAsync(
            command.CaseId,
            async (db, file, stamp) =>
            {
                var made = await db.Set<BreachPack>().AsNoTracking().Where(p => p.CaseId == file.Id).OrderByDescending(p => p.Number)
                    .Select(p => new { p.Id, p.Number, p.Readers }).ToListAsync(ct);
                var number = (made.FirstOrDefault()?.Number ?? 0) + 1;
                var hers = await HerNames.OfAsync(db, file, ct);
                BreachPackReading reading = new(db, file, command.Readers, hers);
                var content = await reading.ReadAsync(number, stamp, ct);
                if (made.FirstOrDefault(p => p.Readers == command.Readers) is { } last)
                {
                    var before = await db.Set<BreachPack>().AsNoTracking().Where(p => p.Id == last.Id).Select(p => p.Json).SingleAsync(ct);
                    content = content with { ChangedSince = BreachPackLines.Changes(BreachPackContent.FromJson(before), content, hers) };
                }

                file.MakeBreachPack(number, command.Readers, PackPrinting.FilesOf(content), stamp);
            },
            ct);
    }
}
