using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Groups;

/// <summary>Forms a group: who may sit where, who leads it, and its whole schedule over closed days.</summary>
public static class CreateGroup
{
    [Allow(Role.Facilitator)]
    public sealed class Command : GroupDetails, IRequest<Outcome<Guid>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Command, Outcome<Guid>>
    {
        public Task<Outcome<Guid>> Handle(Command command, CancellationToken ct) => CaseStore.TryAsync(CaseStore.StepTries, () => FormAsync(command, ct), ct);

        private async Task<Outcome<Guid>> FormAsync(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var programme = await db.ProgrammeVersions.SingleOrDefaultAsync(p => p.Id == command.ProgrammeVersionId, ct);
            if (programme is null || !user.Areas.Contains(command.AreaCode!))
            {
                return new Refused("Choose a programme from the list, and one of your own areas.");
            }

            if (command.Facilitators.Count > 0 && await db.Users.CountAsync(ListFacilitators.Of(command.AreaCode!, command.Facilitators), ct) != command.Facilitators.Count)
            {
                return new Refused("Somebody chosen to lead the group no longer works as a facilitator in its area. Choose again.");
            }

            var stamp = user.Stamp(clock);
            var group = Group.Form(command.Terms, programme, await db.ClosedDaysAsync(command.AreaCode!, calendar, ct), stamp);
            db.Add(group);
            await db.WriteInDiariesAsync(group, stamp, ct);
            await db.SaveChangesAsync(ct);
            return group.Id;
        }
    }
}
