using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cautions;

/// <summary>Prepares other conditions to be signed again (CC-27). Nothing changes until he agrees and signs.</summary>
public static class PrepareVariation
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : VariedTerms, IRequest<Outcome>, IChangeCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.PrepareVariation;

        public Guid CaseId { get; set; }

        public int Version { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(command, async (db, file, stamp) =>
        {
            await db.LoadDraftsAsync(file, ct);
            file.PrepareVariation([.. command.Conditions.Select(c => c.Terms)], command.Deadline, command.DeadlineReason, stamp);
        }, ct);
    }
}

/// <summary>Conditions as they are to stand: the same parts whether a variation is prepared or typed as it was signed.</summary>
public class VariedTerms
{
    public List<ConditionRow> Conditions { get; init; } = [];

    /// <summary>The day all conditions are to be kept by; null leaves it as it is.</summary>
    public DateOnly? Deadline { get; set; }

    [StringLength(SignedCaution.TextMaxLength, ErrorMessage = "Shorten the reason to 2,000 characters.")]
    [ReadByHisSide]
    public string? DeadlineReason { get; set; }
}
