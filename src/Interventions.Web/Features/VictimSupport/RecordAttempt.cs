using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>A try to reach her (V-23, V-30). Changes nothing and is never refused for being late; one outside her plan wants a reason.</summary>
public static class RecordAttempt
{
    [Allow(Role.VictimContactWorker)]
    public sealed class Command : ToldCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.RecordAttempt;

        [Required(ErrorMessage = "Choose what came of it.")]
        public AttemptResult? Result { get; set; }

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
                async (db, file, stamp) =>
                {
                    var (how, at, result) = (command.How!.Value, command.When.ToUtc(), command.Result!.Value);
                    var outside = await PlanReading.OutsideAsync(db, file, command.LinkId, how, at, stamp.By, result == AttemptResult.VoicemailLeft, ct);
                    file.RecordAttempt(command.LinkId, new(how, at, result, command.NoteOrNull, outside, command.WhyOutsideOrNull), stamp);
                },
                ct);
    }
}
