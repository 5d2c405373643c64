using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Groups;

/// <summary>Moves one session, alone or with those after it.</summary>
public static class MoveSession
{
    [Allow(Role.Facilitator)]
    public sealed class Command : IRequest<Outcome>, IChangeGroup
    {
        public Guid GroupId { get; set; }

        public Guid SessionId { get; set; }

        [Required(ErrorMessage = "Enter the new day.")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "Enter the time it starts.")]
        public TimeOnly? StartsAt { get; set; }

        /// <summary>Those after it are planned anew at the programme's distance.</summary>
        public bool WithLater { get; set; }
    }

    public sealed class Handler(GroupStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(command, (group, closed, stamp) =>
        {
            if (command.WithLater)
            {
                group.MoveWithLater(command.SessionId, command.Day!.Value, command.StartsAt!.Value, closed, stamp);
            }
            else
            {
                group.Move(command.SessionId, command.Day!.Value, command.StartsAt!.Value, closed, stamp);
            }
        }, ct);
    }
}
