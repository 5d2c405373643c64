using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Features.Letters;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Attendance;

/// <summary>What follows from a register, before anybody confirms it.</summary>
public static class SeeWhatFollows
{
    [Allow(Role.Facilitator, Purpose = "Finishing a register")]
    public sealed record Query(Guid SessionId) : IRequest<Outcome<IReadOnlyList<Row>>>;

    /// <param name="Restart">Whether another run could still be finished; null where none is called for.</param>
    /// <param name="Hold">Why nobody calls or warns him yet, where that would follow (product.md 3).</param>
    public sealed record Row(Guid CaseId, string Reference, string Name, IReadOnlyList<FollowUp> FollowUps, string? Restart, string? Hold = null);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, Seating seating, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<IReadOnlyList<Row>>>
    {
        public async Task<Outcome<IReadOnlyList<Row>>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.Sessions.AsNoTracking().InAreasOf(user, db).SingleOrDefaultAsync(s => s.Id == query.SessionId, ct) is not { } session)
            {
                return new NotFound();
            }

            var now = user.Stamp(clock);
            var files = await db.Cases.VisibleTo(user, db, now.At).FilesIn(db, session, ct);
            files.ForEach(f => access.Shows(SubjectKind.Case, f.Id));
            List<Row> rows = [];
            foreach (var file in files)
            {
                var follows = file.FollowUpsOf(session, now);
                var restart = follows.Any(f => f is FollowUp.ReviewOpens or FollowUp.ReviewIsOnRecord) ? await RestartAsync(db, file, now.At, ct) : null;
                var hold = follows.Contains(FollowUp.CallOrWarn) ? await db.WhyNothingGoesAsync(file, calendar, now.At, ct) : null;
                rows.Add(new(file.Id, file.Reference, file.Person.FullName, [.. follows.Where(f => hold is null || f != FollowUp.CallOrWarn)], restart, hold));
            }

            return Outcome.Of<IReadOnlyList<Row>>(rows);
        }

        /// <summary>A run that a miss has broken starts again only where it can still be finished (CARA-12, CARA-19), in a group he can have.</summary>
        private async Task<string?> RestartAsync(AppDb db, CaseFile file, DateTime now, CancellationToken ct)
        {
            if (file.Programme is not { OnMiss: MissRule.RestartRun } || await db.FactsToFinishAsync(file, now, ct) is not { } facts)
            {
                return null;
            }

            var groups = await seating.OfferedToAsync(file.PersonId, null, await db.CalendarAsync(facts.Rules.Name, file.Policy.Force, null, now, ct), ct);
            var advice = FinishAdvice.Of(facts with { HeldGroup = null }, groups);
            return advice.Feasibility.Answer == CanFinish.No
                ? $"There is no time to start again: {advice.Sentence} {advice.Saves}".TrimEnd()
                : $"If the review lets him go on, he starts again from the first session. {advice.Sentence}";
        }
    }
}
