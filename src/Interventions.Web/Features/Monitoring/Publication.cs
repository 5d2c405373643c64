using System.Collections.Concurrent;
using Interventions.Domain.Attendance;
using Interventions.Domain.Monitoring;
using Interventions.Domain.Reoffending;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>What is published of a force: counted once, read by every page, picture and file (decisions 0037 and 0040).</summary>
/// <param name="Until">Up to when cases are counted.</param>
/// <param name="CheckedUntil">The last day any of its cases was checked up to; null where none was.</param>
/// <param name="HarmTable">The version harm is scored by.</param>
/// <param name="Counts">Referrals and cohorts.</param>
/// <param name="Adjusted">The cautioned beside those who were not, made alike; raw, so only <see cref="ComparisonFigures"/> reads it.</param>
internal sealed record Publication(DateOnly Until, DateOnly? CheckedUntil, string? HarmTable, IReadOnlyList<Area> Areas, ForceCounts Counts, Adjusted? Adjusted)
{
    public IReadOnlyDictionary<Cohort, ReoffendingCounts> Cohorts => Counts.Cohorts;

    public CaseCounts Cases => Counts.Cases;

    /// <summary>Counts are given to the nearest multiple of it, as the force's policy says.</summary>
    public int RoundsTo { get; init; } = 1;

    /// <summary>Said on each page where counts are rounded.</summary>
    public string Rounding => RoundsTo > 1 ? $" Counts are rounded to the nearest {RoundsTo}; shares, means and curves were worked out before." : "";

    /// <summary>Marks on registers.</summary>
    public MarkCounts? Attendance { get; init; }

    /// <summary>Referrals to MARAC and further abuse after them.</summary>
    public MaracCounts? Marac { get; init; }

    /// <summary>Linked children, by age when linked.</summary>
    public MarkCounts? Children { get; init; }
}

/// <summary>
/// The publications of this node. A force is counted as it stood at the end of the last London month, and its reoffending by the last file of
/// crimes that was checked: neither a second look nor a restart nor another node counts anything else (decision 0041).
/// </summary>
internal sealed class Publications : IDisposable
{
    private readonly ConcurrentDictionary<string, Kept> _kept = [];

    public void Dispose()
    {
        foreach (var kept in _kept.Values)
        {
            kept.One.Dispose();
        }
    }

    /// <summary>What is published of the reader's force.</summary>
    /// <exception cref="Domain.Cases.CaseRuleException">It could be any of several: of all together nothing is published, or one force were all less the others.</exception>
    public async Task<Publication> GetAsync(AppDb db, CurrentUser user, DateTime now, CancellationToken ct) => await GetAsync(db, (await db.ForceOfAsync(user, ct)).Areas, now, ct);

    public async Task<Publication> GetAsync(AppDb db, IReadOnlyList<Area> areas, DateTime now, CancellationToken ct)
    {
        var kept = _kept.GetOrAdd(string.Join(',', areas.Select(a => a.Code)), _ => new());
        await kept.One.WaitAsync(ct);
        try
        {
            var until = await UntilAsync(db, areas, now, ct);
            if (kept.Of != until)
            {
                (kept.Publication, kept.Of) = (await CountAsync(db, areas, until, ct), until);
            }

            return kept.Publication!;
        }
        finally
        {
            kept.One.Release();
        }
    }

    /// <summary>Up to when the numbers of some areas are counted.</summary>
    public static async Task<CountedUntil> UntilAsync(AppDb db, IReadOnlyList<Area> areas, DateTime now, CancellationToken ct)
    {
        var names = areas.Select(a => a.Force).Distinct().ToList();
        return CountedUntil.LastMonth(now, await db.CrimeImports.Where(i => names.Contains(i.Force)).MaxAsync(i => i.HandedOnAt, ct));
    }

    private static async Task<Publication> CountAsync(AppDb db, IReadOnlyList<Area> areas, CountedUntil until, CancellationToken ct)
    {
        string[] codes = [.. areas.Select(a => a.Code)];
        var cases = await CaseReading.ReadAsync(db, codes, until.Cases, ct);
        var facts = await FollowUpFacts.ReadAsync(db, codes, until, ct);
        var followed = new FollowUpCohorts(facts).Make();
        var harm = await db.HarmTables.AsNoTracking().Where(t => t.ChosenAt != null).OrderByDescending(t => t.ChosenAt).Select(t => t.Version).FirstOrDefaultAsync(ct);
        var compared = Adjusted.Of(Adjusted.PeopleOf(followed.Where(c => c.Cohort is Cohort.Cautioned or Cohort.NotCautioned), new Counting()));
        var rounds = await RoundsToAsync(db, areas, until.LastDay, ct);
        var counts = ForceCounts.Of(cases, followed, codes, rounds);
        return new(until.LastDay, followed.Max(c => c.CheckedDays is { } d ? c.IndexDay.AddDays(d) : (DateOnly?)null), harm, areas, counts, compared)
        {
            Attendance = new(await CaseReading.MarksAsync(db, codes, until.Cases, ct), Enum.GetNames<AttendanceFact>(), counts.Cases, rounds),
            Marac = new(await MaracReading.ReadAsync(db, codes, until, facts, ct), codes, rounds),
            Children = new(await CaseReading.ChildrenAsync(db, codes, until.Cases, ct), Enum.GetNames<ChildBand>(), counts.Cases, rounds),
            RoundsTo = rounds,
        };
    }

    /// <summary>The policy in force on the last day that is counted.</summary>
    private static async Task<int> RoundsToAsync(AppDb db, IReadOnlyList<Area> areas, DateOnly day, CancellationToken ct)
    {
        var force = areas.Select(a => a.Force).FirstOrDefault();
        return Math.Max(1, await db.Policies.Where(p => p.Force == force && p.TakenBackAt == null && p.EffectiveFrom <= day).OrderByDescending(p => p.EffectiveFrom).Select(p => p.RoundsTo).FirstOrDefaultAsync(ct));
    }

    /// <summary>One force: whoever else asks for it waits, and whoever asks for another does not.</summary>
    private sealed class Kept
    {
        public SemaphoreSlim One { get; } = new(1, 1);

        public CountedUntil? Of { get; set; }

        public Publication? Publication { get; set; }
    }
}
