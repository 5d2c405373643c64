using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Reoffending;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Reads what is counted and makes the tables of one page. Raw numbers live in here and nowhere else.</summary>
internal sealed class MonitoringData
{
    /// <summary>The present quarter and the four before: fixed, so that no two periods overlap (decision 0007).</summary>
    public const int Quarters = 5;

    private readonly Cube _cases;
    private readonly Cube _marks;
    private readonly Cube _children;
    private readonly IReadOnlyList<Area> _areas;
    private readonly IReadOnlyList<Quarter> _quarters;

    private readonly DateOnly _today;

    private MonitoringData(Cube cases, Cube marks, Cube children, IReadOnlyList<Area> areas, IReadOnlyList<Quarter> quarters, DateOnly today) =>
        (_cases, _marks, _children, _areas, _quarters, _today) = (cases, marks, children, areas, quarters, today);

    public static async Task<MonitoringData> ReadAsync(AppDb db, IReadOnlyList<string> areasOfReader, DateOnly today, CancellationToken ct)
    {
        // Staff of an office see their force; whoever has no area is of the only force there is.
        var areas = await db.Areas.AsNoTracking()
            .Where(a => areasOfReader.Count == 0 || db.Areas.Any(mine => mine.Force == a.Force && areasOfReader.Contains(mine.Code))).OrderBy(a => a.Name).ToListAsync(ct);
        var codes = areas.ConvertAll(a => a.Code);
        Quarter[] quarters = [.. Quarter.Of(today).WithThoseBefore(Quarters)];
        var begin = London.StartOfDayUtc(quarters[0].FirstDay);
        var found = db.Cases.AsNoTracking().Where(c => codes.Contains(c.AreaCode) && c.ReferredAt >= begin);
        var underReview = db.Cases.UnderReviewOn(db, today).Select(c => c.Id);
        var cases = await found.Select(c => new
        {
            c.PersonId,
            c.Track,
            c.AreaCode,
            c.ReferredAt,
            c.Stage,
            Ended = c.Journal.Where(e => e.To == CaseStage.Closed).OrderByDescending(e => e.Id).Select(e => e.Reason).FirstOrDefault(),
            IsUnderReview = underReview.Contains(c.Id),
        }).ToListAsync(ct);
        var marks = await (
            from c in found
            from a in db.Attendance.Where(a => a.CaseId == c.Id && !db.Attendance.Any(later => later.CorrectsId == a.Id))
            group a by new { c.PersonId, c.Track, c.AreaCode, c.ReferredAt, a.Fact } into g
            select new { g.Key, Count = g.Count() }).ToListAsync(ct);

        // A band is all that is read of a child: her side keeps it on the link for this.
        var children = await (
            from c in found
            from l in db.CaseVictims.Where(l => l.CaseId == c.Id && l.UnlinkedAt == null && l.ChildBand != null)
            group l by new { c.PersonId, c.Track, c.AreaCode, c.ReferredAt, Band = l.ChildBand!.Value } into g
            select new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return Of(
            cases.Select(c => new CountedCase(c.PersonId, c.Track, c.AreaCode, London.DayOf(c.ReferredAt), c.Stage, c.Ended, c.IsUnderReview)),
            marks.Select(m => new CountedMarks(m.Key.PersonId, m.Key.Track, m.Key.AreaCode, London.DayOf(m.Key.ReferredAt), m.Key.Fact, m.Count)),
            areas,
            quarters,
            today,
            children.Select(c => new CountedChildren(c.Key.PersonId, c.Key.Track, c.Key.AreaCode, London.DayOf(c.Key.ReferredAt), c.Key.Band, c.Count)));
    }

    /// <summary>From what was read; by itself, so that a test can try a thousand populations.</summary>
    public static MonitoringData Of(IEnumerable<CountedCase> cases, IEnumerable<CountedMarks> marks, IReadOnlyList<Area> areas, IReadOnlyList<Quarter> quarters, DateOnly today,
        IEnumerable<CountedChildren>? children = null)
    {
        Dictionary<Dimension, IReadOnlyList<string>> narrowing = new()
        {
            [Dimension.Track] = [.. Enum.GetNames<Track>()],
            [Dimension.Area] = [.. areas.Select(a => a.Code)],
            [Dimension.Quarter] = [.. quarters.Select(q => q.Code)],
        };
        Cube cube = new(
            [.. cases.Select(c => new Counted(c.Person, 1, c.Values))],
            new Dictionary<Dimension, IReadOnlyList<string>>(narrowing)
            {
                [Dimension.Stage] = [.. Enum.GetNames<CaseStage>()],
                [Dimension.Month] = [.. quarters.SelectMany(q => q.Months).Select(Quarter.MonthCode)],
                [Dimension.Ended] = [.. Enum.GetNames<Reason>(), MonitoringTables.NoReason],
                [Dimension.Review] = [Cube.UnderReview, Cube.NotUnderReview],
            });
        Cube marked = new(
            [.. marks.Select(m => new Counted(m.Person, m.Count, m.Values))],
            new Dictionary<Dimension, IReadOnlyList<string>>(narrowing) { [Dimension.Attendance] = [.. Enum.GetNames<AttendanceFact>()] });
        Cube linked = new(
            [.. (children ?? []).Select(c => new Counted(c.Person, c.Count, c.Values))],
            new Dictionary<Dimension, IReadOnlyList<string>>(narrowing) { [Dimension.Child] = [.. Enum.GetNames<ChildBand>()] });
        return new(cube, marked, linked, areas, quarters, today);
    }

    /// <summary>What a page can be narrowed to, in words.</summary>
    public IReadOnlyList<(Only Only, string Words)> Choices =>
    [
        .. Enum.GetValues<Track>().Select(t => (new Only(Dimension.Track, t.ToString()), t.InWords())),
        .. _areas.Select(a => (new Only(Dimension.Area, a.Code), a.Name)),
        .. _quarters.Reverse().Select(q => (new Only(Dimension.Quarter, q.Code), q.InWords)),
    ];

    public DateOnly Since => _quarters[0].FirstDay;

    /// <summary>The tables of one page.</summary>
    public IReadOnlyList<CountTable> Tables(Only? only) => MonitoringTables.All.Where(t => t.By != only?.By).Select(t => Table(t, only)).ToList();

    public PublishedCount Total(Only? only) => _cases.Total(only);

    public PublishedCount UnderReview(Only? only) => _cases[only, Dimension.Review, Cube.UnderReview];

    private CountTable Table(TableKind kind, Only? only)
    {
        var cube = kind.By switch { Dimension.Attendance => _marks, Dimension.Child => _children, _ => _cases };
        var total = kind.By == Dimension.Ended ? _cases[only, Dimension.Stage, nameof(CaseStage.Closed)] : cube.Total(only);
        var rows = ValuesOf(kind.By, only).Select(v => (v.Words, Count: cube[only, kind.By, v.Value])).Where(r => !kind.LeavesOutZero || r.Count.Number != 0);
        return new(kind.Key, kind.Caption, kind.Unit, [.. rows.Select(r => new CountRow(r.Words, r.Count, SmallNumbers.Percentage(r.Count, total)))], total);
    }

    /// <summary>The lines of a table.</summary>
    internal IEnumerable<(string Value, string Words)> ValuesOf(Dimension by, Only? only) => by switch
    {
        Dimension.Track => Enum.GetValues<Track>().Select(v => (v.ToString(), v.InWords())),
        Dimension.Area => _areas.Select(a => (a.Code, a.Name)),
        Dimension.Quarter => _quarters.Select(q => (q.Code, q.InWords)),
        Dimension.Stage => Enum.GetValues<CaseStage>().Select(v => (v.ToString(), v.InWords())),
        Dimension.Month => _quarters.Where(q => only is not { By: Dimension.Quarter } || only.Value == q.Code).SelectMany(q => q.Months)
            .Where(m => m <= _today).Select(m => (Quarter.MonthCode(m), m.ToString("MMM yyyy", Hosting.British.Culture))),
        Dimension.Ended => Enum.GetValues<Reason>().Select(v => (v.ToString(), v.InWords())).Append((MonitoringTables.NoReason, "No reason on record")),
        Dimension.Review => [(Cube.UnderReview, "Under review"), (Cube.NotUnderReview, "Not under review, or ended")],
        Dimension.Attendance => Enum.GetValues<AttendanceFact>().Select(v => (v.ToString(), Components.Layout.Words.AtStart(v.InWords()))),
        Dimension.Child => Enum.GetValues<ChildBand>().Select(v => (v.ToString(), Components.Layout.Words.AtStart(v.InWords()))),
    };
}

/// <summary>A case as far as it is counted.</summary>
internal sealed record CountedCase(Guid Person, Track Track, string Area, DateOnly Referred, CaseStage Stage, Reason? Ended, bool IsUnderReview)
{
    public IReadOnlyDictionary<Dimension, string> Values => new Dictionary<Dimension, string>
    {
        [Dimension.Track] = Track.ToString(),
        [Dimension.Area] = Area,
        [Dimension.Quarter] = Quarter.Of(Referred).Code,
        [Dimension.Month] = Quarter.MonthCode(Referred),
        [Dimension.Stage] = Stage.ToString(),
        [Dimension.Ended] = Stage != CaseStage.Closed ? "" : Ended?.ToString() ?? MonitoringTables.NoReason,
        [Dimension.Review] = IsUnderReview ? Cube.UnderReview : Cube.NotUnderReview,
    };
}

/// <summary>How often one thing was marked for a case.</summary>
internal sealed record CountedMarks(Guid Person, Track Track, string Area, DateOnly Referred, AttendanceFact Fact, int Count)
{
    public IReadOnlyDictionary<Dimension, string> Values => new Dictionary<Dimension, string>
    {
        [Dimension.Track] = Track.ToString(),
        [Dimension.Area] = Area,
        [Dimension.Quarter] = Quarter.Of(Referred).Code,
        [Dimension.Attendance] = Fact.ToString(),
    };
}

/// <summary>How many children of one band are linked to a case.</summary>
internal sealed record CountedChildren(Guid Person, Track Track, string Area, DateOnly Referred, ChildBand Band, int Count)
{
    public IReadOnlyDictionary<Dimension, string> Values => new Dictionary<Dimension, string>
    {
        [Dimension.Track] = Track.ToString(),
        [Dimension.Area] = Area,
        [Dimension.Quarter] = Quarter.Of(Referred).Code,
        [Dimension.Child] = Band.ToString(),
    };
}
