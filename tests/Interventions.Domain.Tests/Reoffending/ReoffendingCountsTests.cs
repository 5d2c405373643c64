using System.Globalization;
using System.Text.RegularExpressions;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Tests.Reoffending;

/// <summary>Decision 0037: from everything that is published of reoffending nothing is learnt of one person.</summary>
public sealed class ReoffendingCountsTests
{
    private static readonly string[] Areas = ["CHE", "CHW", "HAL"];

    /// <summary>One man is alone in something; everybody else is drawn. By each kind of being alone, and in small forces and larger ones.</summary>
    [Theory]
    [InlineData(CountedBy.Ethnicity, 60, 1)]
    [InlineData(CountedBy.Programme, 90, 2)]
    [InlineData(CountedBy.Area, 120, 3)]
    [InlineData(CountedBy.Sex, 150, 4)]
    [InlineData(CountedBy.Source, 200, 5)]
    [InlineData(CountedBy.Risk, 250, 6)]
    public void Somebody_with_every_pair_of_filters_learns_nothing_of_one_known_to_be_alone(CountedBy by, int people, int seed)
    {
        var cohort = Cohort(people, seed, by);
        var counts = ReoffendingCounts.Of(cohort, Areas);

        var leaks = Leaks(cohort, counts, seen => Published(counts, cohort, seen));

        Assert.Empty(leaks.Select(l => $"{l} {Truth(cohort, l)}"));
    }

    /// <summary>The same attacker, where small numbers are withheld and nothing for their sake: he finds out.</summary>
    [Fact]
    public void Without_the_numbers_withheld_for_others_the_attacker_learns_what_is_withheld()
    {
        var cohort = Cohort(150, 4, CountedBy.Sex);
        var counts = ReoffendingCounts.Of(cohort, Areas);

        var leaks = Leaks(cohort, counts, seen => Published(counts, cohort, seen) ?? (Truth(cohort, seen) is { } number && IsOnAPage(seen) && !IsSmall(cohort, seen) ? number : null));

        Assert.Contains(leaks, l => l.Page is { By: CountedBy.Sex, Value: nameof(Sex.Indeterminate) });
    }

    [Theory]
    [InlineData(150, 7)]
    [InlineData(400, 8)]
    public void No_two_published_groups_one_inside_the_other_differ_by_few(int people, int seed)
    {
        var cohort = Cohort(people, seed, CountedBy.Ethnicity);

        // All of one source but three are on one programme, which nobody else is on.
        cohort = [.. cohort.Select((c, i) => c.Source == ReferralSource.Custody ? c with { ProgrammeVersion = i < 30 && cohort[..i].Count(o => o.Source == ReferralSource.Custody) < 3 ? "cara-1" : "inside-1" } : c)];
        var counts = ReoffendingCounts.Of(cohort, Areas);
        var groups = (
            from page in ReoffendingAttacker.Pages(counts.Values)
            from what in new[] { "people", "mature", "reoffended", "clear" }
            where Published(counts, cohort, new(what, page, null)) is not null
            select (Name: $"{what} {page}", What: what, Members: Members(cohort, new(what, page, null)).Select(c => c.CaseId).ToHashSet())).ToList();

        Assert.Empty(from a in groups from b in groups where a.What == b.What && SmallNumbers.IsSmall(a.Members.Count - b.Members.Count) && b.Members.IsSubsetOf(a.Members) select $"{a.Name} less {b.Name}");
        Assert.Contains(groups, g => g.Members.Count > 0);
    }

    /// <summary>All of one year and nobody else were on one programme, as zeros tell: of 34 women the 20 of another year and the 12 of that programme would leave 2.</summary>
    [Fact]
    public void Groups_that_zeros_show_to_be_the_same_people_are_told_in_the_same_numbers()
    {
        var some = Cohort(1, 1, null)[0];
        (int Year, string Programme, Sex Sex, int People)[] groups = [(2023, "cara-1", Sex.Female, 2), (2024, "cara-1", Sex.Female, 20), (2025, "cara-2", Sex.Female, 12), (2023, "cara-1", Sex.Male, 30), (2024, "cara-1", Sex.Male, 30), (2025, "cara-2", Sex.Male, 30)];
        FollowedCase[] cohort = [.. groups.SelectMany(g => Enumerable.Range(0, g.People).Select(_ => some with
        {
            CaseId = Guid.NewGuid(),
            PersonId = Guid.NewGuid(),
            IsFirstOfPerson = true,
            IndexDay = new(g.Year, 6, 1),
            ProgrammeVersion = g.Programme,
            Sex = g.Sex,
        }))];
        var counts = ReoffendingCounts.Of(cohort, Areas);
        Slice women = new(CountedBy.Sex, nameof(Sex.Female));
        PublishedCount Women(CountedBy by, string value) => counts.Counts(new Slice(by, value), women).People;

        Assert.True(Women(CountedBy.Year, "2023/24").IsSuppressed);
        Assert.Equal(Women(CountedBy.Year, "2025/26"), Women(CountedBy.Programme, "cara-2"));
        Assert.True(counts.Counts(women).People.IsSuppressed || Women(CountedBy.Year, "2024/25").IsSuppressed || Women(CountedBy.Programme, "cara-2").IsSuppressed);
    }

    [Fact]
    public void A_large_cohort_is_shown_and_says_what_is_so()
    {
        var cohort = Cohort(3000, 9, null);
        var counts = ReoffendingCounts.Of(cohort, Areas);
        var measures = Measures.Of(cohort, new Counting());

        var whole = counts.Counts(null);
        Assert.Equal((measures.People, measures.NotChecked, measures.Mature, measures.Reoffenders), (whole.People.Number, whole.NotChecked.Number, whole.Mature.Number, whole.Reoffended.Number));
        Assert.Equal(100 * measures.Prevalence!.Value.Value, whole.Share!.Percent, 9);
        Assert.Equal(measures.Frequency, counts.Means(null)!.Frequency);
        Assert.Equal(measures.Harm, counts.Means(null)!.Harm);
        Assert.All(counts.Values(CountedBy.Area), a => Assert.NotNull(counts.Counts(new(CountedBy.Area, a)).Share));
        Assert.All(counts.Curve(null)!.Points.Skip(1), p => Assert.Equal(measures.Curve.SurvivalAt(p.Day)!.Value, p.Survival, 12));
        Assert.NotNull(counts.LogRankP(CountedBy.Area));
        Assert.Equal(counts.Counts(new(CountedBy.Area, "HAL"), new Slice(CountedBy.Sex, nameof(Sex.Male))), counts.Counts(new(CountedBy.Sex, nameof(Sex.Male)), new Slice(CountedBy.Area, "HAL")));
    }

    [Fact]
    public void Nothing_is_told_of_the_parts_of_fewer_than_ten_nor_that_all_reoffended()
    {
        var cohort = Cohort(300, 10, null);
        FollowedCase[] all = [.. cohort.Take(40).Select(c => c with { Area = "HAL", FollowedDays = 800, CheckedDays = 800, Reoffences = [new(5, true, VictimOfReoffence.Same, null, 1)] }), .. cohort.Skip(40).Select(c => c with { Area = "CHE" })];
        FollowedCase[] few = [.. cohort.Take(7).Select(c => c with { Area = "HAL", FollowedDays = 800, CheckedDays = 800, Reoffences = [] }), .. cohort.Skip(7).Select(c => c with { Area = "CHE" })];

        Assert.True(ReoffendingCounts.Of(all, Areas).Counts(new(CountedBy.Area, "HAL")).Clear.IsSuppressed);
        Assert.True(ReoffendingCounts.Of(all, Areas).Counts(new(CountedBy.Area, "HAL")).Reoffended.IsSuppressed);
        Assert.True(ReoffendingCounts.Of(few, Areas).Counts(new(CountedBy.Area, "HAL")).Reoffended.IsSuppressed);
    }

    [Fact]
    public void A_harm_that_is_nearly_all_one_mans_is_not_given()
    {
        var cohort = Cohort(500, 11, null);
        cohort[3] = cohort[3] with { FollowedDays = 800, CheckedDays = 800, Reoffences = [new(5, true, VictimOfReoffence.Same, null, 50_000)] };
        var counts = ReoffendingCounts.Of(cohort, Areas);

        Assert.NotNull(counts.Means(null));
        Assert.Null(counts.Means(null)!.Harm);
    }

    [Fact]
    public void No_step_of_a_curve_tells_of_fewer_than_five_and_none_is_drawn_where_few_are_left()
    {
        var cohort = Cohort(250, 12, null);
        var counts = ReoffendingCounts.Of(cohort, Areas);

        foreach (var page in ReoffendingAttacker.Pages(counts.Values).Where(p => counts.Curve(p) is not null))
        {
            var curve = counts.Curve(page)!;
            var times = Members(cohort, new("people", page, null)).Select(new Counting().OnCurve).OfType<(int Days, bool IsEvent)>().ToList();
            Assert.All(curve.Points.Zip(curve.Points.Skip(1)), s => Assert.False(SmallNumbers.IsSmall(times.Count(t => t.IsEvent && t.Days <= s.Second.Day && (t.Days > s.First.Day || (s.First.Day == 0 && t.Days == 0))))));
            Assert.All(curve.AtRisk, r => Assert.True(r.People >= 10));
        }
    }

    [Fact]
    public void Nobody_at_all_is_no_error()
    {
        var counts = ReoffendingCounts.Of([], Areas);

        Assert.Equal(0, counts.Counts(null).People.Number);
        Assert.Null(counts.Curve(null));
        Assert.Null(counts.LogRankP(CountedBy.Area));
    }

    private static List<Seen> Leaks(IReadOnlyList<FollowedCase> cohort, ReoffendingCounts counts, Func<Seen, int?> published)
    {
        ReoffendingAttacker attacker = new(counts.Values, published);
        attacker.Look();
        return [.. attacker.Solved().Where(s => Truth(cohort, s) is not null && IsSmall(cohort, s))];
    }

    /// <summary>What must not be learnt: 1 to 4, and whether anybody of fewer than ten, or everybody, reoffended.</summary>
    internal static bool IsSmall(IReadOnlyList<FollowedCase> cohort, Seen seen)
    {
        if (Truth(cohort, seen) is not { } number)
        {
            return false;
        }

        var (of, isOutcome) = seen.What switch
        {
            "reoffended" or "reoffences" or "harm days" or "with harm" => ("mature", true),
            "clear" or "without harm" => ("mature", true),
            _ when Regex.Match(seen.What, "^did (?:not )?Counting.*HorizonDays = (\\d+).*ProvenOnly = (\\w+)") is { Success: true } m => ($"mature {(m.Groups[2].Value == "True" ? "proven" : m.Groups[1].Value)}", true),
            _ => ("people", false),
        };
        var whole = Truth(cohort, seen with { What = of })!.Value;
        var isOfFewPeople = SmallNumbers.IsSmall(seen.What is "reoffences" or "harm days" ? Truth(cohort, seen with { What = seen.What == "reoffences" ? "reoffended" : "with harm" })!.Value : number);
        return isOfFewPeople || SmallNumbers.IsSmall(number) || (isOutcome && number == 0 && whole is > 0 and < 5);
    }

    private static bool IsOnAPage(Seen seen) => !seen.What.StartsWith("month", StringComparison.Ordinal);

    /// <summary>What a page says, counts taken out of shares, means and curves among it.</summary>
    internal static int? Published(ReoffendingCounts counts, IReadOnlyList<FollowedCase> cohort, Seen seen)
    {
        if (ReoffendingAttacker.Basic.Contains(seen.What))
        {
            var c = counts.Counts(seen.Page, seen.Cell);
            var fromShare = c.Share is { } s ? (int?)Math.Round(s.Percent * c.Mature.Number!.Value / 100) : null;
            return (seen.What switch { "people" => c.People, "not checked" => c.NotChecked, "early" => c.TooEarly, "mature" => c.Mature, "reoffended" => c.Reoffended, _ => c.Clear }).Number
                ?? (seen.What == "reoffended" ? fromShare : null);
        }

        foreach (var counting in seen.What[0] is 'd' or 'm' && !seen.What.StartsWith("month", StringComparison.Ordinal) ? ReoffendingCounts.Countings : [])
        {
            var kind = counts.OfKind(seen.Page, counting);
            var number = seen.What == $"mature {(counting.ProvenOnly ? "proven" : counting.HorizonDays)}" ? kind.Mature : seen.What == $"did {counting}" ? kind.Reoffended : seen.What == $"did not {counting}" ? kind.Clear : default;
            if (!number.IsSuppressed)
            {
                return number.Number;
            }
        }

        var means = seen.What is "reoffences" or "harm days" or "with harm" or "without harm" ? counts.Means(seen.Page) : null;
        var mature = counts.Counts(seen.Page).Mature.Number ?? 0;
        return seen.What switch
        {
            "reoffences" => means is null ? null : (int)Math.Round(means.Frequency.Value * mature),
            "harm days" => means?.Harm is null ? null : (int)Math.Round(means.Harm.Mean.Value * mature),
            "with harm" => means?.Harm is null ? null : (int)Math.Round((1 - means.Harm.ShareWithNone) * mature),
            "without harm" => means?.Harm is null ? null : (int)Math.Round(means.Harm.ShareWithNone * mature),
            _ when seen.What.StartsWith("at risk ", StringComparison.Ordinal) =>
                counts.Curve(seen.Page)?.AtRisk.Select((r, q) => (r.People, q)).Where(r => r.q == Last(seen)).Select(r => (int?)r.People).FirstOrDefault(),
            _ when seen.What.StartsWith("step ", StringComparison.Ordinal) =>
                counts.Curve(seen.Page)?.Points is { } points && points.Zip(points.Skip(1)).Any(s => $"step {Month(s.First.Day)} {Month(s.Second.Day)}" == seen.What) ? Truth(cohort, seen) : null,
            _ => null,
        };
    }

    private static int Month(int day) => Enumerable.Range(0, 25).First(m => Day(m) == day);

    private static int Day(int month) => ((365 * month) + 11) / 12;

    private static int Last(Seen seen) => int.Parse(seen.What.Split(' ')[^1], CultureInfo.InvariantCulture);

    private static List<FollowedCase> Members(IReadOnlyList<FollowedCase> cohort, Seen seen)
    {
        Counting year = new();
        return [.. cohort.Where(c => (seen.Page is not { } p || Slices.Of(c, p.By) == p.Value) && (seen.Cell is not { } d || Slices.Of(c, d.By) == d.Value)).Where(c => seen.What switch
        {
            "people" => true,
            "not checked" => c.FollowedDays is null,
            "early" => c.FollowedDays < 365,
            "mature" => year.IsMature(c),
            "reoffended" => year.IsMature(c) && year.Of(c).Any(),
            "clear" => year.IsMature(c) && !year.Of(c).Any(),
            "with harm" => year.IsMature(c) && year.Of(c).Sum(r => r.HarmDays ?? 0) > 0,
            "without harm" => year.IsMature(c) && year.Of(c).Sum(r => r.HarmDays ?? 0) <= 0,
            _ => throw new ArgumentOutOfRangeException(nameof(seen)),
        })];
    }

    /// <summary>The number itself; null for what the attacker only reckons with.</summary>
    internal static int? Truth(IReadOnlyList<FollowedCase> cohort, Seen seen)
    {
        Counting year = new();
        if (seen.What.StartsWith("did early ", StringComparison.Ordinal))
        {
            return Members(cohort, seen with { What = "people" }).Count(c => c.FollowedDays < Day(Last(seen)) && year.OnCurve(c) is { IsEvent: true } t && t.Days <= Day(Last(seen)));
        }

        if (ReoffendingAttacker.Basic.Contains(seen.What) || seen.What is "with harm" or "without harm")
        {
            return Members(cohort, seen).Count;
        }

        foreach (var counting in ReoffendingCounts.Countings)
        {
            if (seen.What == $"mature {(counting.ProvenOnly ? "proven" : counting.HorizonDays)}" || seen.What == $"did {counting}" || seen.What == $"did not {counting}")
            {
                var mature = Members(cohort, seen with { What = "people" }).FindAll(counting.IsMature);
                return seen.What[0] == 'm' ? mature.Count : mature.Count(c => counting.Of(c).Any() != seen.What.StartsWith("did not", StringComparison.Ordinal));
            }
        }

        var times = Members(cohort, seen with { What = "people" }).Select(year.OnCurve).OfType<(int Days, bool IsEvent)>().ToList();
        return seen.What switch
        {
            "reoffences" => Members(cohort, seen with { What = "mature" }).Sum(c => year.Of(c).Count()),
            "harm days" => (int)Members(cohort, seen with { What = "mature" }).Sum(c => year.Of(c).Sum(r => r.HarmDays ?? 0)),
            _ when seen.What.StartsWith("at risk ", StringComparison.Ordinal) => times.Count(t => Last(seen) == 0 || t.Days > Day(3 * Last(seen))),
            _ when seen.What.StartsWith("month ", StringComparison.Ordinal) => Events(Last(seen) - 1, Last(seen)),
            _ when seen.What.StartsWith("step ", StringComparison.Ordinal) => Events(int.Parse(seen.What.Split(' ')[1], CultureInfo.InvariantCulture), Last(seen)),
            _ => null,
        };

        int Events(int from, int to) => times.Count(t => t.IsEvent && t.Days <= Day(to) && (from == 0 || t.Days > Day(from)));
    }

    /// <summary>People drawn, the first of them alone in one thing.</summary>
    private static List<FollowedCase> Cohort(int people, int seed, CountedBy? alone)
    {
        Random random = new(seed);
        T Pick<T>(params T[] of) => of[Math.Min(random.Next(of.Length + 2), of.Length - 1)];
        return [.. Enumerable.Range(0, people).Select(i =>
        {
            var isAlone = i == 0 ? alone : null;
            int? followed = random.Next(12) == 0 ? null : random.Next(30, 900);
            List<Reoffence> reoffences = [];
            for (var day = random.Next(0, 1400); day < (followed ?? 0); day += random.Next(1, 500))
            {
                reoffences.Add(new(day, random.Next(3) > 0, (VictimOfReoffence)random.Next(3), random.Next(2) == 0 ? day + random.Next(60, 300) : null, random.Next(4) * random.Next(30)));
            }

            return new FollowedCase
            {
                CaseId = Guid.NewGuid(),
                PersonId = Guid.NewGuid(),
                Cohort = Domain.Reoffending.Cohort.Cautioned,
                IsFirstOfPerson = true,
                Track = Track.ConditionalCaution,
                Source = isAlone == CountedBy.Source ? ReferralSource.PostRelease : Pick(ReferralSource.Custody, ReferralSource.VoluntaryAttendance),
                Area = isAlone == CountedBy.Area ? "WAR" : Pick("HAL", "CHW", "CHE"),
                ProgrammeVersion = isAlone == CountedBy.Programme ? "rare-1" : Pick("cara-2", "cara-1"),
                Risk = isAlone == CountedBy.Risk ? RiskLevel.High : Pick<RiskLevel?>(RiskLevel.Medium, RiskLevel.Standard),
                Sex = isAlone == CountedBy.Sex ? Sex.Indeterminate : Pick(Sex.Female, Sex.Male),
                Age = 20 + random.Next(40),
                EthnicityGroup = isAlone == CountedBy.Ethnicity ? "Other" : Pick("Asian", "Black", "White"),
                IsCompleted = random.Next(3) > 0,
                IndexDay = new DateOnly(2026, 11, 1).AddDays(-random.Next(30, 900)),
                FollowedDays = followed,
                CheckedDays = followed,
                Reoffences = reoffences,
            };
        })];
    }
}
