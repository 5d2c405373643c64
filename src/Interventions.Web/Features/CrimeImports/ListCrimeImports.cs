using Interventions.Domain.Custody;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.CrimeImports;

/// <summary>The crime extracts that a force's analysts have sent, newest first, and how far the register reaches.</summary>
public static class ListCrimeImports
{
    public const int PageSize = 25;

    [Allow(Role.ForceAnalyst)]
    public sealed record Query(int Page = 1) : IRequest<Outcome<View>>;

    /// <param name="Rows">A page of them.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Crimes">How many crimes stand on the register.</param>
    /// <param name="Withdrawn">How many more were withdrawn.</param>
    /// <param name="CheckedUntil">The last day any applied file reaches to.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, int Crimes, int Withdrawn, DateOnly? CheckedUntil);

    public sealed record Row(
        Guid Id, DateTime SentAt, string SentBy, DateTime ExtractAt, ImportState State, bool IsMended, bool IsFullRefresh, bool IsHandedOn, int Good, int Bad, DateOnly? CoveredFrom, DateOnly? CoveredUntil, CrimeEffect Effect);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var (force, _) = await db.ForceOfAsync(user, ct);
            var sent = db.CrimeImports.AsNoTracking().Where(i => i.Force == force && i.State != ImportState.Reading);
            var rows = await sent.OrderByDescending(i => i.SentAt).Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
            var crimes = db.Crimes.Where(c => c.Force == force);
            return new View(
                [.. rows.Select(i => new Row(i.Id, i.SentAt, i.SentByName, i.ExtractAt, i.State, i.IsMended, i.IsFullRefresh, i.HandedOnAt is not null, i.Good, i.Bad, i.CoveredFrom, i.CoveredUntil, i.Effect))],
                await sent.CountAsync(ct),
                await crimes.CountAsync(c => c.WithdrawnAt == null, ct),
                await crimes.CountAsync(c => c.WithdrawnAt != null, ct),
                await sent.Where(i => i.State == ImportState.Applied).MaxAsync(i => i.CoveredUntil, ct));
        }
    }
}
