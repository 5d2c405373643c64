using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Enters a nickname, number, address, school or workplace of a victim or child, so that no text tells of it. Moves nothing.</summary>
public static class KeepDetail
{
    [Allow(Role.VictimContactWorker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase
    {
        public Guid CaseId { get; set; }

        public Guid VictimId { get; set; }

        [Required(ErrorMessage = "Choose what it is.")]
        public VictimDetailKind? Kind { get; set; }

        [Required(ErrorMessage = "Enter it."), StringLength(VictimDetail.TextMaxLength, ErrorMessage = "Shorten it to 200 characters.")]
        public string? Text { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (!await db.IsOpenVictimAsync(command.CaseId, command.VictimId, user, access, clock, ct))
            {
                return new NotFound();
            }

            db.Add(new VictimDetail(Guid.CreateVersion7(), command.VictimId, command.Kind!.Value, command.Text!, user.Stamp(clock)));
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }

    /// <summary>True if she is linked to a case this user may open and has not been barred from.</summary>
    internal static async Task<bool> IsOpenVictimAsync(this AppDb db, Guid caseId, Guid victimId, CurrentUser user, CurrentAccess access, TimeProvider clock, CancellationToken ct)
    {
        var people = await db.Cases.VisibleTo(user, db, clock.GetUtcNow().UtcDateTime)
            .Where(c => c.Id == caseId && db.CaseVictims.Any(l => l.CaseId == caseId && l.VictimId == victimId)).Select(c => c.PersonId).ToListAsync(ct);
        if (people.Count == 0)
        {
            return false;
        }

        await db.RefuseTheOtherSideAsync(caseId, people[0], user.Actor, ct);
        access.Shows(SubjectKind.Victim, victimId);
        access.Shows(SubjectKind.Case, caseId);
        return true;
    }
}
