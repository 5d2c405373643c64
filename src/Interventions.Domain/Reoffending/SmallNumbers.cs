namespace Interventions.Domain.Reoffending;

/// <summary>
/// Suppression of small numbers (SN-01, SN-02, SN-04): counts of 1 to 4 are withheld, and with them as many others as it
/// takes that none of them can be worked out from what is shown. Zeros are shown. What one table cannot guard against is
/// another table: a number withheld here must not be shown there, and the same query with one person more or less is for
/// the caller to refuse (SN-04).
/// </summary>
public static class SmallNumbers
{
    /// <summary>The least number above zero that is shown (SN-01, SN-04).</summary>
    public const int LeastShown = 5;

    /// <summary>The least denominator a percentage is given for (SN-04).</summary>
    public const int LeastDenominator = 10;

    /// <summary>Whether a count is withheld for its own sake: 1 to 4.</summary>
    public static bool IsSmall(int count) => count is > 0 and < LeastShown;

    /// <summary>
    /// One line of counts with its total. Where the total would give a small cell away the next smallest cell that is
    /// not zero is withheld too, and the total only where there is no such cell or it is itself small.
    /// </summary>
    /// <param name="counts">What is counted, each person or event in exactly one cell.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static PublishedLine Suppress(IReadOnlyList<(string Label, int Count)> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var suppression = new Suppression(nodes: 2);
        foreach (var (_, count) in counts)
        {
            suppression.Add(0, 1, count, Margin.None);
        }

        var total = suppression.Add(0, 1, counts.Sum(c => c.Count), Margin.Total);
        suppression.Work();
        return new PublishedLine([.. counts.Select((c, i) => new PublishedCell(c.Label, suppression[i]))], suppression[total]);
    }

    /// <summary>A table of rows by columns with row totals, column totals and the total of all, each of which is a count like the cells.</summary>
    /// <param name="rows">Labels of the rows.</param>
    /// <param name="columns">Labels of the columns.</param>
    /// <param name="counts">The counts, by row and column; each person or event in exactly one cell.</param>
    /// <exception cref="ArgumentException">The labels do not match the size of the table.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static PublishedTable Suppress(IReadOnlyList<string> rows, IReadOnlyList<string> columns, int[,] counts)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(counts);
        var (height, width) = (rows.Count, columns.Count);
        if (counts.GetLength(0) != height || counts.GetLength(1) != width)
        {
            throw new ArgumentException("A label for every row and every column is expected.", nameof(counts));
        }

        // Nodes: the lines that add up. Rows and the row of column totals, then columns and the column of row totals.
        var suppression = new Suppression(nodes: height + 1 + width + 1);
        int Column(int c) => height + 1 + c;
        int RowSum(int r) => Enumerable.Range(0, width).Sum(c => counts[r, c]);
        int ColumnSum(int c) => Enumerable.Range(0, height).Sum(r => counts[r, c]);

        int[][] cells = [.. Range(height, r => Range(width, c => suppression.Add(r, Column(c), counts[r, c], Margin.None)))];
        var rowTotals = Range(height, r => suppression.Add(r, Column(width), RowSum(r), Margin.Line));
        var columnTotals = Range(width, c => suppression.Add(height, Column(c), ColumnSum(c), Margin.Line));
        var total = suppression.Add(height, Column(width), Range(height, RowSum).Sum(), Margin.TotalOfTotals);
        suppression.Work();

        return new PublishedTable(
            rows,
            columns,
            [.. cells.Select(row => row.Select(e => suppression[e]).ToArray())],
            [.. rowTotals.Select(e => suppression[e])],
            [.. columnTotals.Select(e => suppression[e])],
            suppression[total]);
    }

    /// <summary>
    /// A percentage, 0 to 100, unrounded; null where none may be given: a suppressed part or whole (SN-02), a denominator
    /// under <see cref="LeastDenominator"/> (SN-04), or a remainder small enough to be withheld itself.
    /// </summary>
    /// <param name="part">The numerator, as published.</param>
    /// <param name="whole">The denominator, as published.</param>
    public static double? Percentage(PublishedCount part, PublishedCount whole) =>
        part.Exact is { } numerator && whole.Exact is { } denominator
        && denominator >= LeastDenominator && !IsSmall(numerator) && !IsSmall(denominator - numerator)
            ? 100.0 * numerator / denominator
            : null;

    private static T[] Range<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];
}
