using System.Globalization;

namespace Interventions.Domain.Reoffending;

/// <summary>A count fit to leave the query layer: a number or suppressed (SN-04). The default value is suppressed.</summary>
/// <param name="Number">The number, rounded where the force's policy rounds (SN-01); null if it is suppressed.</param>
public readonly record struct PublishedCount(int? Number)
{
    /// <summary>The symbol of a suppressed number: confidential (SN-03).</summary>
    public const string Symbol = "[c]";

    /// <summary>A number that is not shown.</summary>
    public static PublishedCount Suppressed => default;

    /// <summary>Whether the number is withheld.</summary>
    public bool IsSuppressed => Number is null;

    /// <summary>What shares are reckoned from: a share of rounded numbers would be another one.</summary>
    internal int? Exact { get; private init; } = Number;

    /// <summary>Rounded to the nearest multiple; halves go up. What is suppressed stays so.</summary>
    public PublishedCount RoundedTo(int multiple) => Number is { } number && multiple > 1 ? new(Rounded(number, multiple)) { Exact = number } : this;

    /// <summary>The two together; suppressed where one of them is.</summary>
    public PublishedCount Plus(PublishedCount other) => new(Number + other.Number) { Exact = Exact + other.Exact };

    /// <summary>What is left without a part; suppressed where one of them is.</summary>
    public PublishedCount Less(PublishedCount part) => new(Number - part.Number) { Exact = Exact - part.Exact };

    /// <summary>The nearest multiple; halves go up.</summary>
    public static int Rounded(int number, int multiple) => multiple > 1 ? (number + (multiple / 2)) / multiple * multiple : number;

    /// <summary>The number, or <c>[c]</c>.</summary>
    public override string ToString() => Number?.ToString(CultureInfo.InvariantCulture) ?? Symbol;
}
