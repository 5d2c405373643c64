using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Words and numbers as they stand in figures.</summary>
internal static class FigureWords
{
    public static string InWords(this Cohort cohort) => cohort switch
    {
        Cohort.Cautioned => "Conditional caution",
        Cohort.Voluntary => "Voluntary referral",
        Cohort.NotCautioned => "Met the criteria, not cautioned",
    };

    /// <summary>What day zero is.</summary>
    public static string DayZero(this Cohort cohort) => cohort switch
    {
        Cohort.Cautioned => "the caution",
        Cohort.Voluntary => "release or referral",
        Cohort.NotCautioned => "the day it was settled that there would be no caution",
    };

    public static string InWords(this CountedBy by) => by switch
    {
        CountedBy.Year => "year",
        CountedBy.Programme => "programme",
        CountedBy.Area => "area",
        CountedBy.Risk => "risk",
        CountedBy.Sex => "sex",
        CountedBy.Age => "age",
        CountedBy.Ethnicity => "ethnicity",
        CountedBy.Completion => "completion",
        CountedBy.Source => "source",
        CountedBy.Quarter => "quarter",
        CountedBy.PriorHarm => "harm in the two years before",
        CountedBy.Reason => "reason",
        CountedBy.Restricted => "restricted reason",
    };

    public static string InWords(this OffenceKind kind) => kind switch
    {
        OffenceKind.Any => "Any offence",
        OffenceKind.DomesticAbuse => "Flagged as domestic abuse",
        OffenceKind.SameVictim => "Against the same victim",
        OffenceKind.AnotherVictim => "Against another victim",
    };

    public static string InWords(this Slice slice, IReadOnlyList<Area> areas) => slice switch
    {
        { By: CountedBy.Area } => areas.FirstOrDefault(a => a.Code == slice.Value)?.Name ?? slice.Value,
        { By: CountedBy.Programme, Value: Slices.None } => "No programme",
        { By: CountedBy.Reason or CountedBy.Restricted, Value: Slices.None } => "No reason on record",
        { By: CountedBy.Reason } => Enum.Parse<Reason>(slice.Value).InWords(),
        { By: CountedBy.Restricted } => Enum.Parse<RestrictedReason>(slice.Value).InWords(),
        { Value: Slices.None } => "Not known",
        { Value: Slices.Completed } => "Completed",
        { Value: Slices.NotCompleted } => "Not completed",
        { By: CountedBy.Source } => Enum.TryParse<ReferralSource>(slice.Value, out var source) ? source.InWords() : slice.Value,
        { By: CountedBy.Sex, Value: nameof(Sex.Unknown) } => "Not known",
        { By: CountedBy.Quarter } => Quarter.Of(DateOnly.ParseExact($"{slice.Value}-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).InWords,
        _ => slice.Value,
    };

    public static string InWords(this PublishedShare? share) => share is null
        ? PublishedCount.Symbol
        : $"{One(share.Percent)} ({One(share.Low)} to {One(share.High)}){(share.IsFromFew ? ", fewer than 30 people" : "")}";

    public static string One(double number) => number.ToString("0.0", Hosting.British.Culture);

    public static string Two(double number) => number.ToString("0.00", Hosting.British.Culture);

    /// <summary>One in so many, for a heading.</summary>
    public static string OneIn(double percent) => percent switch
    {
        < 1 => "Fewer than one in a hundred reoffend",
        > 45 => $"{percent:0} in a hundred reoffend",
        _ => $"One in {Math.Round(100 / percent):0} reoffends",
    };

    /// <summary>The finding where groups stand beside all: those whose interval leaves all out.</summary>
    public static string Apart(IReadOnlyList<(string Name, PublishedShare Share)> groups, PublishedShare? whole, string one) =>
        whole is null ? $"Who reoffended within 12 months, by {one}; of all together it is withheld"
        : groups.Where(g => g.Share.Low > whole.Percent || g.Share.High < whole.Percent).ToList() is { Count: > 0 } apart
            ? $"{string.Join(", ", apart.Select(g => $"{g.Name} ({(g.Share.Low > whole.Percent ? "more" : "fewer")})"))}: further from the whole than chance would put one {one} in twenty"
            : $"By {one}, none is further from the whole than chance would put it";

    /// <summary>As it stands in an address, for example area.HAL.</summary>
    public static string Address(this Slice slice) => $"{slice.By.ToString().ToLowerInvariant()}.{slice.Value}";

    public static Slice? ReadSlice(string? written) =>
        written?.Split('.', 2) is [var by, { Length: > 0 } value] && Enum.TryParse<CountedBy>(by, ignoreCase: true, out var counted) && Enum.IsDefined(counted) ? new Slice(counted, value) : null;

    /// <summary>From an address; anything else than what can be asked is the default.</summary>
    public static FiguresAsked Read(string? cohort, string? only, string? by) => new(
        Enum.TryParse<Cohort>(cohort, ignoreCase: true, out var c) && Enum.IsDefined(c) ? c : Cohort.Cautioned,
        ReadSlice(only),
        Enum.TryParse<CountedBy>(by, ignoreCase: true, out var b) && Slices.Crossed.Contains(b) ? b : CountedBy.Year);

    public static string Address(this FiguresAsked asked) =>
        $"cohort={asked.Cohort.ToString().ToLowerInvariant()}&by={asked.By.ToString().ToLowerInvariant()}{(asked.Only is { } only ? $"&only={Uri.EscapeDataString(only.Address())}" : "")}";
}
