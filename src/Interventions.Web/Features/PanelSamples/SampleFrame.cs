using Interventions.Domain.Cases;
using Interventions.Web.Data;
using Interventions.Web.Features.Exports;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.PanelSamples;

/// <summary>What a sample is drawn from.</summary>
internal static class SampleFrame
{
    /// <summary>Ids in order. A case counts by the last time it was closed, and only while it is.</summary>
    public static async Task<List<Guid>> ReadAsync(AppDb db, AnalystForce force, DrawSample.Command command, CancellationToken ct)
    {
        var areas = string.IsNullOrEmpty(command.AreaCode) ? force.Codes : [command.AreaCode];
        var closed = await db.Cases.AsNoTracking()
            .Where(c => c.Stage == CaseStage.Closed && !c.IsRestricted && areas.Contains(c.AreaCode) && (command.Track == null || c.Track == command.Track))
            .Select(c => new { c.Id, Last = c.Journal.Where(j => j.To == CaseStage.Closed).OrderByDescending(j => j.Id).Select(j => new { j.Day, j.Reason }).FirstOrDefault() })
            .ToListAsync(ct);
        return [.. closed.Where(c => c.Last is { } last && last.Day >= command.From && last.Day <= command.To && (command.Ended is null || last.Reason?.ForHisSide() == command.Ended)).Select(c => c.Id).Order()];
    }
}
