namespace Interventions.Domain.Reoffending;

/// <summary>A labelled count fit to publish.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Count">The number or its suppression.</param>
public sealed record PublishedCell(string Label, PublishedCount Count);

/// <summary>One line of counts and their total, fit to publish.</summary>
/// <param name="Cells">The cells in the order given.</param>
/// <param name="Total">Their sum.</param>
public sealed record PublishedLine(IReadOnlyList<PublishedCell> Cells, PublishedCount Total);

/// <summary>A table of rows by columns with its margins, fit to publish.</summary>
/// <param name="Rows">Labels of the rows.</param>
/// <param name="Columns">Labels of the columns.</param>
/// <param name="Cells">The cells, by row and then by column.</param>
/// <param name="RowTotals">The sum of each row.</param>
/// <param name="ColumnTotals">The sum of each column.</param>
/// <param name="Total">The sum of all.</param>
public sealed record PublishedTable(
    IReadOnlyList<string> Rows,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<PublishedCount>> Cells,
    IReadOnlyList<PublishedCount> RowTotals,
    IReadOnlyList<PublishedCount> ColumnTotals,
    PublishedCount Total);
