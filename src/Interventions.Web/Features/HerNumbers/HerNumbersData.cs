using System.Globalization;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Promises;
using Interventions.Web.Features.VictimSupport;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.HerNumbers;

/// <summary>Raw facts of her side, by ids only. They live in this folder and leave it as published tables.</summary>
internal sealed record HerNumbersData(IReadOnlyList<ToldFact> Told, IReadOnlyList<ContactFact> Contacts, IReadOnlyList<FeedbackFact> Feedback, IReadOnlyList<SchemeStart> Schemes)
{
    /// <summary>The last start entered for an area and a source, read beside what happened a year before it.</summary>
    private const int DaysBeside = 365;

    /// <summary>How soon each was first tried.</summary>
    public IReadOnlyList<AttemptFact> Attempts { get; init; } = [];

    /// <param name="db">Where from.</param>
    /// <param name="all">The cases counted.</param>
    /// <param name="since">First day counted.</param>
    /// <param name="now">When it is counted.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="asOf">As it stood on record at that instant, or now where that is null.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<HerNumbersData> ReadAsync(AppDb db, IQueryable<CaseFile> all, DateOnly since, DateTime now, WorkingDays calendar, DateTime? asOf, CancellationToken ct)
    {
        now = asOf ?? now;
        var (today, begin) = (London.DayOf(now), London.StartOfDayUtc(since));
        var before = asOf ?? London.EndOfDayUtc(today);
        var cases = all.Where(c => c.ReferredAt < before);
        var news = await NewsReading.OfAsync(db, cases, cases, now, calendar, ct, since: begin, recordedBefore: asOf);
        var told = news.SelectMany(l => l.All.Where(n => !n.IsWaiting || n.Due < today).Select(n => new ToldFact(
            l.VictimId, l.Area, n.IsKept ? Keeping.InTime : n.TriedInTime ? Keeping.TriedInTime : Keeping.NotInTime))).ToList();
        var schemes = (await db.Set<SchemeStart>().AsNoTracking().Where(s => s.At < before).ToListAsync(ct)).GroupBy(s => (s.AreaCode, s.Source)).Select(g => g.MaxBy(s => s.Id)!).ToList();
        var from = schemes.Select(s => s.StartedOn.AddDays(-DaysBeside)).Append(since).Min();
        var was = asOf is null ? [] : await BeforeAsync(db, cases, before, ct);
        return new(told, await ContactsAsync(db, cases, London.StartOfDayUtc(from), today, before, was, ct), await FeedbackAsync(db, cases, begin, before, ct), schemes)
        {
            Attempts = await AttemptsAsync(db, cases.Where(c => c.ReferredAt >= begin), today, before, asOf is not null, calendar, ct),
        };
    }

    private static async Task<IReadOnlyList<ContactFact>> ContactsAsync(AppDb db, IQueryable<CaseFile> cases, DateTime begin, DateOnly today, DateTime before, Dictionary<(Guid CaseId, ReferralField Field), string?> was, CancellationToken ct)
    {
        var links = from c in cases
                    join link in db.CaseVictims on c.Id equals link.CaseId
                    where link.LinkedAt < before && (link.UnlinkedAt == null || link.UnlinkedAt >= before) && !link.IsChild && c.ReferredAt >= begin
                    select new { Case = c, Link = link };
        var recorded = (await db.Set<FirstContact>().AsNoTracking().Where(f => f.At < before && links.Any(l => l.Link.Id == f.CaseVictimId)).TagWith(NewsReading.Tag).ToListAsync(ct))
            .GroupBy(f => f.CaseVictimId).ToDictionary(g => g.Key, g => g.MaxBy(f => f.Id)!);
        var rows = await links.Select(l => new
        {
            CaseId = l.Case.Id,
            l.Link.Id,
            l.Link.VictimId,
            l.Case.AreaCode,
            l.Case.Source,
            l.Case.Details.ReferredToMarac,
            l.Case.Offence,
            Reached = db.ContactAttempts.Where(a => a.CaseVictimId == l.Link.Id && a.Reached && a.At < before).Min(a => (DateTime?)a.TriedAt),
            Asked = db.Answers.Where(a => a.CaseVictimId == l.Link.Id && a.How != AskedHow.NotAsked && a.RecordedAt < before).Min(a => (DateTime?)a.AskedAt),
        }).AsNoTracking().TagWith(NewsReading.Tag).ToListAsync(ct);
        return
        [
            .. from r in rows
               let said = recorded.GetValueOrDefault(r.Id)
               let incident = said?.IncidentAt is { } at ? London.DayOf(at) : DayOf(r.CaseId, ReferralField.LastIncidentOn, r.Offence?.LastIncidentOn) ?? DayOf(r.CaseId, ReferralField.OffenceOn, r.Offence?.CommittedOn)
               where incident is { } day && day <= today
               let contact = new[] { said?.SpokenAt, r.Reached, r.Asked }.Min()
               select new ContactFact(
                   r.VictimId, r.AreaCode, said?.Source ?? FirstContactWords.From(r.Source, was.TryGetValue((r.CaseId, ReferralField.ReferredToMarac), out var marac) ? marac == ReferralFields.Yes : r.ReferredToMarac), incident.Value,
                   contact is { } spoken ? FirstContactWords.DaysUntil(incident.Value, spoken) : null, said?.Support, said?.Police),
        ];

        DateOnly? DayOf(Guid caseId, ReferralField field, DateOnly? day) =>
            was.TryGetValue((caseId, field), out var text) ? text is null ? null : DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture) : day;
    }

    /// <summary>What was amended since, of what is counted here, as it stood before.</summary>
    private static async Task<Dictionary<(Guid CaseId, ReferralField Field), string?>> BeforeAsync(AppDb db, IQueryable<CaseFile> cases, DateTime before, CancellationToken ct)
    {
        ReferralField[] counted = [ReferralField.ReferredToMarac, ReferralField.OffenceOn, ReferralField.LastIncidentOn];
        var amended = await db.Set<Amendment>().Where(a => a.At >= before && counted.Contains(a.Field) && cases.Any(c => c.Id == a.CaseId))
            .Select(a => new { a.Id, a.CaseId, a.Field, a.Before }).TagWith(NewsReading.Tag).ToListAsync(ct);
        return amended.GroupBy(a => (a.CaseId, a.Field)).ToDictionary(g => g.Key, g => g.MinBy(a => a.Id)!.Before);
    }

    /// <summary>
    /// From the referral or, on a conditional caution, the desk checks after it: before them nobody is approached (V-30). Who came with an
    /// answer from another case, and who was not tried before the case ended, need not have been tried.
    /// </summary>
    private static async Task<IReadOnlyList<AttemptFact>> AttemptsAsync(AppDb db, IQueryable<CaseFile> cases, DateOnly today, DateTime before, bool isAsOf, WorkingDays calendar, CancellationToken ct)
    {
        var rows = await (
            from c in cases
            join link in db.CaseVictims on c.Id equals link.CaseId
            where link.LinkedAt < before && (link.UnlinkedAt == null || link.UnlinkedAt >= before) && !link.IsChild
            let stage = isAsOf ? db.Journal.Where(j => j.CaseId == c.Id && j.To != null && j.At < before).OrderByDescending(j => j.Id).Select(j => j.To).FirstOrDefault() : c.Stage
            select new
            {
                link.VictimId,
                c.AreaCode,
                c.ReferredAt,
                NeedsChecks = c.Track == Track.ConditionalCaution,
                IsOver = stage == CaseStage.Closed || stage == CaseStage.Returned,
                CheckedAt = db.Journal.Where(j => j.CaseId == c.Id && j.Action == CaseAction.RecordDeskCheck && j.At < before).Min(j => (DateTime?)j.At),
                Tried = db.ContactAttempts.Where(a => a.CaseVictimId == link.Id && a.At < before).Min(a => (DateTime?)a.TriedAt),
                Asked = db.Answers.Where(a => a.CaseVictimId == link.Id && a.InheritedFrom == null && a.How != AskedHow.NotAsked && a.RecordedAt < before).Min(a => (DateTime?)a.AskedAt),
                HasAnswer = db.Answers.Any(a => a.CaseVictimId == link.Id && a.RecordedAt < before),
            }).TagWith(NewsReading.Tag).ToListAsync(ct);
        return
        [
            .. from r in rows
               let first = new[] { r.Tried, r.Asked }.Min()
               where first is not null || (!r.HasAnswer && !r.IsOver && (r.CheckedAt is not null || !r.NeedsChecks))
               let due = calendar.Add(London.DayOf(r.NeedsChecks && r.CheckedAt > r.ReferredAt ? r.CheckedAt.Value : r.ReferredAt), ToAskItem.FirstAttemptWorkingDays)
               where first is not null || due < today
               select new AttemptFact(r.VictimId, r.AreaCode, first is not { } tried ? FirstAttempt.NotYet : London.DayOf(tried) <= due ? FirstAttempt.InTime : FirstAttempt.Later),
        ];
    }

    /// <summary>The last feedback of each victim at each point.</summary>
    private static async Task<IReadOnlyList<FeedbackFact>> FeedbackAsync(AppDb db, IQueryable<CaseFile> cases, DateTime begin, DateTime before, CancellationToken ct)
    {
        var rows = await (
            from c in cases
            join link in db.CaseVictims on c.Id equals link.CaseId
            join f in db.Set<Feedback>() on link.Id equals f.CaseVictimId
            where f.At >= begin && f.At < before
            select new { f.Id, link.VictimId, f.Point, f.Safety, f.Freedom, f.Again }).TagWith(NewsReading.Tag).ToListAsync(ct);
        return [.. rows.GroupBy(r => (r.VictimId, r.Point)).Select(g => g.MaxBy(r => r.Id)!).Select(r => new FeedbackFact(r.VictimId, r.Point, r.Safety, r.Freedom, r.Again))];
    }
}

/// <summary>Whether she was told in time.</summary>
internal enum Keeping
{
    InTime,
    TriedInTime,
    NotInTime,
}

/// <summary>Whether she was tried in time (V-30).</summary>
internal enum FirstAttempt
{
    InTime,
    Later,
    NotYet,
}

/// <summary>The first attempt to reach one victim in one case.</summary>
internal sealed record AttemptFact(Guid Victim, string Area, FirstAttempt First);

/// <summary>One thing she was to be told.</summary>
internal sealed record ToldFact(Guid Victim, string Area, Keeping Keeping);

/// <summary>One victim in one case, from incident to first contact.</summary>
/// <param name="Days">Null where nobody has reached her yet, or the times do not fit.</param>
internal sealed record ContactFact(Guid Victim, string Area, ContactSource Source, DateOnly Incident, int? Days, SupportTaken? Support, WithPolice? Police);

/// <summary>What one victim said at one point.</summary>
internal sealed record FeedbackFact(Guid Victim, FeedbackPoint Point, Feeling? Safety, Feeling? Freedom, WouldAgain? Again);
