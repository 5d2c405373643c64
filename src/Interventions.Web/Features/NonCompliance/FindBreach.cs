using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.NonCompliance;

/// <summary>No reasonable excuse: a breach, decided by a named person with reasons, once he was asked or with why not (CC-07, CC-28, G14).</summary>
public static class FindBreach
{
    [Allow(Role.DecisionMaker)]
    [NeverWaits]
    public sealed class Command : ReasonedCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.FindBreach;

        /// <summary>Only where nobody asked him for his explanation.</summary>
        [StringLength(MaxLength, ErrorMessage = "Shorten why he is not asked to 1,000 characters.")]
        [ReadByHisSide]
        public string? WhyNotAsked { get; set; }

        private const int MaxLength = 1000;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.FindBreach(command.Reasons, stamp, command.WhyNotAsked), ct);
    }
}
