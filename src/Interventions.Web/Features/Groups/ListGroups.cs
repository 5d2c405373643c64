using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Groups;

/// <summary>The groups of a facilitator's areas, filtered and paged on the server.</summary>
public static class ListGroups
{
    public const int PageSize = 25;

    [Allow(Role.Facilitator, Purpose = "Planning groups")]
    public sealed record Query(string? Area = null, string? Programme = null, string? State = null, int Page = 1) : IRequest<Outcome<View>>;

    public sealed record View(IReadOnlyList<Row> Rows, int Total);

    /// <param name="First">Null where every session is cancelled.</param>
    public sealed record Row(Guid Id, string Name, string Programme, string Area, string Venue, DateOnly? First, DateOnly? Last, int Capacity, int Taken)
    {
        public int SeatsLeft => Math.Max(0, Capacity - Taken);
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var found = db.Groups.AsNoTracking().InAreasOf(user).InState(query.State, user.Stamp(clock).At);
            found = string.IsNullOrEmpty(query.Area) ? found : found.Where(g => g.AreaCode == query.Area);
            found = string.IsNullOrEmpty(query.Programme) ? found : found.Where(g => g.ProgrammeVersionId == query.Programme || g.Programme.Name == db.ProgrammeVersions.Where(p => p.Id == query.Programme).Select(p => p.Name).FirstOrDefault());
            var rows = await found.OrderBy(g => g.Sessions.Where(s => s.CancelledAt == null).Min(s => (DateTime?)s.StartsAt)).ThenBy(g => g.Id).Skip((Math.Max(query.Page, 1) - 1) * PageSize).Take(PageSize)
                .Select(g => new
                {
                    g.Id,
                    g.Name,
                    Programme = g.Programme.Name,
                    g.Venue,
                    g.Capacity,
                    Area = db.Areas.Where(a => a.Code == g.AreaCode).Select(a => a.Name).First(),
                    First = g.Sessions.Where(s => s.CancelledAt == null).Min(s => (DateTime?)s.StartsAt),
                    Last = g.Sessions.Where(s => s.CancelledAt == null).Max(s => (DateTime?)s.StartsAt),
                    Taken = db.Seats.Count(s => s.GroupId == g.Id && s.ReleasedAt == null),
                })
                .ToListAsync(ct);
            return new View(
                rows.ConvertAll(g => new Row(g.Id, g.Name, g.Programme, g.Area, g.Venue, DayOf(g.First), DayOf(g.Last), g.Capacity, g.Taken)),
                await found.CountAsync(ct));
        }

        private static DateOnly? DayOf(DateTime? at) => at is { } start ? London.DayOf(start) : null;
    }
}
