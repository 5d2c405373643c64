using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Corrects how many people of 16 or over are to be asked. A second person lowers the number.</summary>
public static class CountVictims
{
    private const int Most = 50;

    [Allow(Role.VictimContactWorker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.CountVictims;

        public Guid CaseId { get; set; }

        [Required(ErrorMessage = "Enter how many people of 16 or over are to be asked."), Range(1, Most, ErrorMessage = "Enter a number from 1 to 50.")]
        public int? Number { get; set; }

        [Required(ErrorMessage = "Say why the number changes."), StringLength(JournalDetail.NoteMaxLength, ErrorMessage = "Shorten the reason to 4,000 characters.")]
        public string? Why { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.RecordAsync(
                command.CaseId,
                (_, file, stamp) =>
                {
                    file.CountVictims(command.Number!.Value, stamp, new(command.Why!.Trim()));
                    return Task.CompletedTask;
                },
                ct);
    }
}
