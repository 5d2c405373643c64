using System.Data;
using Interventions.Domain.People;
using Interventions.Web.Components.Account;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Users;

/// <summary>Changes what somebody may do. Whoever loses or gains a role, or leaves, is signed out everywhere within a minute.</summary>
public static class ChangePerson
{
    [Allow(Role.Administrator, Purpose = "Looking after accounts")]
    public sealed class Command : PersonDetails, IRequest<Outcome>
    {
        public Guid Id { get; set; }

        /// <summary>As the page showed it.</summary>
        public string Stamp { get; set; } = "";

        public bool IsActive { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentAccess access) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);

            // Serializable, or two administrators could each take the other's role away and leave none.
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct);
            if (await db.Users.WithPostings().SingleOrDefaultAsync(u => u.Id == command.Id, ct) is not { } user)
            {
                return new NotFound();
            }

            db.Entry(user).Property(u => u.ConcurrencyStamp).OriginalValue = command.Stamp;
            var (before, wasAdministrator) = (StandingOf(user), IsAdministrator(user));
            command.WriteTo(user);
            user.IsActive = command.IsActive;
            user.ConcurrencyStamp = Guid.NewGuid().ToString();
            if (before != StandingOf(user))
            {
                user.SecurityStamp = Guid.NewGuid().ToString("N");
            }

            access.Shows(SubjectKind.User, user.Id);
            if (wasAdministrator && !IsAdministrator(user)
                && !await db.Users.AnyAsync(u => u.Id != user.Id && u.IsActive && u.Appointments.Any(a => a.Role == Role.Administrator), ct))
            {
                return new Refused("This is the last administrator. Make somebody else an administrator first.");
            }

            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return Outcome.Done;
        }

        private static bool IsAdministrator(AppUser user) => user.IsActive && user.Appointments.Any(a => a.Role == Role.Administrator);

        /// <summary>What a sign-in rests on.</summary>
        private static string StandingOf(AppUser user) => $"{user.IsActive} {string.Join(' ', user.Appointments.Select(a => a.Role).Order())}";
    }
}
