using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Interventions.Domain.Cases;
using Interventions.Domain.Programmes;

namespace Interventions.Web.Features.Programmes;

/// <summary>The rules of a version as an administrator types them; asked for the preview and for adding alike.</summary>
public abstract class VersionDetails
{
    private const string Missing = "Enter a number.";

    /// <summary>The version these rules were changed from: the newest when the page was opened.</summary>
    [Required]
    public string? From { get; set; }

    [Required(ErrorMessage = Missing)]
    public int? Sessions { get; set; }

    [Required(ErrorMessage = Missing)]
    public int? SessionMinutes { get; set; }

    /// <summary>Minutes of each session with commas between, where they differ.</summary>
    [StringLength(400, ErrorMessage = "Shorten the list of lengths.")]
    [RegularExpression(@"\s*\d{1,3}(\s*,\s*\d{1,3})*\s*", ErrorMessage = "Write the minutes of each session with commas between, for example 300, 240.")]
    public string? SessionLengths { get; set; }

    [Required(ErrorMessage = Missing)]
    public int? DaysBetween { get; set; }

    /// <summary>The distance matters to the rule (G12).</summary>
    public bool HasGap { get; set; }

    public int? AimFrom { get; set; }

    public int? AimTo { get; set; }

    public int? LeastDays { get; set; }

    public int? MostDays { get; set; }

    [Required(ErrorMessage = Missing)]
    public int? GraceMinutes { get; set; }

    [Required(ErrorMessage = "Choose what a miss does.")]
    public MissRule? OnMiss { get; set; }

    [Required(ErrorMessage = Missing)]
    public int? CompletionPercent { get; set; }

    public bool LastSessionRequired { get; set; }

    [Required(ErrorMessage = Missing)]
    public int? GroupMin { get; set; }

    [Required(ErrorMessage = Missing)]
    public int? Capacity { get; set; }

    public bool SingleSex { get; set; }

    [Required(ErrorMessage = Missing)]
    public int? Facilitators { get; set; }

    /// <summary>With commas between.</summary>
    [Required(ErrorMessage = "Enter at least one language."), StringLength(400, ErrorMessage = "Shorten the list of languages.")]
    public string? Languages { get; set; }

    [MinLength(1, ErrorMessage = "Choose at least one way in which it is held.")]
    public List<DeliveryMode> Modes { get; set; } = [];

    [Required(ErrorMessage = "Say what changes and why."), StringLength(ProgrammeVersion.ChangeMaxLength, ErrorMessage = "Shorten this to 500 characters.")]
    public string? Change { get; set; }

    /// <summary>Starts from the rules of a version.</summary>
    public void Take(string from, ProgrammeTerms terms)
    {
        From = from;
        (Sessions, SessionMinutes, DaysBetween, GraceMinutes) = (terms.Sessions, terms.SessionMinutes, terms.DaysBetween, terms.GraceMinutes);
        SessionLengths = terms.SessionLengths.Count == 0 ? null : string.Join(", ", terms.SessionLengths);
        (HasGap, AimFrom, AimTo, LeastDays, MostDays) = (terms.Gap is not null, terms.Gap?.AimFrom, terms.Gap?.AimTo, terms.Gap?.LeastDays, terms.Gap?.MostDays);
        (OnMiss, CompletionPercent, LastSessionRequired) = (terms.OnMiss, terms.CompletionPercent, terms.LastSessionRequired);
        (GroupMin, Capacity, SingleSex, Facilitators) = (terms.GroupMin, terms.Capacity, terms.SingleSex, terms.Facilitators);
        (Languages, Modes) = (string.Join(", ", terms.Languages), [.. terms.Modes]);
    }

    /// <summary>The rules as typed.</summary>
    /// <exception cref="CaseRuleException">The distance matters, and a number of it is missing.</exception>
    internal ProgrammeTerms Terms => new()
    {
        Sessions = Sessions!.Value,
        SessionMinutes = SessionMinutes!.Value,
        SessionLengths = [.. Parts(SessionLengths).Select(p => int.Parse(p, CultureInfo.InvariantCulture))],
        DaysBetween = DaysBetween!.Value,
        Gap = !HasGap ? null
            : (AimFrom, AimTo, LeastDays, MostDays) is ({ } from, { } to, { } least, { } most) ? new(from, to, least, most)
            : throw new CaseRuleException("Enter all four numbers of days, or take the tick from the distance."),
        GraceMinutes = GraceMinutes!.Value,
        OnMiss = OnMiss!.Value,
        CompletionPercent = CompletionPercent!.Value,
        LastSessionRequired = LastSessionRequired,
        GroupMin = GroupMin!.Value,
        Capacity = Capacity!.Value,
        SingleSex = SingleSex,
        Facilitators = Facilitators!.Value,
        Languages = [.. Parts(Languages).Distinct(StringComparer.OrdinalIgnoreCase)],
        Modes = [.. Modes.Distinct().Order()],
        Change = Change!.Trim(),
    };

    private static string[] Parts(string? text) => (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
