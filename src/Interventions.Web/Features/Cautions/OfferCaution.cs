using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cautions;

/// <summary>Offers the caution: effect explained, warning given, legal advice available (CC-04.4, CC-22).</summary>
public static class OfferCaution
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : StepCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.Offer;

        public bool EffectExplained { get; set; }

        public bool WarningGiven { get; set; }

        public bool LegalAdviceAvailable { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(command, (file, stamp) => file.OfferCaution(
            command.EffectExplained, command.WarningGiven, command.LegalAdviceAvailable, stamp, command.Because), ct);
    }
}
