using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.People;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cases;

/// <summary>Records the risk level. A rise ends what she supported in each of her cases with him, in one save (product.md 3).</summary>
public static class RecordRisk
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.VictimContactWorker, Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.RecordRisk;

        public Guid CaseId { get; set; }

        [Required(ErrorMessage = "Choose the risk level.")]
        public RiskLevel? Level { get; set; }

        [Required(ErrorMessage = "Choose what it was assessed with.")]
        public RiskTool? Tool { get; set; }

        [Required(ErrorMessage = "Enter the day of the assessment.")]
        public DateOnly? AssessedOn { get; set; }

        /// <summary>Ticks of the RIC, where they were counted.</summary>
        [Range(0, RiskAssessment.RicQuestions, ErrorMessage = "The RIC has 24 questions. Enter a number from 0 to 24.")]
        public int? Ticks { get; set; }
    }

    /// <summary>A risk is never refused for being late: it is recorded whatever happened to the case meanwhile.</summary>
    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.RecordAsync(command.CaseId, async (db, file, stamp) =>
        {
            if (file.RecordRisk(command.Level!.Value, command.Tool!.Value, command.AssessedOn!.Value, stamp, command.Ticks))
            {
                var victims = await db.SameVictimsAsync(file.Victims.Where(v => v.IsAsked).Select(v => v.VictimId), ct);

                // Whatever their area and stage: a case that has ended may be opened again.
                foreach (var other in await Elsewhere.CasesOfAsync(db, file, victims, ct))
                {
                    other.EndAnswersByRise(victims, stamp);
                }
            }
        }, ct);
    }
}
