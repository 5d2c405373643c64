using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.SameVictims;

/// <summary>
/// Takes back what was said of two records of victims. From then on they count as two people again; answers that were brought over
/// stay, so no gate opens by it, and she is asked again where that is needed.
/// </summary>
public static class TakeBackMerge
{
    [Allow(Role.VictimContactWorker, Purpose = "Two records of a victim")]
    public sealed class Command : IRequest<Outcome>, IAboutCase
    {
        public Guid CaseId { get; set; }

        /// <summary>The record in this case.</summary>
        public Guid VictimId { get; set; }

        public Guid OtherId { get; set; }

        [Required(ErrorMessage = "Say why you take it back."), StringLength(VictimStatement.ReasonMaxLength, ErrorMessage = "Shorten the reason to 500 characters.")]
        public string? Reason { get; set; }
    }

    public sealed class Handler(CaseStore store, CurrentUser user, CurrentAccess access) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.RecordAsync(command.CaseId, async (db, file, stamp) =>
        {
            var pair = await VictimPair.OfAsync(db, file, command.VictimId, command.OtherId, user, stamp.At, ct);
            db.Add(pair.Say(VictimClaim.TakenBack, command.Reason!.Trim(), stamp));
            access.Shows(SubjectKind.Victim, pair.VictimId);
            access.Shows(SubjectKind.Victim, pair.OtherId);
        }, ct);
    }
}
