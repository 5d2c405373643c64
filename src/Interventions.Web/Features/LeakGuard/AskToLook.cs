using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.LeakGuard;

/// <summary>Asks a supervisor of her side to look at texts that were stopped. Answers alike whatever is on record.</summary>
public static class AskToLook
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.VictimContactWorker, Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase
    {
        public Guid CaseId { get; set; }

        /// <summary>The slice that was stopped.</summary>
        [Required, StringLength(TextAsk.RequestMaxLength)]
        public string? Request { get; set; }

        [MinLength(1), MaxLength(10)]
        public IReadOnlyList<string> Texts { get; set; } = [];
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var stamp = user.Stamp(clock);
            var about = await db.Cases.VisibleTo(user, db, stamp.At).Where(c => c.Id == command.CaseId).Select(c => new { c.PersonId }).SingleOrDefaultAsync(ct);
            if (about is null || command.Texts.Any(t => t.Length > TextAsk.TextMaxLength))
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(command.CaseId, about.PersonId, user.Actor, ct);
            access.Shows(SubjectKind.Case, command.CaseId);
            db.AddRange(command.Texts.Select(t => new TextAsk
            {
                Id = Guid.CreateVersion7(),
                CaseId = command.CaseId,
                Request = command.Request!,
                Text = t,
                TextHash = TextAsk.HashOf(t),
                AskedBy = user.Actor.UserId,
                AskedAt = stamp.At,
            }));
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
