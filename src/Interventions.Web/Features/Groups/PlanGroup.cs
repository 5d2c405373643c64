using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Groups;

/// <summary>The schedule a group would have, with what it steps over, before it is formed. It changes nothing.</summary>
public static class PlanGroup
{
    [Allow(Role.Facilitator, Purpose = "Planning groups")]
    public sealed class Query : GroupDetails, IRequest<Outcome<View>>
    {
        /// <summary>Asks about what stands in a form.</summary>
        public static Query Of(GroupDetails details) => new()
        {
            ProgrammeVersionId = details.ProgrammeVersionId,
            Name = details.Name,
            AreaCode = details.AreaCode,
            Venue = details.Venue,
            Capacity = details.Capacity,
            Sex = details.Sex,
            Mode = details.Mode,
            Language = details.Language,
            FirstDay = details.FirstDay,
            StartsAt = details.StartsAt,
            Facilitators = details.Facilitators,
        };
    }

    /// <param name="Skipped">In sentences.</param>
    public sealed record View(IReadOnlyList<Row> Sessions, IReadOnlyList<string> Skipped, IReadOnlyList<string> Warnings);

    public sealed record Row(string Name, DateTime StartsAt, int Minutes);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var programme = await db.ProgrammeVersions.AsNoTracking().SingleOrDefaultAsync(p => p.Id == query.ProgrammeVersionId, ct);
            if (programme is null || !user.Areas.Contains(query.AreaCode!))
            {
                return new Refused("Choose a programme from the list, and one of your own areas.");
            }

            var closed = await db.ClosedDaysAsync(query.AreaCode!, calendar, ct);
            var stamp = user.Stamp(clock);
            var plan = Group.PlanFor(query.Terms, programme, closed, stamp);
            var group = Group.Form(query.Terms, programme, closed, stamp);
            group.RefuseClashes(await db.InTheWayOfAsync(group, stamp.At, ct), stamp);
            return new View(
                [.. plan.Sessions.Select(s => new Row(programme.SessionName(s.Number), s.StartsAt, s.Minutes))],
                [.. plan.Skipped.Select(s => $"{s.Day.InWords()} is left out: {s.Why}.")], plan.Warnings);
        }
    }
}
