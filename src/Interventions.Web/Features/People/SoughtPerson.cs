using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using Interventions.Domain.People;
using Interventions.Web.Features.Referrals;

namespace Interventions.Web.Features.People;

/// <summary>What is typed in looking for somebody, as typed. The day in three fields, which is quickest by keyboard.</summary>
public sealed class SoughtPerson : IValidatableObject
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public string? PncId { get; set; }

    [StringLength(Person.NameMaxLength, ErrorMessage = "Shorten the surname to 100 characters.")]
    public string? Surname { get; set; }

    [StringLength(Person.NameMaxLength, ErrorMessage = "Shorten the forenames to 100 characters.")]
    public string? Forenames { get; set; }

    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    private bool HasDay => new[] { Day, Month, Year }.Any(p => !string.IsNullOrWhiteSpace(p));

    /// <summary>What a row of the hand-over board says.</summary>
    public static SoughtPerson Of(FindFromBoard.View row) => new()
    {
        PncId = row.PncId,
        Surname = row.Surname,
        Forenames = row.Forenames,
        Day = row.DateOfBirth.Day.ToString(CultureInfo.InvariantCulture),
        Month = row.DateOfBirth.Month.ToString(CultureInfo.InvariantCulture),
        Year = row.DateOfBirth.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Takes back what <see cref="Keep"/> gave; null for anything else.</summary>
    public static SoughtPerson? Restore(string? kept)
    {
        try
        {
            return kept is null ? null : JsonSerializer.Deserialize<SoughtPerson>(kept);
        }
        catch (JsonException)
        {
            return null; // words of the other search box
        }
    }

    /// <summary>As it is kept on the server while a token stands in the address.</summary>
    public string Keep() => JsonSerializer.Serialize(this);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!HasDay && new[] { PncId, Surname, Forenames }.All(string.IsNullOrWhiteSpace))
        {
            yield return new("Enter a PNC ID, a name or a date of birth.", [nameof(PncId)]);
        }

        // The year is held to today by the request, which knows the day.
        if (!string.IsNullOrWhiteSpace(PncId) && !Domain.People.PncId.TryParse(PncId, DateOnly.MaxValue, out _, out var problem))
        {
            yield return new(problem, [nameof(PncId)]);
        }

        if (HasDay && Born(DateTime.MaxValue.Year) is null)
        {
            yield return new("Enter the date of birth as day, month and year, like 15 7 1991.", [nameof(Day)]);
        }
    }

    /// <summary>The day of birth; null if none was typed or it is no day. A year of two digits is of somebody of 10 or over.</summary>
    public DateOnly? Born(int thisYear)
    {
        var month = (Month ?? "").Trim();
        var m = month.Length >= 3 && Array.IndexOf(Months, month[..3].ToLowerInvariant()) is >= 0 and var i ? i + 1 : Number(month);
        var (d, y) = (Number(Day), Number(Year));
        y = y is > 0 and < 100 ? (y > (thisYear - 10) % 100 ? 1900 : 2000) + y : y;
        return y is >= 1900 and <= 2999 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new(y, m, d) : null;
    }

    public FindPerson.Query ToQuery(int thisYear) => new() { PncId = PncId, Surname = Surname, Forenames = Forenames, DateOfBirth = Born(thisYear) };

    /// <summary>Begins a referral about somebody new, with what was typed.</summary>
    public StartDraft.Command ToDraft(int thisYear) => new() { PncId = PncId, Surname = Surname, Forenames = Forenames, DateOfBirth = Born(thisYear) };

    private static int Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
