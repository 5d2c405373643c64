using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.LinkedPeople;

/// <summary>
/// A supervisor of the victim contact workers says of two records that look alike: yes, no, or nobody can tell. It is kept as their word; it
/// labels nobody, moves no case and is never told to his side.
/// </summary>
public static class SayOfLink
{
    /// <summary>Shown to a worker who is no supervisor.</summary>
    public const string ForSupervisors = "A supervisor of the victim contact workers says whether two records belong together. Ask yours; what is known stands on the victims' page of each case.";

    [Allow(Role.VictimContactWorker, Purpose = "Linked people")]
    public sealed class Command : IRequest<Outcome>
    {
        public Guid CandidateId { get; set; }

        [Required(ErrorMessage = "Choose what you know.")]
        public LinkAnswer? Answer { get; set; }

        [Required(ErrorMessage = "Say how you know."), StringLength(VictimStatement.ReasonMaxLength, ErrorMessage = "Shorten how you know to 500 characters.")]
        public string? Reason { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            if (!user.Actor.IsSupervisor)
            {
                return new Refused(ForSupervisors);
            }

            var stamp = user.Stamp(clock);
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.LinkCandidates.AsNoTracking().MayBeKnownTo(user, db, stamp.At).SingleOrDefaultAsync(c => c.Id == command.CandidateId, ct) is not { } found)
            {
                return new NotFound();
            }

            db.Add(new LinkVerdict(found.Id, command.Answer!.Value, command.Reason!.Trim(), stamp));
            access.Shows(SubjectKind.Victim, found.VictimId);
            access.Shows(found.Kind == LinkKind.VictimIsPerpetrator ? SubjectKind.Person : SubjectKind.Victim, found.OtherId);
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
