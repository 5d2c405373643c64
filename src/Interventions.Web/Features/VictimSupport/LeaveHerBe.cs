using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Her worker answers that she is not to be asked again now: nobody has to ring her for a decision-maker's sake.</summary>
public static class LeaveHerBe
{
    [Allow(Role.VictimContactWorker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.LeaveHerBe;

        public Guid CaseId { get; set; }

        [Required(ErrorMessage = "Say why, for the decision-maker."), StringLength(JournalDetail.NoteMaxLength, ErrorMessage = "Shorten the reason to 4,000 characters.")]
        public string? Why { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.RecordAsync(
                command.CaseId,
                (_, file, stamp) =>
                {
                    file.LeaveHerBe(command.Why!.Trim(), stamp);
                    return Task.CompletedTask;
                },
                ct);
    }
}
