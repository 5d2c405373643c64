using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reviews;

/// <summary>What waits for a decision in the reader's areas, most urgent first.</summary>
public static class ListReviews
{
    public const int PageSize = 25;

    [Allow(Role.DecisionMaker, Purpose = "Deciding what waits")]
    public sealed record Query : IRequest<Outcome<View>>
    {
        /// <summary>Null for all kinds.</summary>
        public ReviewKind? Kind { get; init; }

        /// <summary>From 1.</summary>
        public int Page { get; init; } = 1;
    }

    /// <param name="Rows">One page.</param>
    /// <param name="Total">Of the kind asked for.</param>
    /// <param name="Counts">Of every kind; a case may be in several.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyDictionary<ReviewKind, int> Counts);

    /// <param name="What">What to do or look at, in a sentence.</param>
    /// <param name="DaysLeft">Negative once the clock has run out; null where none runs.</param>
    public sealed record Row(
        Guid CaseId, string Reference, string PersonName, Track Track, CaseStage Stage, ReviewKind Kind, string What, DateOnly? Due, int? DaysLeft, DateOnly? Since);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = user.Stamp(clock);
            var all = await db.ReviewsAsync(user, now, await calendar.GetAsync(ct), ct);
            var asked = all.Where(r => query.Kind is not { } kind || r.Kind == kind).ToList();
            var page = asked.Skip((Math.Max(query.Page, 1) - 1) * PageSize).Take(PageSize).ToList();
            var ids = page.Select(r => r.CaseId).Distinct().ToList();
            var files = await db.Cases.AsNoTracking().AsSplitQuery().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
            foreach (var file in files.Values)
            {
                access.Shows(SubjectKind.Case, file.Id);
                access.Shows(SubjectKind.Person, file.PersonId);
            }

            var counts = Enum.GetValues<ReviewKind>().ToDictionary(k => k, k => all.Count(r => r.Kind == k));
            return new View([.. page.Select(r => RowOf(r, files[r.CaseId], London.DayOf(now.At)))], asked.Count, counts);
        }

        private static Row RowOf(Review review, CaseFile file, DateOnly today) => new(
            file.Id, file.Reference, file.Person.FullName, file.Track, file.Stage, review.Kind, WhatOf(review.Kind, file, today),
            review.Due, review.Due is { } due ? due.DayNumber - today.DayNumber : null, review.Since);

        private static string WhatOf(ReviewKind kind, CaseFile file, DateOnly today) => kind switch
        {
            ReviewKind.UnderReview => CaseWords.GateOf(file, today, Role.DecisionMaker),
            ReviewKind.NonCompliance when file.Stage == CaseStage.Breached => "Breach found. Prosecute, or take no further action.",
            ReviewKind.NonCompliance when file.CurrentNonCompliance is { Finding: not null } settled => $"{settled.What.InWords()}, settled. Resume, or end the case.",
            ReviewKind.NonCompliance => $"{file.CurrentNonCompliance?.What.InWords()}. Excuse it, give longer, vary, or find a breach.",
            ReviewKind.Returned => "Returned. Record what happened instead, or reopen it.",
            ReviewKind.Transfer => "Another area asks yours to take it. Open it to accept.",
            ReviewKind.Deadline when file.Stage == CaseStage.Completed => "Programme completed. Finalise it once all conditions are met.",
            ReviewKind.Deadline => "The conditions fall due. Check that he can still finish, or give longer.",
            ReviewKind.ProsecutionLimit => $"He can be prosecuted until {file.ProsecutionLimitInWords}",
        };
    }
}
