using CsCheck;
using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Tests.Reoffending;

/// <summary>SN-01, SN-02, SN-03, SN-04.</summary>
public class SmallNumbersTests
{
    private static readonly Gen<int> Counts = Gen.Frequency((3, Gen.Int[0, 6]), (1, Gen.Int[5, 40]), (1, Gen.Const(0)));

    [Theory]
    [InlineData("12 7 0", "12 7 0 | 19")]
    [InlineData("12 7 5", "12 7 5 | 24")]
    [InlineData("12 3 7 0", "12 [c] [c] 0 | 22")] // the next smallest that is not zero
    [InlineData("12 3 7 7", "12 [c] [c] 7 | 29")]
    [InlineData("12 3 4", "12 [c] [c] | 19")]
    [InlineData("12 1 1", "[c] [c] [c] | 14")] // two withheld that make 2 are both 1
    [InlineData("12 1 2", "12 [c] [c] | 15")]
    [InlineData("1 1 1 1 1 1", "[c] [c] [c] [c] [c] [c] | [c]")] // six that make 6 are all 1
    [InlineData("3 0 0", "[c] 0 0 | [c]")]
    [InlineData("3", "[c] | [c]")]
    [InlineData("1 2", "[c] [c] | [c]")]
    [InlineData("2 9", "[c] [c] | 11")]
    [InlineData("0 0", "0 0 | 0")]
    [InlineData("", "| 0")]
    public void A_line_shows_what_it_can(string counts, string expected)
    {
        var line = SmallNumbers.Suppress([.. Numbers(counts).Select((n, i) => ($"cell {i}", n))]);

        Assert.Equal(expected, string.Join(' ', [.. line.Cells.Select(c => c.Count.ToString()), "|", line.Total.ToString()]));
        Assert.Equal(line.Cells.Select((_, i) => $"cell {i}"), line.Cells.Select(c => c.Label));
    }

    [Fact]
    public void A_table_without_small_numbers_is_shown_whole() =>
        Assert.Equal(["10 20 | 30", "5 0 | 5", "15 20 | 35"], Show(new[,] { { 10, 20 }, { 5, 0 } }));

    [Fact]
    public void A_small_cell_takes_three_others_with_it_so_that_neither_its_row_nor_its_column_gives_it_away() =>
        Assert.Equal(
            ["[c] [c] 30 | 53", "[c] [c] 50 | 101", "60 70 80 | 210", "93 111 160 | 364"],
            Show(new[,] { { 3, 20, 30 }, { 30, 21, 50 }, { 60, 70, 80 } }));

    [Fact]
    public void Where_cells_cannot_hide_it_the_totals_of_lines_go_before_the_total_of_all() =>
        Assert.Equal(["[c] 0 | [c]", "0 [c] | [c]", "[c] [c] | 23"], Show(new[,] { { 3, 0 }, { 0, 20 } }));

    [Fact]
    public void The_total_of_all_goes_where_nothing_else_can_hide_it() =>
        Assert.Equal(["[c] [c] [c] [c] [c] [c] | [c]", "[c] [c] [c] [c] [c] [c] | [c]"], Show(new[,] { { 1, 1, 1, 1, 1, 1 } }));

    [Fact]
    public void A_small_total_is_withheld_like_any_other_count()
    {
        var table = Table(new[,] { { 1, 2 }, { 30, 40 } });

        Assert.True(table.RowTotals[0].IsSuppressed);
        AssertSafe(new[,] { { 1, 2 }, { 30, 40 } });
    }

    [Fact]
    public void No_small_number_of_a_line_can_be_worked_out() => Counts.Array[0, 8].Sample(counts =>
    {
        var line = SmallNumbers.Suppress([.. counts.Select((n, i) => ($"{i}", n))]);

        Assert.All(counts.Zip(line.Cells), pair => AssertHonest(pair.First, pair.Second.Count));
        AssertHonest(counts.Sum(), line.Total);

        // Solved by hand: what is withheld, at least 1 each, makes up the rest of the total, if that is shown.
        var withheld = line.Cells.Count(c => c.Count.IsSuppressed);
        if (withheld > 0 && line.Total.Number is { } total)
        {
            Assert.True(withheld >= 2);
            Assert.True(total - line.Cells.Sum(c => c.Count.Number ?? 0) > withheld);
        }

        // A small total is the sum of what is withheld, so something must be.
        Assert.True(!line.Total.IsSuppressed || withheld > 0);
    });

    [Fact]
    public void A_line_withholds_no_more_than_one_number_that_is_not_small() => Counts.Array[0, 8].Sample(counts =>
    {
        var line = SmallNumbers.Suppress([.. counts.Select((n, i) => ($"{i}", n))]);

        var all = line.Cells.Select(c => c.Count).Append(line.Total).Zip(counts.Append(counts.Sum()));
        Assert.True(all.Count(x => x.First.IsSuppressed && x.Second >= SmallNumbers.LeastShown) <= 1);
    });

    [Fact]
    public void No_small_number_of_a_table_can_be_worked_out() =>
        Gen.Select(Gen.Int[1, 3], Gen.Int[1, 3], Counts.Array[9]).Sample(
            (height, width, counts) =>
            {
                var table = new int[height, width];
                for (var i = 0; i < height * width; i++)
                {
                    table[i / width, i % width] = counts[i];
                }

                AssertSafe(table);
            },
            iter: 400);

    [Fact]
    public void A_large_table_is_done_in_no_time()
    {
        var counts = new int[60, 45];
        for (var i = 0; i < 60 * 45; i++)
        {
            counts[i / 45, i % 45] = i * 7919 % 13;
        }

        var table = Table(counts);

        Assert.All(Lines(table), line => Assert.NotEqual(1, line.Count(c => c.IsSuppressed)));
    }

    [Fact]
    public void A_number_is_shown_as_it_is_or_as_the_symbol_and_by_default_not_at_all()
    {
        Assert.Equal("[c]", default(PublishedCount).ToString());
        Assert.Equal("12345", new PublishedCount(12345).ToString());
    }

    [Theory]
    [InlineData(5, 20, 25.0)]
    [InlineData(0, 10, 0.0)]
    [InlineData(10, 10, 100.0)]
    [InlineData(5, 10, 50.0)]
    [InlineData(0, 9, null)] // denominator under 10
    [InlineData(5, 9, null)]
    [InlineData(4, 100, null)] // a small part
    [InlineData(18, 20, null)] // a small remainder
    [InlineData(null, 20, null)] // SN-02: rates of suppressed counts
    [InlineData(20, null, null)]
    public void A_percentage_needs_a_denominator_of_ten_and_nothing_withheld(int? part, int? whole, double? expected) =>
        Assert.Equal(expected, SmallNumbers.Percentage(new(part), new(whole)));

    [Fact]
    public void Impossible_tables_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallNumbers.Suppress([("a", -1)]));
        Assert.Throws<ArgumentException>(() => SmallNumbers.Suppress(["a"], ["b"], new int[2, 1]));
    }

    /// <summary>
    /// Looks, by trying them all, for another table with the same shown numbers, in which every withheld number is at
    /// least 1 and differs by no more than one from the true table. For each small number there has to be one in which
    /// it has another value.
    /// </summary>
    private static void AssertSafe(int[,] counts)
    {
        var published = Entries(Table(counts));
        var truth = WithMargins(counts);
        Assert.All(truth.Zip(published), pair => AssertHonest(pair.First, pair.Second));
        Assert.All(Lines(Table(counts)), line => Assert.NotEqual(1, line.Count(c => c.IsSuppressed)));

        var uncertain = new bool[truth.Length];
        var (height, width) = (counts.GetLength(0), counts.GetLength(1));
        var other = (int[,])counts.Clone();
        Try(0);
        Assert.All(
            Enumerable.Range(0, truth.Length).Where(i => SmallNumbers.IsSmall(truth[i])),
            i => Assert.True(uncertain[i], $"Number {i} can be worked out."));

        void Try(int cell)
        {
            if (cell == height * width)
            {
                var entries = WithMargins(other);
                if (entries.Zip(published).All(x => x.Second.Number is { } shown ? shown == x.First : x.First >= 1))
                {
                    for (var i = 0; i < entries.Length; i++)
                    {
                        uncertain[i] |= entries[i] != truth[i];
                    }
                }

                return;
            }

            var (r, c) = (cell / width, cell % width);
            foreach (var change in published[cell].IsSuppressed ? new[] { -1, 0, 1 } : [0])
            {
                other[r, c] = counts[r, c] + change;
                Try(cell + 1);
            }

            other[r, c] = counts[r, c];
        }
    }

    private static void AssertHonest(int count, PublishedCount published)
    {
        Assert.True(published.IsSuppressed || published.Number == count);
        Assert.True(!SmallNumbers.IsSmall(count) || published.IsSuppressed);
        Assert.True(count != 0 || !published.IsSuppressed);
    }

    private static PublishedTable Table(int[,] counts) => SmallNumbers.Suppress(
        [.. Enumerable.Range(0, counts.GetLength(0)).Select(r => $"row {r}")],
        [.. Enumerable.Range(0, counts.GetLength(1)).Select(c => $"column {c}")],
        counts);

    /// <summary>Cells by row, then row totals, column totals and the total of all.</summary>
    private static PublishedCount[] Entries(PublishedTable table) =>
        [.. table.Cells.SelectMany(row => row), .. table.RowTotals, .. table.ColumnTotals, table.Total];

    /// <summary>The same of a table of numbers.</summary>
    private static int[] WithMargins(int[,] counts)
    {
        var (height, width) = (counts.GetLength(0), counts.GetLength(1));
        return
        [
            .. counts.Cast<int>(),
            .. Enumerable.Range(0, height).Select(r => Enumerable.Range(0, width).Sum(c => counts[r, c])),
            .. Enumerable.Range(0, width).Select(c => Enumerable.Range(0, height).Sum(r => counts[r, c])),
            counts.Cast<int>().Sum(),
        ];
    }

    /// <summary>Every line that adds up, its total last.</summary>
    private static IEnumerable<PublishedCount[]> Lines(PublishedTable table)
    {
        for (var r = 0; r < table.Rows.Count; r++)
        {
            yield return [.. table.Cells[r], table.RowTotals[r]];
        }

        for (var c = 0; c < table.Columns.Count; c++)
        {
            yield return [.. table.Cells.Select(row => row[c]), table.ColumnTotals[c]];
        }

        yield return [.. table.RowTotals, table.Total];
        yield return [.. table.ColumnTotals, table.Total];
    }

    private static string[] Show(int[,] counts)
    {
        var table = Table(counts);
        return
        [
            .. table.Cells.Select((row, r) => $"{string.Join(' ', row)} | {table.RowTotals[r]}"),
            $"{string.Join(' ', table.ColumnTotals)} | {table.Total}",
        ];
    }

    private static IEnumerable<int> Numbers(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture));
}
