using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Her numbers outside the safe hours: with a reason, which is kept and shown beside the attempts (decision 0030).</summary>
public static class ShowNumbers
{
    [Allow(Role.VictimContactWorker, Purpose = "Reaching the victim outside her safe hours")]
    public sealed class Command : IRequest<Outcome<View>>, IAboutCase
    {
        public Guid CaseId { get; set; }

        public Guid LinkId { get; set; }

        [Required(ErrorMessage = "Say why her numbers are needed outside the safe hours."), StringLength(NumbersShown.WhyMaxLength, ErrorMessage = "Shorten the reason to 1,000 characters.")]
        public string? Why { get; set; }
    }

    public sealed record View(IReadOnlyList<PointRow> Points);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, CaseFeed feed, TimeProvider clock) : IRequestHandler<Command, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var stamp = user.Stamp(clock);
            if (await db.LinkVisibleToAsync(user, command.CaseId, command.LinkId, stamp.At, ct) is not { } link || (await db.PlansOfAsync(link.VictimId, ct)).FirstOrDefault() is not { } plan)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(command.CaseId, link.PersonId, user.Actor, ct);
            access.Shows(SubjectKind.Case, command.CaseId);
            access.Shows(SubjectKind.Victim, link.VictimId);
            db.Add(new NumbersShown(plan.Id, link.VictimId, command.CaseId, command.Why!, stamp));
            await db.SaveChangesAsync(ct);
            feed.Changed([command.CaseId]);
            return new View(await PointRow.OfAsync(db, plan.Id, ct));
        }
    }
}
