using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.People;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>A second person unlinks a victim; one who supports, or a child, may be unlinked by anyone on her side.</summary>
public static class Unlink
{
    [Allow(Role.VictimContactWorker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.Unlink;

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
                async (db, file, stamp) =>
                {
                    var same = await db.SameVictimsAsync(file.Victims.Where(v => v.Id == command.LinkId).Select(v => v.VictimId), ct);
                    file.Unlink(command.LinkId, stamp, new(command.Why!.Trim()), same);
                },
                ct);
    }
}
