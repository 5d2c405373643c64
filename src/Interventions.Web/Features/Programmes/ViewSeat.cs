using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Programmes;

/// <summary>The seat he holds, and what a move to another would mean for him, before anybody moves him.</summary>
public static class ViewSeat
{
    [Allow(Role.Facilitator, Purpose = "Booking a seat")]
    public sealed record Query(Guid CaseId) : IRequest<Outcome<View>>, IAboutCase;

    /// <param name="Group">Null where he holds none.</param>
    /// <param name="Meaning">What a move keeps of what he has attended, in a sentence.</param>
    /// <param name="OneToOne">True if his programme can be held one-to-one and he sits in a group.</param>
    public sealed record View(Guid? GroupId, string? Group, DeliveryMode Mode, string AreaCode, string Venue, int SessionsLeft, string Meaning, bool OneToOne);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.Cases.VisibleTo(user, db, user.Stamp(clock).At).AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == query.CaseId, ct) is not { } file)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(file.Id, file.PersonId, user.Actor, ct);
            access.Shows(SubjectKind.Case, file.Id);
            var group = file.HeldSeat is { } seat ? await db.Groups.AsNoTracking().SingleAsync(g => g.Id == seat.GroupId, ct) : null;
            var left = file.SessionsLeft.Count;
            return new View(
                group?.Id, group?.Name, group?.Mode ?? DeliveryMode.Group, file.AreaCode, group?.Venue ?? "", left,
                file.AnotherSeatCarriesOn ? $"What he has attended counts on: {left} {(left == 1 ? "session is" : "sessions are")} left."
                    : file.RunAttendance.Count == 0 ? "He has attended nothing yet, so nothing is lost."
                    : "He starts the programme again: what he has attended in this run counts no more.",
                group is { Mode: not DeliveryMode.OneToOne } && file.Programme!.Modes.Contains(DeliveryMode.OneToOne));
        }
    }
}
