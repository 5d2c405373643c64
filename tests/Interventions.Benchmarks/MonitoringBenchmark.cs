using System.Diagnostics;
using System.Globalization;
using Interventions.Domain.Cases;
using Interventions.Domain.Monitoring;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;

namespace Interventions.Benchmarks;

/// <summary>
/// Pages of measures over one force's ten years: 60,000 cases in three cohorts, counted and suppressed once, then page after page with
/// every filter. What the database takes to read them is not in it.
/// </summary>
internal static class MonitoringBenchmark
{
    private const int Cases = 60_000;
    private static readonly Area[] Areas = [.. new[] { "CHE", "CHW", "HAL", "WAR" }.Select(code => new Area(code, code, "Cheshire"))];

    public static void Run()
    {
        Random random = new(7);
        var cases = Enumerable.Range(0, Cases).Select(_ => Case(random)).ToList();
        var counting = Stopwatch.StartNew();
        var counts = ForceCounts.Of([.. cases.Select(c => Referred(c, random))], cases, [.. Areas.Select(a => a.Code)]);
        var cohorts = counts.Cohorts;
        Say("count and suppress referrals and cohorts", counting.Elapsed.TotalMilliseconds);
        Publication published = new(new(2026, 10, 31), new(2026, 11, 20), "CCHI 2026", Areas, counts, null);
        FiguresAsked[] pages =
        [
            .. from cohort in Enum.GetValues<Cohort>()
               from way in Slices.Crossed
               from only in cohorts[cohort].Values(way).Select(v => (Slice?)new Slice(way, v)).Prepend(null)
               select new FiguresAsked(cohort, only, way == CountedBy.Area ? CountedBy.Sex : CountedBy.Area),
        ];
        foreach (var round in new[] { "first", "again" })
        {
            var times = pages.Select(p =>
            {
                var one = Stopwatch.StartNew();
                ReoffendingFigures.Of(published, p);
                return one.Elapsed.TotalMilliseconds;
            }).Order().ToList();
            Say($"{pages.Length} pages, {round}: p95", times[(int)(0.95 * times.Count)]);
            Say($"{pages.Length} pages, {round}: slowest", times[^1]);
        }

        List<double> further = [];
        foreach (var only in CaseSlices.Narrowing.SelectMany(by => counts.Cases.Values(by).Select(v => (CaseSlice?)new CaseSlice(by, v))).Prepend(null))
        {
            Time(() => ReferralFigures.Of(published, only));
        }

        foreach (var track in Enum.GetValues<Track>())
        {
            Time(() => FairnessFigures.Of(published, track, withHers: true));
            foreach (var only in CaseSlices.OfTrack.SelectMany(by => counts.Cases.Values(by).Select(v => (CaseSlice?)new CaseSlice(by, v))).Prepend(null))
            {
                Time(() => FunnelFigures.Of(published, new(track, only, CaseBy.Source), withHers: true));
            }
        }

        further.Sort();
        Say($"{further.Count} pages of referrals, funnel and fairness: p95", further[(int)(0.95 * further.Count)]);

        void Time(Action page)
        {
            var one = Stopwatch.StartNew();
            page();
            further.Add(one.Elapsed.TotalMilliseconds);
        }
    }

    private static CountedCase Referred(FollowedCase of, Random random)
    {
        var road = of.Track.Journey();
        var furthest = road[of.Cohort == Cohort.NotCautioned ? random.Next(3) : random.Next(road.Count)];
        return new()
        {
            CaseId = of.CaseId,
            PersonId = of.PersonId,
            Track = of.Track,
            Area = of.Area,
            Source = of.Source,
            Referred = of.IndexDay.AddDays(-10),
            Sex = of.Sex,
            Age = of.Age,
            EthnicityGroup = of.EthnicityGroup,
            HasNeeds = random.Next(6) == 0,
            NeedsLanguage = random.Next(15) == 0,
            Furthest = furthest,
            Fate = of.Cohort == Cohort.NotCautioned ? CaseFate.Ended : furthest == CaseStage.Completed ? CaseFate.Completed : (CaseFate)(2 * random.Next(2)),
            Ended = (Reason)random.Next(17),
            IsSupported = random.Next(4) > 0,
            Stays = [.. road.TakeWhile(s => s != furthest).Select(s => (s, random.Next(60)))],
        };
    }

    private static void Say(string what, double milliseconds) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {milliseconds:0.0} ms"));

    private static FollowedCase Case(Random random)
    {
        T Pick<T>(params T[] of) => of[Math.Min(random.Next(of.Length + 2), of.Length - 1)];
        var followed = random.Next(30, 3600);
        var cohort = Pick(Cohort.Cautioned, Cohort.NotCautioned, Cohort.Voluntary);
        List<Reoffence> reoffences = [];
        for (var day = random.Next(1, 6000); day <= followed; day += random.Next(1, 900))
        {
            reoffences.Add(new(day, random.Next(3) > 0, (VictimOfReoffence)random.Next(3), random.Next(2) == 0 ? day + random.Next(60, 300) : null, random.Next(3) * random.Next(400)));
        }

        return new()
        {
            CaseId = Guid.NewGuid(),
            PersonId = Guid.NewGuid(),
            Cohort = cohort,
            IsFirstOfPerson = random.Next(4) > 0,
            Track = cohort == Cohort.Voluntary ? Track.Voluntary : Track.ConditionalCaution,
            Source = Pick(ReferralSource.PostRelease, ReferralSource.Agency, ReferralSource.SelfReferral, ReferralSource.Custody),
            Area = Areas[random.Next(4)].Code,
            ProgrammeVersion = Pick("cara-2", "custody-32-1", "cara-1", null),
            Risk = Pick<RiskLevel?>(RiskLevel.High, null, RiskLevel.Medium, RiskLevel.Standard),
            Sex = random.Next(500) == 0 ? Sex.Indeterminate : Pick(Sex.Female, Sex.Male),
            Age = 18 + random.Next(45),
            EthnicityGroup = Pick("Other", "Mixed", "Black", "Asian", "Not stated", "White"),
            IsCompleted = random.Next(3) > 0,
            IndexDay = new DateOnly(2026, 11, 1).AddDays(-followed),
            FollowedDays = random.Next(15) == 0 ? null : followed,
            CheckedDays = followed,
            PriorHarmDays = random.Next(3) * random.Next(600),
            Reoffences = reoffences,
        };
    }
}
