using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Programmes;

/// <summary>
/// Works "can he still finish?" out again for whom a change concerns, and keeps the answers (product.md 6). Sent again it finds
/// nothing to change. Takes its turn with other nodes, so that no older look is written over a newer one.
/// </summary>
public static class RecomputeFinish
{
    /// <summary>Cases loaded at once.</summary>
    private const int Batch = 200;

    /// <summary>From the signing or the enrolment on: before it nothing is promised to anybody.</summary>
    internal static readonly CaseStage[] OnTheRoad = [CaseStage.Cautioned, CaseStage.Enrolled, CaseStage.InProgress, CaseStage.NonComplianceReview, CaseStage.Paused];

    /// <summary>Answers with how many answers changed.</summary>
    [Allow(Role.System)]
    public sealed record Command(FinishChange Change) : IRequest<Outcome<int>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CaseFeed feed, TimeProvider clock) : IRequestHandler<Command, Outcome<int>>
    {
        public async Task<Outcome<int>> Handle(Command command, CancellationToken ct)
        {
            await using var turn = await FinishTurn.TakeAsync(dbs, ct);
            await using var db = await dbs.CreateDbContextAsync(ct);
            var ids = await WhomAsync(db, command.Change ?? FinishChange.OfEverything, ct);
            FinishCalendars calendars = new(clock.GetUtcNow().UtcDateTime);
            var changed = 0;
            foreach (var some in ids.Chunk(Batch))
            {
                changed += await CaseStore.TryAsync(CaseStore.StepTries, () => RecomputeAsync(some, calendars, ct), ct);
            }

            return changed;
        }

        /// <summary>A changed group concerns the cases of its programme, and those not enrolled yet, in its force.</summary>
        private static async Task<List<Guid>> WhomAsync(AppDb db, FinishChange change, CancellationToken ct)
        {
            var answered = db.Cases.Where(c => OnTheRoad.Contains(c.Stage) || db.FinishAnswers.Any(a => a.CaseId == c.Id));
            if (change.Everything)
            {
                return await answered.Select(c => c.Id).ToListAsync(ct);
            }

            var groups = await db.Groups.Where(g => change.Groups.Contains(g.Id))
                .Select(g => new { g.Programme.Name, Force = db.Areas.Where(a => a.Code == g.AreaCode).Select(a => a.Force).First() }).Distinct().ToListAsync(ct);
            var ids = await answered.Where(c => change.Cases.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct);
            foreach (var group in groups)
            {
                ids.AddRange(await answered.Where(c => c.Policy.Force == group.Force && (c.Programme == null || c.Programme.Name == group.Name)).Select(c => c.Id).ToListAsync(ct));
            }

            return [.. ids.Distinct()];
        }

        private async Task<int> RecomputeAsync(Guid[] ids, FinishCalendars calendars, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var kept = await db.FinishAnswers.Where(a => ids.Contains(a.CaseId)).ToDictionaryAsync(a => a.CaseId, ct);
            var files = await db.Cases.ForFinish().Where(c => ids.Contains(c.Id)).ToListAsync(ct);
            var sessions = await db.SessionsAsync(files, ct);
            Dictionary<Guid, (FinishFacts Facts, GroupCalendar Groups)> asked = [];
            foreach (var file in files.Where(f => OnTheRoad.Contains(f.Stage)))
            {
                if (await calendars.AskAsync(db, file, sessions, ct) is { } question)
                {
                    asked[file.Id] = question;
                }
            }

            List<Guid> changed = [];
            foreach (var file in files)
            {
                // Without who may not sit with whom: a warning that follows her worker's entry by seconds would tell of it (decision 0027).
                var advice = asked.TryGetValue(file.Id, out var a) ? FinishAdvice.Of(a.Facts, a.Groups) : null;
                if (Keep(db, file.Id, kept.GetValueOrDefault(file.Id), advice, calendars.Now))
                {
                    changed.Add(file.Id);
                }
            }

            await db.SaveChangesAsync(ct);
            feed.Changed(changed);
            return changed.Count;
        }

        private static bool Keep(AppDb db, Guid caseId, FinishAnswer? kept, FinishAdvice? advice, DateTime now)
        {
            if (advice is null)
            {
                return kept is not null && db.Remove(kept) is not null;
            }

            var answer = kept ?? db.Add(new FinishAnswer { CaseId = caseId }).Entity;
            return answer.Become(advice.Feasibility.Answer, advice.Feasibility.Answer == CanFinish.OnlyIn ? advice.SeatToBook : null, now);
        }
    }
}
