using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.People;

/// <summary>Says that two records are of one person, or not, or that one holds two people. Nothing is merged by it.</summary>
public static class SayWhoIsWho
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome>, IValidatableObject
    {
        public Guid PersonId { get; set; }

        [Required(ErrorMessage = "Choose what you know.")]
        public IdentityClaim? Claim { get; set; }

        /// <summary>The other record, where it is one of those suggested.</summary>
        public Guid? OtherId { get; set; }

        /// <summary>The other record by its PNC ID, in any form.</summary>
        public string? OtherPncId { get; set; }

        [Required(ErrorMessage = "Say how you know."), StringLength(IdentityStatement.ReasonMaxLength, ErrorMessage = "Shorten how you know to 500 characters.")]
        [ReadByHisSide]
        public string? Reason { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Claim is IdentityClaim.SamePerson or IdentityClaim.NotSamePerson && OtherId is null && string.IsNullOrWhiteSpace(OtherPncId))
            {
                yield return new("Choose the other record, or enter its PNC ID.", [nameof(OtherId)]);
            }
        }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, CaseFeed feed, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => CaseStore.TryAsync(CaseStore.StepTries, () => SayAsync(command, ct), ct);

        private async Task<Outcome> SayAsync(Command command, CancellationToken ct)
        {
            var stamp = user.Stamp(clock);
            await using var db = await dbs.CreateDbContextAsync(ct);
            var other = command.Claim == IdentityClaim.TwoPeople ? null : command.OtherId;
            if (command.Claim != IdentityClaim.TwoPeople && other is null)
            {
                if (!PncId.TryParse(command.OtherPncId, London.DayOf(stamp.At), out var pnc, out var problem))
                {
                    return new Invalid(nameof(Command.OtherPncId), problem);
                }

                other = await db.People.Where(p => p.PncId == pnc.Value).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(ct) ?? Guid.Empty;
            }

            Guid[] both = [command.PersonId, .. other is { } id ? new[] { id } : []];
            if (!await ExistAsync(db, both, stamp.At, ct))
            {
                return new NotFound();
            }

            db.Add(IdentityStatement.Say(command.Claim!.Value, command.PersonId, other, command.Reason!.Trim(), await db.StandingAsync(both, ct), stamp));
            both.ToList().ForEach(person => access.Shows(SubjectKind.Person, person));
            var changed = command.Claim == IdentityClaim.SamePerson ? await OneMan.BringTogetherAsync(db, command.PersonId, other!.Value, stamp, ct) : [];
            await db.SaveChangesAsync(ct);
            feed.Changed(changed);
            return Outcome.Done;
        }

        /// <summary>There, and not hidden from this user.</summary>
        private async Task<bool> ExistAsync(AppDb db, Guid[] people, DateTime now, CancellationToken ct) =>
            await db.People.CountAsync(p => people.Contains(p.Id), ct) == people.Distinct().Count()
            && (await PersonSearch.FindableAsync(db, people, user.Actor.UserId, now, ct)).IsSupersetOf(people);
    }
}
