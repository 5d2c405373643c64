using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.LinkedPeople;
using Interventions.Web.Features.People;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Links a victim, known or new, to a case; what closed the gate for her elsewhere comes with her.</summary>
public static class EnterVictim
{
    public const int VictimRefMaxLength = 50;

    /// <summary>As well as a name with one letter different fits.</summary>
    private const double OneSlip = 0.9;

    [Allow(Role.VictimContactWorker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction, IValidatableObject
    {
        public static CaseAction Action => CaseAction.EnterVictim;

        public Guid CaseId { get; set; }

        /// <summary>Somebody on record already; null for somebody new.</summary>
        public Guid? VictimId { get; set; }

        /// <summary>The id somebody new gets, so that sending twice enters her once.</summary>
        public Guid NewVictimId { get; set; } = Guid.CreateVersion7();

        [StringLength(Victim.NameMaxLength, ErrorMessage = "Shorten her name to 100 characters.")]
        public string? Name { get; set; }

        public DateOnly? DateOfBirth { get; set; }

        [StringLength(VictimRefMaxLength, ErrorMessage = "Shorten the victim reference to 50 characters.")]
        public string? VictimRef { get; set; }

        [StringLength(Victim.ContactMaxLength, ErrorMessage = "Shorten the safe contact to 400 characters.")]
        public string? SafeContact { get; set; }

        [StringLength(Victim.NameMaxLength, ErrorMessage = "Shorten the interpreter to 100 characters.")]
        public string? Interpreter { get; set; }

        public bool EnhancedRights { get; set; } = true;

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            VictimId is null && string.IsNullOrWhiteSpace(Name) ? [new("Enter her name, or choose somebody on record.", [nameof(Name)])] : [];
    }

    public sealed class Handler(CaseStore store, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.RecordAsync(
                command.CaseId,
                async (db, file, stamp) =>
                {
                    var victim = command.VictimId is { } id ? await KnownAsync(db, id, ct) : await NewAsync(db, command, stamp, ct);
                    access.Shows(SubjectKind.Victim, victim.Id);
                    var same = await db.SameVictimsAsync([victim.Id], ct);
                    Refuse(file.Victims.Any(v => v.UnlinkedAt is null && same.Contains(v.VictimId)));
                    await db.RefuseTheOtherSideAsync(file.Id, file.PersonId, stamp.By, ct, same);
                    var others = await Elsewhere.CasesOfAsync(db, file, [victim.Id], ct);
                    file.EnterVictim(
                        Guid.CreateVersion7(), await db.SurvivorOfAsync(victim.Id, ct), victim.DateOfBirth, Elsewhere.AnswersOf(same, file, others), stamp);
                    Elsewhere.HoldStill(db, file, others);
                    await db.MatchAsync(victim, stamp.At, ct);
                    await db.MatchAsync(file.Person, stamp.At, ct);
                },
                ct);

        private static void Refuse(bool isHere)
        {
            if (isHere)
            {
                throw new CaseRuleException("She is in this case already.");
            }
        }

        private async Task<Victim> KnownAsync(AppDb db, Guid id, CancellationToken ct)
        {
            var visible = db.Cases.VisibleTo(user, db, clock.GetUtcNow().UtcDateTime);
            return await db.Victims.SingleOrDefaultAsync(v => v.Id == id && db.CaseVictims.Any(l => l.VictimId == id && visible.Any(c => c.Id == l.CaseId)), ct)
                ?? throw new CaseRuleException("We could not find her. Search again, or enter her as somebody new.");
        }

        /// <summary>The force's own number tells the same person, also in a case this worker cannot see: two records of her would part her answers.</summary>
        private static async Task<Victim> NewAsync(AppDb db, Command command, Stamp stamp, CancellationToken ct)
        {
            var reference = Blank(command.VictimRef);
            if (await db.Victims.FirstOrDefaultAsync(v => v.Id == command.NewVictimId || (reference != null && v.VictimRef == reference), ct) is { } known)
            {
                return known.Id == command.NewVictimId || IsShe(known, command)
                    ? known
                    : throw new CaseRuleException("Somebody else has this victim reference. Check the number, or leave it out and add it later.");
            }

            var victim = new Victim
            {
                Id = command.NewVictimId,
                Name = command.Name!.Trim(),
                DateOfBirth = command.DateOfBirth,
                VictimRef = reference,
                SafeContact = Blank(command.SafeContact),
                Interpreter = Blank(command.Interpreter),
                EnhancedRights = command.EnhancedRights,
            };
            db.Add(victim);
            if (victim.SafeContact is { } note)
            {
                db.Add(SafeContactPlan.CarryOver(victim.Id, note, stamp));
            }

            return victim;
        }

        /// <summary>A number mistyped is somebody else's: her date of birth or, but for a slip, her whole name has to say so too.</summary>
        private static bool IsShe(Victim known, Command command) =>
            (command.DateOfBirth is { } born && known.DateOfBirth == born)
            || NameFit.OfWords(PersonName.Of(command.Name).Joined, PersonName.Of(known.Name).Joined).Value >= OneSlip;
    }

    internal static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
