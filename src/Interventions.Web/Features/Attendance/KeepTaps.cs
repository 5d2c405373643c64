using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Attendance;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Attendance;

/// <summary>
/// Takes what a browser has journalled of one register, one tap after the other, and keeps each: on record, or aside with the
/// reason. Sent again it answers the same.
/// </summary>
public static class KeepTaps
{
    public const int MostAtOnce = 500;

    /// <summary>How long after taking the list somebody who is no longer on the session may still send what was tapped.</summary>
    private static readonly TimeSpan CopyCounts = TimeSpan.FromDays(2);

    [Allow(Role.Facilitator)]
    public sealed class Command : IRequest<Outcome<IReadOnlyList<KeptTap>>>
    {
        public Guid SessionId { get; set; }

        [MinLength(1, ErrorMessage = "There is nothing to keep."), MaxLength(MostAtOnce, ErrorMessage = "Send at most 500 marks at once.")]
        public IReadOnlyList<Tap> Taps { get; set; } = [];
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, RegisterStore store, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome<IReadOnlyList<KeptTap>>>
    {
        public async Task<Outcome<IReadOnlyList<KeptTap>>> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var isMine = await db.Sessions.InAreasOf(user, db).AnyAsync(s => s.Id == command.SessionId, ct);
            if (!isMine && !await db.HasCopyAsync(command.SessionId, user.Actor.UserId, user.Stamp(clock).At - CopyCounts, ct))
            {
                return new NotFound();
            }

            var kept = await store.KeepAsync(command.SessionId, command.Taps, isStranger: !isMine, ct);
            return Outcome.Of<IReadOnlyList<KeptTap>>([.. kept.Select(t => new KeptTap(t.Id, t.Answer, t.Because))]);
        }
    }
}

/// <summary>What came of a tap, for the browser that sent it.</summary>
/// <param name="Because">Why it was kept aside.</param>
public sealed record KeptTap(Guid Id, TapAnswer Answer, string? Because);
