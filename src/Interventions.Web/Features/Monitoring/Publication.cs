using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Monitoring;
using Interventions.Domain.Reoffending;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>What is published of a force: counted once, read by every page, picture and file (decisions 0037 and 0040).</summary>
/// <param name="At">When it was counted, UTC.</param>
/// <param name="CheckedUntil">The last day any of its cases was checked up to; null where none was.</param>
/// <param name="HarmTable">The version harm is scored by.</param>
/// <param name="Counts">Referrals and cohorts.</param>
/// <param name="Adjusted">The cautioned beside those who were not, made alike; raw, so only <see cref="ComparisonFigures"/> reads it.</param>
internal sealed record Publication(DateTime At, DateOnly? CheckedUntil, string? HarmTable, IReadOnlyList<Area> Areas, ForceCounts Counts, Adjusted? Adjusted)
{
    public IReadOnlyDictionary<Cohort, ReoffendingCounts> Cohorts => Counts.Cohorts;

    public CaseCounts Cases => Counts.Cases;

    /// <summary>Marks on registers.</summary>
    public MarkCounts? Attendance { get; init; }

    /// <summary>Linked children, by age when linked.</summary>
    public MarkCounts? Children { get; init; }
}

/// <summary>
/// The publications of this node. A force is counted once a London day, and afresh when a file of its crimes has been checked: two looks five
/// minutes apart then differ by nothing, so nobody can be found by subtracting one from the other. What happens during the day counts tomorrow.
/// </summary>
internal sealed class Publications : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<string, (string Of, Publication Publication)> _kept = [];

    public void Dispose() => _one.Dispose();

    /// <summary>What is published of the reader's force.</summary>
    /// <exception cref="Domain.Cases.CaseRuleException">It could be any of several: of all together nothing is published, or one force were all less the others.</exception>
    public async Task<Publication> GetAsync(AppDb db, CurrentUser user, DateTime now, CancellationToken ct) => await GetAsync(db, (await db.ForceOfAsync(user, ct)).Areas, now, ct);

    public async Task<Publication> GetAsync(AppDb db, IReadOnlyList<Area> areas, DateTime now, CancellationToken ct)
    {
        string[] codes = [.. areas.Select(a => a.Code)];
        var force = string.Join(',', codes);
        var names = areas.Select(a => a.Force).Distinct().ToList();
        var of = $"{London.DayOf(now):yyyy-MM-dd} {await db.CrimeImports.Where(i => names.Contains(i.Force)).MaxAsync(i => i.HandedOnAt, ct):O}";
        await _one.WaitAsync(ct);
        try
        {
            if (!_kept.TryGetValue(force, out var kept) || kept.Of != of)
            {
                _kept[force] = kept = (of, await CountAsync(db, areas, now, ct));
            }

            return kept.Publication;
        }
        finally
        {
            _one.Release();
        }
    }

    private static async Task<Publication> CountAsync(AppDb db, IReadOnlyList<Area> areas, DateTime now, CancellationToken ct)
    {
        string[] codes = [.. areas.Select(a => a.Code)];
        var cases = await CaseReading.ReadAsync(db, codes, London.DayOf(now), ct);
        var followed = await FollowUps.ReadAsync(db, codes, ct);
        var harm = await db.HarmTables.AsNoTracking().Where(t => t.ChosenAt != null).OrderByDescending(t => t.ChosenAt).Select(t => t.Version).FirstOrDefaultAsync(ct);
        var compared = Adjusted.Of(Adjusted.PeopleOf(followed.Where(c => c.Cohort is Cohort.Cautioned or Cohort.NotCautioned), new Counting()));
        var counts = ForceCounts.Of(cases, followed, codes);
        return new(now, followed.Max(c => c.CheckedDays is { } d ? c.IndexDay.AddDays(d) : (DateOnly?)null), harm, areas, counts, compared)
        {
            Attendance = new(await CaseReading.MarksAsync(db, codes, ct), Enum.GetNames<AttendanceFact>(), counts.Cases),
            Children = new(await CaseReading.ChildrenAsync(db, codes, ct), Enum.GetNames<ChildBand>(), counts.Cases),
        };
    }
}
