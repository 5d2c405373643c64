using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.RestrictedCases;

/// <summary>Opens a restricted case for an hour, with a reason. Its owner is told at once, and it is reviewed (product.md 4).</summary>
public static class BreakGlass
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.VictimContactWorker, Role.DecisionMaker, Purpose = "Opening a restricted case")]
    public sealed class Command : IRequest<Outcome>, IAboutCase
    {
        public Guid CaseId { get; set; }

        [Required(ErrorMessage = "Say why you have to open it now."), StringLength(CaseGrant.ReasonMaxLength, ErrorMessage = "Shorten the reason to 500 characters.")]
        public string? Reason { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, CaseFeed feed, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = user.Stamp(clock).At;
            var about = await db.Cases.InReachOf(user).Where(c => c.Id == command.CaseId && c.IsRestricted).Select(c => new { c.Id, c.PersonId, c.OwnerId }).SingleOrDefaultAsync(ct);
            if (about is null)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(about.Id, about.PersonId, user.Actor, ct);
            var me = user.Actor.UserId;
            if (await db.CaseGrants.AnyAsync(g => g.CaseId == about.Id && g.UserId == me && (g.Until == null || g.Until > now), ct))
            {
                return Outcome.Done;
            }

            db.Add(new CaseGrant
            {
                CaseId = about.Id,
                UserId = me,
                GivenBy = me,
                GivenAt = now,
                Until = now + CaseGrant.BreakGlassLasts,
                Reason = command.Reason!.Trim(),
                IsBreakGlass = true,
                Role = user.Role,
            });
            access.Shows(SubjectKind.Case, about.Id);
            await db.SaveChangesAsync(ct);
            feed.Changed([about.OwnerId]); // the owner's own topic: nobody's page of the case has anything new to show
            return Outcome.Done;
        }
    }
}
