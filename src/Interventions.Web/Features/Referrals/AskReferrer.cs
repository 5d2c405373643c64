using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Referrals;

/// <summary>Sends a referral back to its referrer with questions. It stays where it is.</summary>
public static class AskReferrer
{
    [Allow(Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome>, IChangeCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.AskReferrer;

        public Guid CaseId { get; set; }

        public int Version { get; set; }

        [Required(ErrorMessage = "Write the questions."), StringLength(ReferralQuestion.TextMaxLength, ErrorMessage = "Shorten this to 2,000 characters.")]
        [ReadByHisSide]
        public string? Questions { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.AskReferrer(command.Questions!, stamp), ct);
    }
}
