using System.Globalization;

namespace Interventions.Domain.Reoffending;

/// <summary>A count fit to leave the query layer: an exact number or suppressed (SN-04). The default value is suppressed.</summary>
/// <param name="Number">The exact number; null if it is suppressed.</param>
public readonly record struct PublishedCount(int? Number)
{
    /// <summary>The symbol of a suppressed number: confidential (SN-03).</summary>
    public const string Symbol = "[c]";

    /// <summary>A number that is not shown.</summary>
    public static PublishedCount Suppressed => default;

    /// <summary>Whether the number is withheld.</summary>
    public bool IsSuppressed => Number is null;

    /// <summary>The number, or <c>[c]</c>.</summary>
    public override string ToString() => Number?.ToString(CultureInfo.InvariantCulture) ?? Symbol;
}
