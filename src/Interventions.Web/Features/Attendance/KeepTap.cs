using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Attendance;

/// <summary>Keeps one tap at a register with what comes of it. Sent twice it is kept once.</summary>
public static class KeepTap
{
    /// <param name="AsideId">The tap kept aside that is tried again.</param>
    [Allow(Role.Facilitator)]
    public sealed record Command(Guid CaseId, Guid SessionId, Tap Tap, Guid? AsideId = null) : IRequest<Outcome<KeptTap>>, IAboutCase;

    public sealed class Handler(CaseStore store, CurrentUser user) : IRequestHandler<Command, Outcome<KeptTap>>
    {
        public async Task<Outcome<KeptTap>> Handle(Command command, CancellationToken ct)
        {
            RegisterTap? kept = null;
            var outcome = await store.RecordAsync(command.CaseId, async (db, file, stamp) =>
            {
                var session = await db.Sessions.AsNoTracking().InAreasOf(user, db).SingleOrDefaultAsync(s => s.Id == command.SessionId, ct)
                    ?? throw new CaseRuleException("That session is not of a group in your areas. Reload the page.");
                var before = await db.RegisterTaps.Where(t => t.SessionId == session.Id && t.CaseId == file.Id).ToListAsync(ct);
                if (before.Find(t => t.Id == command.Tap.Id) is { } known)
                {
                    kept = known;
                    return;
                }

                (await db.RegisterPlaces.SingleAsync(p => p.SessionId == session.Id && p.CaseId == file.Id, ct)).Tapped();
                kept = file.KeepTap(session, command.Tap, before, stamp);
                db.Add(kept);
                before.Find(t => t.Id == command.AsideId)?.Settle(kept.EntryId, stamp);
            }, ct);
            return outcome.Problem is { } problem ? problem : KeptTap.Of(kept!);
        }
    }
}

/// <summary>What came of a tap, for the browser that sent it.</summary>
/// <param name="Because">Why it was kept aside.</param>
public sealed record KeptTap(Guid Id, TapAnswer Answer, string? Because)
{
    internal static KeptTap Of(RegisterTap tap) => new(tap.Id, tap.Answer, tap.Because);
}
