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

/// <summary>
/// Brings the register of crimes up to date from a checked extract, in one transaction, and hands it on to what follows from crimes.
/// Sent again after a crash it goes on where it was: with all of it, or with handing on alone.
/// </summary>
public static class ApplyCrimeExtract
{
    internal const string Cancelled = "You cancelled. What was not finished has changed nothing, and you can go on with it, or throw it away while it is not applied.";

    /// <summary>The stage of what follows from crimes, such as matching.</summary>
    internal const string HandedOn = "handed on";

    [Allow(Role.ForceAnalyst)]
    public sealed class Command : IRequest<Outcome<CrimeEffect>>
    {
        public Guid ImportId { get; set; }

        [Required(ErrorMessage = "Choose what to do.")]
        public ImportChoice? Choice { get; set; } = ImportChoice.GoodRowsOnly;

        /// <summary>Whether the file holds every crime recorded in its period, so that one that is missing was withdrawn.</summary>
        public bool IsFullRefresh { get; set; }

        /// <summary>The period of a full refresh; null as the file has it.</summary>
        public DateOnly? CoveredFrom { get; set; }

        public DateOnly? CoveredUntil { get; set; }

        /// <summary>Somebody has looked at how many would be withdrawn.</summary>
        public bool WithdrawsMany { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, RunningImports imports, IEnumerable<ICrimesArrived> followers, TimeProvider clock)
        : IRequestHandler<Command, Outcome<CrimeEffect>>
    {
        /// <summary>Off the circuit's own thread, which a long statement on SQLite would hold.</summary>
        public async Task<Outcome<CrimeEffect>> Handle(Command command, CancellationToken ct)
        {
            using var running = imports.Begin(command.ImportId);
            if (running is null)
            {
                return new Refused(ApplyCustodyExtract.RunsAlready);
            }

            using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, running.Stopped);
            try
            {
                return await Task.Run(() => ApplyAsync(command, running.Report, either.Token), either.Token);
            }
            catch (OperationCanceledException) when (running.Stopped.IsCancellationRequested)
            {
                return new Refused(Cancelled);
            }
        }

        private async Task<Outcome<CrimeEffect>> ApplyAsync(Command command, Action<int> progress, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            CrimeStaging.WaitLong(db);
            var (force, _) = await db.ForceOfAsync(user, ct);
            var import = await db.CrimeImports.SingleOrDefaultAsync(i => i.Id == command.ImportId && i.Force == force && i.State != ImportState.Reading, ct);
            if (import is null)
            {
                return new NotFound();
            }

            if (import.State != ImportState.Applied || import.HandedOnAt is not null)
            {
                await TakeAsync(db, import, command, progress, ct);
            }

            await HandOnAsync(db, import, ct);
            return import.Effect;
        }

        private async Task TakeAsync(AppDb db, CrimeImport import, Command command, Action<int> progress, CancellationToken ct)
        {
            using (Stages.Begin("register brought up to date"))
            await using (var transaction = await db.Database.BeginTransactionAsync(ct))
            {
                await CrimeStaging.HoldAsync(db, ct);
                await db.Entry(import).ReloadAsync(ct);
                import.RequireApplicable(command.Choice == ImportChoice.AllOrNone);
                await CrimeStaging.RequireWholeAsync(db, import, ct);
                var stamp = user.Stamp(clock);
                if (command.IsFullRefresh)
                {
                    import.CoverAll(command.CoveredFrom, command.CoveredUntil, London.DayOf(stamp.At));
                }

                CrimeRegister register = new(db, import);
                var effect = await register.ApplyAsync(stamp.At, progress, ct);
                if (!command.WithdrawsMany && await register.WithdrawsManyAsync(effect.Withdrawn, ct))
                {
                    throw new CaseRuleException($"This would withdraw {effect.Withdrawn:N0} crimes, more than a tenth of those in its period, as a file does that was cut off. Nothing was changed. Look at the file; if it is right, say so and apply it again.");
                }

                import.Apply(effect, stamp);
                await db.SaveChangesAsync(ct);
                await transaction.CommitAsync(ct);
            }

            using var forgetting = Stages.Begin("staged rows deleted");
            await CrimeStaging.ForgetRowsAsync(db, import.Number, CancellationToken.None);
        }

        private async Task HandOnAsync(AppDb db, CrimeImport import, CancellationToken ct)
        {
            using var stage = Stages.Begin(HandedOn);
            foreach (var follower in followers)
            {
                await follower.ArrivedAsync(db, import.Id, ct);
            }

            await db.CrimeImports.Where(i => i.Id == import.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.HandedOnAt, clock.GetUtcNow().UtcDateTime), CancellationToken.None);
        }
    }
}
