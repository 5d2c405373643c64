using System.Globalization;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;

namespace Interventions.Web.Features.Exports;

/// <summary>One case as it is exported.</summary>
/// <param name="Programme">Name and version of the programme he was enrolled on; null where he never was.</param>
internal sealed record EvaluatorRow(FollowedCase Case, string Pseudonym, string Area, (string Name, int Version)? Programme)
{
    private static readonly Counting Year = new();
    private static readonly Counting Proven = new(ProvenOnly: true);

    /// <summary>Counted only of who was followed for a year (RO-09).</summary>
    public bool IsMature => Year.IsMature(Case);

    public (int Days, bool IsEvent)? OnCurve => FirstOf(OffenceKind.Any);

    /// <summary>Whether he was cautioned or convicted of an offence of the year; null where it is too early to know (RO-01).</summary>
    public bool? HasProven => Proven.IsMature(Case) ? Proven.Of(Case).Any() : null;

    public (int Days, bool IsEvent)? FirstOf(OffenceKind kind) => (Year with { Kind = kind }).OnCurve(Case);

    public IReadOnlyList<Reoffence>? OfYear(OffenceKind kind) => IsMature ? [.. (Year with { Kind = kind }).Of(Case)] : null;
}

/// <summary>A column with what it means: the file and its data dictionary are written from the same list.</summary>
internal sealed record EvaluatorColumn(string Name, string Meaning, string Values, Func<EvaluatorRow, string?> Cell);

/// <summary>The columns of formats.md in its order, what else figures on screen are made of, and which case of a person counts.</summary>
internal static class EvaluatorColumns
{
    private const string YearOnly = "Blank where followed for less than 365 days";
    private const string FirstOnly = "Whole number; blank where none or not checked yet";

    public static IReadOnlyList<EvaluatorColumn> All { get; } =
    [
        new("pseudonym", "The person, under a name made for this agreement alone. Cases of one person share it", "32 hexadecimal figures", r => r.Pseudonym),
        new("cohort", "What the case is followed up as: cautioned (from the caution), voluntary (from release or referral), not_cautioned (met the hard criteria, was not cautioned; from the day that was settled)", "cautioned, voluntary, not_cautioned", r => CohortOf(r.Case.Cohort)),
        new("track", "Conditional caution (A) or voluntary (B)", "A, B", r => r.Case.Track == Track.ConditionalCaution ? "A" : "B"),
        new("programme", "Programme he was enrolled on", "Text; blank where never enrolled", r => r.Programme?.Name),
        new("programme_version", "Its version", "Whole number; blank where never enrolled", r => r.Programme is { } p ? Number(p.Version) : null),
        new("area", "Local authority of the case", "Text", r => r.Area),
        new("sex", "Recorded sex", "Male, Female, Indeterminate, Unknown", r => r.Case.Sex.ToString()),
        new("age_band", "Whole years on the index day", string.Join("; ", AgeBands.All), r => AgeBands.Of(r.Case.Age)),
        new("ethnicity_group", "Self-defined, in groups", "White, Mixed, Asian, Black, Other, Not stated", r => r.Case.EthnicityGroup),
        new("risk_level", "DASH level at the index day or the first known", "Standard, Medium, High; blank where not known", r => r.Case.Risk?.ToString()),
        new("index_date_month", "Month of day zero", "yyyy-MM", r => Month(r.Case.IndexDay)),
        new("completed", "Completed the programme", "0, 1", r => Flag(r.Case.IsCompleted)),
        new("exit_reason", "Why the case ended otherwise, in neutral words", "Text; blank where completed or open", r => r.Case.Ended?.ForHisSide().InWords()),
        new("followup_days", "Days from the index day to the last day checked, or to death, leaving the country or, for not_cautioned, a later caution", "Whole number; blank where not checked yet", r => Number(r.Case.FollowedDays)),
        new("reoffended", "Suspected of any offence committed in the follow-up, however long (suspected, not proven)", "0, 1; blank where not checked yet", r => r.OnCurve is { } c ? Flag(c.IsEvent) : null),
        new("days_to_first_reoffence", "Days from the index day to the first such offence", FirstOnly, r => DaysTo(r, OffenceKind.Any)),
        new("reoffences", "Such offences committed within 365 days", $"Whole number. {YearOnly}", r => Number(r.OfYear(OffenceKind.Any)?.Count)),
        new("harm_days", "Crime-harm days of those offences; an offence the harm table lacks adds nothing", $"Number. {YearOnly}", r => r.OfYear(OffenceKind.Any)?.Sum(o => o.HarmDays ?? 0).ToString("R", CultureInfo.InvariantCulture)),
        new("da_reoffended", "Suspected of an offence flagged as domestic abuse within 365 days", $"0, 1. {YearOnly}", r => Flag(r.OfYear(OffenceKind.DomesticAbuse)?.Count > 0, r.IsMature)),
        new("same_victim_reoffended", "Suspected of an offence within 365 days against the same victim by the force's records", $"0, 1. {YearOnly}", r => Flag(r.OfYear(OffenceKind.SameVictim)?.Count > 0, r.IsMature)),
        new("checked_until", "Month of the last day the case was checked up to", "yyyy-MM; blank where not checked yet", r => r.Case.CheckedDays is { } days ? Month(r.Case.IndexDay.AddDays(days)) : null),
        new("another_victim_reoffended", "Suspected of an offence within 365 days against another victim by the force's records", $"0, 1. {YearOnly}", r => Flag(r.OfYear(OffenceKind.AnotherVictim)?.Count > 0, r.IsMature)),
        new("proven_reoffended", "Cautioned or convicted by day 548 for an offence committed within 365 days", "0, 1. Blank where followed for less than 365 days or checked for less than 548", r => r.HasProven is { } has ? Flag(has) : null),
        new("days_to_first_da", "Days from the index day to the first offence flagged as domestic abuse, in the whole follow-up", FirstOnly, r => DaysTo(r, OffenceKind.DomesticAbuse)),
        new("days_to_first_same_victim", "Days from the index day to the first offence against the same victim by the force's records, in the whole follow-up", FirstOnly, r => DaysTo(r, OffenceKind.SameVictim)),
        new("days_to_first_another_victim", "Days from the index day to the first offence against another victim by the force's records, in the whole follow-up", FirstOnly, r => DaysTo(r, OffenceKind.AnotherVictim)),
        new("first_of_person", "The person's first case of its cohort: figures of people on screen count these rows alone", "0, 1", r => Flag(r.Case.IsFirstOfPerson)),
    ];

    private static string CohortOf(Cohort cohort) => cohort switch
    {
        Cohort.Cautioned => "cautioned",
        Cohort.Voluntary => "voluntary",
        Cohort.NotCautioned => "not_cautioned",
    };

    private static string? DaysTo(EvaluatorRow row, OffenceKind kind) => row.FirstOf(kind) is (var days, true) ? Number(days) : null;

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Flag(bool isTrue, bool isKnown = true) => isKnown ? (isTrue ? "1" : "0") : null;
}
