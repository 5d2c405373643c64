using Interventions.Domain.Cases;
using Interventions.Domain.Monitoring;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Domain.Tests.Reoffending;

namespace Interventions.Domain.Tests.Monitoring;

/// <summary>Decision 0040: from everything that is published of a force, referrals and reoffending together, nothing is learnt of one person.</summary>
public sealed class ForceCountsTests
{
    private static readonly string[] Areas = ["CHE", "CHW", "HAL"];

    /// <summary>One man is alone in something; everybody else is drawn. The last two towns are such in which who was referred again followed once.</summary>
    [Theory]
    [InlineData(CaseBy.Ethnicity, 50, 1)]
    [InlineData(CaseBy.Source, 120, 2)]
    [InlineData(CaseBy.Area, 260, 3)]
    [InlineData(CaseBy.Area, 217, 118)]
    [InlineData(CaseBy.Area, 217, 521)]
    public void Somebody_with_every_page_and_filter_learns_nothing_of_one_known_to_be_alone(CaseBy alone, int people, int seed)
    {
        var (cases, followed) = Town(people, seed, alone);
        var force = ForceCounts.Of(cases, followed, Areas);

        Assert.Empty(Leaks(cases, followed, force, (_, count) => count));
    }

    /// <summary>The same attacker, where small numbers are withheld and nothing for their sake: he finds out.</summary>
    [Fact]
    public void Without_the_numbers_withheld_for_others_the_attacker_learns_what_is_withheld()
    {
        var (cases, followed) = Town(120, 2, CaseBy.Source);

        Assert.NotEmpty(Leaks(cases, followed, ForceCounts.Of(cases, followed, Areas), (truth, _) => SmallNumbers.IsSmall(truth) ? null : truth));
    }

    /// <summary>12 of Halton ended and 10 of those had met the criteria: decided apart, the pages would tell that 2 had not.</summary>
    [Fact]
    public void Referrals_and_cohorts_that_are_decided_apart_give_each_other_away()
    {
        Random random = new(7);
        CountedCase[] cases = [.. Enumerable.Range(0, 120).Select(i => Case(random, i < 40 ? "HAL" : "CHE", hasEnded: i is < 12 or (>= 40 and < 80)))];
        FollowedCase[] followed = [.. cases.Where((c, i) => c.Fate == CaseFate.Ended && i is not (3 or 7) && i % 5 != 1).Concat(cases.Take(12).Where((_, i) => i is not (3 or 7) && i % 5 == 1)).Select(c => Follow(c, Cohort.NotCautioned, isFirst: true, random) with { FollowedDays = null, CheckedDays = null, Reoffences = [] })];
        CaseSlice[] ended = [new(CaseBy.Track, "ConditionalCaution"), new(CaseBy.Area, "HAL"), new(CaseBy.Fate, "Ended")];
        Slice halton = new(CountedBy.Area, "HAL");

        var apart = (ForceCounts.Of(cases, [], Areas).Cases.Count(ended).Number, ReoffendingCounts.Of(followed, Areas).Counts(halton).People.Number);
        var together = ForceCounts.Of(cases, followed, Areas);

        Assert.Equal((12, 10), apart);
        Assert.True(together.Cases.Count(ended).IsSuppressed || together.Cohorts[Cohort.NotCautioned].Counts(halton).People.IsSuppressed);
    }

    /// <summary>Six ended under review, and of all six the victim does not support it: whoever reads both knows it of each of them.</summary>
    [Fact]
    public void Of_those_ended_under_review_it_is_never_told_that_all_have_one_restricted_reason()
    {
        Random random = new(8);
        CountedCase[] cases = [.. Enumerable.Range(0, 200).Select(i => Case(random, "HAL", hasEnded: i < 60)).Select((c, i) => i < 6 ? c with { Ended = Reason.EndedUnderReview, EndedRestricted = RestrictedReason.VictimDoesNotSupport } : c)];
        var counts = ForceCounts.Of(cases, [], Areas).Cases;
        CaseSlice track = new(CaseBy.Track, "ConditionalCaution");

        Assert.True(counts.Count(track, new(CaseBy.Ended, "EndedUnderReview")).IsSuppressed || counts.Count(track, new(CaseBy.Restricted, "VictimDoesNotSupport")).IsSuppressed);
        Assert.All(Enum.GetNames<RestrictedReason>().Where(r => r != "VictimDoesNotSupport"), r => Assert.True(counts.Count(track, new(CaseBy.Restricted, r)).IsSuppressed));
    }

    /// <summary>11 came to a stage and some are on the way: a median that is there for ten who left and not for nine would tell how many.</summary>
    [Theory, InlineData(10), InlineData(9), InlineData(11)]
    public void Whether_days_are_given_follows_from_shown_numbers_alone(int left)
    {
        Random random = new(9);
        CountedCase[] cases = [.. Enumerable.Range(0, 11).Select(i => Case(random, "HAL", hasEnded: false) with { Furthest = i < left ? CaseStage.Eligible : CaseStage.Referred, Fate = CaseFate.Open, Stays = i < left ? [(CaseStage.Referred, 5)] : [] })];
        var counts = ForceCounts.Of(cases, [], Areas).Cases;

        Assert.Equal(counts.Stopped(Track.ConditionalCaution, null, CaseStage.Referred, CaseFate.Open).Number == 0, counts.Days(Track.ConditionalCaution, null, CaseStage.Referred).Median is not null);
    }

    [Fact]
    public void A_large_force_is_shown_and_says_what_is_so()
    {
        var (cases, followed) = Town(2500, 6, null);
        var counts = ForceCounts.Of(cases, followed, Areas).Cases;
        CaseSlice halton = new(CaseBy.Area, "HAL");

        Assert.Equal(cases.Count, counts.Count().Number);
        Assert.Equal(cases.Count(c => c.Area == "HAL"), counts.Count(halton).Number);
        Assert.Equal(counts.Count(halton, new(CaseBy.Track, "Voluntary")), counts.Count(new(CaseBy.Track, "Voluntary"), halton));
        var road = Track.ConditionalCaution.Journey();
        Assert.All(road, s => Assert.Equal(cases.Count(c => c.Track == Track.ConditionalCaution && road.TakeWhile(r => r != s).Append(s).Count() <= road.TakeWhile(r => r != c.Furthest).Count() + 1), counts.Reached(Track.ConditionalCaution, null, s).Number));
        Assert.Equal(cases.Count(c => c is { Track: Track.Voluntary, Furthest: CaseStage.Accepted, Fate: CaseFate.Ended }), counts.Stopped(Track.Voluntary, null, CaseStage.Accepted, CaseFate.Ended).Number);
        Assert.Equal(30, counts.Days(Track.Voluntary, null, CaseStage.Referred).Median);
    }

    /// <summary>
    /// Of a small force not everything can be shown. What is asked for first is: how many came, what became of them, how many were cautioned and how many
    /// completed. The small numbers are those of a force we know: two of Halton, a few at each stage, one or two of a source.
    /// </summary>
    [Fact]
    public void A_small_force_sees_the_most_wanted_numbers()
    {
        (Track, CaseStage, CaseFate, int)[] stood =
        [
            (Track.ConditionalCaution, CaseStage.Referred, CaseFate.Ended, 6), (Track.ConditionalCaution, CaseStage.Eligible, CaseFate.Ended, 29), (Track.ConditionalCaution, CaseStage.Eligible, CaseFate.Open, 1),
            (Track.ConditionalCaution, CaseStage.Authorised, CaseFate.Open, 5), (Track.ConditionalCaution, CaseStage.Offered, CaseFate.Open, 2), (Track.ConditionalCaution, CaseStage.Cautioned, CaseFate.Open, 3),
            (Track.ConditionalCaution, CaseStage.Enrolled, CaseFate.Open, 30), (Track.ConditionalCaution, CaseStage.Enrolled, CaseFate.Ended, 9), (Track.ConditionalCaution, CaseStage.InProgress, CaseFate.Ended, 17),
            (Track.ConditionalCaution, CaseStage.InProgress, CaseFate.Open, 3), (Track.ConditionalCaution, CaseStage.Completed, CaseFate.Completed, 42),
            (Track.Voluntary, CaseStage.Accepted, CaseFate.Open, 2), (Track.Voluntary, CaseStage.Accepted, CaseFate.Ended, 12), (Track.Voluntary, CaseStage.InProgress, CaseFate.Open, 31),
            (Track.Voluntary, CaseStage.InProgress, CaseFate.Ended, 12), (Track.Voluntary, CaseStage.Completed, CaseFate.Completed, 13),
        ];
        Random random = new(11);
        CountedCase[] cases =
        [
            .. stood.SelectMany(s => Enumerable.Range(0, s.Item4).Select(_ => Case(random, "CHE", hasEnded: s.Item3 == CaseFate.Ended) with { Track = s.Item1, Furthest = s.Item2, Fate = s.Item3 }))
                .Select((c, i) => c with { Area = i % 109 == 7 ? "HAL" : i % 2 == 0 ? "CHE" : "CHW", Source = i % 90 == 5 ? ReferralSource.Agency : ReferralSource.Custody, Age = 20 + (i % 37), Referred = new DateOnly(2024, 10, 1).AddDays(i * 3) }),
        ];
        FollowedCase[] followed =
        [
            .. cases.Where(c => c.Track == Track.Voluntary || c.Furthest is CaseStage.Cautioned or CaseStage.Enrolled or CaseStage.InProgress or CaseStage.Completed)
                .Select(c => Follow(c, c.Track == Track.Voluntary ? Cohort.Voluntary : Cohort.Cautioned, isFirst: true, random)),
        ];

        var force = ForceCounts.Of(cases, followed, Areas);
        var counts = force.Cases;

        Assert.Equal((217, 147, 70), (counts.Count().Number, counts.Count(new CaseSlice(CaseBy.Track, "ConditionalCaution")).Number, counts.Count(new CaseSlice(CaseBy.Track, "Voluntary")).Number));
        Assert.Equal((77, 55, 85), (Fate(CaseFate.Open), Fate(CaseFate.Completed), Fate(CaseFate.Ended)));
        Assert.Equal((104, 42, 13), (Reached(Track.ConditionalCaution, CaseStage.Cautioned), Reached(Track.ConditionalCaution, CaseStage.Completed), Reached(Track.Voluntary, CaseStage.Completed)));
        Assert.Equal((104, 70), (force.Cohorts[Cohort.Cautioned].Counts(null).People.Number, force.Cohorts[Cohort.Voluntary].Counts(null).People.Number));

        int? Fate(CaseFate fate) => counts.Count(new CaseSlice(CaseBy.Fate, fate.ToString())).Number;
        int? Reached(Track track, CaseStage stage) => counts.Reached(track, null, stage).Number;
    }

    /// <summary>SN-01. What is withheld is decided on exact numbers, and shares are of exact numbers.</summary>
    [Fact]
    public void A_policy_that_rounds_rounds_counts_and_neither_shares_nor_what_is_withheld()
    {
        var (cases, followed) = Town(702, 6, null);
        var (exact, rounded) = (ForceCounts.Of(cases, followed, Areas), ForceCounts.Of(cases, followed, Areas, roundsTo: 5));

        Assert.All(CaseSlices.Narrowing.SelectMany(by => exact.Cases.Values(by).Select(v => new CaseSlice(by, v))), s =>
        {
            var (a, b) = (exact.Cases.Count(s).Number, rounded.Cases.Count(s).Number);
            Assert.Equal(a is null, b is null);
            Assert.True(b is null || (b % 5 == 0 && Math.Abs(a!.Value - b.Value) <= 2));
        });
        Assert.NotEqual(exact.Cases.PeopleReferred.Number, rounded.Cases.PeopleReferred.Number);
        var (one, other) = (exact.Cohorts[Cohort.Voluntary], rounded.Cohorts[Cohort.Voluntary]);
        Assert.NotNull(one.Counts(null).Share);
        Assert.Equal(one.Counts(null).Share, other.Counts(null).Share);
        Assert.All(other.Curve(null)!.AtRisk, r => Assert.Equal(0, r.People % 5));
    }

    [Fact]
    public void Of_few_nothing_is_told_of_what_their_victims_said()
    {
        var (cases, _) = Town(300, 5, null);
        CountedCase[] few = [.. cases.Select((c, i) => c with { Area = i < 7 ? "HAL" : "CHE", Track = Track.Voluntary, Furthest = CaseStage.Referred, IsSupported = i >= 7 && i % 2 == 0 })];
        var counts = ForceCounts.Of(few, [], Areas).Cases;

        Assert.All(counts.Values(CaseBy.Support), v => Assert.True(counts.Count(new(CaseBy.Track, "Voluntary"), new(CaseBy.Area, "HAL"), new(CaseBy.Support, v)) is { IsSuppressed: true }));
    }

    [Fact]
    public void Nobody_at_all_is_no_error()
    {
        var counts = ForceCounts.Of([], [], Areas).Cases;

        Assert.Equal(0, counts.Count().Number);
        Assert.Equal(0, counts.Reached(Track.Voluntary, null, CaseStage.Completed).Number);
        Assert.Equal((null, null), counts.Days(Track.Voluntary, new(CaseBy.Area, "HAL"), CaseStage.Referred));
    }

    [Fact]
    public void Marks_of_one_man_are_as_small_as_he_is()
    {
        var (cases, _) = Town(60, 6, null);
        var counts = ForceCounts.Of(cases, [], Areas).Cases;
        var one = cases[0];
        MarkCounts marks = new([new(one.PersonId, one.Track, one.Area, one.Source, one.Referred, "Attended", 26)], ["Attended", "Late"], counts);

        Assert.True(marks.Total(null).IsSuppressed);
        Assert.DoesNotContain(marks.ByKind(null), k => k.Count.Number > 0);
    }

    /// <summary>Marks and children stand on every page of referrals, by kind.</summary>
    [Theory, InlineData(15, 11), InlineData(60, 12), InlineData(200, 13)]
    public void No_small_number_of_marks_follows_from_all_pages_together(int people, int seed)
    {
        var (cases, _) = Town(people, seed, CaseBy.Source);
        Random random = new(seed);
        string[] kinds = ["Attended", "Late", "Absent"];
        CountedMark[] all = [.. from c in cases from k in kinds where random.Next(k == "Absent" ? 8 : 2) == 0 select new CountedMark(c.PersonId, c.Track, c.Area, c.Source, c.Referred, k, 1 + random.Next(9))];
        var counts = ForceCounts.Of(cases, [], Areas).Cases;
        MarkCounts marks = new(all, kinds, counts);
        CaseSlice?[] pages = [null, .. CaseSlices.Narrowing.SelectMany(by => counts.Values(by).Select(v => (CaseSlice?)new CaseSlice(by, v)))];
        SumSolver<(CaseSlice? Page, string? Kind)> sums = new(n => (n.Kind is null ? marks.Total(n.Page) : marks.ByKind(n.Page).Single(k => k.Kind == n.Kind).Count).Number);
        foreach (var page in pages)
        {
            sums.Sum((page, null), kinds.Select(k => (page, (string?)k)));
        }

        foreach (var kind in kinds.Append(null))
        {
            foreach (var by in CaseSlices.Narrowing)
            {
                sums.Sum((null, kind), counts.Values(by).Select(v => ((CaseSlice?)new CaseSlice(by, v), kind)));
            }

            foreach (var year in counts.Values(CaseBy.Year))
            {
                sums.Sum((new CaseSlice(CaseBy.Year, year), kind), Slices.QuartersOf(year).Select(q => ((CaseSlice?)new CaseSlice(CaseBy.Quarter, q), kind)));
            }
        }

        Assert.DoesNotContain(sums.Solved(), n => Of(n).ToList() is var m && (SmallNumbers.IsSmall(m.Sum(x => x.Count)) || SmallNumbers.IsSmall(m.Select(x => x.Person).Distinct().Count())));
        Assert.Contains(pages, p => marks.ByKind(p).Any(k => k.Count.IsSuppressed));

        IEnumerable<CountedMark> Of((CaseSlice? Page, string? Kind) number) => all.Where(m => (number.Kind is null || m.Kind == number.Kind) && number.Page switch
        {
            null => true,
            { By: CaseBy.Track } p => m.Track.ToString() == p.Value,
            { By: CaseBy.Area } p => m.Area == p.Value,
            { By: CaseBy.Source } p => m.Source.ToString() == p.Value,
            { By: CaseBy.Year } p => Slices.YearOf(m.Referred) == p.Value,
            var p => Slices.QuarterOf(m.Referred) == p.Value.Value,
        });
    }

    /// <summary>What follows from the pages although it is small, by name.</summary>
    /// <param name="shown">What of a count stands on a page: by the number itself and as it was published.</param>
    private static List<string> Leaks(
        IReadOnlyList<CountedCase> cases, IReadOnlyList<FollowedCase> followed, ForceCounts force, Func<int, int?, int?> shown)
    {
        CaseAttacker attacker = new(force.Cases);
        attacker.Look();
        var people = cases.GroupBy(c => c.PersonId).Select(g => g.OrderBy(c => c.Referred).ThenBy(c => c.CaseId).ToList()).ToList();
        var firsts = people.ConvertAll(p => p[0].CaseId);
        var sets = cases.ToDictionary(c => c.CaseId, c => CaseSlices.Of(c).Append(new(CaseBy.Before, firsts.Contains(c.CaseId) ? CaseSlices.No : CaseSlices.Yes)).ToHashSet());
        int TruthOf(string name, CaseSlice[] of) => name switch { "again" => people.Count(p => p.Count > 1), "once" => people.Count(p => p.Count == 1), _ => Truth(of) };
        int Truth(CaseSlice[] of) => cases.Count(c => of.All(sets[c.CaseId].Contains));
        var cohorts = force.Cohorts.ToDictionary(c => c.Key, c => (Counts: c.Value, Cases: followed.Where(f => f.Cohort == c.Key && f.IsFirstOfPerson).Select(WithReason).ToList()));
        FollowedCase WithReason(FollowedCase f) => f.Cohort == Cohort.NotCautioned && cases.Single(x => x.CaseId == f.CaseId) is { } of ? f with { WhyNotCautioned = of.Ended, WhyNotCautionedRestricted = of.EndedRestricted } : f;
        Dictionary<string, int> rests = new() { ["third and later"] = people.Sum(p => Math.Max(0, p.Count - 2)) };
        SumSolver<object> sums = new(name => name switch
        {
            string s when attacker.Seen.TryGetValue(s, out var seen) => shown(TruthOf(s, seen.Slices), seen.Count.Number),
            (Cohort c, Seen seen) => ReoffendingCountsTests.Published(cohorts[c].Counts, cohorts[c].Cases, seen),
            _ => null,
        }, name => name is string s && attacker.Seen.TryGetValue(s, out var seen) && IsNeverZero(seen.Slices) ? 1 : 0);
        attacker.Sums.ForEach(s => sums.Sum(s.Total, s.Parts));
        foreach (var (cohort, (counts, members)) in cohorts)
        {
            ReoffendingAttacker pages = new(counts.Values, seen => ReoffendingCountsTests.Published(counts, members, seen));
            pages.Look();
            pages.Stated.ForEach(s => sums.Sum((cohort, s.Total), s.Parts.Select(p => (object)(cohort, p))));
            Between(cohort, counts, members);
        }

        // Who was referred again on one track is one of those referred again; the others are left.
        foreach (var year in force.Cases.Values(CaseBy.Year).Select(y => (CaseSlice?)new CaseSlice(CaseBy.Year, y)).Prepend(null))
        {
            CaseSlice[] of = year is { } y ? [y] : [];
            Slice? slice = year is { } z ? new(CountedBy.Year, z.Value) : null;
            List<string> within = [.. new[] { Cohort.Voluntary, Cohort.Cautioned }.Where(c => c == Cohort.Voluntary || slice is null).Select(c => $"further {c} {slice}")];
            var left = $"further otherwise {slice}";
            rests[left] = Truth([.. of, new(CaseBy.Before, CaseSlices.Yes)])
                - (Truth([new(CaseBy.Track, "Voluntary"), .. of]) - Members(Cohort.Voluntary))
                - (slice is null ? Truth([new(CaseBy.Track, "ConditionalCaution"), new(CaseBy.Reached, "Cautioned")]) - Members(Cohort.Cautioned) : 0);
            sums.Sum(CaseAttacker.NameOf([.. of, new(CaseBy.Before, CaseSlices.Yes)]), [.. within, left]);

            int Members(Cohort cohort) => cohorts[cohort].Cases.Count(m => slice is not { } s || Slices.Of(m, s.By) == s.Value);
        }

        return
        [
            .. sums.Solved().Where(name => name switch
            {
                string s when attacker.Seen.TryGetValue(s, out var seen) => SmallNumbers.IsSmall(TruthOf(s, seen.Slices)),
                string s => SmallNumbers.IsSmall(rests.GetValueOrDefault(s)),
                (Cohort c, Seen seen) => ReoffendingCountsTests.Truth(cohorts[c].Cases, seen) is not null && ReoffendingCountsTests.IsSmall(cohorts[c].Cases, seen),
                _ => false,
            }).Select(name => name.ToString()!),
        ];

        // Voluntary referrals are the first of each person and further ones; those cautioned likewise.
        void Between(Cohort cohort, ReoffendingCounts counts, List<FollowedCase> members)
        {
            CaseSlice[] whole = cohort switch
            {
                Cohort.Voluntary => [new(CaseBy.Track, "Voluntary")],
                Cohort.Cautioned => [new(CaseBy.Track, "ConditionalCaution"), new(CaseBy.Reached, "Cautioned")],
                _ => [new(CaseBy.Track, "ConditionalCaution"), new(CaseBy.Fate, "Ended")],
            };
            (CountedBy, CaseBy)[] like = [(CountedBy.Area, CaseBy.Area), (CountedBy.Source, CaseBy.Source), (CountedBy.Sex, CaseBy.Sex), (CountedBy.Ethnicity, CaseBy.Ethnicity), .. cohort == Cohort.Voluntary ? [(CountedBy.Year, CaseBy.Year), (CountedBy.Age, CaseBy.Age)] : Array.Empty<(CountedBy, CaseBy)>()];
            if (cohort == Cohort.NotCautioned)
            {
                like = [.. like, (CountedBy.Reason, CaseBy.Ended), (CountedBy.Restricted, CaseBy.Restricted)];
            }

            foreach (var (slice, of) in like.SelectMany(l => counts.Values(l.Item1).Select(v => (Slice: (Slice?)new Slice(l.Item1, v), Of: (CaseSlice[])[.. whole, new(l.Item2, v)]))).Prepend((null, whole)).Where(l => attacker.Seen.ContainsKey(CaseAttacker.NameOf(l.Item2))))
            {
                var name = $"further {cohort} {slice}";
                rests[name] = cohort != Cohort.NotCautioned ? 0 : Truth(of) - members.Count(m => slice is not { } s || Slices.Of(m, s.By) == s.Value);
                sums.Sum(CaseAttacker.NameOf(of), [(cohort, new Seen("people", slice, null)), name]);
            }
        }
    }

    /// <summary>Whether a zero of it would be shown, so that what is withheld is at least one. Those who stopped at a stage stand on no page in one number.</summary>
    private static bool IsNeverZero(CaseSlice[] of) =>
        of.Length > 0 && !of.Any(s => s.By is CaseBy.Support or CaseBy.Restricted or CaseBy.Breach) && (of.All(s => s.By != CaseBy.Furthest) || of.Any(s => s.By is CaseBy.Fate or CaseBy.Ended));

    /// <summary>People drawn, some referred twice, the first of them alone in one thing; and the cohorts they fall into.</summary>
    private static (IReadOnlyList<CountedCase> Cases, IReadOnlyList<FollowedCase> Followed) Town(int people, int seed, CaseBy? alone)
    {
        Random random = new(seed);
        T Pick<T>(params T[] of) => of[Math.Min(random.Next(of.Length + 2), of.Length - 1)];
        List<CountedCase> cases = [];
        List<FollowedCase> followed = [];
        for (var i = 0; i < people; i++)
        {
            var isAlone = i == 0 ? alone : null;
            var (person, sex, ethnicity, born) = (Guid.NewGuid(), Pick(Sex.Female, Sex.Male), isAlone == CaseBy.Ethnicity ? "Other" : Pick("Asian", "Black", "White"), random.Next(20, 60));
            for (var again = random.Next(6) == 0 ? 2 : 1; again > 0; again--)
            {
                var track = isAlone is null ? Pick(Track.ConditionalCaution, Track.Voluntary) : Track.Voluntary;
                var road = track.Journey();
                var (furthest, day) = (road[random.Next(road.Count)], new DateOnly(2026, 11, 1).AddDays(-random.Next(10, 800)));
                var fate = furthest == CaseStage.Completed ? CaseFate.Completed : random.Next(3) == 0 ? CaseFate.Open : CaseFate.Ended;
                Reason? why = fate == CaseFate.Ended ? Pick(Reason.Died, Reason.HeDeclined, Reason.EndedUnderReview) : null;
                CountedCase made = new()
                {
                    CaseId = Guid.NewGuid(),
                    PersonId = person,
                    Track = track,
                    Area = isAlone == CaseBy.Area ? "WAR" : Pick("HAL", "CHW", "CHE"),
                    Source = isAlone == CaseBy.Source ? ReferralSource.PostRelease : Pick(ReferralSource.Custody, ReferralSource.VoluntaryAttendance),
                    Referred = day,
                    Sex = sex,
                    Age = born,
                    EthnicityGroup = ethnicity,
                    HasNeeds = random.Next(5) == 0,
                    NeedsLanguage = random.Next(12) == 0,
                    Furthest = furthest,
                    Fate = fate,
                    Ended = why,
                    EndedRestricted = why == Reason.EndedUnderReview && random.Next(8) > 0 ? Pick(RestrictedReason.RiskRose, RestrictedReason.VictimNotReached, RestrictedReason.VictimDoesNotSupport) : null,
                    IsSupported = random.Next(3) switch { 0 => null, var n => n == 1 },
                    WasBreached = furthest is CaseStage.Enrolled or CaseStage.Cautioned && random.Next(4) == 0,
                    Stays = furthest == CaseStage.Referred ? [] : [(CaseStage.Referred, 20 + (i % 21))],
                };
                cases.Add(made);
                Cohort? cohort = track == Track.Voluntary ? Cohort.Voluntary
                    : road.SkipWhile(s => s != CaseStage.Cautioned).Contains(furthest) ? Cohort.Cautioned
                    : fate == CaseFate.Ended && random.Next(4) > 0 ? Cohort.NotCautioned
                    : null;
                if (cohort is { } of)
                {
                    followed.Add(Follow(made, of, isFirst: false, random));
                }
            }
        }

        var firsts = followed.GroupBy(f => (f.PersonId, f.Cohort)).Select(g => g.OrderBy(f => f.IndexDay).ThenBy(f => f.CaseId).First().CaseId).ToHashSet();
        return (cases, followed.ConvertAll(f => f with { IsFirstOfPerson = firsts.Contains(f.CaseId) }));
    }

    private static CountedCase Case(Random random, string area, bool hasEnded) => new()
    {
        CaseId = Guid.NewGuid(),
        PersonId = Guid.NewGuid(),
        Track = Track.ConditionalCaution,
        Area = area,
        Source = ReferralSource.Custody,
        Referred = new(2026, 5, 1),
        Sex = Sex.Male,
        Age = 30,
        EthnicityGroup = random.Next(2) == 0 ? "White" : "Asian",
        Furthest = hasEnded ? CaseStage.Referred : CaseStage.Completed,
        Fate = hasEnded ? CaseFate.Ended : CaseFate.Completed,
        Ended = hasEnded ? Reason.HeDeclined : null,
    };

    private static FollowedCase Follow(CountedCase made, Cohort cohort, bool isFirst, Random random)
    {
        int? until = random.Next(12) == 0 ? null : random.Next(30, 900);
        List<Reoffence> reoffences = [];
        for (var day = random.Next(1, 1400); day < (until ?? 0); day += random.Next(1, 500))
        {
            reoffences.Add(new(day, random.Next(3) > 0, (VictimOfReoffence)random.Next(3), null, random.Next(4) * random.Next(30)));
        }

        return new()
        {
            CaseId = made.CaseId,
            PersonId = made.PersonId,
            Cohort = cohort,
            IsFirstOfPerson = isFirst,
            Track = made.Track,
            Source = made.Source,
            Area = made.Area,
            ProgrammeVersion = "cara-1",
            Sex = made.Sex,
            Age = made.Age,
            EthnicityGroup = made.EthnicityGroup,
            IsCompleted = made.Fate == CaseFate.Completed,
            IndexDay = cohort == Cohort.Voluntary ? made.Referred : made.Referred.AddDays(20),
            FollowedDays = until,
            CheckedDays = until,
            Reoffences = reoffences,
        };
    }
}
