using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.KeptApart;

/// <summary>Says that two people, or somebody and a colleague, are not to be in one group. It moves no case and stands in no journal.</summary>
public static class KeepTwoApart
{
    /// <summary>Answers whether they are in one group at present, which somebody has to put right.</summary>
    [Allow(Role.VictimContactWorker, Role.DecisionMaker, Role.Facilitator)]
    public sealed class Command : IRequest<Outcome<bool>>, IAboutCase, IValidatableObject
    {
        public Guid CaseId { get; set; }

        /// <summary>Reference of a case of the other person.</summary>
        [StringLength(20, ErrorMessage = "A case reference reads like CHE-2026-000412.")]
        public string? OtherReference { get; set; }

        /// <summary>A colleague instead.</summary>
        public Guid? StaffId { get; set; }

        [Required(ErrorMessage = "Choose the cause.")]
        public ApartCause? Cause { get; set; }

        [StringLength(KeepApart.NoteMaxLength, ErrorMessage = "Shorten the note to 500 characters.")]
        public string? Note { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => string.IsNullOrWhiteSpace(OtherReference) == StaffId is null
            ? [new("Enter the reference of the other person's case, or choose a colleague.", [nameof(OtherReference)])]
            : [];
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Command, Outcome<bool>>
    {
        public Task<Outcome<bool>> Handle(Command command, CancellationToken ct) => CaseStore.TryAsync(CaseStore.StepTries, () => KeepAsync(command, ct), ct);

        private async Task<Outcome<bool>> KeepAsync(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var stamp = user.Stamp(clock);
            if (await PersonOfAsync(db, c => c.Id == command.CaseId, stamp, ct) is not { } person)
            {
                return new NotFound();
            }

            var reference = command.OtherReference?.Trim().ToUpperInvariant();
            var other = command.StaffId is null ? await PersonOfAsync(db, c => c.Reference == reference, stamp, ct) : null;
            if (other is null && (command.StaffId is null || !await db.Users.AnyAsync(u => u.Id == command.StaffId, ct)))
            {
                return new Invalid(nameof(Command.OtherReference), "No case that you may see has this reference. Check it.");
            }

            db.Add(other is { } second
                ? KeepApart.People(person, second, command.Cause!.Value, command.Note, stamp)
                : KeepApart.FromColleague(person, command.StaffId!.Value, command.Cause!.Value, command.Note, stamp));
            var together = await db.LookAgainAsync(person, other, command.StaffId, stamp.At, ct);
            await db.SaveChangesAsync(ct);
            return together;
        }

        private async Task<Guid?> PersonOfAsync(AppDb db, System.Linq.Expressions.Expression<Func<CaseFile, bool>> which, Stamp stamp, CancellationToken ct)
        {
            if (await db.Cases.VisibleTo(user, db, stamp.At).Where(which).Select(c => new { c.Id, c.PersonId }).SingleOrDefaultAsync(ct) is not { } found)
            {
                return null;
            }

            await db.RefuseTheOtherSideAsync(found.Id, found.PersonId, user.Actor, ct);
            access.Shows(SubjectKind.Case, found.Id);
            return found.PersonId;
        }
    }
}
