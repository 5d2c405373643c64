using System.Diagnostics;
using System.Globalization;
using Interventions.Domain.Cases;
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
        Dictionary<Cohort, ReoffendingCounts> cohorts = [];
        var counting = Stopwatch.StartNew();
        foreach (var cohort in Enum.GetValues<Cohort>())
        {
            var one = Stopwatch.StartNew();
            cohorts[cohort] = ReoffendingCounts.Of(cases.Where(c => c.Cohort == cohort), [.. Areas.Select(a => a.Code)]);
            Say($"count and suppress {cohort}", one.Elapsed.TotalMilliseconds);
        }

        Say("count and suppress all", counting.Elapsed.TotalMilliseconds);
        Publication published = new(DateTime.UnixEpoch, new(2026, 11, 20), "CCHI 2026", Areas, cohorts, null);
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

        var quarters = Quarter.Of(new(2026, 11, 26)).WithThoseBefore(MonitoringData.Quarters).ToList();
        var referred = Enumerable.Range(0, Cases / 8).Select(i => new CountedCase(
            Guid.NewGuid(), (Track)random.Next(2), Areas[random.Next(4)].Code, quarters[random.Next(5)].FirstDay.AddDays(random.Next(85)), (CaseStage)random.Next(15), (Reason)random.Next(17), i % 9 == 0)).ToList();
        for (var i = 0; i < 3; i++)
        {
            var one = Stopwatch.StartNew();
            MonitoringData.Of(referred, [], Areas, quarters, new(2026, 11, 26));
            Say($"overview of {referred.Count} referrals", one.Elapsed.TotalMilliseconds);
        }
    }

    private static void Say(string what, double milliseconds) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {milliseconds:0.0} ms"));

    private static FollowedCase Case(Random random)
    {
        T Pick<T>(params T[] of) => of[Math.Min(random.Next(of.Length + 2), of.Length - 1)];
        var followed = random.Next(30, 3600);
        List<Reoffence> reoffences = [];
        for (var day = random.Next(1, 6000); day <= followed; day += random.Next(1, 900))
        {
            reoffences.Add(new(day, random.Next(3) > 0, (VictimOfReoffence)random.Next(3), random.Next(2) == 0 ? day + random.Next(60, 300) : null, random.Next(3) * random.Next(400)));
        }

        return new()
        {
            CaseId = Guid.NewGuid(),
            PersonId = Guid.NewGuid(),
            Cohort = Pick(Cohort.Cautioned, Cohort.NotCautioned, Cohort.Voluntary),
            IsFirstOfPerson = random.Next(4) > 0,
            Track = Track.Voluntary,
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
