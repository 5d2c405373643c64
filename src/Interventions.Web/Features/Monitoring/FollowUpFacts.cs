using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.People;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>A case as far as its follow-up needs it.</summary>
internal sealed record FollowUpCase(
    Guid Id, Guid PersonId, Track Track, ReferralSource Source, string Area, DateOnly Referred, CaseStage Stage, string? CrimeReference, DateOnly? SignedOn, string? ProgrammeVersion,
    Sex Sex, DateOnly DateOfBirth, string? Ethnicity);

/// <summary>A case that was ended, returned or completed.</summary>
internal sealed record FollowUpEnding(Guid CaseId, CaseStage? From, CaseStage To, Reason? Reason, DateOnly Day);

/// <summary>A crime that is somebody's.</summary>
internal sealed record FollowUpCrime(
    long Id, Guid PersonId, string CrimeReference, string HomeOfficeCode, DateOnly CommittedFrom, bool IsDomesticAbuse, bool HasVictimReference, CrimeStatus Status, DateOnly? OutcomeOn, DateOnly RecordedOn);

/// <summary>What follow-ups are made of, as it stands in the database: a few wide queries, because there may be 60,000 cases.</summary>
internal sealed record FollowUpFacts
{
    public required IReadOnlyList<FollowUpCase> Cases { get; init; }

    public required ILookup<Guid, FollowUpEnding> Endings { get; init; }

    /// <summary>Levels his side may read, in the order of recording.</summary>
    public required ILookup<Guid, (RiskLevel Level, DateOnly On)> Risks { get; init; }

    /// <summary>Crimes on the same caution besides the one the case came for: no reoffences either (CC-24).</summary>
    public required ILookup<Guid, string> FurtherCrimes { get; init; }

    /// <summary>By record of the person.</summary>
    public required ILookup<Guid, FollowUpCrime> Crimes { get; init; }

    public required IReadOnlyDictionary<Guid, DateOnly> CheckedUntil { get; init; }

    /// <summary>By record of the person: the day they died or left the country.</summary>
    public required IReadOnlyDictionary<Guid, DateOnly> Ends { get; init; }

    /// <summary>Track A cases without a caution that met the hard criteria asked at a desk, at their last evaluation.</summary>
    public required IReadOnlySet<Guid> MetHardCriteria { get; init; }

    /// <summary>One record for each human being.</summary>
    public required IReadOnlyDictionary<Guid, Guid> Self { get; init; }

    /// <summary>Crimes against somebody who is a victim in the case.</summary>
    public required SameVictims SameVictim { get; init; }

    /// <summary>Days by Home Office code in the harm table in force; empty where none is.</summary>
    public required IReadOnlyDictionary<string, double> Harm { get; init; }

    public static async Task<FollowUpFacts> ReadAsync(AppDb db, IReadOnlyCollection<string> areas, CountedUntil until, CancellationToken ct)
    {
        var (end, decided) = until;
        var found = db.Cases.AsNoTracking().Where(c => areas.Contains(c.AreaCode) && c.ReferredAt < end);
        var cases = await found.Select(c => new
        {
            c.Id,
            c.PersonId,
            c.Track,
            c.Source,
            c.AreaCode,
            c.ReferredAt,
            c.CrimeReference,
            SignedOn = c.Caution == null || c.Caution.At >= end ? (DateOnly?)null : c.Caution.SignedOn,
            ProgrammeVersion = c.Enrolment == null ? null : c.Enrolment.ProgrammeVersionId,
            c.Person.Sex,
            c.Person.DateOfBirth,
            c.Person.EthnicitySde,
        }).ToListAsync(ct);
        CaseStage[] ends = [CaseStage.Closed, CaseStage.Returned, CaseStage.Completed, CaseStage.Referred];
        var endings = await (from c in found join j in db.Journal on c.Id equals j.CaseId where j.To != null && ends.Contains(j.To.Value) && j.At < end orderby j.Id select new { j.CaseId, j.From, j.To, j.Reason, j.Day }).ToListAsync(ct);
        var stages = await (from c in found join j in db.Journal on c.Id equals j.CaseId where j.To != null && j.At < end && !db.Journal.Any(later => later.CaseId == j.CaseId && later.To != null && later.Id > j.Id && later.At < end) select new { j.CaseId, Stage = j.To!.Value }).ToDictionaryAsync(j => j.CaseId, j => j.Stage, ct);
        var risks = await (from c in found from r in c.Risks where !r.IsRestricted && r.At < end orderby r.Id select new { c.Id, r.Level, r.AssessedOn }).ToListAsync(ct);
        var further = await (from c in found join o in db.FurtherOffences on c.Id equals o.CaseId where o.At < end && (o.RemovedAt == null || o.RemovedAt >= end) select new { o.CaseId, o.CrimeReference }).ToListAsync(ct);
        var crimes = await (
            from m in db.CrimeMatches.AsNoTracking()
            join c in db.Crimes on m.CrimeId equals c.Id
            where m.Standing == MatchStanding.Matched && c.WithdrawnAt == null && !db.MatchDecisions.Any(d => d.CrimeId == m.CrimeId && d.PersonId == m.PersonId && d.At >= decided)
            select new { m.PersonId, c.Id, c.CrimeReference, c.HomeOfficeCode, c.CommittedFrom, c.IsDomesticAbuse, HasVictim = c.VictimReference != null, c.Status, c.OutcomeOn, c.RecordedOn }).ToListAsync(ct);
        var checks = await (from c in found join k in db.CaseChecks on c.Id equals k.CaseId group k.CheckedUntil by c.Id into g select new { g.Key, Until = g.Max() }).ToListAsync(ct);
        var gone = await db.FollowUpEnds.AsNoTracking().Where(e => e.At < end).OrderBy(e => e.Id).Select(e => new { e.PersonId, e.On }).ToListAsync(ct);
        return new()
        {
            Cases = [.. cases.Select(c => new FollowUpCase(c.Id, c.PersonId, c.Track, c.Source, c.AreaCode, London.DayOf(c.ReferredAt), stages.GetValueOrDefault(c.Id, CaseStage.Referred), c.CrimeReference, c.SignedOn, c.ProgrammeVersion, c.Sex, c.DateOfBirth, c.EthnicitySde))],
            Endings = endings.Select(e => new FollowUpEnding(e.CaseId, e.From, e.To!.Value, e.Reason, e.Day)).ToLookup(e => e.CaseId),
            Risks = risks.ToLookup(r => r.Id, r => (r.Level, r.AssessedOn)),
            FurtherCrimes = further.ToLookup(o => o.CaseId, o => o.CrimeReference),
            Crimes = crimes.Select(c => new FollowUpCrime(c.Id, c.PersonId, c.CrimeReference, c.HomeOfficeCode, c.CommittedFrom, c.IsDomesticAbuse, c.HasVictim, c.Status, c.OutcomeOn, c.RecordedOn)).ToLookup(c => c.PersonId),
            CheckedUntil = checks.ToDictionary(c => c.Key, c => c.Until),
            Ends = gone.GroupBy(e => e.PersonId).Where(g => g.Last().On is not null).ToDictionary(g => g.Key, g => g.Last().On!.Value),
            MetHardCriteria = await MetAsync(db, found, end, ct),
            Self = await SelvesAsync(db, ct),
            SameVictim = await SameVictimReading.ReadAsync(db, found, ct),
            Harm = await HarmAsync(db, ct),
        };
    }

    /// <summary>E4, E9 and E12 are asked at their own step, which somebody who was not cautioned need not have reached.</summary>
    private static async Task<HashSet<Guid>> MetAsync(AppDb db, IQueryable<CaseFile> found, DateTime end, CancellationToken ct)
    {
        var last = await (
            from c in found
            where c.Track == Track.ConditionalCaution && (c.Caution == null || c.Caution.At >= end)
            from e in c.Evaluations
            where e.At < end && !c.Evaluations.Any(later => later.Id > e.Id && later.At < end)
            select new { c.Id, e.Results, e.Answers }).ToListAsync(ct);
        return [.. last.Where(e => e.Results.Count > 0
            ? e.Results.Where(r => r.Criterion is not (Criterion.E4AdmissionAndEvidence or Criterion.E9VictimSupport or Criterion.E12HeConsents)).MeetsHard(CaseAction.Sign) == CriterionAnswer.Yes
            : Criteria.Hard.All(c => e.Answers.Split(' ').Contains($"{c.Code()}={CriterionAnswer.Yes}"))).Select(e => e.Id)];
    }

    /// <summary>The one record that stands for all records of a human being.</summary>
    public static async Task<Dictionary<Guid, Guid>> SelvesAsync(AppDb db, CancellationToken ct)
    {
        var pairs = await db.IdentityStatements.AsNoTracking()
            .Where(s => s.Claim == IdentityClaim.SamePerson && s.Withdraws == null && s.OtherId != null && !db.IdentityStatements.Any(w => w.Withdraws == s.Id))
            .Select(s => new { s.PersonId, OtherId = s.OtherId!.Value }).ToListAsync(ct);
        return SameRecords.SelvesOf(pairs.Select(p => (p.PersonId, p.OtherId)));
    }

    private static async Task<Dictionary<string, double>> HarmAsync(AppDb db, CancellationToken ct)
    {
        var version = await db.HarmTables.AsNoTracking().Where(t => t.ChosenAt != null).OrderByDescending(t => t.ChosenAt).Select(t => t.Version).FirstOrDefaultAsync(ct);
        return await db.HarmWeights.AsNoTracking().Where(w => w.Version == version).ToDictionaryAsync(w => w.HomeOfficeCode, w => w.Days, ct);
    }
}
