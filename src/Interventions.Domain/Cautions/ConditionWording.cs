using System.Text.RegularExpressions;

namespace Interventions.Domain.Cautions;

/// <summary>A service conditions send him to; which contact fills a wording's blanks.</summary>
public enum ServiceKind
{
    Programme,
    Alcohol,
    UnpaidWork,
}

/// <summary>
/// A wording in a force's library of conditions: specific text with blanks in square brackets (CC-31). It never changes: another
/// wording is added, and this one retired.
/// </summary>
public sealed class ConditionWording
{
    public const int TitleMaxLength = 80;

    public required Guid Id { get; init; }

    public required string Force { get; init; }

    /// <summary>Names nobody: it stands for the condition wherever its text is not shown.</summary>
    public required string Title { get; init; }

    /// <summary>What he has to do, where, by when and whom to ring.</summary>
    public required string Text { get; init; }

    public required ConditionKind Kind { get; init; }

    /// <summary>The service that [provider], [place] and [telephone] are of.</summary>
    public ServiceKind Service { get; init; }

    /// <summary>Put into every new document at once.</summary>
    public bool IsUsual { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>First day it is no longer offered; null while it is.</summary>
    public DateOnly? RetiredOn { get; private set; }

    public Guid? AddedBy { get; init; }

    public Guid? RetiredBy { get; private set; }

    /// <summary>True while it can be picked.</summary>
    public bool IsOfferedOn(DateOnly day) => EffectiveFrom <= day && (RetiredOn is not { } end || day < end);

    /// <summary>Takes it out of the library from a day on; cautions that carry it keep it.</summary>
    /// <exception cref="Cases.CaseRuleException">It is retired already.</exception>
    public void Retire(DateOnly from, Guid by)
    {
        if (RetiredOn is not null)
        {
            throw new Cases.CaseRuleException("This wording is retired already.");
        }

        (RetiredOn, RetiredBy) = (from, by);
    }
}

/// <summary>Where a service of an area is and whom to ring. Append-only: the newest that has begun counts.</summary>
public sealed class ProviderContact
{
    public const int MaxLength = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string AreaCode { get; init; }

    public required ServiceKind Service { get; init; }

    public required string Provider { get; init; }

    public required string Place { get; init; }

    public required string Telephone { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AddedAt { get; init; }

    public Guid? AddedBy { get; init; }
}

/// <summary>The blanks of a wording.</summary>
public static partial class Blanks
{
    /// <summary>The text with [provider], [place] and [telephone] filled in; where no contact is known they stay.</summary>
    public static string Fill(string text, ProviderContact? contact) => contact is null ? text : With(text, blank => blank switch
    {
        "provider" => contact.Provider,
        "place" => contact.Place,
        "telephone" => contact.Telephone,
        _ => null,
    });

    /// <summary>The text with [date] filled in.</summary>
    public static string FillDate(string text, DateOnly due) => With(text, blank => blank == "date" ? Calendar.Wording.InWords(due) : null);

    /// <summary>The first blank that is still in a text, with its brackets; null where there is none.</summary>
    public static string? LeftIn(string text) => Blank().Match(text) is { Success: true, Value: var left } ? left : null;

    /// <summary>True where a condition is about money, which can hurt the victim's household (CC-11).</summary>
    public static bool IsAboutMoney(string? text) => text is not null && Money().IsMatch(text);

    private static string With(string text, Func<string, string?> value) => Blank().Replace(text, m => value(m.Groups[1].Value.Trim().ToLowerInvariant()) ?? m.Value);

    [GeneratedRegex(@"\[([^\[\]]*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"£|\b(?:fine|fined|compensation|pay|payment)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Money();
}
