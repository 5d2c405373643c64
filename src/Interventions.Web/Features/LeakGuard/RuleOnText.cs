using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.LeakGuard;

/// <summary>A supervisor of her side lets a text through, once, with the reason; or does not.</summary>
public static class RuleOnText
{
    [Allow(Role.VictimContactWorker)]
    public sealed class Command : IRequest<Outcome>
    {
        public Guid AskId { get; set; }

        public bool LetThrough { get; set; }

        [Required(ErrorMessage = "Give the reason."), StringLength(TextRuling.ReasonMaxLength, ErrorMessage = "Shorten the reason to 500 characters.")]
        public string? Reason { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var stamp = user.Stamp(clock);
            var ask = await db.StoppedTextsFor(user, stamp.At).Where(a => a.Id == command.AskId)
                .Join(db.Cases, a => a.CaseId, c => c.Id, (_, c) => new { c.Id, c.PersonId }).SingleOrDefaultAsync(ct);
            if (ask is null)
            {
                return new NotFound("That text is not waiting for you any more. Reload the page.");
            }

            await db.RefuseTheOtherSideAsync(ask.Id, ask.PersonId, user.Actor, ct);
            access.Shows(SubjectKind.Case, ask.Id);
            db.Add(new TextRuling { AskId = command.AskId, IsUse = false, Step = command.LetThrough ? TextStep.LetThrough : TextStep.NotLetThrough, By = user.Actor.UserId, At = stamp.At, Reason = command.Reason!.Trim() });
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
