using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>A try to reach her (V-23, V-30). Changes nothing and is never refused for being late.</summary>
public static class RecordAttempt
{
    [Allow(Role.VictimContactWorker)]
    public sealed class Command : ToldCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.RecordAttempt;

        public bool Reached { get; set; }

        [StringLength(ContactAttempt.NoteMaxLength, ErrorMessage = "Shorten the note to 1,000 characters.")]
        public string? Note { get; set; }

        internal string? NoteOrNull => Blank(Note);

        public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            How is null ? [.. base.Validate(validationContext), new("Say how you tried to reach her.", [nameof(How)])] : base.Validate(validationContext);
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.RecordAsync(
                command.CaseId,
                (_, file, stamp) =>
                {
                    file.RecordAttempt(command.LinkId, command.How!.Value, command.When.ToUtc(), command.Reached, command.NoteOrNull, stamp);
                    return Task.CompletedTask;
                },
                ct);
    }
}
