using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Groups;

/// <summary>Forms a group: who may sit where, and its sessions at the programme's distance.</summary>
public static class CreateGroup
{
    [Allow(Role.Facilitator)]
    public sealed class Command : IRequest<Outcome<Guid>>
    {
        private const int MostPlaces = 30;

        [Required(ErrorMessage = "Choose the programme.")]
        public string? ProgrammeVersionId { get; set; }

        [Required(ErrorMessage = "Enter a name for the group."), StringLength(Group.NameMaxLength, ErrorMessage = "Shorten the name to 100 characters.")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Choose the area.")]
        public string? AreaCode { get; set; }

        [Required(ErrorMessage = "Enter where the group meets."), StringLength(Group.NameMaxLength, ErrorMessage = "Shorten the venue to 100 characters.")]
        public string? Venue { get; set; }

        [Required(ErrorMessage = "Enter how many places there are."), Range(1, MostPlaces, ErrorMessage = "Enter a number of places from 1 to 30.")]
        public int? Capacity { get; set; }

        /// <summary>Null takes anybody.</summary>
        public Sex? Sex { get; set; }

        [Required(ErrorMessage = "Enter the day of the first session.")]
        public DateOnly? FirstDay { get; set; }

        [Required(ErrorMessage = "Enter the time the sessions start.")]
        public TimeOnly? StartsAt { get; set; }

        internal GroupTerms Terms => new(Name!.Trim(), AreaCode!, Venue!.Trim(), Capacity!.Value, Sex, FirstDay!.Value, StartsAt!.Value);
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome<Guid>>
    {
        public async Task<Outcome<Guid>> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var programme = await db.ProgrammeVersions.SingleOrDefaultAsync(p => p.Id == command.ProgrammeVersionId, ct);
            if (programme is null || !user.Areas.Contains(command.AreaCode!))
            {
                return new Refused("Choose a programme from the list, and one of your own areas.");
            }

            var group = Group.Form(command.Terms, programme, user.Stamp(clock));
            db.Add(group);
            await db.SaveChangesAsync(ct);
            return group.Id;
        }
    }
}
