using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Programmes;

/// <summary>
/// The groups of his programme in this facilitator's areas that are not over, and why he cannot have a place in one. First those
/// in which he would finish, the soonest first; then those in his language.
/// </summary>
public static class ListSeats
{
    private const int MostGroups = 50;

    [Allow(Role.Facilitator, Purpose = "Booking a seat")]
    public sealed record Query(Guid CaseId) : IRequest<Outcome<IReadOnlyList<Row>>>, IAboutCase;

    /// <param name="WhyNot">In words; empty if he can have a place.</param>
    public sealed record Row(Guid GroupId, string Name, string Venue, DateOnly First, DateOnly Last, int SeatsLeft, IReadOnlyList<string> WhyNot)
    {
        /// <summary>The day he would be done with this seat alone; null if it is not enough.</summary>
        public DateOnly? DoneOn { get; init; }

        public DeliveryMode Mode { get; init; }

        /// <summary>Where it is not English.</summary>
        public string? Language { get; init; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, Seating seating, TimeProvider clock) : IRequestHandler<Query, Outcome<IReadOnlyList<Row>>>
    {
        public async Task<Outcome<IReadOnlyList<Row>>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = user.Stamp(clock);
            var file = await db.Cases.VisibleTo(user, db, now.At).AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == query.CaseId, ct);
            if (file is null)
            {
                return new NotFound();
            }

            access.Shows(SubjectKind.Case, file.Id);
            var programme = file.Programme?.Name;
            var held = file.HeldSeat?.GroupId;
            var groups = await db.Groups.AsNoTracking().InAreasOf(user).OpenTo(held).Where(g => g.Programme.Name == programme && g.Sessions.Any(s => s.StartsAt > now.At && s.CancelledAt == null))
                .Include(g => g.Programme).Include(g => g.Sessions).OrderBy(g => g.Sessions.Where(s => s.CancelledAt == null).Min(s => s.StartsAt)).Take(MostGroups).AsSplitQuery().ToListAsync(ct);
            var ids = groups.Select(g => g.Id).ToList();
            var taken = await db.Seats.Where(s => ids.Contains(s.GroupId) && s.ReleasedAt == null).GroupBy(s => s.GroupId)
                .ToDictionaryAsync(g => g.Key, g => g.Count(), ct);
            var keptOut = (await seating.KeptOutAsync([file.PersonId], ids, ct)).Select(k => k.GroupId).ToHashSet();
            var offered = groups.Where(g => !keptOut.Contains(g.Id)).Select(g => (g.Programme, GroupOffer.Of(g, taken.GetValueOrDefault(g.Id))));
            var done = await db.FactsToFinishAsync(file, now.At, ct) is { } facts
                ? Feasibility.Of(facts, new(offered)).Ways.Where(w => w.Then is null).ToDictionary(w => w.First.Id, w => w.Done)
                : [];
            var rows = groups.ConvertAll(g => new Row(
                g.Id, g.Name, g.Venue, g.Held[0].Day, g.Held[^1].Day, Math.Max(0, g.Capacity - taken.GetValueOrDefault(g.Id)), file.WhyNoSeat(g, taken.GetValueOrDefault(g.Id), now, keptOut.Contains(g.Id)))
            {
                DoneOn = done.TryGetValue(g.Id, out var day) ? day : null,
                Mode = g.Mode,
                Language = g.Language == ProgrammeVersion.English ? null : g.Language,
            });
            var language = file.Details.Language;
            return Outcome.Of<IReadOnlyList<Row>>([.. rows.OrderBy(r => r.DoneOn ?? DateOnly.MaxValue)
                .ThenByDescending(r => string.Equals(r.Language, language, StringComparison.OrdinalIgnoreCase)).ThenBy(r => r.First)]);
        }
    }
}
