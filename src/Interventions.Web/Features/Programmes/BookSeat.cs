using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Programmes;

/// <summary>Books a place in a group for one run of the programme.</summary>
public static class BookSeat
{
    [Allow(Role.Facilitator)]
    public sealed class Command : IRequest<Outcome>, IChangeCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.BookSeat;

        public Guid CaseId { get; set; }

        public int Version { get; set; }

        [Required(ErrorMessage = "Choose a group.")]
        public Guid? GroupId { get; set; }
    }

    public sealed class Handler(CaseStore store, CurrentUser user) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (db, file, stamp) => BookAsync(db, file, command.GroupId!.Value, stamp, ct), ct);

        /// <summary>The group is read before its places are counted: whoever books in between has raised its version, and this save is asked again.</summary>
        private async Task BookAsync(AppDb db, CaseFile file, Guid groupId, Stamp stamp, CancellationToken ct)
        {
            var group = await db.Groups.InAreasOf(user).Include(g => g.Programme).Include(g => g.Sessions).SingleOrDefaultAsync(g => g.Id == groupId, ct)
                ?? throw new CaseRuleException("That group is not in your areas. Choose another.");
            var taken = await db.Seats.CountAsync(s => s.GroupId == groupId && s.ReleasedAt == null, ct);
            file.BookSeat(group, taken, stamp);
        }
    }
}
