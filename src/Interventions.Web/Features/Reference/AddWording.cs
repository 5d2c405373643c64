using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reference;

/// <summary>Adds a wording to a force's library of conditions. None is ever changed: another is added, and the old one retired.</summary>
public static class AddWording
{
    [Allow(Role.Administrator, Purpose = "Looking after the library of conditions")]
    public sealed class Command : IRequest<Outcome>
    {
        [Required(ErrorMessage = "Choose the force.")]
        public string? Force { get; set; }

        [Required(ErrorMessage = "Enter what it is called."), StringLength(ConditionWording.TitleMaxLength, ErrorMessage = "Shorten the title to 80 characters.")]
        public string? Title { get; set; }

        [Required(ErrorMessage = "Enter the text: what, where, by when, and whom to ring."), StringLength(Condition.TextMaxLength, ErrorMessage = "Shorten the text to 1,000 characters.")]
        public string? Text { get; set; }

        public ConditionKind Kind { get; set; }

        public ServiceKind Service { get; set; }

        public bool IsUsual { get; set; }

        [Required(ErrorMessage = "Enter the day from which it is offered.")]
        public DateOnly? EffectiveFrom { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (!await db.Areas.AnyAsync(a => a.Force == command.Force, ct))
            {
                return new Invalid(nameof(command.Force), "Choose the force from the list.");
            }

            db.Add(new ConditionWording
            {
                Id = Guid.CreateVersion7(),
                Force = command.Force!,
                Title = command.Title!.Trim(),
                Text = command.Text!.Trim(),
                Kind = command.Kind,
                Service = command.Service,
                IsUsual = command.IsUsual,
                EffectiveFrom = command.EffectiveFrom!.Value,
                AddedBy = user.Actor.UserId,
            });
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
