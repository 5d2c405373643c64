using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.People;
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
            var standing = (await db.PlansOfAsync(link.VictimId, ct)).FirstOrDefault();
            if (await RefusedAsync(db, command, link, standing, ct) is { } problem)
            {
                return problem;
            }

            db.Add(SafeContactPlan.Make(link.VictimId, await NextAsync(db, link, ct), await DraftAsync(db, command, standing, ct), stamp));
            access.Shows(SubjectKind.Case, command.CaseId);
            access.Shows(SubjectKind.Victim, link.VictimId);
            await db.SaveChangesAsync(ct);
            feed.Changed([command.CaseId]);
            return Outcome.Done;
        }

        private static async Task<PlanDraft> DraftAsync(AppDb db, Command command, SafeContactPlan? standing, CancellationToken ct)
        {
            var draft = command.Draft;
            var kept = command.KeepNumbers && standing is not null ? await db.Set<ContactPoint>().AsNoTracking().Where(p => p.PlanId == standing.Id).OrderBy(p => p.Id).ToListAsync(ct) : [];
            return draft with { Points = [.. kept.Select(p => new ContactPoint { Kind = p.Kind, Value = p.Value, Whose = p.Whose, IsHersAlone = p.IsHersAlone, MayLeaveVoicemail = p.MayLeaveVoicemail }), .. draft.Points] };
        }

        /// <summary>Made under the record at hand, so that taking a merge back leaves each her own; the number goes on over all of them.</summary>
        private static async Task<int> NextAsync(AppDb db, SeenLink link, CancellationToken ct)
        {
            var records = await db.SameVictimsAsync([link.VictimId], ct);
            return 1 + (await db.ContactPlans.Where(p => records.Contains(p.VictimId)).MaxAsync(p => (int?)p.Version, ct) ?? 0);
        }

        private static async Task<Problem?> RefusedAsync(AppDb db, Command command, SeenLink link, SafeContactPlan? standing, CancellationToken ct)
        {
            if ((standing?.Version ?? 0) != command.From)
            {
                return new Refused("A colleague has changed her plan while you had it open. Open it again and make your changes there.");
            }

            // One who rings him instead of her has told him everything.
            var his = PhoneNumberReading.In(await db.People.Where(p => p.Id == link.PersonId).Select(p => p.Contact).SingleOrDefaultAsync(ct));
            return command.Draft.Points.Any(p => his.Contains(p.Value)) ? new Refused("One of these numbers is on record as his. Ask her for another.") : null;
        }
    }
}
