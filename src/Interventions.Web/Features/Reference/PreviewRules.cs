using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reference;

/// <summary>What other rules would change, in numbers for who may see no case. The cases themselves are on the decision-makers' page.</summary>
public static class PreviewRules
{
    /// <summary>Below it a number might point at somebody: rules can be written that fit one man (SN-04).</summary>
    public const int LeastShown = 5;

    [Allow(Role.Administrator, Purpose = "Looking after reference data")]
    public sealed class Query : RuleSetDraft, IRequest<Outcome<View>>;

    /// <param name="Open">Open cases nobody has signed in yet.</param>
    /// <param name="LastYear">Cases referred in the year up to today, whatever became of them.</param>
    public sealed record View(Numbers Open, Numbers LastYear, TimeSpan Took);

    /// <param name="Found">Cases there are.</param>
    /// <param name="Asked">Of them, those asked.</param>
    /// <param name="Lost">Would not be eligible any more. Null where there are some but fewer than may be shown; so are the others.</param>
    /// <param name="Won">Would be eligible.</param>
    /// <param name="Other">Would get another answer in between, such as not known yet.</param>
    public sealed record Numbers(int Found, int Asked, int? Lost, int? Won, int? Other);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var stamp = user.Stamp(clock);
            var (today, began) = (London.DayOf(stamp.At), clock.GetTimestamp());
            var rules = query.ToRules("these rules", stamp);
            var faults = RuleSetChecks.FaultsOf(rules, [], await db.ForcesAsync(ct), today);
            if (faults.Count > 0)
            {
                return new Invalid(faults.GroupBy(f => f.Setting).ToDictionary(g => g.Key, g => g.Select(f => f.Sentence).ToArray()));
            }

            var ofForce = db.Cases.Where(c => c.Track == Track.ConditionalCaution && db.Areas.Any(a => a.Code == c.AreaCode && a.Force == query.Force));
            var since = London.StartOfDayUtc(today.AddYears(-1));
            return new View(
                NumbersOf(await db.CompareAsync(ofForce.Where(c => Unsigned.Contains(c.Stage)), rules, ct)),
                NumbersOf(await db.CompareAsync(ofForce.Where(c => c.ReferredAt >= since), rules, ct)),
                clock.GetElapsedTime(began));
        }

        private static readonly CaseStage[] Unsigned = [CaseStage.Referred, CaseStage.Eligible, CaseStage.Authorised, CaseStage.Offered];

        private static Numbers NumbersOf(RuleComparisonResult result)
        {
            var lost = result.Changed.Count(c => c.WouldBe == CriterionAnswer.No);
            var won = result.Changed.Count(c => c.WouldBe == CriterionAnswer.Yes);
            return new(result.Found, result.Asked, Shown(lost), Shown(won), Shown(result.Changed.Count - lost - won));
        }

        /// <summary>In whole steps, so that the difference of two previews never is one person.</summary>
        private static int? Shown(int number) => number is > 0 and < LeastShown ? null : number / LeastShown * LeastShown;
    }
}
