using System.IO.Compression;
using System.Text;
using Interventions.Web.Features.Monitoring;

namespace Interventions.Web.Features.Exports;

/// <summary>The files an evaluator gets: cases, what their columns mean, and how the figures on screen follow from them in R.</summary>
internal static class EvaluatorFiles
{
    /// <summary>The folder in the archive, so that the marking goes with whatever is taken out.</summary>
    public const string Folder = "OFFICIAL-SENSITIVE interventions";

    /// <summary>In the order of pseudonyms, which tells nothing of when a case came.</summary>
    public static string Cases(IEnumerable<EvaluatorRow> rows) => Csv.Write(
    [
        [.. EvaluatorColumns.All.Select(c => c.Name)],
        .. rows.Select(r => EvaluatorColumns.All.Select(c => c.Cell(r) ?? "").ToArray()).Order(InOrder),
    ]);

    public static string Dictionary() => Csv.Write([["column", "meaning", "values"], .. EvaluatorColumns.All.Select(c => new[] { c.Name, c.Meaning, c.Values })]);

    /// <summary>docs/r/figures.R.</summary>
    public static string Script()
    {
        using var stream = typeof(EvaluatorFiles).Assembly.GetManifestResourceStream("Interventions.Web.figures.R")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static byte[] Zip(string cases, DateTimeOffset at)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in new[] { ("cases.csv", cases), ("data-dictionary.csv", Dictionary()), ("figures.R", Script()) })
            {
                var entry = zip.CreateEntry($"{Folder}/{name}");
                entry.LastWriteTime = at;
                using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }

    private static readonly Comparer<string[]> InOrder = Comparer<string[]>.Create((a, b) => a.Zip(b).Select(p => string.CompareOrdinal(p.First, p.Second)).FirstOrDefault(c => c != 0));
}
