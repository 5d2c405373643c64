namespace Interventions.Web.Pipeline;

/// <summary>
/// A text that his side, OPCC staff or he himself may read, whoever writes it: it is looked at for what would tell of her before it is
/// saved (docs/decisions/0031). A test asks of every text of every command whether it has this, or why not.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReadByHisSideAttribute : Attribute
{
    /// <summary>Names are no leak here: the statute names whom he harmed, and whom he must keep away from (CC-04.5).</summary>
    public bool MayName { get; init; }

    /// <summary>Telephone numbers and postcodes belong here, but hers do not.</summary>
    public bool HasPlaces { get; init; }

    /// <summary>The property that says whether this one is such a text; null where it always is.</summary>
    public string? When { get; init; }
}

/// <summary>
/// A way out that cannot be taken without a text: it is looked at, and stops are kept, but nobody has to wait with it. For decision-makers
/// only, who may know what is hers and learn nothing from a refusal.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeverWaitsAttribute : Attribute;

/// <summary>A request whose texts are for her side and decision-makers alone, though requests of its kind are usually read by his.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForHerSideOnlyAttribute : Attribute;
