using Interventions.Domain.Custody;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Imports;

/// <summary>What the check of a file found: how many rows are good, what each bad one lacks, and what would follow.</summary>
public static class ViewImport
{
    public const int PageSize = 25;

    [Allow(Role.CustodySupportWorker, Role.ForceAnalyst, Purpose = "Bringing the hand-over board up to date")]
    public sealed record Query(Guid ImportId, int Page = 1) : IRequest<Outcome<View>>;

    /// <param name="Import">The import itself.</param>
    /// <param name="Remarks">A page of what is wrong with bad rows, in the order of the file.</param>
    /// <param name="RemarkRows">How many bad rows there are to page through.</param>
    /// <param name="Notes">What to know of good rows, as far as there is room.</param>
    /// <param name="NoteRows">How many good rows have such a note.</param>
    public sealed record View(ImportFacts Import, IReadOnlyList<Remark> Remarks, int RemarkRows, IReadOnlyList<Remark> Notes, int NoteRows);

    /// <param name="Effect">As expected, or as it came out once it is applied.</param>
    public sealed record ImportFacts(
        Guid Id, ImportState State, DateTime SentAt, DateTime ExtractAt, bool IsMended, string? IgnoredColumns, int Good, int Bad, ImportEffect Effect, DateTime? AppliedAt);

    /// <param name="Record">Counted from the header, which is record 1.</param>
    /// <param name="Reference">What the row is known by, where that could be read.</param>
    public sealed record Remark(int Record, string? Reference, IReadOnlyList<RowProblem> Problems);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var import = await db.CustodyImports.AsNoTracking().SentBy(user).SingleOrDefaultAsync(i => i.Id == query.ImportId && i.State != ImportState.Reading, ct);
            if (import is null)
            {
                return new NotFound("There is no such import, or it was thrown away. Send the file again.");
            }

            var rows = db.CustodyImportRows.AsNoTracking().Where(r => r.ImportId == import.Id && r.Remarks != null);
            var (bad, noted) = (rows.Where(r => r.Facts == null), rows.Where(r => r.Facts != null));
            return new View(
                new(import.Id, import.State, import.SentAt, import.ExtractAt, import.IsMended, import.IgnoredColumns, import.Good, import.Bad, import.Effect, import.AppliedAt),
                await PageAsync(bad, query.Page, ct),
                await bad.CountAsync(ct),
                await PageAsync(noted, 1, ct),
                await noted.CountAsync(ct));
        }

        private static async Task<IReadOnlyList<Remark>> PageAsync(IQueryable<CustodyImportRow> rows, int page, CancellationToken ct)
        {
            var found = await rows.OrderBy(r => r.Record).Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize)
                .Select(r => new { r.Record, r.CustodyRecordNumber, r.Remarks }).ToListAsync(ct);
            return [.. found.Select(r => new Remark(r.Record, r.CustodyRecordNumber, StagedRows.Remarks(r.Remarks)))];
        }
    }
}
