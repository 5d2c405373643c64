using Interventions.Domain.Custody;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Imports;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.CrimeImports;

/// <summary>
/// The bad rows of a crime extract as they stood in the file, with what is wrong with each in a last column, to be mended and sent again.
/// In place of the victim's number stands a word that leads back to it, whether there is one or not.
/// </summary>
public static class DownloadBadCrimes
{
    [Allow(Role.ForceAnalyst, Purpose = "Mending rows of an extract")]
    public sealed record Query(Guid ImportId) : IRequest<Outcome<string>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user) : IRequestHandler<Query, Outcome<string>>
    {
        private static readonly int Victim = CrimeExtract.Columns.ToList().IndexOf(CrimeExtract.VictimColumn);

        public async Task<Outcome<string>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var (force, _) = await db.ForceOfAsync(user, ct);
            var rows = await db.BadCrimeRows.AsNoTracking().Readable().Where(r => r.ImportId == query.ImportId && db.CrimeImports.Any(i => i.Id == r.ImportId && i.Force == force))
                .OrderBy(r => r.Record).Select(r => new { r.Record, r.Cells, r.Remarks }).ToListAsync(ct);
            return rows.Count == 0
                ? new NotFound("There are no bad rows to download. They are kept for a day.")
                : Csv.Write([[.. CrimeExtract.Columns, CustodyExtract.ProblemColumn], .. rows.Select(r => Row(query.ImportId, r.Record, r.Cells, r.Remarks))]);
        }

        private static IReadOnlyList<string> Row(Guid importId, int record, string json, string remarks)
        {
            string[] cells = [.. StagedRows.Cells(json)];
            if (!StagedRows.Remarks(remarks).Any(p => p.Column == CrimeExtract.VictimColumn))
            {
                cells[Victim] = CrimeChecker.KeptAs(importId, record);
            }
            else
            {
                cells[Victim] = "";
            }

            return [.. cells, string.Join(" ", StagedRows.Remarks(remarks).Select(p => $"{p.Column}: {p.Remedy}"))];
        }
    }
}
