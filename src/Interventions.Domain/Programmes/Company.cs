namespace Interventions.Domain.Programmes;

/// <summary>What is known of somebody that decides with whom he may sit in a group.</summary>
/// <param name="PersonId">One record of him.</param>
/// <param name="Self">The same for every record that is said to be of him.</param>
/// <param name="Crimes">Crime references of all his cases, with the force.</param>
/// <param name="Victims">Everybody he is recorded to have harmed, in any of his cases.</param>
public sealed record Companion(Guid PersonId, Guid Self, IReadOnlySet<string> Crimes, IReadOnlySet<Guid> Victims);

/// <summary>Who may not sit in one group (product.md 6). Says yes or no and never why: of all causes only that leaves it (RS-04).</summary>
/// <param name="apart">Pairs that are kept apart by somebody's word: people by their <see cref="Companion.Self"/>, colleagues by their id.</param>
public sealed class Company(IReadOnlySet<(Guid, Guid)> apart)
{
    /// <summary>The one sentence for every cause.</summary>
    public const string NoPlace = "He cannot have a place in that group. Choose another.";

    /// <summary>The one sentence for a colleague.</summary>
    public const string NotToLead = "Somebody chosen cannot lead that group. Choose another colleague.";

    /// <summary>True if two people may not be in one group. Every cause is looked at, so that the time taken tells none apart.</summary>
    public bool KeepsApart(Companion one, Companion other) =>
        one.Self != other.Self & (KeepsApart(one.Self, other.Self) | one.Crimes.Overlaps(other.Crimes) | one.Victims.Overlaps(other.Victims));

    /// <summary>True if somebody may not sit in a group that a colleague leads.</summary>
    public bool KeepsFrom(Companion one, Guid staffId) => KeepsApart(one.Self, staffId);

    private bool KeepsApart(Guid one, Guid other) => apart.Contains((one, other)) | apart.Contains((other, one));
}
