using Interventions.Domain.Cases;

namespace Interventions.Domain.Eligibility;

/// <summary>One desk check, with evidence and who. Append-only: the last recorded for a criterion counts.</summary>
public sealed class DeskCheck
{
    public const int EvidenceMaxLength = 1000;

    private DeskCheck()
    {
    }

    internal DeskCheck(Criterion criterion, CriterionAnswer answer, string evidence, ExcludedFeatures? features, Stamp stamp) =>
        (Criterion, Answer, Evidence, Features, By, At) = (criterion, answer, evidence, features, stamp.By.UserId, stamp.At);

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    public Criterion Criterion { get; private set; }

    public CriterionAnswer Answer { get; private set; }

    /// <summary>What the answer rests on.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>What excludes the case was found (CARA-01), with E3; null where nobody said, which a "yes" to E3 takes as none.</summary>
    public ExcludedFeatures? Features { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }
}
