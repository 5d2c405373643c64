using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Programmes;

/// <summary>Moves him from the seat he holds, in a group or one-to-one, to one in another group: released and booked in one save.</summary>
public static class MoveSeat
{
    [Allow(Role.Facilitator)]
    public sealed class Command : IRequest<Outcome>, IChangeCase
    {
        public Guid CaseId { get; set; }

        public int Version { get; set; }

        [Required(ErrorMessage = "Choose a group.")]
        public Guid? GroupId { get; set; }
    }

    public sealed class Handler(CaseStore store, Seating seating) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (db, file, stamp) => seating.MoveAsync(db, file, command.GroupId!.Value, stamp, ct), ct);
    }
}
