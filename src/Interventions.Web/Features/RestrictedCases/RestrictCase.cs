using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.RestrictedCases;

/// <summary>Why only named people may open a case (product.md 4). Each leads to the same.</summary>
public enum RestrictedCause
{
    PoliceOrStaff,
    HonourBasedAbuse,
    Colleague,
}

/// <summary>
/// Restricts a case that turns out to be one for named people only. Its owner and everybody who has worked on it stay named, so that
/// nobody who has to record her answer is shut out; to everybody else it becomes a stub at once.
/// </summary>
public static class RestrictCase
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker, Role.VictimContactWorker)]
    public sealed class Command : IRequest<Outcome>, IChangeCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.Restrict;

        public Guid CaseId { get; set; }

        public int Version { get; set; }

        [Required(ErrorMessage = "Choose why.")]
        public RestrictedCause? Cause { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(command, async (db, file, stamp) =>
        {
            file.Restrict(stamp, new(RestrictedNote: command.Cause!.Value.InWords()));
            var named = await db.CaseGrants.Where(g => g.CaseId == file.Id && !g.IsBreakGlass && g.Until == null).Select(g => g.UserId).ToListAsync(ct);
            List<Guid> worked = [.. file.Journal.Where(e => e.Role != Role.System).Select(e => e.UserId).Append(file.OwnerId).Append(stamp.By.UserId).Distinct().Except(named)];
            db.CaseGrants.AddRange(worked.Select(id => new Data.CaseGrant { CaseId = file.Id, UserId = id, GivenBy = stamp.By.UserId, GivenAt = stamp.At }));
        }, ct);
    }

    /// <summary>As a choice.</summary>
    public static string InWords(this RestrictedCause cause) => cause switch
    {
        RestrictedCause.PoliceOrStaff => "Police or staff are involved",
        RestrictedCause.HonourBasedAbuse => "Honour-based abuse or a harmful practice",
        RestrictedCause.Colleague => "A colleague, or somebody close to one, is involved",
    };
}
