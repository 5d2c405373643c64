using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Asks a colleague to unlink a victim who is not a victim of this case (product.md 3).</summary>
public static class ProposeUnlink
{
    [Allow(Role.VictimContactWorker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.ProposeUnlink;

        public Guid CaseId { get; set; }

        /// <summary>Her link to the case.</summary>
        public Guid LinkId { get; set; }

        [Required(ErrorMessage = "Say why she should be unlinked."), StringLength(JournalDetail.NoteMaxLength, ErrorMessage = "Shorten the reason to 4,000 characters.")]
        public string? Why { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.RecordAsync(
                command.CaseId,
                (_, file, stamp) =>
                {
                    file.ProposeUnlink(command.LinkId, stamp, new(command.Why!.Trim()));
                    return Task.CompletedTask;
                },
                ct);
    }
}
