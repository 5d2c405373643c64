using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Programmes;

/// <summary>Adds a version beside those there are. Cases enrolled before keep theirs.</summary>
public static class AddVersion
{
    [Allow(Role.Administrator, Purpose = "Looking after programmes")]
    public sealed class Command : VersionDetails, IRequest<Outcome<string>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome<string>>
    {
        public async Task<Outcome<string>> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.NewestAsync(command.From!, ct) is not { } newest)
            {
                return new NotFound();
            }

            if (newest.Id != command.From)
            {
                return new Refused($"Version {newest.Version} of {newest.Name} was added meanwhile. Open the page again and start from it.");
            }

            var next = newest.Next(command.Terms, user.Stamp(clock));
            db.Add(next);
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException) when (db.ProgrammeVersions.AsNoTracking().Any(p => p.Id == next.Id))
            {
                return new Refused($"Version {next.Version} of {next.Name} was added meanwhile. Open the page again and start from it.");
            }

            return next.Id;
        }
    }
}

/// <summary>Versions that belong together.</summary>
internal static class VersionsOf
{
    /// <summary>The newest version of the programme that a version is of; null where there is none of that name.</summary>
    public static async Task<ProgrammeVersion?> NewestAsync(this AppDb db, string id, CancellationToken ct)
    {
        var all = await db.ProgrammeVersions.AsNoTracking().ToListAsync(ct);
        return all.SingleOrDefault(p => p.Id == id) is { } one ? all.Where(p => p.Code == one.Code).MaxBy(p => p.Version) : null;
    }
}
