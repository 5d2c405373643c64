using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Makes her plan, or another version of it. Moves no case, so it stands in the access log and in the plan's own versions.</summary>
public static class MakeContactPlan
{
    [Allow(Role.VictimContactWorker)]
    public sealed class Command : PlanTyped, IRequest<Outcome>, IAboutCase
    {
        public Guid CaseId { get; set; }

        public Guid LinkId { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, CaseFeed feed, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var stamp = user.Stamp(clock);
            if (await db.LinkVisibleToAsync(user, command.CaseId, command.LinkId, stamp.At, ct) is not { } link)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(command.CaseId, link.PersonId, user.Actor, ct);
            if (await RefusedAsync(db, command, link, ct) is { } problem)
            {
                return problem;
            }

            var draft = command.Draft;
            var kept = command.KeepNumbers ? await db.Set<ContactPoint>().AsNoTracking().Where(p => db.ContactPlans.Any(n => n.Id == p.PlanId && n.VictimId == link.VictimId && n.Version == command.From)).OrderBy(p => p.Id).ToListAsync(ct) : [];
            var points = kept.ConvertAll(p => new ContactPoint { Kind = p.Kind, Value = p.Value, Whose = p.Whose, IsHersAlone = p.IsHersAlone, MayLeaveVoicemail = p.MayLeaveVoicemail });
            db.Add(SafeContactPlan.Make(link.VictimId, command.From + 1, draft with { Points = [.. points, .. draft.Points] }, stamp));
            access.Shows(SubjectKind.Case, command.CaseId);
            access.Shows(SubjectKind.Victim, link.VictimId);
            await db.SaveChangesAsync(ct);
            feed.Changed([command.CaseId]);
            return Outcome.Done;
        }

        private static async Task<Problem?> RefusedAsync(AppDb db, Command command, SeenLink link, CancellationToken ct)
        {
            if (await db.ContactPlans.Where(p => p.VictimId == link.VictimId).MaxAsync(p => (int?)p.Version, ct) is var newest && (newest ?? 0) != command.From)
            {
                return new Refused("A colleague has changed her plan while you had it open. Open it again and make your changes there.");
            }

            // One who rings him instead of her has told him everything.
            var his = PhoneNumberReading.In(await db.People.Where(p => p.Id == link.PersonId).Select(p => p.Contact).SingleOrDefaultAsync(ct));
            return command.Draft.Points.Any(p => his.Contains(p.Value)) ? new Refused("One of these numbers is on record as his. Ask her for another.") : null;
        }
    }
}
