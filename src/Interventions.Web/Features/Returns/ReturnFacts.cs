using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Monitoring;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Features.Promises;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Returns;

/// <summary>A case as a return counts it. Raw: it stays in this folder.</summary>
internal sealed record ReturnCase(
    Guid Id, Guid Person, Track Track, ReferralSource Source, string Area, DateOnly Referred, Sex Sex, DateOnly DateOfBirth, string? Ethnicity, SupportNeeds Needs, string? Language);

/// <summary>A stage a case came to for the first time, or its end.</summary>
internal sealed record ReturnStep(ReturnCase Case, CaseStage To, Reason? Reason, bool HadStarted);

/// <summary>Something counted several times a case.</summary>
internal sealed record ReturnMark<T>(ReturnCase Case, T What, int Count);

/// <summary>Everything a quarter's return is counted from (FM-02).</summary>
internal sealed record ReturnFacts
{
    private static readonly CaseStage[] FirstTimes = [CaseStage.Eligible, CaseStage.Accepted, CaseStage.Assessed, CaseStage.InProgress, CaseStage.Completed];

    public required Quarter Quarter { get; init; }

    /// <summary>Referred in the quarter.</summary>
    public required IReadOnlyList<ReturnCase> Referred { get; init; }

    /// <summary>Stages come to in the quarter for the first time, and cases that ended in it.</summary>
    public required IReadOnlyList<ReturnStep> Steps { get; init; }

    /// <summary>Of the cases referred or ended in the quarter, the first and the last level that his side may read.</summary>
    public required IReadOnlyDictionary<Guid, (RiskLevel First, RiskLevel Last)> Risks { get; init; }

    /// <summary>Days from referral to the first session, of those that started in the quarter.</summary>
    public required IReadOnlyList<ReturnMark<int>> Waits { get; init; }

    public required IReadOnlyList<ReturnMark<AttendanceFact>> Marks { get; init; }

    /// <summary>What the pages of monitoring publish: where they show the same number, a return withholds what they withhold.</summary>
    public required Publication Published { get; init; }

    /// <summary>Victims of the cases referred, by what is recorded of support: dates and kinds only.</summary>
    public required IReadOnlyList<ReturnMark<SupportTaken?>> Victims { get; init; }

    /// <summary>Crimes in the year before and the year after, of those whose day zero was in the same quarter a year ago and whose year is checked whole.</summary>
    public required IReadOnlyList<FollowedCase> YearOver { get; init; }

    /// <summary>Whether Monitoring publishes both cohorts they come from: else their sum would tell the one that is withheld.</summary>
    public required bool IsYearOverPublished { get; init; }

    public static async Task<ReturnFacts> ReadAsync(AppDb db, Publication published, Quarter quarter, CancellationToken ct)
    {
        string[] areas = [.. published.Areas.Select(a => a.Code)];
        var (first, after) = (quarter.FirstDay, quarter.FirstDay.AddMonths(3));
        var (begin, end) = (London.StartOfDayUtc(first), London.StartOfDayUtc(after));
        var all = db.Cases.AsNoTracking().Where(c => areas.Contains(c.AreaCode));
        var steps = await (
            from c in all
            join j in db.Journal on c.Id equals j.CaseId
            where j.Day >= first && j.Day < after && j.To != null
                && ((FirstTimes.Contains(j.To.Value) && !db.Journal.Any(e => e.CaseId == j.CaseId && e.To == j.To && e.Id < j.Id))
                    || (j.To == CaseStage.Closed && !db.Journal.Any(e => e.CaseId == j.CaseId && e.To != null && e.Id > j.Id)))
            select new { j.CaseId, To = j.To!.Value, j.Reason, j.Day, HadStarted = db.Journal.Any(e => e.CaseId == j.CaseId && e.To == CaseStage.InProgress && e.Id <= j.Id) }).ToListAsync(ct);
        var referred = all.Where(c => c.ReferredAt >= begin && c.ReferredAt < end);
        var moved = all.Where(c => db.Journal.Any(j => j.CaseId == c.Id && j.Day >= first && j.Day < after && j.To != null) || db.Attendance.Any(a => a.CaseId == c.Id && db.Sessions.Any(s => s.Id == a.SessionId && s.StartsAt >= begin && s.StartsAt < end)));
        var cases = (await all.Where(c => (c.ReferredAt >= begin && c.ReferredAt < end) || moved.Any(m => m.Id == c.Id)).Select(c => new
        {
            c.Id,
            c.PersonId,
            c.Track,
            c.Source,
            c.AreaCode,
            c.ReferredAt,
            c.Person.Sex,
            c.Person.DateOfBirth,
            c.Person.EthnicitySde,
            c.Details.Needs,
            c.Details.Language,
        }).ToListAsync(ct)).ToDictionary(c => c.Id, c => new ReturnCase(c.Id, c.PersonId, c.Track, c.Source, c.AreaCode, London.DayOf(c.ReferredAt), c.Sex, c.DateOfBirth, c.EthnicitySde, c.Needs, c.Language));
        var risks = await (from c in all from r in c.Risks where !r.IsRestricted orderby r.Id select new { c.Id, r.Level }).ToListAsync(ct);
        var marks = await (
            from c in all
            join a in db.Attendance on c.Id equals a.CaseId
            join s in db.Sessions on a.SessionId equals s.Id
            where s.StartsAt >= begin && s.StartsAt < end && !db.Attendance.Any(later => later.CorrectsId == a.Id)
            group a by new { c.Id, a.Fact } into g
            select new { g.Key.Id, g.Key.Fact, Count = g.Count() }).ToListAsync(ct);
        var victims = await (
            from c in referred
            join l in db.CaseVictims on c.Id equals l.CaseId
            where l.UnlinkedAt == null && !l.IsChild
            select new { c.Id, Support = db.Set<FirstContact>().Where(f => f.CaseVictimId == l.Id).OrderByDescending(f => f.Id).Select(f => f.Support).FirstOrDefault() }).TagWith(NewsReading.Tag).ToListAsync(ct);
        var followed = await Monitoring.FollowUps.ReadAsync(db, areas, CountedUntil.Now, ct);
        Quarter before = new(first.AddYears(-1));
        return new()
        {
            Quarter = quarter,
            Referred = [.. cases.Values.Where(c => Quarter.Of(c.Referred) == quarter)],
            Steps = [.. steps.Select(s => new ReturnStep(cases[s.CaseId], s.To, s.Reason?.ForHisSide(), s.HadStarted))],
            Waits = [.. steps.Where(s => s.To == CaseStage.InProgress).Select(s => new ReturnMark<int>(cases[s.CaseId], s.Day.DayNumber - cases[s.CaseId].Referred.DayNumber, 1))],
            Risks = risks.GroupBy(r => r.Id).ToDictionary(g => g.Key, g => (g.First().Level, g.Last().Level)),
            Marks = [.. marks.Select(m => new ReturnMark<AttendanceFact>(cases[m.Id], m.Fact, m.Count))],
            Published = published,
            Victims = [.. victims.Select(v => new ReturnMark<SupportTaken?>(cases[v.Id], v.Support, 1))],
            YearOver = [.. followed.Where(f => f.Cohort != Cohort.NotCautioned && f.IsFirstOfPerson && f.FollowedDays >= Counting.Year && Quarter.Of(f.IndexDay) == before).DistinctBy(f => f.PersonId)],
            IsYearOverPublished = IsPublished(published.Counts, before),
        };
    }

    /// <summary>Whether Monitoring publishes who reoffended of those whose day zero was in a quarter, in both cohorts: a quarter of a cohort that nobody is in hides nothing.</summary>
    internal static bool IsPublished(ForceCounts published, Quarter quarter)
    {
        Slice slice = new(CountedBy.Quarter, quarter.Code);
        return ((Cohort[])[Cohort.Cautioned, Cohort.Voluntary]).Select(c => published.Cohorts[c])
            .All(c => !c.Values(CountedBy.Quarter).Contains(slice.Value) || c.Counts(slice) is { Mature.IsSuppressed: false, Reoffended.IsSuppressed: false, Clear.IsSuppressed: false });
    }
}
