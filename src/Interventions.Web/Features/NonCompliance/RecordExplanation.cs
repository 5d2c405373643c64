using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.NonCompliance;

/// <summary>What he says about not having complied, apart from what anybody makes of it (CC-28, DP-03). "He gave none" is an answer.</summary>
public static class RecordExplanation
{
    [Allow(Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.RecordExplanation;

        public Guid CaseId { get; set; }

        [Required(ErrorMessage = "Say how he was asked.")]
        public ReachChannel? How { get; set; }

        /// <summary>When he was asked.</summary>
        public LondonMoment When { get; set; } = new();

        [StringLength(ExplanationGiven.AskedByMaxLength, ErrorMessage = "Shorten the name to 100 characters.")]
        public string? AskedBy { get; set; }

        public bool GaveNone { get; set; }

        [StringLength(ExplanationGiven.TextMaxLength, ErrorMessage = "Shorten what he says to 2,000 characters.")]
        [ReadByHisSide]
        public string? HisWords { get; set; }

        [StringLength(ExplanationGiven.TextMaxLength, ErrorMessage = "Shorten what was seen to 2,000 characters.")]
        [ReadByHisSide]
        public string? Evidence { get; set; }

        [StringLength(ExplanationGiven.TextMaxLength, ErrorMessage = "Shorten your opinion to 2,000 characters.")]
        [ReadByHisSide]
        public string? Opinion { get; set; }

        internal ExplanationGiven Given => new(How!.Value, When.ToUtc(), GaveNone, Blank(HisWords), Blank(Evidence), Blank(Opinion), Blank(AskedBy));

        private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.RecordAsync(
                command.CaseId,
                (_, file, stamp) =>
                {
                    file.RecordExplanation(command.Given, stamp);
                    return Task.CompletedTask;
                },
                ct);
    }
}
