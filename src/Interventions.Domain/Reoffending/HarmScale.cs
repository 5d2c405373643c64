namespace Interventions.Domain.Reoffending;

/// <summary>One version of the crime harm table, to score with. A report names the version (CH-05).</summary>
/// <param name="version">As loaded.</param>
/// <param name="isSubgroupMedians">Whether whole groups of offences are scored alike (CH-04).</param>
/// <param name="days">Days of each classification, by code with the slash.</param>
public sealed class HarmScale(string version, bool isSubgroupMedians, IReadOnlyDictionary<string, double> days)
{
    public string Version { get; } = version;

    public bool IsSubgroupMedians { get; } = isSubgroupMedians;

    /// <summary>How many classifications have a value.</summary>
    public int Count => days.Count;

    /// <summary>The days of a classification such as <c>105/01</c>; null where the version has none, which is unknown and never zero.</summary>
    public double? DaysOf(string homeOfficeCode) => days.TryGetValue(homeOfficeCode, out var value) ? value : null;
}
