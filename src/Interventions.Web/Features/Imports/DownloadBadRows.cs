using Interventions.Domain.Custody;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Imports;

/// <summary>The bad rows of an import as they stood in the file, with what is wrong with each in a last column, to be mended and sent again.</summary>
public static class DownloadBadRows
{
    [Allow(Role.CustodySupportWorker, Role.ForceAnalyst, Purpose = "Mending rows of an extract")]
    public sealed record Query(Guid ImportId) : IRequest<Outcome<string>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user) : IRequestHandler<Query, Outcome<string>>
    {
        public async Task<Outcome<string>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (!await db.CustodyImports.SentBy(user).AnyAsync(i => i.Id == query.ImportId, ct))
            {
                return new NotFound();
            }

            var rows = await db.CustodyImportRows.AsNoTracking().Where(r => r.ImportId == query.ImportId && r.Cells != null)
                .OrderBy(r => r.Record).Select(r => new { r.Cells, r.Remarks }).ToListAsync(ct);
            return rows.Count == 0
                ? new NotFound("There are no bad rows to download. They are kept for a day.")
                : Csv.Write(
                [
                    [.. CustodyExtract.Columns, CustodyExtract.ProblemColumn],
                    .. rows.Select(r => (IReadOnlyList<string>)[.. StagedRows.Cells(r.Cells!), string.Join(" ", StagedRows.Remarks(r.Remarks).Select(p => $"{p.Column}: {p.Remedy}"))]),
                ]);
        }
    }
}
