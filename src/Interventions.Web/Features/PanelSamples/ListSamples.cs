using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Exports;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.PanelSamples;

/// <summary>Every sample drawn, released or not, newest first.</summary>
public static class ListSamples
{
    public const int PageSize = 20;

    [Allow(Role.ForceAnalyst, Purpose = "Scrutiny panel")]
    public sealed record Query(int Page = 1) : IRequest<Outcome<View>>;

    public sealed record View(IReadOnlyList<Area> Areas, int Total, IReadOnlyList<Row> Rows);

    /// <param name="Area">Name; null for all.</param>
    public sealed record Row(Guid Id, DateTime At, string By, DateOnly From, DateOnly To, string? Area, Track? Track, Reason? Ended, int Drawn, int FrameSize, int Seed, DateTime? ReleasedAt);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var force = await AnalystForce.ReadAsync(db, user, ct);
            var all = db.Set<PanelSample>().AsNoTracking().Where(s => s.Force == force.Name);
            var rows = await all.OrderByDescending(s => s.Id).Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize).Select(s => new
            {
                Sample = s,
                Drawn = s.Cases.Count,
                By = db.Users.Where(u => u.Id == s.By).Select(u => u.Name).FirstOrDefault(),
                ReleasedAt = db.Set<PanelRelease>().Where(r => r.SampleId == s.Id).Select(r => (DateTime?)r.At).FirstOrDefault(),
            }).ToListAsync(ct);
            return new View(force.Areas, await all.CountAsync(ct),
                rows.ConvertAll(r => new Row(r.Sample.Id, r.Sample.At, r.By ?? "Somebody no longer here", r.Sample.From, r.Sample.To, force.Areas.FirstOrDefault(a => a.Code == r.Sample.AreaCode)?.Name, r.Sample.Track, r.Sample.Ended, r.Drawn, r.Sample.FrameSize, r.Sample.Seed, r.ReleasedAt)));
        }
    }
}
