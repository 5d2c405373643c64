using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>What her record says; how to reach her stands in her plan. Moves nothing, so it stands in the access log only.</summary>
public static class ChangeVictim
{
    [Allow(Role.VictimContactWorker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase
    {
        /// <summary>The case she is being worked on in.</summary>
        public Guid CaseId { get; set; }

        public Guid VictimId { get; set; }

        [Required(ErrorMessage = "Enter her name."), StringLength(Victim.NameMaxLength, ErrorMessage = "Shorten her name to 100 characters.")]
        public string? Name { get; set; }

        [StringLength(EnterVictim.VictimRefMaxLength, ErrorMessage = "Shorten the victim reference to 50 characters.")]
        public string? VictimRef { get; set; }

        [StringLength(Victim.NameMaxLength, ErrorMessage = "Shorten the interpreter to 100 characters.")]
        public string? Interpreter { get; set; }

        public bool EnhancedRights { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, CaseFeed feed, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var about = await db.Cases.VisibleTo(user, db, clock.GetUtcNow().UtcDateTime).Where(c => c.Id == command.CaseId).Select(c => new { c.Id, c.PersonId }).SingleOrDefaultAsync(ct);
            var victim = await db.Victims.SingleOrDefaultAsync(v => v.Id == command.VictimId && db.CaseVictims.Any(l => l.CaseId == command.CaseId && l.VictimId == v.Id && l.UnlinkedAt == null), ct);
            if (about is null || victim is null)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(about.Id, about.PersonId, user.Actor, ct);
            var reference = EnterVictim.Blank(command.VictimRef);
            if (reference is not null && await db.Victims.AnyAsync(v => v.Id != victim.Id && v.VictimRef == reference, ct))
            {
                return new Refused("Somebody else has this victim reference. Check the number.");
            }

            (victim.Name, victim.VictimRef) = (command.Name!.Trim(), reference);
            (victim.Interpreter, victim.EnhancedRights) = (EnterVictim.Blank(command.Interpreter), command.EnhancedRights);
            await LinkedPeople.LinkMatching.MatchAsync(db, victim, clock.GetUtcNow().UtcDateTime, ct);
            access.Shows(SubjectKind.Victim, victim.Id);
            access.Shows(SubjectKind.Case, about.Id);
            await db.SaveChangesAsync(ct);
            feed.Changed([about.Id]);
            return Outcome.Done;
        }
    }
}
