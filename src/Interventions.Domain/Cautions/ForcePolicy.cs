using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;

namespace Interventions.Domain.Cautions;

/// <summary>A force's settings from a date on (CC-42, CC-44). A case keeps the policy in force when it was referred (product.md 5).</summary>
public sealed class ForcePolicy
{
    public const int AuthorityReferenceMaxLength = 300;

    /// <summary>For example "Cheshire 2024-08-08".</summary>
    public required string Id { get; init; }

    public required string Force { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The highest risk level allowed on Track A (CC-42: standard).</summary>
    public RiskLevel HighestRiskAllowed { get; init; } = RiskLevel.Standard;

    /// <summary>Least rank to authorise (CC-44).</summary>
    public Rank LeastRankToAuthorise { get; init; } = Rank.Inspector;

    /// <summary>Least rank to offer and to sign (CC-05).</summary>
    public Rank LeastRankToSign { get; init; } = Rank.Sergeant;

    public bool CpsReferenceRequired { get; init; }

    public CompletionClockBasis ClockBasis { get; init; } = CompletionClockBasis.OffenceDate;

    /// <summary>Days a deadline must stay clear of the prosecution limit's last day (G10).</summary>
    public int ProsecutionMarginDays { get; init; } = 28;

    /// <summary>London calendar days a "supports" is good for, last day included (product.md 3).</summary>
    public int AnswerGoodForDays { get; init; } = 28;

    /// <summary>Working days within which a victim is told of a decision (V-02, V-06).</summary>
    public int InformWithinWorkingDays { get; init; } = 5;

    /// <summary>The same under enhanced rights (V-02, V-03).</summary>
    public int InformEnhancedWithinWorkingDays { get; init; } = 1;

    /// <summary>Counts of monitoring are given to the nearest multiple of it: 1 gives exact numbers, 5 is the government's common rule (SN-01).</summary>
    public int RoundsTo { get; init; } = 1;

    /// <summary>How this force writes crime references (domain.md 8.4, 12.11): a setting, not a constant. Null takes any.</summary>
    public ReferencePattern? CrimeReferences { get; init; }

    /// <summary>How this force writes custody record numbers. Null takes any.</summary>
    public ReferencePattern? CustodyRecords { get; init; }

    /// <summary>The rule set eligibility is judged by.</summary>
    public string RuleSet { get; init; } = "Cheshire 1";

    /// <summary>What the policy rests on, such as a minute of the force; null for the one a fresh install knows.</summary>
    public string? AuthorityReference { get; init; }

    /// <summary>Who entered the version; null for the one a fresh install knows.</summary>
    public Guid? AddedBy { get; init; }

    /// <summary>When it was entered, UTC.</summary>
    public DateTime? AddedAt { get; init; }

    /// <summary>Who took it back before it began; a version taken back is never in force.</summary>
    public Guid? TakenBackBy { get; private set; }

    /// <summary>When it was taken back, UTC.</summary>
    public DateTime? TakenBackAt { get; private set; }

    /// <summary>The rules themselves; null only where a policy was made without them.</summary>
    public RuleSet? Rules { get; init; }

    /// <summary>The version in force on a day among those of one force; null where there is none.</summary>
    public static ForcePolicy? InForceOn(IEnumerable<ForcePolicy> versions, DateOnly day) =>
        versions.Where(p => p.TakenBackAt is null && p.EffectiveFrom <= day).MaxBy(p => p.EffectiveFrom);

    /// <summary>Takes back a version that has not begun, so that no case was ever referred under it.</summary>
    /// <exception cref="CaseRuleException">It has begun, or is taken back already.</exception>
    public void TakeBack(Stamp stamp)
    {
        Refuse.Unless(TakenBackAt is null, "It is taken back already. Reload the page.");
        Refuse.Unless(
            EffectiveFrom > London.DayOf(stamp.At),
            $"It is in force since {EffectiveFrom.InWords()}, and cases may keep it. Enter another version from a day on instead.");
        (TakenBackBy, TakenBackAt) = (stamp.By.UserId, stamp.At);
    }
}
