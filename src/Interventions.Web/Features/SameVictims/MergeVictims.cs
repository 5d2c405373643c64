using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Features.People;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.SameVictims;

/// <summary>
/// Says that two records of victims are of one person. Nothing is rewritten: what closed the gate under one record is brought to
/// the other in each of her cases with him, in one save, and no gate opens by it (decision 0032).
/// </summary>
public static class MergeVictims
{
    [Allow(Role.VictimContactWorker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.MergeVictims;

        public Guid CaseId { get; set; }

        /// <summary>The record in this case, which is worked on from now on.</summary>
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
            db.Add(pair.Say(VictimClaim.SamePerson, command.Reason!.Trim(), stamp));
            access.Shows(SubjectKind.Victim, pair.VictimId);
            access.Shows(SubjectKind.Victim, pair.OtherId);
            await db.TellOfOtherCasesAsync([.. pair.Cases.Where(c => c.Id != file.Id)], ct);
            foreach (var other in pair.Cases.Where(c => c.Id == file.Id || c.Victims.Any(v => v.IsAsked && pair.Same.Contains(v.VictimId))))
            {
                var him = await db.SamePeopleAsync([other.PersonId], ct);
                List<SupportAnswer> closing =
                [
                    .. from c in pair.Cases
                       where him.Contains(c.PersonId)
                       from link in c.Victims
                       where pair.Same.Contains(link.VictimId) && link.Latest is { Kind: not AnswerKind.Supports }
                       select link.Latest,
                ];
                var (by, because) = other.Id == file.Id ? (stamp, new Because(command.Reason!.Trim())) : (stamp with { By = Actor.System }, Because.None);
                other.MergeVictims(pair.Same, pair.VictimId, closing, by, because);
            }
        }, ct);
    }
}
