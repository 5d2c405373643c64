using Interventions.Domain.Cases;
using Interventions.Domain.Monitoring;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;

namespace Interventions.Web.Tests.Features.Monitoring;

/// <summary>A force with years of people, drawn by a seed, so that pictures are looked at full. One area is far worse than the others.</summary>
internal static class GeneratedForce
{
    public const string Worst = "CHE";
    public static readonly DateOnly CheckedUntil = new(2026, 11, 20);

    public static readonly Area[] Areas =
    [
        new("CHE", "Cheshire East", "Cheshire"), new("CHW", "Cheshire West and Chester", "Cheshire"), new("HAL", "Halton", "Cheshire"), new("WAR", "Warrington", "Cheshire"), new("WIR", "Wirral", "Cheshire"), new("STH", "St Helens", "Cheshire"),
    ];

    /// <summary>Four years. People differ in few ways, so that little is withheld and it is counted in a moment.</summary>
    public static Publication Large { get; } = Of(2400, 4);

    /// <summary>Four years of referrals of both kinds and nobody followed; voluntary ones are few in some quarters.</summary>
    public static Publication Referred { get; } = new(
        new DateOnly(2026, 10, 31), CheckedUntil, "CCHI 2026", Areas,
        Domain.Monitoring.ForceCounts.Of([.. Enumerable.Range(0, 900).Select(Case)], [], [.. Areas.Select(a => a.Code)]), null);

    public static Publication Of(int people, int years) => Of(new[] { Cohort.Cautioned, Cohort.NotCautioned }.ToDictionary(c => c, c => People(c, people, years)));

    public static Publication Of(IReadOnlyDictionary<Cohort, List<FollowedCase>> people) => new(
        new DateOnly(2026, 10, 31), CheckedUntil, "CCHI 2026", Areas,
        Domain.Monitoring.ForceCounts.Of([], [.. people.Values.SelectMany(c => c)], [.. Areas.Select(a => a.Code)]), Adjusted.Of(Adjusted.PeopleOf(people.Values.SelectMany(c => c), new Counting())));

    public static List<FollowedCase> People(Cohort cohort, int people, int years)
    {
        Random random = new(people + (int)cohort);
        return [.. Enumerable.Range(0, people).Select(_ => Somebody(cohort, CheckedUntil.AddDays(-random.Next(20, 365 * years)), random))];
    }

    private static CountedCase Case(int number)
    {
        var track = number % 12 == 0 ? Track.Voluntary : Track.ConditionalCaution;
        var road = track.Journey();
        var far = number * 7 % (road.Count + 2) % road.Count;
        return new()
        {
            CaseId = Guid.NewGuid(),
            PersonId = Guid.NewGuid(),
            Track = track,
            Area = Worst,
            Source = ReferralSource.Custody,
            Referred = CheckedUntil.AddDays(-(number * 101 % (4 * 365))),
            Sex = Sex.Male,
            Age = 30,
            EthnicityGroup = "White",
            Furthest = road[far],
            Fate = far == road.Count - 1 ? CaseFate.Completed : number % 3 == 0 ? CaseFate.Open : CaseFate.Ended,
            Ended = far == road.Count - 1 || number % 3 == 0 ? null : Reason.Moved,
        };
    }

    private static FollowedCase Somebody(Cohort cohort, DateOnly index, Random random)
    {
        var area = Areas[Math.Min(random.Next(9), 5)].Code;
        int? days = random.Next(30) == 0 ? null : CheckedUntil.DayNumber - index.DayNumber;
        var hazard = (cohort == Cohort.NotCautioned ? 900 : 1500) / (area == Worst ? 1.9 : 1) * (random.Next(2) == 0 ? 0.7 : 1.4);
        List<Reoffence> reoffences = [];
        for (var day = Next(); day <= days; day += Next())
        {
            reoffences.Add(new(day, random.Next(3) > 0, (VictimOfReoffence)random.Next(3), random.Next(2) == 0 ? day + random.Next(60, 300) : null, random.Next(20) == 0 ? 400 : random.Next(3) * 5));
        }

        return new()
        {
            CaseId = Guid.NewGuid(),
            PersonId = Guid.NewGuid(),
            Cohort = cohort,
            IsFirstOfPerson = true,
            Track = cohort == Cohort.Voluntary ? Track.Voluntary : Track.ConditionalCaution,
            Source = ReferralSource.Custody,
            Area = area,
            ProgrammeVersion = "cara-1",
            Risk = RiskLevel.Standard,
            Sex = random.Next(3) == 0 ? Sex.Female : Sex.Male,
            Age = 30,
            EthnicityGroup = "White",
            IsCompleted = random.Next(3) > 0,
            IndexDay = index,
            FollowedDays = days,
            CheckedDays = days,
            PriorHarmDays = random.Next(2) * 100,
            Reoffences = reoffences,
        };

        int Next() => 1 + (int)(-hazard * Math.Log(1 - random.NextDouble()));
    }
}
