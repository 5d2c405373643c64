using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.Custody;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Imports;

/// <summary>Checks a custody extract whole and keeps its rows for somebody to confirm. The board does not change.</summary>
public static class CheckCustodyExtract
{
    [Allow(Role.CustodySupportWorker, Role.ForceAnalyst, Purpose = "Bringing the hand-over board up to date")]
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
            await StagedRows.SweepAsync(db, stamp.At, ct);
            var madeAt = ExtractKind.MadeAt(command.MadeAt, stamp.At);
            CustodyImport import = new(madeAt, stamp);
            await StagedRows.BeginAsync(db, import, ct);
            try
            {
                await ReadAsync(db, import.Id, command.File!, stamp, ct);
                return import.Id;
            }
            catch
            {
                // Refused, cancelled or cut off: as if it had never been sent, though the caller may be gone.
                db.ChangeTracker.Clear();
                await StagedRows.DropAsync(db, import.Id, CancellationToken.None);
                throw;
            }
        }

        private static async Task ReadAsync(AppDb db, Guid id, Stream source, Stamp stamp, CancellationToken ct)
        {
            using var file = await ExtractFile.OpenAsync(source, ExtractKind.Custody, ct);
            ExtractChecker checker = new(file, id, await ExtractChecker.ContextAsync(db, stamp.At, ct));
            await checker.ReadAsync(rows => BulkRows.AddAsync(db, rows, ct), ct);
            if (checker.Good + checker.Bad == 0)
            {
                throw new CaseRuleException("The file holds the header alone. Nothing was changed. If nobody is in custody there is nothing to send; otherwise export it again.");
            }

            var import = await db.CustodyImports.SingleAsync(i => i.Id == id, ct);
            var hash = file.Hash();
            var extractAt = await KnownTimeAsync(db, hash, file.IsMended, ct) ?? import.ExtractAt;
            import.Finish(hash, extractAt, file.IsMended, file.IgnoredInWords, checker.Good, checker.Bad);
            import.Expect(await new BoardUpdate(db, import).ExpectAsync(ct));
            await db.SaveChangesAsync(ct);
        }

        /// <summary>The same file is as old as it was before; mended rows are as old as the extract they came from.</summary>
        private static async Task<DateTime?> KnownTimeAsync(AppDb db, byte[] hash, bool isMended, CancellationToken ct)
        {
            var earlier = db.CustodyImports.AsNoTracking().Where(i => i.State == ImportState.Applied);
            earlier = isMended ? earlier.Where(i => i.Bad > 0 && !i.IsMended).OrderByDescending(i => i.SentAt) : earlier.Where(i => i.FileHash == hash).OrderBy(i => i.ExtractAt);
            return await earlier.Select(i => (DateTime?)i.ExtractAt).FirstOrDefaultAsync(ct);
        }
    }
}
