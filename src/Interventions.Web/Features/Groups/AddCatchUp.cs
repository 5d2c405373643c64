using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Groups;

/// <summary>Adds a session in which one of the run is held again.</summary>
public static class AddCatchUp
{
    [Allow(Role.Facilitator)]
    public sealed class Command : IRequest<Outcome>, IChangeGroup
    {
        public Guid GroupId { get; set; }

        public int Number { get; set; }

        [Required(ErrorMessage = "Enter the day.")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "Enter the time it starts.")]
        public TimeOnly? StartsAt { get; set; }
    }

    public sealed class Handler(GroupStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(
            command, (group, closed, stamp) => group.AddCatchUp(command.Number, command.Day!.Value, command.StartsAt!.Value, closed, stamp), ct);
    }
}
