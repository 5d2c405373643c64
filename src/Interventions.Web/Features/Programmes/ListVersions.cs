using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Programmes;

/// <summary>Every version of every programme with its rules, for the administrator: settings and numbers, no case.</summary>
public static class ListVersions
{
    [Allow(Role.Administrator, Purpose = "Looking after programmes")]
    public sealed record Query : IRequest<Outcome<IReadOnlyList<Row>>>;

    /// <param name="Open">How many open cases are enrolled on it.</param>
    /// <param name="IsNewest">The one that new cases are enrolled on.</param>
    /// <param name="AddedBy">By name; null for what a fresh install knows.</param>
    public sealed record Row(
        string Id, string Code, string Name, int Version, ProgrammeTerms Terms, bool OnTrackA, bool NeedsChecking, int Open, bool IsNewest, string? AddedBy, DateTime? AddedAt);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentAccess access) : IRequestHandler<Query, Outcome<IReadOnlyList<Row>>>
    {
        public async Task<Outcome<IReadOnlyList<Row>>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var versions = await db.ProgrammeVersions.AsNoTracking().ToListAsync(ct);
            var (openA, openB) = (Track.ConditionalCaution.Open(), Track.Voluntary.Open());
            var open = await db.Cases.Where(c => c.Programme != null && (c.Track == Track.ConditionalCaution ? openA.Contains(c.Stage) : openB.Contains(c.Stage)))
                .GroupBy(c => c.Programme!.Id).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
            var adders = versions.Select(v => v.AddedBy).OfType<Guid>().Distinct().ToList();
            var names = await db.Users.Where(u => adders.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
            foreach (var id in names.Keys)
            {
                access.Shows(SubjectKind.User, id);
            }

            var newest = versions.GroupBy(v => v.Code).ToDictionary(g => g.Key, g => g.Max(v => v.Version));
            return Outcome.Of<IReadOnlyList<Row>>([.. versions.OrderBy(v => v.Name, StringComparer.Ordinal).ThenByDescending(v => v.Version).Select(v => new Row(
                v.Id, v.Code, v.Name, v.Version, v.Terms(v.Change ?? ""), v.OnTrackA, v.NeedsChecking, open.GetValueOrDefault(v.Id), newest[v.Code] == v.Version,
                v.AddedBy is { } by ? names.GetValueOrDefault(by, "an administrator") : null, v.AddedAt))]);
        }
    }
}
