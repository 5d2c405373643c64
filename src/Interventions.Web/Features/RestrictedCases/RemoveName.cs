using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.RestrictedCases;

/// <summary>Somebody named may open the restricted case no more. The grant stays on record with its end.</summary>
public static class RemoveName
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker, Role.VictimContactWorker, Purpose = "Naming who may open the case")]
    public sealed record Command(Guid CaseId, Guid UserId) : IRequest<Outcome>, IAboutCase;

    public sealed class Handler(CaseStore store, CurrentAccess access) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.RecordAsync(
                command.CaseId,
                async (db, file, stamp) =>
                {
                    await db.RefuseUnnamedAsync(file, stamp.By, ct);
                    if (file.OwnerId == command.UserId)
                    {
                        throw new CaseRuleException("The owner answers for the case and keeps it open. Transfer the case instead.");
                    }

                    var grants = await db.CaseGrants.Where(g => g.CaseId == file.Id && g.UserId == command.UserId && g.Until == null).ToListAsync(ct);
                    grants.ForEach(g => g.Until = stamp.At);
                    access.Shows(SubjectKind.User, command.UserId);
                },
                ct);
    }
}
