using System.Globalization;
using Interventions.Domain.Custody;

namespace Interventions.Domain.Reoffending;

/// <summary>
/// The crime harm table as a file (formats.md): one version, every classification of it. It is taken whole or not at all, for a table
/// with holes would score wrongly and say nothing. The official sheet names some classifications more than once, for different offences
/// (CH-02: 1,266 rows, 786 classifications): the median of their days counts, as it does for subgroups.
/// </summary>
public sealed class HarmTableFile
{
    private const double MostDays = 36_525;

    private readonly List<(string Code, string Title, double Days)> _rows = [];
    private readonly List<(int Record, IReadOnlyList<RowProblem> Problems)> _bad = [];

    /// <summary>Every column, in the order of the format.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["ho_offence_code", "offence_title", "cchi_days", "version"];

    /// <summary>The version all rows name; null before the first.</summary>
    public string? Version { get; private set; }

    /// <summary>Rows that cannot be used, by record.</summary>
    public IReadOnlyList<(int Record, IReadOnlyList<RowProblem> Problems)> Bad => _bad;

    public int Rows => _rows.Count + _bad.Count;

    /// <summary>One weight for each classification.</summary>
    public IReadOnlyList<HarmWeight> Weights =>
    [
        .. _rows.GroupBy(r => r.Code, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new HarmWeight
        {
            Version = Version ?? "",
            HomeOfficeCode = g.Key,
            Title = Title([.. g.Select(r => r.Title).Distinct(StringComparer.OrdinalIgnoreCase)]),
            Days = Median([.. g.Select(r => r.Days).Order()]),
        }),
    ];

    /// <summary>Takes one row in.</summary>
    /// <param name="record">Counted from the header, which is record 1.</param>
    /// <param name="cell">The text of a column.</param>
    public void Add(int record, Func<string, string> cell)
    {
        List<RowProblem> problems = [];
        if (!HomeOfficeCode.TryParse(cell("ho_offence_code"), out var code, out var problem))
        {
            problems.Add(new("ho_offence_code", cell("ho_offence_code"), problem));
        }

        var title = cell("offence_title").Trim();
        if (title.Length is 0 or > HarmTable.TitleMaxLength)
        {
            problems.Add(new("offence_title", title, $"Enter the offence in at most {HarmTable.TitleMaxLength} characters."));
        }

        if (!double.TryParse(cell("cchi_days").Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) || days is not (>= 0 and <= MostDays))
        {
            problems.Add(new("cchi_days", cell("cchi_days"), "Enter days of imprisonment as a number, like 10 or 182.25. A classification without a value is left out of the file."));
        }

        var version = cell("version").Trim();
        Version ??= version.Length is > 0 and <= HarmTable.VersionMaxLength ? version : null;
        if (version != Version)
        {
            problems.Add(new("version", version, Version is null ? $"Enter the version in at most {HarmTable.VersionMaxLength} characters, like CCHI 2026." : $"A file holds one version, and the first row says {Version}."));
        }

        if (problems.Count == 0)
        {
            _rows.Add((code!, title, days));
        }
        else
        {
            _bad.Add((record, problems));
        }
    }

    private static double Median(IReadOnlyList<double> ordered) =>
        ordered.Count % 2 == 1 ? ordered[ordered.Count / 2] : (ordered[(ordered.Count / 2) - 1] + ordered[ordered.Count / 2]) / 2;

    private static string Title(IReadOnlyList<string> titles)
    {
        var title = titles.Count == 1 ? titles[0] : $"{titles[0]}, and {titles.Count - 1} more";
        return title.Length <= HarmTable.TitleMaxLength ? title : title[..HarmTable.TitleMaxLength];
    }
}
