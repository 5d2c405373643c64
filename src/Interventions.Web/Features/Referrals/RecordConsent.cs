using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Referrals;

/// <summary>His consent to a voluntary referral (CU-04): to the programme, never the basis for processing data.</summary>
public static class RecordConsent
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator)]
    public sealed class Command : IRequest<Outcome>, IChangeCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.RecordConsent;

        public Guid CaseId { get; set; }

        public int Version { get; set; }

        [Required(ErrorMessage = "Say what was explained to him."), StringLength(ConsentGiven.ExplainedMaxLength, ErrorMessage = "Shorten what was explained to 1,000 characters.")]
        [ReadByHisSide]
        public string? Explained { get; set; }

        public bool IsSigned { get; set; }

        public bool SeemedFit { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(
            command, (file, stamp) => file.RecordConsent(new(command.Explained!.Trim(), command.IsSigned, command.SeemedFit), stamp), ct);
    }
}
