using CsCheck;
using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;

namespace Interventions.Web.Tests.Features.Monitoring;

/// <summary>Decision 0007: from all pages together no count of 1 to 4 can be computed.</summary>
public sealed class DifferencingTests
{
    private static readonly Area[] Areas = [new("CHE", "Cheshire East", "Cheshire"), new("HAL", "Halton", "Cheshire"), new("WAR", "Warrington", "Cheshire")];
    private static readonly DateOnly Today = new(2026, 12, 22);
    private static readonly Quarter[] Quarters = [.. Quarter.Of(Today).WithThoseBefore(3)];

    private static readonly Gen<CountedCase> Cases = Gen.Select(
        Gen.Int[0, 1], Gen.Int[0, 2], Gen.Int[0, 260], Gen.Int[0, 5], Gen.Int[0, 3], Gen.Bool,
        (track, area, day, stage, reason, review) =>
        {
            CaseStage[] stages = [CaseStage.Referred, CaseStage.Closed, CaseStage.Closed, track == 0 ? CaseStage.Cautioned : CaseStage.Accepted, CaseStage.InProgress, CaseStage.Completed];
            return new CountedCase(
                Guid.NewGuid(), (Track)track, Areas[area * area / 2].Code, Quarters[0].FirstDay.AddDays(day), stages[stage],
                stages[stage] == CaseStage.Closed ? (Reason?)reason : null, review && stages[stage] is not (CaseStage.Referred or CaseStage.Closed or CaseStage.Completed));
        });

    [Theory]
    [InlineData(0, 12)]
    [InlineData(13, 40)]
    [InlineData(41, 150)]
    [InlineData(300, 600)]
    public void No_small_number_follows_from_all_pages_together(int least, int most) => Cases.List[least, most].Sample(
        cases =>
        {
            CountedMarks[] marks = [.. cases.Where((_, i) => i % 2 == 0).SelectMany((c, i) => new CountedMarks[]
            {
                new(c.Person, c.Track, c.Area, c.Referred, AttendanceFact.Attended, 1 + (i % 9)),
                new(c.Person, c.Track, c.Area, c.Referred, (AttendanceFact)(i % 8), 1),
            }).DistinctBy(m => (m.Person, m.Fact))];
            CountedChildren[] children = [.. cases.Where((_, i) => i % 3 == 0).Select((c, i) => new CountedChildren(c.Person, c.Track, c.Area, c.Referred, (ChildBand)(cases.Count % 2 == 0 ? 1 : i % 5), 1 + (i % 3)))];
            var data = MonitoringData.Of(cases, marks, Areas, Quarters, Today, children);
            var attacker = new Attacker(data);
            Counted[] all = [.. cases.Select(c => new Counted(c.Person, 1, c.Values))];
            Counted[] marked = [.. marks.Select(m => new Counted(m.Person, m.Count, m.Values))];
            Counted[] linked = [.. children.Select(c => new Counted(c.Person, c.Count, c.Values))];

            Assert.Empty(attacker.Contradictions);
            Assert.Empty(attacker.Solved().Where(IsSmall).Select(n => $"solved {n}"));
            Assert.Empty(attacker.Squeezed().Select(n => $"squeezed {n}"));

            bool IsSmall(Number number)
            {
                var kind = MonitoringTables.All.SingleOrDefault(t => t.Key == number.Table);
                var value = kind is null ? null : data.ValuesOf(kind.By, number.Page).FirstOrDefault(v => v.Words == number.Label).Value;
                var rows = (number.Table switch { "attendance" => marked, "children" => linked, _ => all })
                    .Where(r => number.Page is not { } page || r.Values[page.By] == page.Value)
                    .Where(r => value is null || r.Values.GetValueOrDefault(kind!.By) == value).ToList();
                return rows.Sum(r => r.Count) is > 0 and < 5 || rows.Select(r => r.Person).Distinct().Count() is > 0 and < 5;
            }
        },
        iter: most > 200 ? 8 : 25,
        threads: 2);

    [Fact]
    public void What_is_not_small_and_gives_nothing_away_is_shown()
    {
        var cases = Enumerable.Range(0, 480).Select(i => new CountedCase(
            Guid.NewGuid(), (Track)(i % 2), Areas[i / 2 % 3].Code, Quarters[i / 6 % 3].FirstDay.AddMonths(i / 18 % 3), i / 54 % 2 == 0 ? CaseStage.InProgress : CaseStage.Completed, null, i / 54 % 2 == 0 && i % 4 < 2));
        var data = MonitoringData.Of(cases, [], Areas, Quarters, Today);

        Assert.Equal(480, data.Total(null).Number);
        Assert.All(data.Choices, c => Assert.False(data.Total(c.Only).IsSuppressed));
        Assert.All(data.Tables(null).SelectMany(t => t.Rows), r => Assert.False(r.Count.IsSuppressed));
    }

    [Fact]
    public void One_person_with_many_marks_is_not_shown()
    {
        var one = Guid.NewGuid();
        CountedCase made = new(one, Track.Voluntary, "HAL", Quarters[2].FirstDay, CaseStage.Completed, null, false);
        var data = MonitoringData.Of([made], [new(one, Track.Voluntary, "HAL", made.Referred, AttendanceFact.Attended, 26)], Areas, Quarters, Today);

        Assert.DoesNotContain(data.Tables(null).SelectMany(t => t.Rows), r => r.Count.Number > 0);
    }

    [Fact]
    public void That_everybody_is_under_review_is_not_shown_either()
    {
        var cases = Enumerable.Range(0, 12).Select(_ => new CountedCase(Guid.NewGuid(), Track.Voluntary, "HAL", Quarters[2].FirstDay, CaseStage.InProgress, null, true));
        var data = MonitoringData.Of(cases, [], Areas, Quarters, Today);

        Assert.Equal(12, data.Total(null).Number);
        Assert.True(data.UnderReview(null).IsSuppressed);
    }
}
