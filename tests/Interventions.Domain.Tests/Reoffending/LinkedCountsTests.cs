using CsCheck;
using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Tests.Reoffending;

/// <summary>SN-02, SN-04; decision 0007.</summary>
public class LinkedCountsTests
{
    private static readonly Gen<int> Counts = Gen.Frequency((3, Gen.Int[0, 6]), (1, Gen.Int[5, 30]), (1, Gen.Const(0)));

    [Theory]
    [InlineData("12 7 0", "12 7 0 | 19")]
    [InlineData("12 3 7 0", "12 [c] [c] 0 | 22")]
    [InlineData("12 3 4", "12 [c] [c] | 19")]
    [InlineData("12 1 1", "[c] [c] [c] | 14")] // two withheld that make 2 are both 1
    [InlineData("3", "[c] | [c]")]
    [InlineData("2 9", "[c] [c] | 11")]
    public void One_line_is_treated_as_by_the_rule_for_lines(string counts, string expected)
    {
        LinkedCounts linked = new();
        int[] numbers = [.. counts.Split(' ').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
        int[] cells = [.. numbers.Select(n => linked.Add(n, n, worth: 0))];
        var total = linked.Add(numbers.Sum(), numbers.Sum(), worth: 1);
        linked.Sum(total, cells);
        linked.Suppress();

        Assert.Equal(expected, string.Join(' ', [.. cells.Select(c => linked[c].ToString()), "|", linked[total].ToString()]));
    }

    [Fact]
    public void A_number_withheld_in_one_table_is_not_given_away_by_another()
    {
        // By area: 20 and 10. Halton's 10 are 3 and 7; if "by kind" showed 13 and 17, and Warrington 10 and 10, the 3 would follow.
        LinkedCounts linked = new();
        int Add(int n) => linked.Add(n, n, worth: 0);
        int[] halton = [Add(3), Add(7)], warrington = [Add(10), Add(10)], kinds = [Add(13), Add(17)];
        var (h, w) = (Add(10), Add(20));
        linked.Sum(h, halton);
        linked.Sum(w, warrington);
        linked.Sum(kinds[0], [halton[0], warrington[0]]);
        linked.Sum(kinds[1], [halton[1], warrington[1]]);
        linked.Suppress();

        Assert.True(linked[halton[0]].IsSuppressed);
        Assert.True(linked[warrington[0]].IsSuppressed || linked[kinds[0]].IsSuppressed);
    }

    [Fact]
    public void A_large_number_about_few_people_is_small()
    {
        LinkedCounts linked = new();
        var marks = linked.Add(26, people: 1, worth: 0);
        linked.Suppress();

        Assert.True(linked[marks].IsSuppressed);
    }

    [Fact]
    public void Nothing_is_shown_before_it_is_decided()
    {
        LinkedCounts linked = new();

        Assert.True(linked[linked.Add(1000, 1000, worth: 0)].IsSuppressed);
    }

    /// <summary>Two tables that share their rows' totals, tried against every other pair of tables nearby that would look the same.</summary>
    [Fact]
    public void No_small_number_of_two_tables_with_a_common_margin_can_be_worked_out() => Counts.Array[6].Sample(
        cells =>
        {
            // Rows a and b; table 1 by two columns, table 2 by two other columns, the second column of table 2 making up the row.
            int[] first = cells[..4];
            int[] rows = [first[0] + first[1], first[2] + first[3]];
            int[] second = [Math.Min(cells[4], rows[0]), 0, Math.Min(cells[5], rows[1]), 0];
            (second[1], second[3]) = (rows[0] - second[0], rows[1] - second[2]);
            var truth = Numbers(first, second);
            var shown = Published(truth);
            var uncertain = new bool[truth.Length];
            Walk([.. first, .. second], 0, other =>
            {
                if (other[0] + other[1] == other[4] + other[5] && other[2] + other[3] == other[6] + other[7])
                {
                    var numbers = Numbers(other[..4], other[4..]);
                    if (numbers.Zip(shown).All(x => x.Second.Number is { } n ? n == x.First : x.First >= 1))
                    {
                        for (var i = 0; i < numbers.Length; i++)
                        {
                            uncertain[i] |= numbers[i] != truth[i];
                        }
                    }
                }
            });
            Assert.All(Enumerable.Range(0, truth.Length).Where(i => SmallNumbers.IsSmall(truth[i])), i => Assert.True(uncertain[i], $"Number {i} can be worked out."));
        },
        iter: 60);

    /// <summary>A bug an attacker found: 2 that are made of two ones could not be kept from somebody who knows both, and then were kept from nobody.</summary>
    [Fact]
    public void A_small_number_made_of_ones_that_are_on_no_page_is_not_given_away()
    {
        LinkedCounts linked = new();
        var (year, before, others) = (linked.Add(72, 72, worth: 3), linked.Add(2, 2, worth: 1), linked.Add(70, 70, worth: 2));
        linked.Sum(year, [before, others]);
        linked.Sum(before, [linked.AddUnpublished(1, isSensitive: false), linked.AddUnpublished(1, isSensitive: false)]);
        linked.Suppress();

        Assert.Equal(["72", "[c]", "[c]"], new[] { year, before, others }.Select(e => linked[e].ToString()));
    }

    /// <summary>The same where it takes two sums to read it off: 72 less 40 less 30.</summary>
    [Fact]
    public void Nor_is_it_by_several_sums_together()
    {
        LinkedCounts linked = new();
        var (year, before, some, more) = (linked.Add(72, 72, worth: 3), linked.Add(2, 2, worth: 1), linked.Add(40, 40, worth: 2), linked.Add(30, 30, worth: 1));
        var others = linked.AddUnpublished(70, isSensitive: false);
        linked.Sum(before, [linked.AddUnpublished(1, isSensitive: false), linked.AddUnpublished(1, isSensitive: false)]);
        linked.Sum(year, [before, others]);
        linked.Sum(others, [some, more]);
        linked.Suppress();

        Assert.Equal(["72", "[c]", "40", "[c]"], new[] { year, before, some, more }.Select(e => linked[e].ToString()));
    }

    /// <summary>Nine cells with three sums through each: whatever is withheld beside the small ones would give one away, or tell of a one.</summary>
    [Fact]
    public void Nothing_is_withheld_that_could_be_shown() => Counts.Array[9].Sample(
        cells =>
        {
            int[][] lines = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [1, 5, 6], [2, 3, 7]];
            int[] truth = [.. cells, .. lines.Select(l => l.Sum(c => cells[c])), cells.Sum()];
            LinkedCounts linked = new();
            int[] entries = [.. truth.Select((n, i) => linked.Add(n, n, worth: i < 9 ? i : i < 18 ? 20 : 40))];
            var sums = lines.Select((l, i) => (Total: 9 + i, Parts: l)).Concat([(18, [9, 10, 11]), (18, [12, 13, 14]), (18, [15, 16, 17])]).ToList();
            sums.ForEach(s => linked.Sum(entries[s.Total], s.Parts.Select(p => entries[p])));
            linked.Suppress();

            var whole = WithheldOnesKnownAnd(-1);
            foreach (var withheld in Enumerable.Range(0, truth.Length).Where(i => linked[entries[i]].IsSuppressed && !SmallNumbers.IsSmall(truth[i]) && !whole.Contains(i)))
            {
                Assert.Contains(WithheldOnesKnownAnd(withheld).Except(whole), i => SmallNumbers.IsSmall(truth[i]));
            }

            IReadOnlyList<int> WithheldOnesKnownAnd(int shown)
            {
                SumSolver<int> solver = new(i => i == shown || truth[i] < 2 ? truth[i] : linked[entries[i]].Number);
                sums.ForEach(s => solver.Sum(s.Total, s.Parts));
                return solver.Solved();
            }
        },
        iter: 200);

    private static void Walk(int[] cells, int at, Action<int[]> visit)
    {
        if (at == cells.Length)
        {
            visit(cells);
            return;
        }

        var was = cells[at];
        foreach (var change in was == 0 ? new[] { 0 } : [-1, 0, 1, 2])
        {
            cells[at] = was + change;
            Walk(cells, at + 1, visit);
        }

        cells[at] = was;
    }

    /// <summary>Cells of both tables, row totals, column totals of both, total of all.</summary>
    private static int[] Numbers(int[] first, int[] second) =>
    [
        .. first, .. second, first[0] + first[1], first[2] + first[3],
        first[0] + first[2], first[1] + first[3], second[0] + second[2], second[1] + second[3], first.Sum(),
    ];

    private static PublishedCount[] Published(int[] numbers)
    {
        LinkedCounts linked = new();
        int[] e = [.. numbers.Select((n, i) => linked.Add(n, n, worth: i < 8 ? 0 : i < 14 ? 1 : 2))];
        linked.Sum(e[8], [e[0], e[1]]);
        linked.Sum(e[9], [e[2], e[3]]);
        linked.Sum(e[8], [e[4], e[5]]);
        linked.Sum(e[9], [e[6], e[7]]);
        linked.Sum(e[10], [e[0], e[2]]);
        linked.Sum(e[11], [e[1], e[3]]);
        linked.Sum(e[12], [e[4], e[6]]);
        linked.Sum(e[13], [e[5], e[7]]);
        linked.Sum(e[14], [e[8], e[9]]);
        linked.Sum(e[14], [e[10], e[11]]);
        linked.Sum(e[14], [e[12], e[13]]);
        linked.Suppress();
        return [.. e.Select(i => linked[i])];
    }
}
