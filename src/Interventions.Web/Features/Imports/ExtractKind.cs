using Interventions.Domain.Custody;
using Interventions.Domain.Reoffending;

namespace Interventions.Web.Features.Imports;

/// <summary>A kind of file that comes in.</summary>
/// <param name="Name">In the middle of a sentence.</param>
/// <param name="Columns">What its header has to name.</param>
/// <param name="MostMegabytes">More than any such file has.</param>
public sealed record ExtractKind(string Name, IReadOnlyList<string> Columns, int MostMegabytes)
{
    public static ExtractKind Custody { get; } = new("custody extract", CustodyExtract.Columns, 20);

    /// <summary>Ten years of the largest force are 700,000 rows, some 150 MB.</summary>
    public static ExtractKind Crimes { get; } = new("crime extract", CrimeExtract.Columns, 500);

    public static ExtractKind HarmTable { get; } = new("crime harm table", HarmTableFile.Columns, 20);

    public long MostBytes => MostMegabytes * 1024L * 1024L;

    public string TooLarge => $"The file is larger than {MostMegabytes} MB, which no extract is. Nothing was changed. Check that you have chosen the {Name}.";

    /// <summary>An extract is as old as its file, which cannot come from the future; whole seconds, as both databases keep them.</summary>
    public static DateTime MadeAt(DateTime? said, DateTime now)
    {
        var at = said is { } made && made < now ? made : now;
        return at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
    }
}
