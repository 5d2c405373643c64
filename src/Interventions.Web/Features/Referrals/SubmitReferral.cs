using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Eligibility;
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
        [ReadByHisSide(HasPlaces = true)]
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
        [ReadByHisSide]
        public string? Circumstances { get; set; }

        [StringLength(100, ErrorMessage = "Shorten the officer's name to 100 characters.")]
        public string? OfficerInCase { get; set; }

        [StringLength(50, ErrorMessage = "Shorten the collar number to 50 characters.")]
        public string? OfficerInCaseCollar { get; set; }

        public RiskLevel? Risk { get; set; }

        public RiskTool RiskTool { get; set; }

        public DateOnly? RiskAssessedOn { get; set; }

        [StringLength(ConsentGiven.ExplainedMaxLength, ErrorMessage = "Shorten what was explained to 1,000 characters.")]
        [ReadByHisSide]
        public string? ConsentExplained { get; set; }

        public bool ConsentSigned { get; set; }

        public bool SeemedFit { get; set; }

        public bool IsRestricted { get; set; }

        /// <summary>Somebody found before; null lets the PNC ID, or name and date of birth, decide whether he is known.</summary>
        public Guid? PersonId { get; set; }

        public Gender? Gender { get; set; }

        /// <summary>An 18+1 code as he states it.</summary>
        public string? EthnicitySde { get; set; }

        public ObservedAppearance? Observed { get; set; }

        [StringLength(Person.ContactMaxLength, ErrorMessage = "Shorten when not to contact him to 400 characters.")]
        [ReadByHisSide]
        public string? ContactNot { get; set; }

        public DateOnly? LastIncidentOn { get; set; }

        public string? CustodyRecordNumber { get; set; }

        public string? ArrestSummonsNumber { get; set; }

        public SupportNeeds Needs { get; set; }

        [StringLength(ReferralDetails.NoteMaxLength, ErrorMessage = "Shorten what he needs to 400 characters.")]
        [ReadByHisSide]
        public string? NeedsNote { get; set; }

        [StringLength(100, ErrorMessage = "Shorten the language to 100 characters.")]
        public string? Language { get; set; }

        public bool NeedsInterpreter { get; set; }

        [StringLength(ReferralDetails.NoteMaxLength, ErrorMessage = "Shorten what he needs to take part to 400 characters.")]
        [ReadByHisSide]
        public string? Access { get; set; }

        public bool? ChildrenInHousehold { get; set; }

        public bool? ReferredToMarac { get; set; }

        public bool NoContactBail { get; set; }

        public string? ProgrammeVersionId { get; set; }

        /// <summary>Desk checks known at once, recorded with the referral.</summary>
        public List<RecordDeskChecks.Row> Checks { get; init; } = [];

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
        }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, CaseFeed feed, TimeProvider clock)
        : IRequestHandler<Command, Outcome<Guid>>
    {
        public async Task<Outcome<Guid>> Handle(Command command, CancellationToken ct)
        {
            var stamp = user.Stamp(clock);
            return await CaseStore.TryAsync<Outcome<Guid>>(CaseStore.StepTries, async () =>
            {
                await using var db = await dbs.CreateDbContextAsync(ct);
                if (await db.ProblemsOfAsync(command, user, London.DayOf(stamp.At), ct) is { Count: > 0 } problems)
                {
                    return new Invalid(problems.GroupBy(p => p.Field).ToDictionary(g => g.Key, g => g.Select(p => p.Sentence).ToArray()));
                }

                var file = await db.AddReferralAsync(command, user, access, stamp, ct);
                await db.SaveChangesAsync(ct);
                feed.Changed([file.Id]);
                return file.Id;
            }, ct);
        }
    }
}
