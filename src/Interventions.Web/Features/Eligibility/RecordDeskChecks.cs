using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Eligibility;

/// <summary>Records desk checks E1-E3, E5-E8, E10 and E11, each with what it rests on. E5 to E7 are for a decision-maker.</summary>
public static class RecordDeskChecks
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome>, IChangeCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.RecordDeskCheck;

        public Guid CaseId { get; set; }

        public int Version { get; set; }

        /// <summary>Rows without an answer, or left as they stand on record, record nothing.</summary>
        public List<Row> Rows { get; init; } = [];

        /// <summary>What excludes the case was found (CARA-01), recorded with E3; null leaves it unsaid.</summary>
        public ExcludedFeatures? Features { get; set; }
    }

    public sealed class Row : IValidatableObject
    {
        public Criterion Criterion { get; init; }

        /// <summary>What is on record.</summary>
        public CheckRow? OnRecord { get; init; }

        public CriterionAnswer? Answer { get; set; }

        [StringLength(DeskCheck.EvidenceMaxLength, ErrorMessage = "Shorten what it rests on to 1,000 characters.")]
        [ReadByHisSide]
        public string? Evidence { get; set; }

        internal bool IsNew => Answer is not null && (Answer != OnRecord?.Answer || Evidence?.Trim() != OnRecord?.Evidence);

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Answer is not null && string.IsNullOrWhiteSpace(Evidence))
            {
                yield return new($"Say what the answer to {Criterion.Code()} rests on.", [nameof(Evidence)]);
            }

            if (Answer is null && OnRecord is not null)
            {
                yield return new($"Answer {Criterion.Code()} yes, no or unknown.", [nameof(Answer)]);
            }
        }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(command, (file, stamp) => file.RecordDeskChecks(
            [.. command.Rows.Where(r => r.IsNew || IsFeatureNews(r, file, command.Features)).Select(r => (r.Criterion, r.Answer!.Value, r.Evidence!.Trim()))],
            stamp,
            command.Rows.Any(r => r.Criterion == Criterion.E3OffenceType && (r.IsNew || IsFeatureNews(r, file, command.Features))) ? command.Features : null), ct);

        /// <summary>E3 is recorded again where only what excludes the case has changed.</summary>
        private static bool IsFeatureNews(Row row, CaseFile file, ExcludedFeatures? features) =>
            row.Criterion == Criterion.E3OffenceType && row.Answer is not null && features is not null
            && features != file.DeskChecks.LastOrDefault(c => c.Criterion == Criterion.E3OffenceType)?.Features;
    }
}
