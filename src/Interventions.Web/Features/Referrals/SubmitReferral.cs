using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Referrals;

/// <summary>Makes a referral, the start of every case. It carries nothing of the victim but how many there are.</summary>
public static class SubmitReferral
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome<Guid>>, IValidatableObject
    {
        [Required(ErrorMessage = "Choose what he is referred for.")]
        public Track? Track { get; set; }

        [Required(ErrorMessage = "Choose where the referral comes from.")]
        public ReferralSource? Source { get; set; }

        [Required(ErrorMessage = "Enter his surname."), StringLength(Person.NameMaxLength, ErrorMessage = "Shorten the surname to 100 characters.")]
        public string? Surname { get; set; }

        [Required(ErrorMessage = "Enter his forenames."), StringLength(Person.NameMaxLength, ErrorMessage = "Shorten the forenames to 100 characters.")]
        public string? Forenames { get; set; }

        [Required(ErrorMessage = "Enter his date of birth.")]
        public DateOnly? DateOfBirth { get; set; }

        [Required(ErrorMessage = "Choose his sex as recorded.")]
        public Sex? Sex { get; set; }

        public string? PncId { get; set; }

        [StringLength(Person.ContactMaxLength, ErrorMessage = "Shorten his contact details to 400 characters.")]
        public string? Contact { get; set; }

        [Required(ErrorMessage = "Choose the area.")]
        public string? AreaCode { get; set; }

        public string? SuiteCode { get; set; }

        [StringLength(Referral.CrimeReferenceMaxLength, ErrorMessage = "A crime reference has at most 30 characters.")]
        public string? CrimeReference { get; set; }

        public string? OffenceCode { get; set; }

        public DateOnly? OffenceOn { get; set; }

        public DateOnly? StatementGivenOn { get; set; }

        [Required(ErrorMessage = "Choose his relationship to the victim.")]
        public Relationship? Relationship { get; set; }

        [Required(ErrorMessage = "Enter how many victims of 16 or over there are."), Range(1, 20, ErrorMessage = "Enter a number of victims from 1 to 20.")]
        public int? VictimsCounted { get; set; } = 1;

        [StringLength(Referral.CircumstancesMaxLength, ErrorMessage = "Shorten the circumstances to 4,000 characters.")]
        public string? Circumstances { get; set; }

        [StringLength(100, ErrorMessage = "Shorten the officer's name to 100 characters.")]
        public string? OfficerInCase { get; set; }

        [StringLength(50, ErrorMessage = "Shorten the collar number to 50 characters.")]
        public string? OfficerInCaseCollar { get; set; }

        public RiskLevel? Risk { get; set; }

        public RiskTool RiskTool { get; set; }

        public DateOnly? RiskAssessedOn { get; set; }

        [StringLength(ConsentGiven.ExplainedMaxLength, ErrorMessage = "Shorten what was explained to 1,000 characters.")]
        public string? ConsentExplained { get; set; }

        public bool ConsentSigned { get; set; }

        public bool SeemedFit { get; set; }

        public bool IsRestricted { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Track == Domain.Cases.Track.ConditionalCaution || Source == ReferralSource.Custody)
            {
                if (string.IsNullOrWhiteSpace(CrimeReference))
                {
                    yield return new("Enter the crime reference.", [nameof(CrimeReference)]);
                }

                if (string.IsNullOrWhiteSpace(OffenceCode))
                {
                    yield return new("Choose the offence.", [nameof(OffenceCode)]);
                }
            }

            if (!string.IsNullOrWhiteSpace(OffenceCode) && OffenceOn is null)
            {
                yield return new("Enter the day of the offence.", [nameof(OffenceOn)]);
            }

            if (Track == Domain.Cases.Track.ConditionalCaution && Risk is null)
            {
                yield return new("Choose the risk level.", [nameof(Risk)]);
            }

            if (Source == ReferralSource.Custody && string.IsNullOrWhiteSpace(SuiteCode))
            {
                yield return new("Choose the custody suite.", [nameof(SuiteCode)]);
            }

            if (!string.IsNullOrWhiteSpace(PncId) && !Domain.People.PncId.TryParse(PncId, DateOnly.MaxValue, out _, out var problem))
            {
                yield return new(problem, [nameof(PncId)]);
            }
        }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, CaseFeed feed, TimeProvider clock)
        : IRequestHandler<Command, Outcome<Guid>>
    {
        public async Task<Outcome<Guid>> Handle(Command command, CancellationToken ct)
        {
            var stamp = user.Stamp(clock);
            if (!IsWhereTheyWork(command))
            {
                return new Invalid(nameof(Command.AreaCode), "Choose an area or suite that you work in.");
            }

            return await CaseStore.TryAsync(CaseStore.StepTries, () => SubmitAsync(command, stamp, ct), ct);
        }

        private async Task<Outcome<Guid>> SubmitAsync(Command command, Stamp stamp, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var person = await FindPersonAsync(db, command, London.DayOf(stamp.At), ct);
            await db.RefuseTheOtherSideAsync(Guid.Empty, person.Id, user.Actor, ct);
            var file = await db.MakeCaseAsync(ReferralOf(command, person), stamp, ct);
            if (file.IsRestricted)
            {
                db.CaseGrants.Add(new() { CaseId = file.Id, UserId = user.Actor.UserId, GivenBy = user.Actor.UserId, GivenAt = stamp.At });
            }

            access.Shows(SubjectKind.Case, file.Id);
            access.Shows(SubjectKind.Person, person.Id);
            await db.SaveChangesAsync(ct);
            feed.Changed([file.Id]);
            return file.Id;
        }

        private bool IsWhereTheyWork(Command command) =>
            user.Role == Role.CustodySupportWorker ? command.SuiteCode is not null && user.Suites.Contains(command.SuiteCode) : user.Areas.Contains(command.AreaCode);

        /// <summary>The same PNC ID, or the same name and date of birth, is the same person.</summary>
        private static async Task<Person> FindPersonAsync(AppDb db, Command command, DateOnly today, CancellationToken ct)
        {
            PncId.TryParse(command.PncId, today, out var pnc, out _);
            var (surname, forenames) = (command.Surname!.Trim(), command.Forenames!.Trim());
            var known = (pnc is null ? null : await db.People.FirstOrDefaultAsync(p => p.PncId == pnc.Value, ct))
                ?? await db.People.FirstOrDefaultAsync(
                    p => p.Surname == surname && p.Forenames == forenames && p.DateOfBirth == command.DateOfBirth && (pnc == null || p.PncId == null), ct);
            if (known is null)
            {
                known = new() { Id = Guid.CreateVersion7(), Surname = surname, Forenames = forenames, DateOfBirth = command.DateOfBirth!.Value, Sex = command.Sex!.Value };
                db.People.Add(known);
            }

            known.PncId ??= pnc?.Value;
            known.Contact = string.IsNullOrWhiteSpace(command.Contact) ? known.Contact : command.Contact.Trim();
            return known;
        }

        private static Referral ReferralOf(Command command, Person person) => new()
        {
            Id = Guid.CreateVersion7(),
            Reference = "",
            Policy = null!,
            Track = command.Track!.Value,
            Source = command.Source!.Value,
            Person = person,
            AreaCode = command.AreaCode!,
            SuiteCode = Trimmed(command.SuiteCode),
            CrimeReference = Trimmed(command.CrimeReference)?.ToUpperInvariant(),
            Offence = string.IsNullOrWhiteSpace(command.OffenceCode) ? null : new(command.OffenceCode, command.OffenceOn!.Value, StatementGivenOn: command.StatementGivenOn),
            Relationship = command.Relationship!.Value,
            VictimsCounted = command.VictimsCounted!.Value,
            Circumstances = Trimmed(command.Circumstances),
            OfficerInCase = Trimmed(command.OfficerInCase),
            OfficerInCaseCollar = Trimmed(command.OfficerInCaseCollar),
            Consent = command.Track == Track.Voluntary && Trimmed(command.ConsentExplained) is { } explained
                ? new(explained, command.ConsentSigned, command.SeemedFit)
                : null,
            Risk = command.Risk,
            RiskTool = command.RiskTool,
            RiskAssessedOn = command.RiskAssessedOn,
            IsRestricted = command.IsRestricted,
        };

        private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
