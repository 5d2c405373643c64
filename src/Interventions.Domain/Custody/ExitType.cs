namespace Interventions.Domain.Custody;

/// <summary>How somebody left custody (CU-08).</summary>
public enum ExitType
{
    ChargedAndBailed,
    ChargedAndRemanded,
    NoFurtherAction,
    ReleasedUnderInvestigation,
    PreChargeBail,
    PreChargeBailWithConditions,
    ConditionalCaution,
    SimpleCaution,
    CommunityResolution,
    Recalled,
    Transferred,
}

/// <summary>Words for exit types: as the custody system writes them, and as they stand on screen.</summary>
public static class ExitTypes
{
    private static readonly Dictionary<string, ExitType> ByWords =
        Enum.GetValues<ExitType>().ToDictionary(t => t.InWords(), StringComparer.OrdinalIgnoreCase);

    public static string InWords(this ExitType type) => type switch
    {
        ExitType.ChargedAndBailed => "charged, bailed",
        ExitType.ChargedAndRemanded => "charged, remanded",
        ExitType.NoFurtherAction => "no further action",
        ExitType.ReleasedUnderInvestigation => "released under investigation",
        ExitType.PreChargeBail => "pre-charge bail",
        ExitType.PreChargeBailWithConditions => "pre-charge bail with conditions",
        ExitType.ConditionalCaution => "conditional caution",
        ExitType.SimpleCaution => "simple caution",
        ExitType.CommunityResolution => "community resolution",
        ExitType.Recalled => "recalled",
        ExitType.Transferred => "transferred",
    };

    /// <summary>The exit type with these words, in capitals or not; null if there is none.</summary>
    public static ExitType? Find(string words) => ByWords.TryGetValue(words.Trim(), out var type) ? type : null;

    /// <summary>Whether he is held elsewhere after it, so that nobody can follow him up in the community yet.</summary>
    public static bool KeepsHimInside(this ExitType type) =>
        type is ExitType.ChargedAndRemanded or ExitType.Recalled or ExitType.Transferred;
}
