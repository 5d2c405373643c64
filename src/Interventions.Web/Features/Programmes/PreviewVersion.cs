using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Programmes;

/// <summary>
/// How many open cases would fare differently had they been enrolled on the new rules (product.md 6). Numbers only: the
/// administrator sees no case. It changes nothing, and no case changes its version.
/// </summary>
public static class PreviewVersion
{
    /// <summary>Cases asked at once: each has to be loaded whole.</summary>
    private const int Batch = 100;

    [Allow(Role.Administrator, Purpose = "Looking after programmes")]
    public sealed class Query : VersionDetails, IRequest<Outcome<View>>;

    /// <param name="Asked">Open cases enrolled on the programme.</param>
    /// <param name="Differ">Those that would fare differently in any of what follows.</param>
    /// <param name="StartAgain">Would have to start the run again and do not now.</param>
    /// <param name="CarryOn">Had to start again and would not.</param>
    /// <param name="Done">Would have done what the programme asks and have not.</param>
    /// <param name="NotDone">Have done it and would not have.</param>
    /// <param name="More">Would need more sessions than now.</param>
    /// <param name="Fewer">Would need fewer.</param>
    /// <param name="CouldFinish">Cannot finish in the groups ahead and could; null where the number of sessions differs, so that no group fits yet.</param>
    /// <param name="CouldNot">Can and could not.</param>
    public sealed record View(int Asked, int Differ, int StartAgain, int CarryOn, int Done, int NotDone, int More, int Fewer, int? CouldFinish, int? CouldNot);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.NewestAsync(query.From!, ct) is not { } newest)
            {
                return new NotFound();
            }

            var stamp = user.Stamp(clock);
            var next = newest.Next(query.Terms, stamp);
            var (openA, openB) = (Track.ConditionalCaution.Open(), Track.Voluntary.Open());
            var ids = await db.Cases
                .Where(c => c.Programme!.Name == newest.Name && (c.Track == Track.ConditionalCaution ? openA.Contains(c.Stage) : openB.Contains(c.Stage)))
                .OrderBy(c => c.ReferredAt).Select(c => c.Id).ToListAsync(ct);
            Dictionary<string, GroupCalendar> calendars = [];
            List<Difference> found = [];
            foreach (var some in ids.Chunk(Batch))
            {
                var files = await db.Cases.Where(c => some.Contains(c.Id)).AsNoTracking().AsSplitQuery().ToListAsync(ct);
                var sessions = await db.SessionsAsync(files, ct);
                foreach (var file in files)
                {
                    if (!calendars.TryGetValue(file.Policy.Force, out var calendar))
                    {
                        calendars[file.Policy.Force] = calendar = await db.CalendarAsync(newest.Name, file.Policy.Force, held: null, stamp.At.AddDays(-1), ct);
                    }

                    found.Add(DifferenceOf(file, next, sessions, calendar, stamp.At));
                }
            }

            int Count(Func<Difference, bool> what) => found.Count(what);
            var sameLength = found.Exists(d => d.Finish is not null);
            return new View(
                ids.Count, Count(d => d.IsAny), Count(d => d.Now.Run < d.Then.Run), Count(d => d.Now.Run > d.Then.Run), Count(d => d.Then.IsMet && !d.Now.IsMet), Count(d => d.Now.IsMet && !d.Then.IsMet),
                Count(d => d.Then.StillNeeded > d.Now.StillNeeded), Count(d => d.Then.StillNeeded < d.Now.StillNeeded),
                sameLength ? Count(d => d.Finish is (false, true)) : null, sameLength ? Count(d => d.Finish is (true, false)) : null);
        }

        private static Difference DifferenceOf(CaseFile file, ProgrammeVersion next, List<Session> sessions, GroupCalendar calendar, DateTime now)
        {
            var byId = sessions.ToDictionary(s => s.Id);
            var history = file.HistoryOf(byId);
            (bool, bool)? finish = null;
            if (next.SharesGroupsWith(file.Programme!) && file.FactsToFinish(null, sessions, now) is { } facts && file.FactsToFinish(null, sessions, now, next) is { } instead)
            {
                finish = (Feasibility.Of(facts, calendar).Answer != CanFinish.No, Feasibility.Of(instead, calendar).Answer != CanFinish.No);
            }

            return new(ProgrammeStanding.Under(file.Programme!, history), ProgrammeStanding.Under(next, history), finish);
        }

        private sealed record Difference(ProgrammeStanding Now, ProgrammeStanding Then, (bool Now, bool Then)? Finish)
        {
            public bool IsAny => (Now.Run, Now.IsMet, Now.StillNeeded) != (Then.Run, Then.IsMet, Then.StillNeeded) || (Finish is { } f && f.Now != f.Then);
        }
    }
}
