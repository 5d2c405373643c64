using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Users;

/// <summary>Gives somebody a new temporary password, lifts a lock-out, and signs the person out everywhere.</summary>
public static class GivePassword
{
    [Allow(Role.Administrator, Purpose = "Looking after accounts")]
    public sealed record Command(Guid Id) : IRequest<Outcome<string>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentAccess access, IPasswordHasher<AppUser> hasher) : IRequestHandler<Command, Outcome<string>>
    {
        public async Task<Outcome<string>> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.Users.SingleOrDefaultAsync(u => u.Id == command.Id, ct) is not { } user)
            {
                return new NotFound();
            }

            var password = TemporaryPassword.Make();
            user.PasswordHash = hasher.HashPassword(user, password);
            (user.SecurityStamp, user.ConcurrencyStamp) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString());
            (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
            access.Shows(SubjectKind.User, user.Id);
            await db.SaveChangesAsync(ct);
            return password;
        }
    }
}
