using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cases;

/// <summary>Ends a pause, risk review or data query. What is due to her is ended only by her answer.</summary>
public static class ResolveReview
{
    [Allow(Role.DecisionMaker)]
    [ForHerSideOnly]
    public sealed class Command : StepCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.ResolveReview;

        [Required(ErrorMessage = "Choose what is resolved.")]
        public HoldKind? Kind { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.ResolveReview(command.Kind!.Value, stamp, command.Because), ct);
    }
}
