using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.KeptApart;

/// <summary>Ends an entry by a second one. What was said stays on record.</summary>
public static class EndKeepingApart
{
    [Allow(Role.VictimContactWorker, Role.DecisionMaker, Role.Facilitator)]
    public sealed class Command : IRequest<Outcome>, IAboutCase
    {
        public Guid CaseId { get; set; }

        public Guid EntryId { get; set; }

        [StringLength(KeepApart.NoteMaxLength, ErrorMessage = "Shorten the note to 500 characters.")]
        public string? Note { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var stamp = user.Stamp(clock);
            var person = await db.Cases.VisibleTo(user, db, stamp.At).Where(c => c.Id == command.CaseId).Select(c => (Guid?)c.PersonId).SingleOrDefaultAsync(ct);
            var entry = person is null ? null : await db.KeptApart.SeenBy(user).SingleOrDefaultAsync(k => k.Id == command.EntryId && (k.PersonId == person || k.OtherId == person), ct);
            if (entry is null)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(command.CaseId, person!.Value, user.Actor, ct);
            access.Shows(SubjectKind.Case, command.CaseId);
            db.Add(entry.End(command.Note, stamp));
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
