using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reviews;

/// <summary>An "under review" or a returned case on one page, for whoever works it to its end (product.md 3): decision-makers alone.</summary>
public static class ViewReview
{
    [Allow(Role.DecisionMaker, Purpose = "Working a review to its end")]
    public sealed record Query(Guid CaseId) : IRequest<Outcome<View>>, IAboutCase;

    /// <param name="Now">The review that is on; null where none is.</param>
    /// <param name="Returned">Who returned it and why; null unless it is returned.</param>
    /// <param name="Ended">Who ended it, for whoever may reopen it; null while it is open.</param>
    /// <param name="Earlier">Reviews that have ended, newest first.</param>
    public sealed record View(UnderWay? Now, Turn? Returned, Turn? Ended, CrimeOutcome? Outcome, IReadOnlyList<EndedRow> Earlier);

    /// <param name="Cause">In the words of a decision-maker; everybody on his side reads "under review" alone.</param>
    /// <param name="AskedAgain">When her worker was asked whether she would like to be asked again; null where nobody did.</param>
    /// <param name="LeftInPeace">What her worker said when she was not to be asked again; null where that was not the last word.</param>
    public sealed record UnderWay(DateTime Since, DateOnly Due, int WorkingDaysUsed, bool IsLate, string Cause, DateTime? AskedAgain, string? LeftInPeace);

    /// <summary>A move with who made it and why.</summary>
    public sealed record Turn(CaseAction Action, Reason? Reason, string? Note, string By, DateTime At);

    /// <param name="WorkingDays">How many it took, after the day it began.</param>
    public sealed record EndedRow(DateTime BeganAt, DateTime EndedAt, int WorkingDays, ReviewEnd How, string By);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = user.Stamp(clock);
            var file = await db.Cases.VisibleTo(user, db, now.At).AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == query.CaseId, ct);
            if (file is null)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(file.Id, file.PersonId, user.Actor, ct);
            access.Shows(SubjectKind.Case, file.Id);
            access.Shows(SubjectKind.Person, file.PersonId);
            var ended = await db.Set<EndedReview>().AsNoTracking().Where(r => r.CaseId == file.Id).OrderByDescending(r => r.Id).ToListAsync(ct);
            var move = file.LastMove!;
            var names = await db.Users.AsNoTracking().ToNamesAsync(ended.Select(r => r.EndedBy).Append(move.UserId), ct);
            var note = await db.Journal.AsNoTracking().Where(e => e.Id == move.Id).Select(e => e.Detail!.Note).SingleOrDefaultAsync(ct);
            var working = await calendar.GetAsync(ct);
            Turn turn = new(move.Action, move.Reason, note, Name(move.UserId), move.At);
            return new View(
                await UnderWayAsync(db, file, London.DayOf(now.At), working, ct), file.Stage == CaseStage.Returned ? turn : null, file.IsOpen ? null : turn, file.OutcomeOfCrime,
                ended.ConvertAll(r => new EndedRow(r.BeganAt, r.EndedAt, working.Between(London.DayOf(r.BeganAt), London.DayOf(r.EndedAt)), r.How, Name(r.EndedBy))));

            string Name(Guid id) => id == Guid.Empty ? Actor.System.Name : names.GetValueOrDefault(id, "");
        }

        private static async Task<UnderWay?> UnderWayAsync(AppDb db, CaseFile file, DateOnly today, WorkingDays working, CancellationToken ct)
        {
            if (file.UnderReviewSince(today) is not { } since || file.ReviewDue(today, working) is not { } due)
            {
                return null;
            }

            var word = file.Journal.LastOrDefault(e => e.Action is CaseAction.AskHerAgain or CaseAction.LeaveHerBe && e.At >= since);
            var left = word is { Action: CaseAction.LeaveHerBe }
                ? await db.Journal.AsNoTracking().Where(e => e.Id == word.Id).Select(e => e.Detail!.Note).SingleAsync(ct)
                : null;
            return new(
                since, due, working.Between(London.DayOf(since), today), today > due, CaseWords.GateOf(file, today, Role.DecisionMaker),
                file.IsAskedAgain(today) ? word?.At : null, left);
        }
    }
}
