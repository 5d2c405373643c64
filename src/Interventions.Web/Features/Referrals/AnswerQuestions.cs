using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Referrals;

/// <summary>Answers what was asked of the referrer, and sends the referral again.</summary>
public static class AnswerQuestions
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome>, IChangeCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.AnswerQuestions;

        public Guid CaseId { get; set; }

        public int Version { get; set; }

        [Required(ErrorMessage = "Write the answers."), StringLength(ReferralQuestion.TextMaxLength, ErrorMessage = "Shorten this to 2,000 characters.")]
        [ReadByHisSide]
        public string? Answers { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.AnswerQuestions(command.Answers!, stamp), ct);
    }
}
