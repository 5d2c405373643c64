using System.Text.RegularExpressions;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;

namespace Interventions.Domain.Cautions;

/// <summary>What has to hold of a version of a force's policy before it is entered: afterwards nobody changes it.</summary>
public static class PolicyChecks
{
    /// <summary>Beyond this nobody would plan a policy; a later year is a slip of the keyboard.</summary>
    public const int LongestAheadYears = 5;

    /// <summary>Six months less the 16 weeks of CC-21 leave 69 to 71 days: with more, no summary offence could be cautioned at all.</summary>
    public const int LongestMarginDays = 60;

    /// <summary>She is asked again at least every eight weeks.</summary>
    public const int LongestAnswerDays = 56;

    /// <summary>Longer than the Victims' Code says would not be a policy but a breach of it (V-02); a new Code may say otherwise (V-06).</summary>
    public const int LongestInformDays = 10;

    /// <summary>Each fault with the setting it is of, in a sentence that says what to do; none where the version can be entered.</summary>
    /// <param name="policy">The version as it would be.</param>
    /// <param name="versions">The force's other versions, those taken back among them.</param>
    /// <param name="forces">The forces there are.</param>
    /// <param name="today">The London day.</param>
    public static IReadOnlyList<(string Setting, string Sentence)> FaultsOf(
        ForcePolicy policy, IReadOnlyCollection<ForcePolicy> versions, IReadOnlyCollection<string> forces, DateOnly today)
    {
        List<(string, string)> faults = [];
        Check(forces.Contains(policy.Force), nameof(policy.Force), "There is no such force. Choose one from the list.");
        CheckDay();
        Check(
            policy.HighestRiskAllowed < RiskLevel.High, nameof(policy.HighestRiskAllowed),
            "High risk never goes to a conditional caution (E8). Choose standard or medium.");
        Check(
            policy.LeastRankToSign >= Rank.Sergeant, nameof(policy.LeastRankToSign),
            "A caution is given by a sergeant or above (CC-05), so the rank to sign cannot be lower. Choose sergeant or above.");
        Check(
            policy.LeastRankToAuthorise >= policy.LeastRankToSign, nameof(policy.LeastRankToAuthorise),
            "The rank to authorise cannot be below the rank to sign: the decision is the weightier of the two. Raise it, or lower the rank to sign.");
        Check(
            policy.ProsecutionMarginDays is >= 0 and <= LongestMarginDays, nameof(policy.ProsecutionMarginDays),
            $"Choose a margin of 0 to {LongestMarginDays} days: with more, 16 weeks would not fit into the six months of a summary offence (STL-01).");
        Check(
            policy.AnswerGoodForDays is >= 1 and <= LongestAnswerDays, nameof(policy.AnswerGoodForDays),
            $"A victim's answer is good for 1 to {LongestAnswerDays} days. Choose a number of days between them.");
        Check(
            policy.InformWithinWorkingDays is >= 1 and <= LongestInformDays, nameof(policy.InformWithinWorkingDays),
            $"A victim is told of a decision within 1 to {LongestInformDays} working days (V-02). Choose a number between them.");
        Check(
            policy.InformEnhancedWithinWorkingDays >= 1 && policy.InformEnhancedWithinWorkingDays <= policy.InformWithinWorkingDays, nameof(policy.InformEnhancedWithinWorkingDays),
            "Under enhanced rights she is told no later than others (V-02). Choose at least 1 working day and no more than for others.");
        Check(policy.RoundsTo is 1 or 5 or 10, nameof(policy.RoundsTo), "Numbers of monitoring are exact or rounded to the nearest 5 or 10 (SN-01). Choose one of the three.");
        Check(policy.Rules is not null, nameof(policy.RuleSet), "There are no such eligibility rules. Choose them from the list.");
        Check(
            policy.Rules is null || policy.Rules.EffectiveFrom <= policy.EffectiveFrom, nameof(policy.RuleSet),
            $"The rules {policy.RuleSet} take effect on {policy.Rules?.EffectiveFrom.InWords()}, after this policy. Choose others, or a later day.");
        CheckPattern(policy.CrimeReferences, nameof(policy.CrimeReferences));
        CheckPattern(policy.CustodyRecords, nameof(policy.CustodyRecords));
        return faults;

        void Check(bool holds, string setting, string sentence)
        {
            if (!holds)
            {
                faults.Add((setting, sentence));
            }
        }

        void CheckDay()
        {
            var standing = versions.Where(v => v.TakenBackAt is null).ToList();
            var latest = standing.MaxBy(v => v.EffectiveFrom);
            Check(
                policy.EffectiveFrom >= today, nameof(policy.EffectiveFrom),
                "A policy takes effect today or later: cases already referred keep the one of their day. Choose another day.");
            Check(
                policy.EffectiveFrom <= today.AddYears(LongestAheadYears), nameof(policy.EffectiveFrom),
                $"That is more than {LongestAheadYears} years ahead. Check the year.");
            Check(
                standing.TrueForAll(v => v.EffectiveFrom != policy.EffectiveFrom), nameof(policy.EffectiveFrom),
                $"{policy.Force} has a version from {policy.EffectiveFrom.InWords()} already. Choose another day, or take that one back first.");
            Check(
                latest is null || latest.EffectiveFrom <= policy.EffectiveFrom, nameof(policy.EffectiveFrom),
                $"A version from {latest?.EffectiveFrom.InWords()} is entered already, and a new one has to start after it. Choose a later day, or take that one back first.");
        }

        void CheckPattern(ReferencePattern? pattern, string setting)
        {
            if (pattern is null)
            {
                return;
            }

            try
            {
                Check(
                    pattern.ProblemWith(pattern.Example, "reference") is null, setting,
                    $"The example {pattern.Example} does not fit the pattern. Correct one of them.");
            }
            catch (Exception e) when (e is RegexParseException or RegexMatchTimeoutException)
            {
                faults.Add((setting, "The pattern cannot be read. Write letters, [0-9] for a digit and {8} for how many, such as CHES[0-9]{8}."));
            }
        }
    }
}
