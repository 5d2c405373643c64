using Interventions.Domain.Monitoring;
using Interventions.Domain.Reoffending;
using Interventions.Domain.Tests.Reoffending;

namespace Interventions.Domain.Tests.Monitoring;

/// <summary>Referrals to MARAC and further abuse after them (V-13), as the OPCC may read them.</summary>
public sealed class MaracCountsTests
{
    private static readonly string[] Areas = ["CHE", "CHW", "HAL"];

    [Fact]
    public void Many_are_shown_and_add_up()
    {
        var referrals = Drawn(900, 1);
        MaracCounts counts = new(referrals, Areas);

        var (all, year) = (counts.Of(null), counts.Of(new(CaseBy.Year, "2025/26")));
        Assert.Equal((900, Count(AfterMarac.NotKnown), Count(AfterMarac.Repeat), Count(AfterMarac.Clear)), (all.All.Number, all.NotKnown.Number, all.Repeat.Number, all.Clear.Number));
        Assert.Equal(all.All.Number - all.NotKnown.Number, all.Followed.Number);
        Assert.Equal(referrals.Count(r => Slices.YearOf(r.On) == "2025/26"), year.All.Number);
        Assert.Equal(900, Areas.Sum(a => counts.Of(new(CaseBy.Area, a)).All.Number));

        int Count(AfterMarac after) => referrals.Count(r => r.After == after);
    }

    [Theory, InlineData(12, 2), InlineData(40, 3), InlineData(90, 4), InlineData(70, 5)]
    public void No_small_number_follows_from_all_lines_together(int number, int seed)
    {
        var referrals = Drawn(number, seed);
        MaracCounts counts = new(referrals, Areas);
        SumSolver<(CaseSlice? Only, string What)> sums = new(n => Shown(counts.Of(n.Only), n.What).Number);
        string[] whats = ["all", "not known", "followed", "repeat", "clear"];
        CaseSlice?[] lines = [null, .. counts.Years.Select(y => (CaseSlice?)new CaseSlice(CaseBy.Year, y)), .. Areas.Select(a => (CaseSlice?)new CaseSlice(CaseBy.Area, a))];
        foreach (var line in lines)
        {
            sums.Sum((line, "all"), [(line, "not known"), (line, "followed")]);
            sums.Sum((line, "followed"), [(line, "repeat"), (line, "clear")]);
        }

        foreach (var (what, by) in whats.SelectMany(_ => new[] { CaseBy.Year, CaseBy.Area }, (w, b) => (w, b)))
        {
            sums.Sum((null, what), lines.Where(l => l?.By == by).Select(l => (l, what)));
        }

        Assert.DoesNotContain(sums.Solved(), n => Of(n).ToList() is var m && (SmallNumbers.IsSmall(m.Count) || SmallNumbers.IsSmall(m.Select(r => r.Person).Distinct().Count())));
        Assert.Contains(lines, l => Shown(counts.Of(l), "repeat").IsSuppressed);

        IEnumerable<CountedMarac> Of((CaseSlice? Only, string What) n) => referrals.Where(r => (n.Only is not { } only || only.Value == (only.By == CaseBy.Year ? Slices.YearOf(r.On) : r.Area)) && n.What switch
        {
            "all" => true,
            "followed" => r.After != AfterMarac.NotKnown,
            "not known" => r.After == AfterMarac.NotKnown,
            "repeat" => r.After == AfterMarac.Repeat,
            _ => r.After == AfterMarac.Clear,
        });
    }

    [Fact]
    public void Neither_all_nor_nobody_is_told_of()
    {
        MaracCounts all = new([.. Drawn(60, 6).Select(r => r with { After = AfterMarac.Repeat })], Areas);
        MaracCounts none = new([.. Drawn(60, 6).Select(r => r with { After = AfterMarac.Clear })], Areas);

        Assert.True(all.Of(null).Clear.IsSuppressed && all.Of(null).Repeat.IsSuppressed);
        Assert.True(none.Of(null).Repeat.IsSuppressed && none.Of(null).Clear.IsSuppressed);
    }

    [Fact]
    public void None_at_all_is_no_error() => Assert.Equal(0, new MaracCounts([], Areas).Of(new(CaseBy.Area, "HAL")).All.Number);

    private static PublishedCount Shown(MaracLine line, string what) => what switch { "all" => line.All, "followed" => line.Followed, "not known" => line.NotKnown, "repeat" => line.Repeat, _ => line.Clear };

    /// <summary>Some men have several.</summary>
    private static List<CountedMarac> Drawn(int number, int seed)
    {
        Random random = new(seed);
        var men = Enumerable.Range(0, Math.Max(1, number * 3 / 4)).Select(_ => Guid.NewGuid()).ToArray();
        return [.. Enumerable.Range(0, number).Select(_ => new CountedMarac(men[random.Next(men.Length)], Areas[Math.Min(2, random.Next(5))], new DateOnly(2024, 4, 1).AddDays(random.Next(900)), (AfterMarac)random.Next(3)))];
    }
}
