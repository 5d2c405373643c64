using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Custody;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Imports;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.CrimeImports;

/// <summary>Checks a crime extract whole and keeps its rows for somebody to confirm. The register of crimes does not change.</summary>
public static class CheckCrimeExtract
{
    [Allow(Role.ForceAnalyst, Purpose = "Bringing the register of crimes up to date")]
    public sealed class Command : IRequest<Outcome<Guid>>
    {
        /// <summary>Read once, as it comes in.</summary>
        [Required(ErrorMessage = "Choose the extract.")]
        public Stream? File { get; init; }

        /// <summary>The file's own date, UTC, where the browser says one: an extract is as old as that.</summary>
        public DateTime? MadeAt { get; init; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome<Guid>>
    {
        public async Task<Outcome<Guid>> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var stamp = user.Stamp(clock);
            await CrimeStaging.SweepAsync(db, stamp.At, ct);
            CrimeImport import = new((await db.ForceOfAsync(user, ct)).Force, ExtractKind.MadeAt(command.MadeAt, stamp.At), stamp);
            var number = await CrimeStaging.BeginAsync(db, import, ct);
            try
            {
                await ReadAsync(db, import, number, command.File!, London.DayOf(stamp.At), ct);
                return import.Id;
            }
            catch
            {
                // Refused, cancelled or cut off: as if it had never been sent, though the caller may be gone.
                db.ChangeTracker.Clear();
                await CrimeStaging.DropAsync(db, import.Id, number, CancellationToken.None);
                throw;
            }
        }

        private static async Task ReadAsync(AppDb db, CrimeImport begun, long number, Stream source, DateOnly today, CancellationToken ct)
        {
            using var file = await ExtractFile.OpenAsync(source, ExtractKind.Crimes, ct);
            CrimeChecker checker = new(db, file, begun, number, today);
            using (Stages.Begin("file read and rows staged"))
            {
                await checker.ReadAsync(ct);
            }

            if (checker.Good + checker.Bad == 0)
            {
                throw new CaseRuleException("The file holds the header alone. Nothing was changed. Export it again, with the crimes of its period.");
            }

            var import = await db.CrimeImports.SingleAsync(i => i.Id == begun.Id, ct);
            var hash = file.Hash();
            var extractAt = (file.IsMended ? checker.MendedOf : await TimeOfSameAsync(db, hash, ct)) ?? import.ExtractAt;
            import.Finish(hash, extractAt, file.IsMended, file.IgnoredInWords, checker.Good, checker.Bad, checker.BadWithoutReference, checker.From, checker.Until);
            await CrimeStaging.CountAfreshAsync(db, ct);
            import.Expect(await new CrimeRegister(db, import).ExpectAsync(ct));
            await db.SaveChangesAsync(ct);
        }

        /// <summary>The same file is as old as it was before.</summary>
        private static Task<DateTime?> TimeOfSameAsync(AppDb db, byte[] hash, CancellationToken ct) => db.CrimeImports.AsNoTracking()
            .Where(i => i.State == ImportState.Applied && i.FileHash == hash).OrderBy(i => i.ExtractAt).Select(i => (DateTime?)i.ExtractAt).FirstOrDefaultAsync(ct);
    }
}
