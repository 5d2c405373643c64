using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Cases;

/// <summary>Asks another area to take the case; nothing changes until it accepts.</summary>
public static class RequestTransfer
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : StepCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.RequestTransfer;

        [Required(ErrorMessage = "Choose the area.")]
        public string? AreaCode { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(command, async (db, file, stamp) =>
        {
            if (!await db.Areas.AnyAsync(a => a.Code == command.AreaCode, ct))
            {
                throw new CaseRuleException("Choose the area from the list.");
            }

            file.RequestTransfer(command.AreaCode!, stamp, command.Because);
        }, ct);
    }
}
