using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Imports;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.HarmTables;

/// <summary>Loads a version of the crime harm table: whole, or not at all where a row is bad. It scores nothing until it is chosen.</summary>
public static class LoadHarmTable
{
    [Allow(Role.ForceAnalyst)]
    public sealed class Command : IRequest<Outcome<Result>>
    {
        /// <summary>Read once, as it comes in.</summary>
        [Required(ErrorMessage = "Choose the file.")]
        public Stream? File { get; init; }
    }

    /// <param name="Version">As the file names it; null where no row could be read.</param>
    /// <param name="Rows">Rows of the file.</param>
    /// <param name="Classifications">How many it scores.</param>
    /// <param name="IsNew">False where the same version was loaded before, and nothing has changed.</param>
    /// <param name="Bad">Rows that cannot be used; where there are any, nothing was loaded.</param>
    public sealed record Result(string? Version, int Rows, int Classifications, bool IsNew, IReadOnlyList<ViewImport.Remark> Bad);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome<Result>>
    {
        public async Task<Outcome<Result>> Handle(Command command, CancellationToken ct)
        {
            var file = await ReadAsync(command.File!, ct);
            if (file.Bad.Count > 0)
            {
                return new Result(file.Version, file.Rows, 0, false, [.. file.Bad.Select(b => new ViewImport.Remark(b.Record, null, b.Problems))]);
            }

            await using var db = await dbs.CreateDbContextAsync(ct);
            var weights = file.Weights;
            if (await db.HarmTables.AnyAsync(t => t.Version == file.Version, ct))
            {
                return await IsSameAsync(db, weights, ct)
                    ? new Result(file.Version, file.Rows, weights.Count, false, [])
                    : new Refused("A version of that name was loaded before with other values, and a version never changes. Nothing was changed. Give the new one another name in the column version.");
            }

            var stamp = user.Stamp(clock);
            db.HarmTables.Add(new() { Version = file.Version!, LoadedAt = stamp.At, LoadedBy = stamp.By.UserId });
            db.HarmWeights.AddRange(weights);
            await db.SaveChangesAsync(ct);
            return new Result(file.Version, file.Rows, weights.Count, true, []);
        }

        private static async Task<HarmTableFile> ReadAsync(Stream source, CancellationToken ct)
        {
            using var file = await ExtractFile.OpenAsync(source, ExtractKind.HarmTable, ct);
            HarmTableFile table = new();
            while (await file.ReadAsync(ct))
            {
                table.Add(file.Record, file.Cell);
            }

            return table.Rows > 0 ? table : throw new CaseRuleException("The file holds the header alone. Nothing was changed. Send the table with its rows.");
        }

        private static async Task<bool> IsSameAsync(AppDb db, IReadOnlyList<HarmWeight> weights, CancellationToken ct)
        {
            var version = weights[0].Version;
            var there = await db.HarmWeights.AsNoTracking().Where(w => w.Version == version).ToDictionaryAsync(w => w.HomeOfficeCode, w => w.Days, ct);
            return there.Count == weights.Count && weights.All(w => there.TryGetValue(w.HomeOfficeCode, out var days) && days.Equals(w.Days));
        }
    }
}
