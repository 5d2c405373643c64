using Interventions.Domain.Offences;

namespace Interventions.Domain.Reoffending;

/// <summary>
/// The published medians of the Cambridge index by Home Office subgroup (CH-04), which a fresh install scores with until the official
/// table is imported. Which subgroup a classification falls in is from the Home Office's own groups of offences (violence with and
/// without injury, stalking and harassment, and so on) by their class [knowledge; the codes are those of domain.md 8.6]. Less sure are
/// strangulation (with injury), the breaches 008/29 and 008/31 (harassment) and 008/73 (without injury). No value have offences whose
/// subgroup has no published median: threats to damage (059/11), vehicle offences (130/01), blackmail (035/00) and perverting the
/// course of justice (079/01); nor what domain.md 8.6 has no classification for, nor any other offence.
/// </summary>
public static class SubgroupMedians
{
    public const string Version = "CCHI 2026, medians of subgroups";

    private static readonly (string Subgroup, double Days, string[] Codes)[] Groups =
    [
        ("Violence with injury", 365, ["008/06", "008/01", "005/01", "008/77", "002/00"]),
        ("Violence without injury", 10, ["105/01", "003/01", "036/01", "036/03", "011/03", "008/73"]),
        ("Stalking and harassment", 10, ["195/94", "195/12", "008/30", "008/65", "008/66", "008/67", "008/72", "008/29", "008/31"]),
        ("Rape", 2_555, ["019/08"]),
        ("Other sexual offences", 182.25, ["008/71"]),
        ("Criminal damage", 2, ["149/00", "058/00"]),
        ("Arson", 185, ["056/01", "056/02"]),
        ("Public order", 7.5, ["066/01", "066/39", "125/09", "125/11", "125/12"]),
        ("Other theft", 2, ["040/00", "049/10"]),
    ];

    /// <summary>Every classification that has one, with the name of its offence or, where the tracker knows none, of its subgroup.</summary>
    public static IReadOnlyList<HarmWeight> All { get; } =
    [
        .. from g in Groups
           from code in g.Codes
           let offence = OffenceCatalogue.All.FirstOrDefault(o => o.HomeOfficeCode == code)
           select new HarmWeight { Version = Version, HomeOfficeCode = code, Title = offence is null ? g.Subgroup : $"{offence.Title} ({g.Subgroup.ToLowerInvariant()})", Days = g.Days },
    ];
}
