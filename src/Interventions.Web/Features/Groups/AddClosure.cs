using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Groups;

/// <summary>Says that an area has a break or a venue is closed. Schedules made from now on step over it; those that stand are warned of it.</summary>
public static class AddClosure
{
    [Allow(Role.Facilitator)]
    public sealed class Command : IRequest<Outcome>
    {
        [Required(ErrorMessage = "Choose the area.")]
        public string? AreaCode { get; set; }

        [StringLength(Group.NameMaxLength, ErrorMessage = "Shorten the venue to 100 characters.")]
        public string? Venue { get; set; }

        [Required(ErrorMessage = "Enter the first day.")]
        public DateOnly? FirstDay { get; set; }

        [Required(ErrorMessage = "Enter the last day.")]
        public DateOnly? LastDay { get; set; }

        [Required(ErrorMessage = "Say why, for example Christmas break."), StringLength(Closure.ReasonMaxLength, ErrorMessage = "Shorten the reason to 100 characters.")]
        public string? Reason { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            if (!user.Areas.Contains(command.AreaCode!))
            {
                return new Refused("Choose one of your own areas.");
            }

            await using var db = await dbs.CreateDbContextAsync(ct);
            db.Add(Closure.Make(command.AreaCode!, command.Venue, command.FirstDay!.Value, command.LastDay!.Value, command.Reason!));
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
