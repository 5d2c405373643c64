using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.SameVictims;

/// <summary>Asks a colleague to merge two records of a victim, where the answers of one keep a gate closed (product.md 3).</summary>
public static class AskToMerge
{
    [Allow(Role.VictimContactWorker, Purpose = "Two records of a victim")]
    public sealed class Command : IRequest<Outcome>, IAboutCase
    {
        public Guid CaseId { get; set; }

        /// <summary>The record in this case.</summary>
        public Guid VictimId { get; set; }

        [Required(ErrorMessage = "Choose the other record.")]
        public Guid? OtherId { get; set; }

        [Required(ErrorMessage = "Say how you know."), StringLength(VictimStatement.ReasonMaxLength, ErrorMessage = "Shorten how you know to 500 characters.")]
        public string? Reason { get; set; }
    }

    public sealed class Handler(CaseStore store, CurrentUser user, CurrentAccess access) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.RecordAsync(command.CaseId, async (db, file, stamp) =>
        {
            var pair = await VictimPair.OfAsync(db, file, command.VictimId, command.OtherId!.Value, user, stamp.At, ct);
            db.Add(pair.Say(VictimClaim.AskedToMerge, command.Reason!.Trim(), stamp));
            access.Shows(SubjectKind.Victim, pair.VictimId);
            access.Shows(SubjectKind.Victim, pair.OtherId);
        }, ct);
    }
}
