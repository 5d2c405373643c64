using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.NonCompliance;

/// <summary>A try to reach him (CC-28). Changes nothing and is never refused for being late.</summary>
public static class TryToReach
{
    [Allow(Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.TryToReach;

        public Guid CaseId { get; set; }

        [Required(ErrorMessage = "Say how you tried to reach him.")]
        public ReachChannel? Channel { get; set; }

        /// <summary>When it was.</summary>
        public LondonMoment When { get; set; } = new();

        [Required(ErrorMessage = "Say what came of it.")]
        public ReachResult? Result { get; set; }

        [StringLength(ReachAttempt.NoteMaxLength, ErrorMessage = "Shorten the note to 500 characters.")]
        [ReadByHisSide]
        public string? Note { get; set; }

        internal string? NoteOrNull => string.IsNullOrWhiteSpace(Note) ? null : Note.Trim();
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.RecordAsync(
                command.CaseId,
                (_, file, stamp) =>
                {
                    file.TryToReach(command.Channel!.Value, command.When.ToUtc(), command.Result!.Value, command.NoteOrNull, stamp);
                    return Task.CompletedTask;
                },
                ct);
    }
}
