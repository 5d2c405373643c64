using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.KeptApart;

/// <summary>Who may see which entries.</summary>
internal static class SeenKeptApart
{
    /// <summary>The entries a reader may see and end (<see cref="KeepApart.MayBeEndedBy"/>).</summary>
    public static IQueryable<KeepApart> SeenBy(this IQueryable<KeepApart> all, CurrentUser user)
    {
        var me = user.Actor.UserId;
        return user.Role switch
        {
            Role.DecisionMaker => all,
            Role.VictimContactWorker => all.Where(k => k.Role == Role.VictimContactWorker),
            Role.Facilitator => all.TagWith(OwnOnly).Where(k => k.By == me && k.Role == Role.Facilitator),
            Role.CustodySupportWorker or Role.ForceAnalyst or Role.OpccStaff or Role.Administrator or Role.System => all.Where(k => false),
        };
    }

    /// <summary>Stands in the SQL of his side, so that a test can tell it from a reading of everything.</summary>
    public const string OwnOnly = "only what the reader recorded";
}
