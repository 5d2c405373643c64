using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.RestrictedCases;

/// <summary>Names a member of staff of the area or suite who may open this restricted case.</summary>
public static class NamePerson
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker, Role.VictimContactWorker)]
    public sealed class Command : IRequest<Outcome>, IChangeCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.NamePerson;

        public Guid CaseId { get; set; }

        public int Version { get; set; }

        [Required(ErrorMessage = "Choose who may open it.")]
        public Guid? UserId { get; set; }
    }

    public sealed class Handler(CaseStore store, CurrentAccess access) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(
                command,
                async (db, file, stamp) =>
                {
                    await db.RefuseUnnamedAsync(file, stamp.By, ct);
                    if (await db.Users.OfAreaOrSuite(file.AreaCode, file.SuiteCode).SingleOrDefaultAsync(u => u.Id == command.UserId, ct) is not { } chosen)
                    {
                        throw new CaseRuleException("Choose somebody who works in the area or the suite of this case.");
                    }

                    await db.RefuseBarredAsync(file, chosen.Id, ct);
                    file.NamePerson(stamp);

                    // Whoever is named already may be so for her side's work, which an answer of its own would tell of: it is done and journalled alike.
                    if (!await db.CaseGrants.AnyAsync(g => g.CaseId == file.Id && g.UserId == chosen.Id && !g.IsBreakGlass && g.Until == null, ct))
                    {
                        db.Add(new CaseGrant { CaseId = file.Id, UserId = chosen.Id, GivenBy = stamp.By.UserId, GivenAt = stamp.At });
                    }

                    access.Shows(SubjectKind.User, chosen.Id);
                },
                ct);
    }

    /// <summary>A name for a role that the wall shuts out anyway would be a way round it; the words tell neither side why.</summary>
    /// <exception cref="CaseRuleException">Every role of theirs is on the other side of the case or of one linked with it.</exception>
    private static async Task RefuseBarredAsync(this AppDb db, CaseFile file, Guid userId, CancellationToken ct)
    {
        var roles = await db.Users.Where(u => u.Id == userId).SelectMany(u => u.Appointments).Select(a => a.Role).ToListAsync(ct);
        foreach (var role in roles.Where(r => r is Role.CustodySupportWorker or Role.Facilitator or Role.VictimContactWorker or Role.DecisionMaker))
        {
            if (!await db.IsBarredAsync(file.Id, file.PersonId, userId, role, ct))
            {
                return;
            }
        }

        throw new CaseRuleException(CannotBeNamed);
    }

    /// <summary>Shown where somebody chosen cannot be named.</summary>
    public const string CannotBeNamed = "This person cannot be named on this case. Choose somebody else.";

    /// <summary>An hour behind broken glass is not leave to let others, or oneself, in for good.</summary>
    /// <exception cref="CaseRuleException">Neither owner nor named.</exception>
    internal static async Task RefuseUnnamedAsync(this AppDb db, CaseFile file, Actor actor, CancellationToken ct)
    {
        if (file.OwnerId != actor.UserId && !await db.CaseGrants.AnyAsync(g => g.CaseId == file.Id && g.UserId == actor.UserId && !g.IsBreakGlass && g.Until == null, ct))
        {
            throw new CaseRuleException("Only the owner and people named may say who opens this case. Ask the owner.");
        }
    }
}
