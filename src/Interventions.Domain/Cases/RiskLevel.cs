namespace Interventions.Domain.Cases;

/// <summary>Risk of serious harm (V-10), in rising order.</summary>
public enum RiskLevel
{
    Standard,
    Medium,
    High,
}

/// <summary>The tool a risk level came from (V-11, V-12).</summary>
public enum RiskTool
{
    Dash,
    Dara,
    Ric,
    ProfessionalJudgement,
}

/// <summary>One risk assessment. Append-only: the last recorded is the level now.</summary>
public sealed class RiskAssessment
{
    private RiskAssessment()
    {
    }

    internal RiskAssessment(RiskLevel level, RiskTool tool, DateOnly assessedOn, bool isRestricted, Stamp stamp, int? ticks = null) =>
        (Level, Tool, AssessedOn, IsRestricted, By, At, Ticks) = (level, tool, assessedOn, isRestricted, stamp.By.UserId, stamp.At, ticks);

    /// <summary>Questions of the RIC.</summary>
    public const int RicQuestions = 24;

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    public RiskLevel Level { get; private set; }

    public RiskTool Tool { get; private set; }

    public DateOnly AssessedOn { get; private set; }

    /// <summary>Ticks of the RIC, where they were counted (V-11). For her side and the decision-maker.</summary>
    public int? Ticks { get; private set; }

    /// <summary>The level that so many ticks suggest; judgement may raise it, never lower it (V-11).</summary>
    public static RiskLevel SuggestedBy(int ticks) => ticks switch
    {
        >= 14 => RiskLevel.High,
        >= 10 => RiskLevel.Medium,
        _ => RiskLevel.Standard,
    };

    /// <summary>True where it was recorded on her side: his side goes on seeing the level it recorded itself.</summary>
    public bool IsRestricted { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>Words for risk tools.</summary>
public static class RiskTools
{
    public static string InWords(this RiskTool tool) => tool switch
    {
        RiskTool.Dash => "DASH",
        RiskTool.Dara => "DARA",
        RiskTool.Ric => "RIC",
        RiskTool.ProfessionalJudgement => "professional judgement",
    };
}
