using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.HerNumbers;

/// <summary>Enters the day a scheme began in an area. The day entered before stays on record; the last one counts.</summary>
public static class EnterSchemeStart
{
    [Allow(Role.Administrator, Purpose = "Looking after reference data")]
    public sealed class Command : IRequest<Outcome>
    {
        [Required(ErrorMessage = "Choose the area.")]
        public string? AreaCode { get; set; }

        [Required(ErrorMessage = "Choose the scheme.")]
        public ContactSource? Source { get; set; }

        [Required(ErrorMessage = "Enter the day it began.")]
        public DateOnly? StartedOn { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            if (!await db.Areas.AnyAsync(a => a.Code == command.AreaCode, ct))
            {
                return new Invalid(nameof(command.AreaCode), "Choose the area from the list.");
            }

            if (command.Source == ContactSource.Other)
            {
                return new Invalid(nameof(command.Source), "Only a scheme with a name has a start. Choose it from the list.");
            }

            if (command.StartedOn > London.DayOf(now))
            {
                return new Invalid(nameof(command.StartedOn), "The day is in the future. Enter it once the scheme has begun.");
            }

            db.Add(new SchemeStart { AreaCode = command.AreaCode!, Source = command.Source!.Value, StartedOn = command.StartedOn!.Value, By = user.Actor.UserId, At = now });
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
