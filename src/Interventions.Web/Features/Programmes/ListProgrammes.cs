using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Programmes;

/// <summary>The programmes to choose from: of each the newest version.</summary>
public static class ListProgrammes
{
    [Allow(Role.Facilitator, Purpose = "Choosing a programme")]
    public sealed record Query(Track? Track = null) : IRequest<Outcome<IReadOnlyList<Row>>>;

    public sealed record Row(string Id, string Name, int Sessions, int DaysBetween, int Capacity, bool NeedsChecking)
    {
        /// <summary>A group is for one sex (CARA-11).</summary>
        public bool SingleSex { get; init; }

        public int Facilitators { get; init; } = 1;

        public IReadOnlyList<string> Languages { get; init; } = [ProgrammeVersion.English];

        public IReadOnlyList<DeliveryMode> Modes { get; init; } = [DeliveryMode.Group];

        /// <summary>"CARA workshops, 2 sessions".</summary>
        public string InWords => $"{Name}, {Sessions} {(Sessions == 1 ? "session" : "sessions")}";
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs) : IRequestHandler<Query, Outcome<IReadOnlyList<Row>>>
    {
        public async Task<Outcome<IReadOnlyList<Row>>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var versions = await db.ProgrammeVersions.AsNoTracking()
                .Where(p => query.Track == null || (query.Track == Track.ConditionalCaution ? p.OnTrackA : p.OnTrackB))
                .ToListAsync(ct);
            return Outcome.Of<IReadOnlyList<Row>>([.. versions.GroupBy(p => p.Name).Select(g => g.MaxBy(p => p.Version)!).OrderBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => new Row(p.Id, p.Name, p.Sessions, p.DaysBetween, p.Capacity, p.NeedsChecking)
                {
                    SingleSex = p.SingleSex,
                    Facilitators = p.Facilitators,
                    Languages = p.Languages,
                    Modes = p.Modes,
                })]);
        }
    }
}
