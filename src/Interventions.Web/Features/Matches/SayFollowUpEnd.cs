using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>Says from which day somebody can no longer reoffend here, because he died or was removed from the country. The last word counts.</summary>
public static class SayFollowUpEnd
{
    [Allow(Role.ForceAnalyst)]
    public sealed class Command : IRequest<Outcome>
    {
        public Guid PersonId { get; set; }

        [Required(ErrorMessage = "Choose what happened.")]
        public FollowUpEndReason? Reason { get; set; }

        [Required(ErrorMessage = "Enter the day it happened.")]
        public DateOnly? On { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var stamp = user.Stamp(clock);
            if (await db.RecordsOfAsync(command.PersonId, user, stamp.At, ct) is null)
            {
                return new NotFound();
            }

            var born = await db.People.Where(p => p.Id == command.PersonId).Select(p => p.DateOfBirth).SingleAsync(ct);
            if (command.On > London.DayOf(stamp.At) || command.On <= born)
            {
                return new Invalid(nameof(Command.On), "Enter a day between his birth and today.");
            }

            db.Add(new FollowUpEnd { PersonId = command.PersonId, Reason = command.Reason!.Value, On = command.On, By = stamp.By.UserId, At = stamp.At });
            access.Shows(SubjectKind.Person, command.PersonId);
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
