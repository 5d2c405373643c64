using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Custody;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.HandOverBoard;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Imports;

/// <summary>What to do with an import that has bad rows.</summary>
public enum ImportChoice
{
    GoodRowsOnly,
    AllOrNone,
}

/// <summary>Brings the board up to date from a checked extract: in one transaction, so that it takes all of it or nothing.</summary>
public static class ApplyCustodyExtract
{
    internal const string RunsAlready = "This import is being applied at this moment. Wait for it to finish.";
    internal const string Cancelled = "You cancelled the import. Nothing was changed. You can apply it again, or throw it away.";

    [Allow(Role.CustodySupportWorker, Role.ForceAnalyst)]
    public sealed class Command : IRequest<Outcome<ImportEffect>>
    {
        public Guid ImportId { get; set; }

        [Required(ErrorMessage = "Choose what to do.")]
        public ImportChoice? Choice { get; set; } = ImportChoice.GoodRowsOnly;

        /// <summary>Whether the file holds everybody in the suites it names, so that who is missing has left.</summary>
        public bool IsWhole { get; set; } = true;
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, RunningImports imports, BoardFeed feed, TimeProvider clock)
        : IRequestHandler<Command, Outcome<ImportEffect>>
    {
        public async Task<Outcome<ImportEffect>> Handle(Command command, CancellationToken ct)
        {
            using var running = imports.Begin(command.ImportId);
            if (running is null)
            {
                return new Refused(RunsAlready);
            }

            using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, running.Stopped);
            try
            {
                var outcome = await ApplyAsync(command, running.Report, either.Token);
                if (outcome.Problem is null)
                {
                    feed.Changed();
                }

                return outcome;
            }
            catch (OperationCanceledException) when (running.Stopped.IsCancellationRequested)
            {
                return new Refused(Cancelled);
            }
        }

        private async Task<Outcome<ImportEffect>> ApplyAsync(Command command, Action<int> progress, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.HoldSuitesAsync(ct);
            var import = await db.CustodyImports.SentBy(user).SingleOrDefaultAsync(i => i.Id == command.ImportId, ct);
            if (import is null)
            {
                return new NotFound();
            }

            import.RequireApplicable(command.Choice == ImportChoice.AllOrNone);
            var effect = await new BoardUpdate(db, import).ApplyAsync(command.IsWhole, progress, ct);
            import.Apply(effect, user.Stamp(clock));
            await db.SaveChangesAsync(ct);
            await db.CustodyImportRows.Where(r => r.ImportId == import.Id && r.Facts != null).ExecuteDeleteAsync(ct);
            await transaction.CommitAsync(ct);
            return effect;
        }
    }
}
