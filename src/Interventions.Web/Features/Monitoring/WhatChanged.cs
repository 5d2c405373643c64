using Interventions.Domain.Calendar;
using Interventions.Domain.Reoffending;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>What changed in a force and when, to be marked on a trend: policies, eligibility rules, programmes and schemes, about nobody.</summary>
internal static class WhatChanged
{
    /// <param name="areas">Of the force.</param>
    /// <param name="cohort">Programmes are those it may be put on; who is not cautioned is put on none.</param>
    /// <param name="today">Nothing after it.</param>
    public static async Task<IReadOnlyList<(DateOnly Day, string Words)>> ReadAsync(AppDb db, IReadOnlyList<Area> areas, Cohort cohort, DateOnly today, CancellationToken ct)
    {
        var (forces, codes) = (areas.Select(a => a.Force).Distinct().ToList(), areas.Select(a => a.Code).ToList());
        return
        [
            .. new[] { await PoliciesAsync(db, forces, ct), await ProgrammesAsync(db, codes, cohort, ct), await SchemesAsync(db, areas, codes, ct) }
                .SelectMany(e => e).Where(e => e.Day <= today).OrderBy(e => e.Day).ThenBy(e => e.Words, StringComparer.Ordinal),
        ];
    }

    /// <summary>Eligibility is judged by the rule set the policy names, so it changes with a policy.</summary>
    private static async Task<IEnumerable<(DateOnly Day, string Words)>> PoliciesAsync(AppDb db, List<string> forces, CancellationToken ct)
    {
        var policies = await db.Policies.AsNoTracking().Where(p => p.TakenBackAt == null && forces.Contains(p.Force)).OrderBy(p => p.EffectiveFrom).Select(p => new { p.EffectiveFrom, p.RuleSet }).ToListAsync(ct);
        return policies.Select((p, i) => (p.EffectiveFrom, $"policy of the force{(i == 0 ? "" : " changed")}{(i > 0 && p.RuleSet == policies[i - 1].RuleSet ? "" : $", with eligibility rules {p.RuleSet}")}"));
    }

    /// <summary>A version begins with its first session in the force, whenever it was added: one that is not held there changes nothing there.</summary>
    private static async Task<IEnumerable<(DateOnly Day, string Words)>> ProgrammesAsync(AppDb db, List<string> areas, Cohort cohort, CancellationToken ct)
    {
        if (cohort == Cohort.NotCautioned)
        {
            return [];
        }

        var versions = await db.ProgrammeVersions.AsNoTracking().Where(v => cohort == Cohort.Cautioned ? v.OnTrackA : v.OnTrackB).Select(v => new { v.Id, v.Name, v.Version }).ToListAsync(ct);
        var sessions = await (
            from s in db.Sessions
            join g in db.Groups on s.GroupId equals g.Id
            where s.CancelledAt == null && areas.Contains(g.AreaCode)
            group s.StartsAt by g.ProgrammeVersionId into v
            select new { v.Key, First = v.Min() }).ToDictionaryAsync(v => v.Key, v => v.First, ct);
        return versions.Where(v => sessions.ContainsKey(v.Id)).Select(v => (London.DayOf(sessions[v.Id]), $"{v.Name}, version {v.Version}, began"));
    }

    private static async Task<IEnumerable<(DateOnly Day, string Words)>> SchemesAsync(AppDb db, IReadOnlyList<Area> areas, List<string> codes, CancellationToken ct) =>
        (await db.Set<SchemeStart>().AsNoTracking().Where(s => codes.Contains(s.AreaCode)).ToListAsync(ct)).GroupBy(s => (s.AreaCode, s.Source)).Select(g => g.MaxBy(s => s.Id)!)
            .Select(s => (s.StartedOn, $"{s.Source.InWords()} began in {areas.First(a => a.Code == s.AreaCode).Name}"));
}
