using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Exports;

/// <summary>Puts on record under which agreement a named evaluator may have pseudonymised cases, and makes the key of its pseudonyms.</summary>
public static class AddAgreement
{
    [Allow(Role.ForceAnalyst, Purpose = "Evaluation under an agreement")]
    public sealed class Command : IRequest<Outcome>
    {
        [Required(ErrorMessage = "Enter the evaluator's name."), StringLength(EvaluatorAgreement.TextMaxLength)]
        public string? Evaluator { get; set; }

        [Required(ErrorMessage = "Enter the evaluator's organisation."), StringLength(EvaluatorAgreement.TextMaxLength)]
        public string? Organisation { get; set; }

        [Required(ErrorMessage = "Enter the reference of the signed agreement."), StringLength(EvaluatorAgreement.TextMaxLength)]
        public string? Reference { get; set; }

        [Required(ErrorMessage = "Enter the last day of the agreement.")]
        public DateOnly? EndsOn { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, IDataProtectionProvider protection, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            if (command.EndsOn < London.DayOf(now))
            {
                return new Invalid(nameof(command.EndsOn), "The agreement has ended already. Enter the last day of one that stands.");
            }

            db.Add(new EvaluatorAgreement
            {
                Id = Guid.CreateVersion7(),
                Force = (await AnalystForce.ReadAsync(db, user, ct)).Name,
                Evaluator = command.Evaluator!.Trim(),
                Organisation = command.Organisation!.Trim(),
                Reference = command.Reference!.Trim(),
                EndsOn = command.EndsOn!.Value,
                ProtectedKey = protection.CreateProtector(Pseudonyms.Purpose).Protect(RandomNumberGenerator.GetBytes(Pseudonyms.KeyBytes)),
                By = user.Actor.UserId,
                At = now,
            });
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
