using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Monitoring;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Reads what is counted of referrals. Raw facts: whoever asks publishes no more than suppressed numbers of them (SN-04).</summary>
internal static class CaseReading
{
    private const SupportNeeds Disability = SupportNeeds.Learning | SupportNeeds.Neurodivergence | SupportNeeds.MentalHealth;

    /// <summary>Everybody referred in some areas before an instant, as it stood then.</summary>
    public static async Task<IReadOnlyList<CountedCase>> ReadAsync(AppDb db, IReadOnlyCollection<string> areas, DateTime until, CancellationToken ct)
    {
        var found = db.Cases.AsNoTracking().Where(c => areas.Contains(c.AreaCode) && c.ReferredAt < until);
        var cases = await found.Select(c => new
        {
            c.Id,
            c.PersonId,
            c.Track,
            c.AreaCode,
            c.Source,
            c.ReferredAt,
            c.Person.Sex,
            c.Person.DateOfBirth,
            c.Person.EthnicitySde,
            c.Details.Needs,
            c.Details.Language,
        }).ToListAsync(ct);
        var moves = (await (from c in found join j in db.Journal on c.Id equals j.CaseId where j.To != null && j.At < until orderby j.Id select new { j.CaseId, Move = new Move(j.Id, j.To!.Value, j.Reason, j.Day) }).ToListAsync(ct))
            .ToLookup(m => m.CaseId, m => m.Move);
        var restricted = await (
            from c in found
            join j in db.Journal on c.Id equals j.CaseId
            where j.At < until && j.Detail != null && j.Detail.RestrictedReason != null && (j.To == CaseStage.Closed || j.To == CaseStage.Returned)
            select new { j.Id, j.Detail!.RestrictedReason }).ToDictionaryAsync(j => j.Id, j => j.RestrictedReason, ct);
        var said = await SupportAsync(db, found, until, ct);
        var self = await FollowUpFacts.SelvesAsync(db, ct);
        return cases.ConvertAll(c =>
        {
            Road road = new(c.Track, [.. moves[c.Id]]);
            var day = London.DayOf(c.ReferredAt);
            return new CountedCase
            {
                CaseId = c.Id,
                PersonId = self.GetValueOrDefault(c.PersonId, c.PersonId),
                Track = c.Track,
                Area = c.AreaCode,
                Source = c.Source,
                Referred = day,
                Sex = c.Sex,
                Age = new Person { Surname = "", Forenames = "", DateOfBirth = c.DateOfBirth }.AgeOn(day),
                EthnicityGroup = Ethnicity.Find(c.EthnicitySde)?.Group ?? Ethnicity.NotStated,
                HasNeeds = (c.Needs & Disability) != 0,
                NeedsLanguage = c.Language is not null,
                Furthest = road.Furthest,
                Fate = road.Fate,
                Ended = road.Fate == CaseFate.Ended ? road.End?.Reason?.ForHisSide() : null,
                EndedRestricted = road.Fate == CaseFate.Ended && road.End is { } end ? restricted.GetValueOrDefault(end.Id) : null,
                IsSupported = said.TryGetValue(c.Id, out var supported) ? supported : null,
                WasBreached = road.WasAt(CaseStage.Breached),
                Stays = [.. road.Stays],
            };
        });
    }

    /// <summary>How often each thing was marked on registers, by case.</summary>
    public static async Task<IReadOnlyList<CountedMark>> MarksAsync(AppDb db, IReadOnlyCollection<string> areas, DateTime until, CancellationToken ct)
    {
        var self = await FollowUpFacts.SelvesAsync(db, ct);
        var marks = await (
            from c in db.Cases.AsNoTracking()
            where areas.Contains(c.AreaCode) && c.ReferredAt < until
            from a in db.Attendance.Where(a => a.CaseId == c.Id && a.At < until && !db.Attendance.Any(later => later.CorrectsId == a.Id && later.At < until))
            group a by new { c.PersonId, c.Track, c.AreaCode, c.Source, c.ReferredAt, a.Fact } into g
            select new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return marks.ConvertAll(m => new CountedMark(self.GetValueOrDefault(m.Key.PersonId, m.Key.PersonId), m.Key.Track, m.Key.AreaCode, m.Key.Source, London.DayOf(m.Key.ReferredAt), m.Key.Fact.ToString(), m.Count));
    }

    /// <summary>Linked children by case. A band is all that is read of a child: her side keeps it on the link for this.</summary>
    public static async Task<IReadOnlyList<CountedMark>> ChildrenAsync(AppDb db, IReadOnlyCollection<string> areas, DateTime until, CancellationToken ct)
    {
        var self = await FollowUpFacts.SelvesAsync(db, ct);
        var children = await (
            from c in db.Cases.AsNoTracking()
            where areas.Contains(c.AreaCode) && c.ReferredAt < until
            from l in db.CaseVictims.Where(l => l.CaseId == c.Id && l.LinkedAt < until && (l.UnlinkedAt == null || l.UnlinkedAt >= until) && l.ChildBand != null)
            group l by new { c.PersonId, c.Track, c.AreaCode, c.Source, c.ReferredAt, Band = l.ChildBand!.Value } into g
            select new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return children.ConvertAll(c => new CountedMark(self.GetValueOrDefault(c.Key.PersonId, c.Key.PersonId), c.Key.Track, c.Key.AreaCode, c.Key.Source, London.DayOf(c.Key.ReferredAt), c.Key.Band.ToString(), c.Count));
    }

    /// <summary>Of each case whose victims said something: whether all of them supported it the first time. Kinds of answers by id, and no word of them.</summary>
    private static async Task<Dictionary<Guid, bool>> SupportAsync(AppDb db, IQueryable<CaseFile> found, DateTime until, CancellationToken ct)
    {
        AnswerKind[] said = [AnswerKind.Supports, AnswerKind.DoesNotSupport, AnswerKind.NoView];
        var answers = await (
            from c in found
            join l in db.CaseVictims on c.Id equals l.CaseId
            where (l.UnlinkedAt == null || l.UnlinkedAt >= until) && !l.IsChild
            join a in db.Answers on l.Id equals a.CaseVictimId
            where said.Contains(a.Kind) && a.RecordedAt < until
            select new { c.Id, Link = l.Id, a.Version, a.Kind }).ToListAsync(ct);
        return answers.GroupBy(a => a.Id).ToDictionary(g => g.Key, g => g.GroupBy(a => a.Link).All(l => l.MinBy(a => a.Version)!.Kind == AnswerKind.Supports));
    }

    /// <summary>A stage come to.</summary>
    private sealed record Move(long Id, CaseStage To, Reason? Reason, DateOnly Day);

    /// <summary>Where a case has been.</summary>
    private sealed class Road(Track track, Move[] moves)
    {
        private readonly CaseStage[] _stages = [.. track.Journey()];

        public CaseStage Furthest => _stages[moves.Select(m => Array.IndexOf(_stages, m.To)).Append(0).Max()];

        private CaseStage Stage => moves.Length == 0 ? _stages[0] : moves[^1].To;

        public CaseFate Fate =>
            WasAt(CaseStage.Completed) || (IsSettled(Stage) && End?.Reason == Reason.AllConditionsMet) ? CaseFate.Completed
            : IsSettled(Stage) ? CaseFate.Ended
            : CaseFate.Open;

        /// <summary>The move that ended it: a case given back and then closed was lost when it was given back.</summary>
        public Move? End => moves.Where((m, i) => IsSettled(m.To) && (i == 0 || !IsSettled(moves[i - 1].To))).LastOrDefault();

        /// <summary>Days at each stage of the road, from the first day there to the day it went on or ended: a pause is part of the stage.</summary>
        public IEnumerable<(CaseStage Stage, int Days)> Stays =>
            from s in _stages
            let first = Array.FindIndex(moves, m => m.To == s)
            let left = first < 0 ? -1 : Array.FindIndex(moves, first, m => m.To != s && (IsSettled(m.To) || _stages.Contains(m.To)))
            where left > 0
            select (s, moves[left].Day.DayNumber - moves[first].Day.DayNumber);

        public bool WasAt(CaseStage asked) => moves.Any(m => m.To == asked);

        private static bool IsSettled(CaseStage s) => s is CaseStage.Closed or CaseStage.Returned;
    }
}
