using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Eligibility;

/// <summary>Asks cases again under other rules. Loads of each only what the rules look at; the gate is left out, for it is asked at every step.</summary>
internal static class RuleComparison
{
    /// <summary>The most cases asked at once, the last referred first: about what a large force refers in a year and a half.</summary>
    public const int MostCases = 10_000;

    private const int Batch = 500;

    /// <param name="db">The context.</param>
    /// <param name="found">Which cases; of them at most <see cref="MostCases"/> are asked.</param>
    /// <param name="other">The rules to compare with.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<RuleComparisonResult> CompareAsync(this AppDb db, IQueryable<CaseFile> found, RuleSet other, CancellationToken ct)
    {
        var all = await found.CountAsync(ct);
        var ids = await found.OrderByDescending(c => c.ReferredAt).ThenBy(c => c.Id).Take(MostCases).Select(c => c.Id).ToListAsync(ct);
        List<RuleDifference> changed = [];
        foreach (var some in ids.Chunk(Batch))
        {
            var files = await db.Cases.Where(c => some.Contains(c.Id)).IgnoreAutoIncludes()
                .Include(c => c.Person).Include(c => c.Policy).ThenInclude(p => p.Rules).Include(c => c.DeskChecks).Include(c => c.Risks).Include(c => c.AllFurtherOffences)
                .AsNoTrackingWithIdentityResolution().AsSplitQuery().ToListAsync(ct);
            var evaluated = await db.Set<Evaluation>().Where(e => some.Contains(e.CaseId)).GroupBy(e => e.CaseId)
                .Select(g => new { g.Key, At = g.Max(e => e.At) }).ToDictionaryAsync(g => g.Key, g => g.At, ct);
            await db.TellOfOtherCasesAsync(files, ct);
            changed.AddRange(files.Select(f => Difference(f, evaluated.TryGetValue(f.Id, out var at) ? at : f.ReferredAt, other)).OfType<RuleDifference>());
        }

        return new(all, ids.Count, changed);
    }

    /// <summary>Null where both give the same answer. Asked for the day of the last evaluation, so that no risk is stale only by now.</summary>
    private static RuleDifference? Difference(CaseFile file, DateTime evaluatedAt, RuleSet other)
    {
        var day = London.DayOf(evaluatedAt > file.ReferredAt ? evaluatedAt : file.ReferredAt);
        var (was, wouldBe) = (Asked(file, day, file.Rules), Asked(file, day, other));
        var (before, after) = (was.MeetsHard(CaseAction.ConfirmEligibility), wouldBe.MeetsHard(CaseAction.ConfirmEligibility));
        return before == after ? null : new(file, before, after, [.. Differing(was, wouldBe)]);
    }

    private static IReadOnlyList<CriterionResult> Asked(CaseFile file, DateOnly day, RuleSet rules) =>
        [.. file.EvaluateOn(day, Role.DecisionMaker, rules).Where(r => r.Criterion != Criterion.E9VictimSupport)];

    private static IEnumerable<CriterionDifference> Differing(IReadOnlyList<CriterionResult> was, IReadOnlyList<CriterionResult> wouldBe)
    {
        foreach (var criterion in Enum.GetValues<Criterion>())
        {
            var (a, b) = (was.SingleOrDefault(r => r.Criterion == criterion), wouldBe.SingleOrDefault(r => r.Criterion == criterion));

            // One that is met and one that is not asked come to the same.
            var (before, after) = (a?.Answer ?? CriterionAnswer.Yes, b?.Answer ?? CriterionAnswer.Yes);
            if (before != after || (before != CriterionAnswer.Yes && a?.IsHard != b?.IsHard))
            {
                yield return new(criterion, b is null ? $"{criterion.Code()} is not asked." : $"{criterion.Code()}{(b.IsHard ? "" : " (a flag, no bar)")}: {b.Sentence}");
            }
        }
    }
}

/// <param name="Found">Cases there are.</param>
/// <param name="Asked">Of them, those asked.</param>
/// <param name="Changed">Those that would get another answer.</param>
internal sealed record RuleComparisonResult(int Found, int Asked, IReadOnlyList<RuleDifference> Changed);

/// <param name="Was">By the case's own rules.</param>
/// <param name="WouldBe">By the others.</param>
internal sealed record RuleDifference(CaseFile File, CriterionAnswer Was, CriterionAnswer WouldBe, IReadOnlyList<CriterionDifference> Why);

/// <param name="Sentence">What the other rules say of it.</param>
internal sealed record CriterionDifference(Criterion Criterion, string Sentence);
