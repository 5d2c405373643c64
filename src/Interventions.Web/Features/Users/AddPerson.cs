using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Users;

/// <summary>Gives somebody an account with a temporary password, which the answer carries once and nothing keeps.</summary>
public static class AddPerson
{
    [Allow(Role.Administrator, Purpose = "Looking after accounts")]
    public sealed class Command : PersonDetails, IRequest<Outcome<View>>
    {
        [Required(ErrorMessage = "Enter a user name to sign in with.")]
        [RegularExpression("[a-zA-Z0-9._-]{3,40}", ErrorMessage = "A user name has 3 to 40 letters, digits, dots and hyphens.")]
        public string? UserName { get; set; }

        [EmailAddress(ErrorMessage = "This is no e-mail address. Correct it, or leave it empty.")]
        public string? Email { get; set; }
    }

    /// <param name="TemporaryPassword">To hand over now: it is shown once.</param>
    public sealed record View(Guid Id, string TemporaryPassword);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentAccess access, IPasswordHasher<AppUser> hasher, ILookupNormalizer normalizer)
        : IRequestHandler<Command, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var normalized = normalizer.NormalizeName(command.UserName);
            if (await db.Users.AnyAsync(u => u.NormalizedUserName == normalized, ct))
            {
                return new Invalid(nameof(command.UserName), "Somebody has that user name. Choose another.");
            }

            AppUser user = new()
            {
                Id = Guid.CreateVersion7(),
                Name = "",
                UserName = command.UserName,
                NormalizedUserName = normalized,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                LockoutEnabled = true,
                Email = string.IsNullOrWhiteSpace(command.Email) ? null : command.Email.Trim(),
                NormalizedEmail = normalizer.NormalizeEmail(command.Email?.Trim()),
            };
            command.WriteTo(user);
            var password = TemporaryPassword.Make();
            user.PasswordHash = hasher.HashPassword(user, password);
            db.Add(user);
            access.Shows(SubjectKind.User, user.Id);
            await db.SaveChangesAsync(ct);
            return new View(user.Id, password);
        }
    }
}
