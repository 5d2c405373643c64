using Interventions.Domain.Calendar;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reference;

/// <summary>Enters a version of eligibility rules. It judges nobody until a force's policy goes by it, and never changes afterwards (CARA-05).</summary>
public static class AddRuleSet
{
    [Allow(Role.Administrator, Purpose = "Looking after reference data")]
    public sealed class Command : RuleSetDraft, IRequest<Outcome<string>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome<string>>
    {
        public async Task<Outcome<string>> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var stamp = user.Stamp(clock);
            var others = await db.RuleSets.AsNoTracking().ToListAsync(ct);
            var rules = command.ToRules(NextId(command.Force!, others), stamp);
            var faults = RuleSetChecks.FaultsOf(rules, others, await db.ForcesAsync(ct), London.DayOf(stamp.At));
            if (faults.Count > 0)
            {
                return new Invalid(faults.GroupBy(f => f.Setting).ToDictionary(g => g.Key, g => g.Select(f => f.Sentence).ToArray()));
            }

            db.Add(rules);
            await db.SaveChangesAsync(ct);
            return rules.Id;
        }

        /// <summary>"Cheshire 2" after "Cheshire 1". Two entered at once meet at the key, and the second looks again.</summary>
        private static string NextId(string force, List<RuleSet> others) =>
            $"{force} {others.Where(o => o.Force == force).Select(o => int.TryParse(o.Id.Split(' ')[^1], out var number) ? number : 0).DefaultIfEmpty(0).Max() + 1}";
    }
}
