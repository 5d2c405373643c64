using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Makes cohorts of facts: day zero of each case, how far it was followed, and what came after (RO-02, RO-04 to RO-06).</summary>
internal sealed class FollowUpCohorts(FollowUpFacts facts)
{
    /// <summary>Days before the index day in which harm is looked for, to make groups alike.</summary>
    private const int PriorDays = 730;

    private readonly Dictionary<Guid, List<FollowUpCrime>> _crimes = ByHuman(facts, facts.Crimes.SelectMany(c => c), c => c.PersonId)
        .ToDictionary(p => p.Key, p => p.Value.DistinctBy(c => c.CrimeReference).ToList()); // a crime on both records of one man is one crime
    private readonly Dictionary<Guid, List<DateOnly>> _cautions = ByHuman(facts, facts.Cases.Where(c => c.SignedOn is not null), c => c.PersonId)
        .ToDictionary(p => p.Key, p => p.Value.ConvertAll(c => c.SignedOn!.Value));

    private readonly Dictionary<Guid, DateOnly> _ends = ByHuman(facts, facts.Ends, e => e.Key).ToDictionary(p => p.Key, p => p.Value.Min(e => e.Value));

    /// <summary>Every case that belongs to a cohort, by index day.</summary>
    public IReadOnlyList<FollowedCase> Make()
    {
        HashSet<(Guid, Cohort)> seen = [];
        List<FollowedCase> made = new(facts.Cases.Count);
        foreach (var (file, cohort, day) in facts.Cases.Select(c => (File: c, Zero: DayZero(c))).Where(c => c.Zero is not null)
            .Select(c => (c.File, c.Zero!.Value.Cohort, c.Zero.Value.Day)).OrderBy(c => c.Day).ThenBy(c => c.File.Id))
        {
            made.Add(Follow(file, cohort, day, seen.Add((SelfOf(file.PersonId), cohort))));
        }

        return made;
    }

    /// <summary>The caution, the referral, or the day it was settled that there would be no caution (RO-02); null for a case of no cohort.</summary>
    private (Cohort Cohort, DateOnly Day)? DayZero(FollowUpCase file)
    {
        if (file.Track == Track.Voluntary)
        {
            return (Cohort.Voluntary, file.Referred);
        }

        if (file.SignedOn is { } signed)
        {
            return (Cohort.Cautioned, signed);
        }

        // A case that goes on may still be cautioned, and a duplicate is counted by the case it doubles.
        var settled = facts.Endings[file.Id].LastOrDefault(e => IsSettled(e.To) && !(e.From is { } from && IsSettled(from)));
        var ended = facts.Endings[file.Id].LastOrDefault(e => e.To == CaseStage.Closed)?.Reason;
        return settled is not null && IsSettled(file.Stage) && ended != Reason.Duplicate && facts.MetHardCriteria.Contains(file.Id) ? (Cohort.NotCautioned, settled.Day) : null;
    }

    private static bool IsSettled(CaseStage stage) => stage is CaseStage.Closed or CaseStage.Returned;

    private FollowedCase Follow(FollowUpCase file, Cohort cohort, DateOnly zero, bool isFirst)
    {
        var human = SelfOf(file.PersonId);
        var endings = facts.Endings[file.Id];
        var closed = file.Stage == CaseStage.Closed ? endings.LastOrDefault(e => e.To == CaseStage.Closed) : null;
        var isCompleted = file.Stage == CaseStage.Completed || endings.Any(e => e.To == CaseStage.Completed);
        int? checkedDays = facts.CheckedUntil.TryGetValue(file.Id, out var until) && until >= zero ? until.DayNumber - zero.DayNumber : null;
        var followed = checkedDays is { } days ? Math.Max(0, Math.Min(days, EndOf(file, cohort, zero, closed) - zero.DayNumber)) : (int?)null;
        var crimes = _crimes.GetValueOrDefault(human, []).Where(c => c.CrimeReference != file.CrimeReference && !facts.FurtherCrimes[file.Id].Contains(c.CrimeReference)).ToList();
        return new()
        {
            CaseId = file.Id,
            PersonId = human,
            Cohort = cohort,
            IsFirstOfPerson = isFirst,
            Track = file.Track,
            Source = file.Source,
            Area = file.Area,
            ProgrammeVersion = file.ProgrammeVersion,
            Risk = RiskOn(file.Id, zero),
            Sex = file.Sex,
            Age = new Person { Surname = "", Forenames = "", DateOfBirth = file.DateOfBirth }.AgeOn(zero),
            EthnicityGroup = Ethnicity.Find(file.Ethnicity)?.Group ?? Ethnicity.NotStated,
            IsCompleted = isCompleted,
            Ended = isCompleted ? null : closed?.Reason?.ForHisSide(),
            PriorHarmDays = crimes.Where(c => c.CommittedFrom < zero && c.CommittedFrom >= zero.AddDays(-PriorDays)).Sum(c => HarmOf(c) ?? 0),
            PriorCrimes = crimes.Count(c => c.CommittedFrom < zero && c.CommittedFrom >= zero.AddDays(-365)),
            IndexDay = zero,
            CheckedDays = checkedDays,
            FollowedDays = followed,
            Reoffences = [.. crimes.Where(c => c.CommittedFrom > zero && c.CommittedFrom.DayNumber - zero.DayNumber <= followed).OrderBy(c => c.CommittedFrom).ThenBy(c => c.Id).Select(c => Reoffence(c, file, zero))],
        };
    }

    /// <summary>Death and removal end it, and for who was not cautioned a later caution.</summary>
    private int EndOf(FollowUpCase file, Cohort cohort, DateOnly zero, FollowUpEnding? closed)
    {
        var human = SelfOf(file.PersonId);
        var end = _ends.TryGetValue(human, out var gone) ? gone.DayNumber : closed?.Reason == Reason.Died ? closed.Day.DayNumber : int.MaxValue;
        var caution = cohort == Cohort.NotCautioned ? _cautions.GetValueOrDefault(human, []).Where(d => d > zero).Select(d => (int?)d.DayNumber).Min() : null;
        return Math.Min(end, caution ?? int.MaxValue);
    }

    private RiskLevel? RiskOn(Guid caseId, DateOnly zero)
    {
        var known = facts.Risks[caseId];
        return known.Where(r => r.On <= zero).Select(r => (RiskLevel?)r.Level).LastOrDefault() ?? known.Select(r => (RiskLevel?)r.Level).FirstOrDefault();
    }

    private Reoffence Reoffence(FollowUpCrime crime, FollowUpCase file, DateOnly zero) => new(
        crime.CommittedFrom.DayNumber - zero.DayNumber,
        crime.IsDomesticAbuse,
        facts.SameVictim.Pairs.Contains((file.Id, crime.Id)) ? VictimOfReoffence.Same : crime.HasVictimReference && facts.SameVictim.Known.Contains(file.Id) ? VictimOfReoffence.Another : VictimOfReoffence.Unknown,
        crime.Status is CrimeStatus.Cautioned or CrimeStatus.Convicted && crime.OutcomeOn is { } proven ? proven.DayNumber - zero.DayNumber : null,
        HarmOf(crime));

    private double? HarmOf(FollowUpCrime crime) => facts.Harm.TryGetValue(crime.HomeOfficeCode, out var days) ? days : null;

    private Guid SelfOf(Guid person) => facts.Self.GetValueOrDefault(person, person);

    private static Dictionary<Guid, List<T>> ByHuman<T>(FollowUpFacts facts, IEnumerable<T> all, Func<T, Guid> person) =>
        all.GroupBy(x => facts.Self.GetValueOrDefault(person(x), person(x))).ToDictionary(g => g.Key, g => g.ToList());
}
