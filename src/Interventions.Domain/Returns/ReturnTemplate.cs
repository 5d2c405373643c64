namespace Interventions.Domain.Returns;

/// <summary>A line a return asks for.</summary>
/// <param name="Key">Which measure it is; see the catalogue of lines.</param>
/// <param name="Title">What the funder calls it; null for our own words.</param>
public sealed record ReturnLineChoice(string Key, string? Title = null);

/// <summary>
/// What a quarterly return holds, in order. The funder's own template was not found, so the lines are a choice and not columns of ours
/// (FM-02). A version is never changed; the last of a force counts for the next return.
/// </summary>
public sealed class ReturnTemplate
{
    public const int TitleMaxLength = 120;

    public required Guid Id { get; init; }

    public required string Force { get; init; }

    public required int Version { get; init; }

    public required IReadOnlyList<ReturnLineChoice> Lines { get; init; }

    public required Guid By { get; init; }

    public required DateTime At { get; init; }
}
