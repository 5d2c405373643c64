using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reference;

/// <summary>Enters where a service of an area is and whom to ring, from a day on. The contact before stays on record.</summary>
public static class AddProvider
{
    [Allow(Role.Administrator, Purpose = "Looking after provider contacts")]
    public sealed class Command : IRequest<Outcome>
    {
        [Required(ErrorMessage = "Choose the area.")]
        public string? AreaCode { get; set; }

        public ServiceKind Service { get; set; }

        [Required(ErrorMessage = "Enter the provider."), StringLength(ProviderContact.MaxLength, ErrorMessage = "Shorten it to 200 characters.")]
        public string? Provider { get; set; }

        [Required(ErrorMessage = "Enter the place, as he has to find it."), StringLength(ProviderContact.MaxLength, ErrorMessage = "Shorten it to 200 characters.")]
        public string? Place { get; set; }

        [Required(ErrorMessage = "Enter the telephone number he rings."), StringLength(40, ErrorMessage = "Shorten it to 40 characters.")]
        [RegularExpression(@"[0-9 +()]{7,40}", ErrorMessage = "A telephone number has digits, spaces, brackets and plus only.")]
        public string? Telephone { get; set; }

        [Required(ErrorMessage = "Enter the day from which it counts.")]
        public DateOnly? EffectiveFrom { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (!await db.Areas.AnyAsync(a => a.Code == command.AreaCode, ct))
            {
                return new Invalid(nameof(command.AreaCode), "Choose the area from the list.");
            }

            db.Add(new ProviderContact
            {
                AreaCode = command.AreaCode!,
                Service = command.Service,
                Provider = command.Provider!.Trim(),
                Place = command.Place!.Trim(),
                Telephone = command.Telephone!.Trim(),
                EffectiveFrom = command.EffectiveFrom!.Value,
                AddedAt = clock.GetUtcNow().UtcDateTime,
                AddedBy = user.Actor.UserId,
            });
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
