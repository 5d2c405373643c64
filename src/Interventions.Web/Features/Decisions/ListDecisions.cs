using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Decisions;

/// <summary>What waits for a decision in the reader's areas, most urgent first.</summary>
public static class ListDecisions
{
    public const int PageSize = 25;

    [Allow(Role.DecisionMaker, Purpose = "Deciding what waits")]
    public sealed record Query : IRequest<Outcome<View>>
    {
        /// <summary>Null for all kinds.</summary>
        public DecisionKind? Kind { get; init; }

        /// <summary>From 1.</summary>
        public int Page { get; init; } = 1;

        /// <summary>How many rows a page has; the day shows fewer.</summary>
        public int Rows { get; init; } = PageSize;
    }

    /// <param name="Rows">One page.</param>
    /// <param name="Total">Of the kind asked for.</param>
    /// <param name="Counts">Of every kind; a case may be in several.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyDictionary<DecisionKind, int> Counts);

    /// <param name="What">What to do or look at, in a sentence.</param>
    /// <param name="DaysLeft">Negative once the clock has run out; null where none runs.</param>
    /// <param name="Clock">What <paramref name="Due"/> is the last day of.</param>
    public sealed record Row(
        Guid CaseId, string Reference, string PersonName, Track Track, CaseStage Stage, DecisionKind Kind, string What, DateOnly? Due, int? DaysLeft, string? Clock, DateOnly? Since);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = user.Stamp(clock);
            var all = await db.DecisionsAsync(user, now, await calendar.GetAsync(ct), ct);
            var asked = all.Where(r => query.Kind is not { } kind || r.Kind == kind).ToList();
            var size = Math.Clamp(query.Rows, 1, PageSize);
            var page = asked.Skip((int)Math.Min((Math.Max(query.Page, 1) - 1L) * size, int.MaxValue)).Take(size).ToList();
            var ids = page.Select(r => r.CaseId).Distinct().ToList();
            var files = await db.Cases.AsNoTracking().AsSplitQuery().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
            await db.TellOfOtherCasesAsync(files.Values, ct);
            foreach (var file in files.Values)
            {
                access.Shows(SubjectKind.Case, file.Id);
                access.Shows(SubjectKind.Person, file.PersonId);
            }

            var counts = Enum.GetValues<DecisionKind>().ToDictionary(k => k, k => all.Count(r => r.Kind == k));
            return new View([.. page.Select(r => RowOf(r, files[r.CaseId], now))], asked.Count, counts);
        }

        internal static Row RowOf(Decision decision, CaseFile file, Stamp now) => new(
            file.Id, file.Reference, file.Person.FullName, file.Track, file.Stage, decision.Kind, decision.What ?? WhatOf(decision.Kind, file, now),
            decision.Due, decision.Due is { } due ? due.DayNumber - London.DayOf(now.At).DayNumber : null, decision.Clock, decision.Since);

        private static string WhatOf(DecisionKind kind, CaseFile file, Stamp now) => kind switch
        {
            DecisionKind.Confirm or DecisionKind.Authorise or DecisionKind.Offer or DecisionKind.Sign => StepDecision.Of(file, now) ?? "It has moved on meanwhile.",
            DecisionKind.UnderReview => CaseWords.GateOf(file, London.DayOf(now.At), Role.DecisionMaker),
            DecisionKind.NonCompliance when file.Stage == CaseStage.Breached => "Breach found. Prosecute, or take no further action.",
            DecisionKind.NonCompliance when file.CurrentNonCompliance is { Finding: not null } settled => $"{settled.What.InWords()}, settled. Resume, or end the case.",
            DecisionKind.NonCompliance => $"{file.CurrentNonCompliance?.What.InWords()}. Excuse it, give longer, vary, or find a breach.",
            DecisionKind.Returned => "Returned. Record what happened instead, or reopen it.",
            DecisionKind.Transfer => "Another area asks yours to take it. Open it to accept.",
            DecisionKind.Deadline when file.Stage == CaseStage.Completed => "Programme completed. Finalise it once all conditions are met.",
            DecisionKind.Deadline => "The conditions fall due. Check that he can still finish, or give longer.",
            DecisionKind.MayNotFinish => "He can finish in one way only, or not at all.",
            DecisionKind.ProsecutionLimit => $"He can be prosecuted until {file.ProsecutionLimitInWords}",
        };
    }
}
