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

/// <summary>What the check of a crime extract found: how many rows are good, what each bad one lacks, and what would follow.</summary>
public static class ViewCrimeImport
{
    [Allow(Role.ForceAnalyst, Purpose = "Bringing the register of crimes up to date")]
    public sealed record Query(Guid ImportId, int Page = 1) : IRequest<Outcome<View>>;

    /// <param name="Import">The import itself.</param>
    /// <param name="Remarks">A page of what is wrong with bad rows, in the order of the file.</param>
    /// <param name="RemarkRows">How many bad rows there are to page through; gone after a day.</param>
    public sealed record View(ImportFacts Import, IReadOnlyList<ViewImport.Remark> Remarks, int RemarkRows);

    /// <param name="Effect">As expected, or as it came out once it is applied.</param>
    public sealed record ImportFacts(
        Guid Id,
        ImportState State,
        DateTime ExtractAt,
        bool IsMended,
        string? IgnoredColumns,
        int Good,
        int Bad,
        int Unchanged,
        bool CanMiss,
        bool IsFullRefresh,
        DateOnly? CoveredFrom,
        DateOnly? CoveredUntil,
        CrimeEffect Effect,
        bool IsHandedOn);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var (force, _) = await db.ForceOfAsync(user, ct);
            var i = await db.CrimeImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == query.ImportId && i.Force == force && i.State != ImportState.Reading, ct);
            if (i is null)
            {
                return new NotFound("There is no such import, or it was thrown away. Send the file again.");
            }

            var bad = db.BadCrimeRows.AsNoTracking().Readable().Where(r => r.ImportId == i.Id);
            var page = await bad.OrderBy(r => r.Record).Skip((Math.Max(1, query.Page) - 1) * ViewImport.PageSize).Take(ViewImport.PageSize)
                .Select(r => new { r.Record, r.CrimeReference, r.Remarks }).ToListAsync(ct);
            return new View(
                new(i.Id, i.State, i.ExtractAt, i.IsMended, i.IgnoredColumns, i.Good, i.Bad, i.Unchanged, i.CanMiss, i.IsFullRefresh, i.CoveredFrom, i.CoveredUntil, i.Effect, i.HandedOnAt is not null),
                [.. page.Select(r => new ViewImport.Remark(r.Record, r.CrimeReference, StagedRows.Remarks(r.Remarks)))],
                await bad.CountAsync(ct));
        }
    }
}
