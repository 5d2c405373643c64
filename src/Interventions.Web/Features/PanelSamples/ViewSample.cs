using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Exports;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.PanelSamples;

/// <summary>A sample as the panel reads it.</summary>
public static class ViewSample
{
    [Allow(Role.ForceAnalyst, Purpose = "Scrutiny panel")]
    public sealed record Query(Guid SampleId) : IRequest<Outcome<View>>;

    /// <param name="FrameHash">By which the frame can be told to be the same.</param>
    /// <param name="Cases">In the order of drawing.</param>
    public sealed record View(Guid Id, DateTime At, int Seed, int FrameSize, string FrameHash, DateOnly From, DateOnly To, DateTime? ReleasedAt, IReadOnlyList<RedactedCase> Cases);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var force = await AnalystForce.ReadAsync(db, user, ct);
            if (await db.Set<PanelSample>().AsNoTracking().Include(s => s.Cases).SingleOrDefaultAsync(s => s.Id == query.SampleId && s.Force == force.Name, ct) is not { } sample)
            {
                return new NotFound();
            }

            access.Shows(SubjectKind.PanelSample, sample.Id);
            var released = await db.Set<PanelRelease>().AsNoTracking().SingleOrDefaultAsync(r => r.SampleId == sample.Id, ct);
            return new View(sample.Id, sample.At, sample.Seed, sample.FrameSize, sample.FrameHash, sample.From, sample.To, released?.At, await Redaction.ReadAsync(db, force, sample, ct));
        }
    }
}
