using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Attendance;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
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

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CaseFeed feed, Mediators mediators, TimeProvider clock) : IRequestHandler<Command, Outcome<IReadOnlyList<KeptTap>>>
    {
        public async Task<Outcome<IReadOnlyList<KeptTap>>> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var isMine = await db.Sessions.InAreasOf(user, db).AnyAsync(s => s.Id == command.SessionId, ct);
            if (!isMine && !await db.HasCopyAsync(command.SessionId, user.Actor.UserId, user.Stamp(clock).At - CopyCounts, ct))
            {
                return new NotFound();
            }

            var ids = command.Taps.Select(t => t.Id).ToList();
            var known = await db.RegisterTaps.AsNoTracking().Where(t => t.SessionId == command.SessionId && ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
            var places = await db.RegisterPlaces.Where(p => p.SessionId == command.SessionId).ToDictionaryAsync(p => p.Number, p => p.CaseId, ct);
            List<KeptTap> answers = [];
            foreach (var tap in command.Taps.OrderBy(t => t.Sequence).DistinctBy(t => t.Id))
            {
                Guid? caseId = places.TryGetValue(tap.Number, out var id) ? id : null;
                var answer = known.TryGetValue(tap.Id, out var earlier) ? KeptTap.Of(earlier) : await KeepAsync(command.SessionId, caseId, tap, isMine, ct);
                if (answer.Problem is { } problem)
                {
                    return problem; // the browser sends all of them again, and those that are kept answer the same
                }

                answers.Add(answer.Value);
            }

            feed.Changed([command.SessionId]);
            return answers;
        }

        private async Task<Outcome<KeptTap>> KeepAsync(Guid sessionId, Guid? caseId, Tap tap, bool isMine, CancellationToken ct)
        {
            if (!isMine || caseId is null)
            {
                return await SetAsideAsync(sessionId, caseId, tap, isMine ? "This register has no such number." : "Whoever marked this was no longer on the session when it arrived.", ct);
            }

            var outcome = await mediators.For(user.OrNobody).Send(new KeepTap.Command(caseId.Value, sessionId, tap), ct);
            return outcome.Problem switch
            {
                null or Unavailable or Stale => outcome,
                NotFound => await SetAsideAsync(sessionId, caseId, tap, "Only colleagues named on this case can record it.", ct),
                var problem => await SetAsideAsync(sessionId, caseId, tap, problem.Message, ct),
            };
        }

        private async Task<KeptTap> SetAsideAsync(Guid sessionId, Guid? caseId, Tap tap, string because, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            RegisterTap aside = new(tap, sessionId, caseId, TapAnswer.Aside, entryId: null, because, user.Stamp(clock));
            db.Add(aside);
            await db.SaveChangesAsync(ct);
            return KeptTap.Of(aside);
        }
    }
}
