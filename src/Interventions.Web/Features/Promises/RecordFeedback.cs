using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Promises;

/// <summary>How it is for her at the start, at the end and six months after. Every question can be left out, and so can all of it. Only counts leave her side.</summary>
public static class RecordFeedback
{
    [Allow(Role.VictimContactWorker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction, IValidatableObject
    {
        public static CaseAction Action => CaseAction.RecordFeedback;

        public Guid CaseId { get; set; }

        /// <summary>Her link to the case.</summary>
        public Guid LinkId { get; set; }

        [Required(ErrorMessage = "Choose the time it is about.")]
        public FeedbackPoint? Point { get; set; }

        public Feeling? Safety { get; set; }

        public Feeling? Freedom { get; set; }

        public WouldAgain? Again { get; set; }

        public AskedHow? How { get; set; }

        internal FeedbackGiven Given => new(Point!.Value, Safety, Freedom, Again, How ?? AskedHow.NotAsked);

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            How is null && (Safety is not null || Freedom is not null || Again is not null) ? [new("Say how she was asked.", [nameof(How)])] : [];
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.RecordAsync(
                command.CaseId,
                (_, file, stamp) =>
                {
                    file.RecordFeedback(command.LinkId, command.Given, stamp);
                    return Task.CompletedTask;
                },
                ct);
    }
}
