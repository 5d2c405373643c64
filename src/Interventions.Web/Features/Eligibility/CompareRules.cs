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
    /// <summary>Cases asked at once: each has to be loaded whole.</summary>
    private const int Batch = 100;

    [Allow(Role.DecisionMaker, Purpose = "Comparing eligibility rules")]
    public sealed record Query : IRequest<Outcome<View>>
    {
        /// <summary>Null only asks which rules there are.</summary>
        public string? RuleSet { get; init; }

        /// <summary>First day of referral; a year before the last one where null.</summary>
        public DateOnly? From { get; init; }

        /// <summary>Last day of referral; today where null.</summary>
        public DateOnly? To { get; init; }
    }

    /// <param name="Sets">Every rule set there is, to choose from.</param>
    /// <param name="Asked">Cases of the period.</param>
    /// <param name="Changed">Those whose answer would be another one.</param>
    public sealed record View(IReadOnlyList<RuleSetRow> Sets, int Asked, IReadOnlyList<Row> Changed);

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
                return query.RuleSet is null ? new View(rows, 0, []) : new Invalid(nameof(Query.RuleSet), "Choose the rules from the list.");
            }

            var now = user.Stamp(clock);
            var to = query.To ?? London.DayOf(now.At);
            var (first, end) = (London.StartOfDayUtc(query.From ?? to.AddYears(-1)), London.EndOfDayUtc(to));
            var found = db.Cases.VisibleTo(user, db, now.At).Where(c => c.Track == Track.ConditionalCaution && c.ReferredAt >= first && c.ReferredAt < end);
            var ids = await found.OrderBy(c => c.ReferredAt).Select(c => c.Id).ToListAsync(ct);
            List<Row> changed = [];
            foreach (var some in ids.Chunk(Batch))
            {
                var files = await db.Cases.Where(c => some.Contains(c.Id)).AsNoTracking().AsSplitQuery().ToListAsync(ct);
                changed.AddRange(files.Select(f => RowOf(f, other)).OfType<Row>());
            }

            changed.ForEach(r => access.Shows(SubjectKind.Case, r.CaseId));
            return new View(rows, ids.Count, [.. changed.OrderByDescending(r => r.Referred)]);
        }

        /// <summary>Null where both give the same answer. Asked for the day of the last evaluation, so that no risk is stale only by now.</summary>
        private static Row? RowOf(CaseFile file, RuleSet other)
        {
            var day = London.DayOf(file.Evaluations.Select(e => e.At).Append(file.ReferredAt).Max());
            var was = Asked(file, day, file.Rules);
            var wouldBe = Asked(file, day, other);
            var (before, after) = (was.MeetsHard(CaseAction.ConfirmEligibility), wouldBe.MeetsHard(CaseAction.ConfirmEligibility));
            return before == after ? null : new(
                file.Id, file.Reference, file.Person.FullName, London.DayOf(file.ReferredAt), file.Rules.Id, before, after,
                [.. Differing(was, wouldBe)]);
        }

        private static IReadOnlyList<CriterionResult> Asked(CaseFile file, DateOnly day, RuleSet rules) =>
            [.. file.EvaluateOn(day, Role.DecisionMaker, rules).Where(r => r.Criterion != Criterion.E9VictimSupport)];

        private static IEnumerable<string> Differing(IReadOnlyList<CriterionResult> was, IReadOnlyList<CriterionResult> wouldBe)
        {
            foreach (var criterion in Enum.GetValues<Criterion>())
            {
                var (a, b) = (was.SingleOrDefault(r => r.Criterion == criterion), wouldBe.SingleOrDefault(r => r.Criterion == criterion));
                if (a?.Answer != b?.Answer)
                {
                    yield return b is null ? $"{criterion.Code()} is not asked." : $"{criterion.Code()}: {b.Sentence}";
                }
            }
        }
    }
}
