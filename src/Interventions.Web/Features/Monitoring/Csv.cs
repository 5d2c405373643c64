namespace Interventions.Web.Features.Monitoring;

/// <summary>Comma-separated text that a spreadsheet reads as text and numbers, never as a formula.</summary>
internal static class Csv
{
    public static string Write(IEnumerable<IReadOnlyList<string>> rows) => string.Concat(rows.Select(row => string.Join(',', row.Select(Cell)) + "\r\n"));

    /// <summary>What begins like a formula gets an apostrophe in front, which spreadsheets take for "this is text".</summary>
    private static string Cell(string text) =>
        $"\"{(text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
