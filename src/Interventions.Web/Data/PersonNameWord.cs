namespace Interventions.Web.Data;

/// <summary>A word under which somebody's name is found (PersonName.IndexWords).</summary>
public sealed class PersonNameWord
{
    public required string Word { get; init; }

    public required Guid PersonId { get; init; }
}

/// <summary>
/// A key that leads to a word of a name: the word itself and without each of its letters, "^" and its beginning, "~" and how
/// it sounds. One row a word and key however many people bear it, so that the fuzzy part of a search reads few rows.
/// </summary>
public sealed class NameKey
{
    public required string Key { get; init; }

    public required string Word { get; init; }
}
