using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reference;

/// <summary>Enters a version of a force's policy from a day on. Cases referred before that day keep the one they have (product.md 5).</summary>
public static class AddPolicy
{
    [Allow(Role.Administrator, Purpose = "Looking after reference data")]
    public sealed class Command : IRequest<Outcome>
    {
        [Required(ErrorMessage = "Choose the force.")]
        public string? Force { get; set; }

        [Required(ErrorMessage = "Enter the day it takes effect.")]
        public DateOnly? EffectiveFrom { get; set; }

        [Required(ErrorMessage = "Say what the policy rests on, such as a minute of the force.")]
        [StringLength(ForcePolicy.AuthorityReferenceMaxLength, ErrorMessage = "Shorten what it rests on to 300 characters.")]
        public string? AuthorityReference { get; set; }

        public RiskLevel HighestRiskAllowed { get; set; }

        public Rank LeastRankToAuthorise { get; set; } = Rank.Inspector;

        public Rank LeastRankToSign { get; set; } = Rank.Sergeant;

        public bool CpsReferenceRequired { get; set; }

        public CompletionClockBasis ClockBasis { get; set; }

        [Required(ErrorMessage = "Enter the margin in days.")]
        public int? ProsecutionMarginDays { get; set; }

        [Required(ErrorMessage = "Enter for how many days an answer is good.")]
        public int? AnswerGoodForDays { get; set; }

        [Required(ErrorMessage = "Enter within how many working days a victim is told of a decision.")]
        public int? InformWithinWorkingDays { get; set; }

        [Required(ErrorMessage = "Enter within how many working days a victim with enhanced rights is told of a decision.")]
        public int? InformEnhancedWithinWorkingDays { get; set; }

        /// <summary>Counts of monitoring are given to the nearest multiple of it.</summary>
        public int RoundsTo { get; set; } = 1;

        [Required(ErrorMessage = "Choose the eligibility rules.")]
        public string? RuleSet { get; set; }

        /// <summary>A pattern for crime references; empty takes any.</summary>
        [StringLength(100, ErrorMessage = "Shorten the pattern to 100 characters.")]
        public string? CrimeReferences { get; set; }

        [StringLength(50, ErrorMessage = "Shorten the example to 50 characters.")]
        public string? CrimeExample { get; set; }

        /// <summary>A pattern for custody record numbers; empty takes any.</summary>
        [StringLength(100, ErrorMessage = "Shorten the pattern to 100 characters.")]
        public string? CustodyRecords { get; set; }

        [StringLength(50, ErrorMessage = "Shorten the example to 50 characters.")]
        public string? CustodyExample { get; set; }

        /// <summary>A new version as the last one was, without the day and what it rests on.</summary>
        public static Command Like(ForcePolicy last) => new()
        {
            Force = last.Force,
            HighestRiskAllowed = last.HighestRiskAllowed,
            LeastRankToAuthorise = last.LeastRankToAuthorise,
            LeastRankToSign = last.LeastRankToSign,
            CpsReferenceRequired = last.CpsReferenceRequired,
            ClockBasis = last.ClockBasis,
            ProsecutionMarginDays = last.ProsecutionMarginDays,
            AnswerGoodForDays = last.AnswerGoodForDays,
            InformWithinWorkingDays = last.InformWithinWorkingDays,
            InformEnhancedWithinWorkingDays = last.InformEnhancedWithinWorkingDays,
            RoundsTo = last.RoundsTo,
            RuleSet = last.RuleSet,
            CrimeReferences = last.CrimeReferences?.Pattern,
            CrimeExample = last.CrimeReferences?.Example,
            CustodyRecords = last.CustodyRecords?.Pattern,
            CustodyExample = last.CustodyRecords?.Example,
        };

        internal ForcePolicy ToPolicy(string id, Domain.Eligibility.RuleSet? rules, Stamp stamp) => new()
        {
            Id = id,
            Force = Force!,
            EffectiveFrom = EffectiveFrom!.Value,
            AuthorityReference = AuthorityReference!.Trim(),
            HighestRiskAllowed = HighestRiskAllowed,
            LeastRankToAuthorise = LeastRankToAuthorise,
            LeastRankToSign = LeastRankToSign,
            CpsReferenceRequired = CpsReferenceRequired,
            ClockBasis = ClockBasis,
            ProsecutionMarginDays = ProsecutionMarginDays!.Value,
            AnswerGoodForDays = AnswerGoodForDays!.Value,
            InformWithinWorkingDays = InformWithinWorkingDays!.Value,
            InformEnhancedWithinWorkingDays = InformEnhancedWithinWorkingDays!.Value,
            RoundsTo = RoundsTo,
            RuleSet = RuleSet!,
            Rules = rules,
            CrimeReferences = PatternOf(CrimeReferences, CrimeExample),
            CustodyRecords = PatternOf(CustodyRecords, CustodyExample),
            AddedBy = stamp.By.UserId,
            AddedAt = stamp.At,
        };

        private static ReferencePattern? PatternOf(string? pattern, string? example) =>
            string.IsNullOrWhiteSpace(pattern) ? null : new(pattern.Trim(), example?.Trim() ?? "");
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var stamp = user.Stamp(clock);
            var rules = await db.RuleSets.SingleOrDefaultAsync(r => r.Id == command.RuleSet, ct);
            var versions = await db.Policies.AsNoTracking().Where(p => p.Force == command.Force).ToListAsync(ct);
            var sameDay = versions.Count(v => v.EffectiveFrom == command.EffectiveFrom);
            var policy = command.ToPolicy($"{command.Force} {command.EffectiveFrom:yyyy-MM-dd}{(sameDay == 0 ? "" : $" ({sameDay + 1})")}", rules, stamp);
            var faults = PolicyChecks.FaultsOf(policy, versions, await db.ForcesAsync(ct), London.DayOf(stamp.At));
            if (faults.Count > 0)
            {
                return new Invalid(faults.GroupBy(f => f.Setting).ToDictionary(g => g.Key, g => g.Select(f => f.Sentence).ToArray()));
            }

            db.Add(policy);
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
