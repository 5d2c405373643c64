using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Groups;

/// <summary>Says who leads a group from now on, cover included.</summary>
public static class ChangeLeads
{
    [Allow(Role.Facilitator)]
    public sealed class Command : IRequest<Outcome>, IChangeGroup
    {
        public Guid GroupId { get; set; }

        [Required, MinLength(1, ErrorMessage = "Choose at least one colleague to lead the group.")]
        public List<Guid> Facilitators { get; set; } = [];
    }

    public sealed class Handler(GroupStore store, Seating seating) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(command, async (db, group, _, _) =>
        {
            if (await db.Users.CountAsync(ListFacilitators.Of(group.AreaCode, command.Facilitators), ct) != command.Facilitators.Distinct().Count())
            {
                throw new CaseRuleException("Somebody chosen to lead the group no longer works as a facilitator in its area. Choose again.");
            }

            var added = command.Facilitators.Except(group.Facilitators.Select(f => f.UserId)).ToList();
            await seating.RefuseLeadsAsync(group.Id, [], added, ct);
            group.LedBy(command.Facilitators);
            return [];
        }, ct);
    }
}
