using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>A remark on an answer recorded by mistake. The gate stays as it is: only a new "supports" opens it.</summary>
public static class AnnotateAnswer
{
    [Allow(Role.VictimContactWorker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.AnnotateAnswer;

        public Guid CaseId { get; set; }

        public Guid AnswerId { get; set; }

        [Required(ErrorMessage = "Say what was wrong with the answer."), StringLength(AnswerWords.MaxLength, ErrorMessage = "Shorten the remark to 4,000 characters.")]
        public string? Text { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.RecordAsync(
                command.CaseId,
                (_, file, stamp) =>
                {
                    file.AnnotateAnswer(command.AnswerId, command.Text!.Trim(), stamp);
                    return Task.CompletedTask;
                },
                ct);
    }
}
