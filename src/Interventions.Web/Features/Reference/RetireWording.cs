using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reference;

/// <summary>Takes a wording out of the library from today. Cautions that carry it keep it.</summary>
public static class RetireWording
{
    [Allow(Role.Administrator, Purpose = "Looking after the library of conditions")]
    public sealed class Command : IRequest<Outcome>
    {
        [Required]
        public Guid? WordingId { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.ConditionWordings.SingleOrDefaultAsync(w => w.Id == command.WordingId, ct) is not { } wording)
            {
                return new NotFound();
            }

            wording.Retire(London.DayOf(clock.GetUtcNow().UtcDateTime), user.Actor.UserId);
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
