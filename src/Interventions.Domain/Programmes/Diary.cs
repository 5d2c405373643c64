namespace Interventions.Domain.Programmes;

/// <summary>
/// The diary of a hall or of a colleague who leads groups. Every change of a schedule writes in the diaries it touches, so that
/// of two planned at once for the same hall or colleague one looks again.
/// </summary>
public sealed class Diary
{
    public const int KeyMaxLength = 120;

    /// <summary>Whose it is.</summary>
    public required string Key { get; init; }

    /// <summary>Raised by every change.</summary>
    public int Version { get; private set; }

    /// <summary>The diaries a group's schedule stands in: its hall's, unless it meets on a line, and those of who leads it. Always in one order.</summary>
    public static IReadOnlyList<string> KeysOf(Group group)
    {
        var leads = group.Facilitators.Select(f => $"lead {f.UserId}");
        return [.. (group.Mode == DeliveryMode.Online ? leads : leads.Append($"hall {group.AreaCode} {group.Venue.Trim().ToUpperInvariant()}")).Order(StringComparer.Ordinal)];
    }

    /// <summary>Writes in it.</summary>
    public void Write() => Version++;
}
