using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Programmes;

/// <summary>Books a place in a group for one run of the programme.</summary>
public static class BookSeat
{
    [Allow(Role.Facilitator)]
    public sealed class Command : IRequest<Outcome>, IChangeCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.BookSeat;

        public Guid CaseId { get; set; }

        public int Version { get; set; }

        [Required(ErrorMessage = "Choose a group.")]
        public Guid? GroupId { get; set; }
    }

    public sealed class Handler(CaseStore store, Seating seating) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (db, file, stamp) => seating.BookAsync(db, file, command.GroupId!.Value, stamp, ct), ct);
    }
}
