using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Cases;

/// <summary>Somebody of the area that was asked takes the case and answers for it from then on.</summary>
public static class AcceptTransfer
{
    /// <summary>Shown to those who see the case but do not work where it is to go.</summary>
    public const string NotTheirs = "Somebody who works in the area that was asked accepts it.";

    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : StepCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.AcceptTransfer;
    }

    public sealed class Handler(CaseStore store, CurrentUser user) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(command, async (db, file, stamp) =>
        {
            if (file.TransferTo is { } area && !user.Areas.Contains(area))
            {
                throw new CaseRuleException(NotTheirs);
            }

            file.AcceptTransfer(stamp);

            // Whoever answers for a restricted case has to be able to open it.
            if (file.IsRestricted && !await db.CaseGrants.AnyAsync(g => g.CaseId == file.Id && g.UserId == stamp.By.UserId && g.Until == null, ct))
            {
                db.CaseGrants.Add(new() { CaseId = file.Id, UserId = stamp.By.UserId, GivenBy = stamp.By.UserId, GivenAt = stamp.At });
            }
        }, ct);
    }
}
