using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Eligibility;

/// <summary>Asks the cases of a period again under other rules and lists those whose answer would change (CARA-05). It changes nothing.</summary>
public static class CompareRules
{
    public const int PageSize = 25;

    [Allow(Role.DecisionMaker, Purpose = "Comparing eligibility rules")]
    public sealed record Query : IRequest<Outcome<View>>
    {
        /// <summary>Null only asks which rules there are.</summary>
        public string? RuleSet { get; init; }

        /// <summary>First day of referral; a year before the last one where null.</summary>
        public DateOnly? From { get; init; }

        /// <summary>Last day of referral; today where null.</summary>
        public DateOnly? To { get; init; }

        /// <summary>Only cases in which this criterion differs.</summary>
        public Criterion? Because { get; init; }

        /// <summary>From 1.</summary>
        public int Page { get; init; } = 1;
    }

    /// <param name="Sets">Every rule set there is, to choose from.</param>
    /// <param name="Found">Cases of the period in the reader's areas.</param>
    /// <param name="Asked">Of them, those asked: the last referred, where there are more than can be asked at once.</param>
    /// <param name="Total">Those whose answer would be another one, of the criterion asked for.</param>
    /// <param name="Changed">One page of them, newest first.</param>
    /// <param name="ByCriterion">In how many of all that change each criterion differs; a case may count under several.</param>
    /// <param name="Took">How long it took to ask.</param>
    public sealed record View(
        IReadOnlyList<RuleSetRow> Sets, int Found, int Asked, int Total, IReadOnlyList<Row> Changed, IReadOnlyList<CriterionCount> ByCriterion, TimeSpan Took);

    public sealed record CriterionCount(Criterion Criterion, int Cases);

    public sealed record RuleSetRow(string Id, string Force, DateOnly EffectiveFrom, string Source);

    /// <param name="Was">By the case's own rules, the gate left out.</param>
    /// <param name="WouldBe">By the rules compared with.</param>
    /// <param name="Why">The sentences of the criteria that differ.</param>
    public sealed record Row(Guid CaseId, string Reference, string PersonName, DateOnly Referred, string Rules, CriterionAnswer Was, CriterionAnswer WouldBe, IReadOnlyList<string> Why);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var sets = await db.RuleSets.AsNoTracking().OrderByDescending(r => r.EffectiveFrom).ToListAsync(ct);
            IReadOnlyList<RuleSetRow> rows = [.. sets.Select(r => new RuleSetRow(r.Id, r.Force, r.EffectiveFrom, r.Source))];
            if (sets.SingleOrDefault(r => r.Id == query.RuleSet) is not { } other)
            {
                return query.RuleSet is null ? new View(rows, 0, 0, 0, [], [], TimeSpan.Zero) : new Invalid(nameof(Query.RuleSet), "Choose the rules from the list.");
            }

            var now = user.Stamp(clock);
            var to = query.To ?? London.DayOf(now.At);
            var (first, end) = (London.StartOfDayUtc(query.From ?? to.AddYears(-1)), London.EndOfDayUtc(to));
            var found = db.Cases.VisibleTo(user, db, now.At).Where(c => c.Track == Track.ConditionalCaution && c.ReferredAt >= first && c.ReferredAt < end);
            var began = clock.GetTimestamp();
            var result = await db.CompareAsync(found, other, ct);
            var chosen = result.Changed.Where(c => query.Because is not { } criterion || c.Why.Any(w => w.Criterion == criterion)).ToList();
            var page = chosen.OrderByDescending(c => c.File.ReferredAt).ThenBy(c => c.File.Id).Skip((Math.Max(query.Page, 1) - 1) * PageSize).Take(PageSize).ToList();
            foreach (var shown in page)
            {
                access.Shows(SubjectKind.Case, shown.File.Id);
                access.Shows(SubjectKind.Person, shown.File.PersonId);
            }

            return new View(
                rows, result.Found, result.Asked, chosen.Count,
                [.. page.Select(c => new Row(c.File.Id, c.File.Reference, c.File.Person.FullName, London.DayOf(c.File.ReferredAt), c.File.Rules.Id, c.Was, c.WouldBe, [.. c.Why.Select(w => w.Sentence)]))],
                [.. result.Changed.SelectMany(c => c.Why.Select(w => w.Criterion)).CountBy(c => c).OrderBy(c => c.Key).Select(c => new CriterionCount(c.Key, c.Value))],
                clock.GetElapsedTime(began));
        }
    }
}
