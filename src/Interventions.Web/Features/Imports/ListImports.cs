using Interventions.Domain.Custody;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Imports;

/// <summary>The imports somebody has sent, newest first.</summary>
public static class ListImports
{
    public const int PageSize = 25;

    [Allow(Role.CustodySupportWorker, Role.ForceAnalyst, Purpose = "Bringing the hand-over board up to date")]
    public sealed record Query(int Page = 1) : IRequest<Outcome<View>>;

    public sealed record View(IReadOnlyList<Row> Rows, int Total);

    public sealed record Row(Guid Id, DateTime SentAt, DateTime ExtractAt, ImportState State, bool IsMended, int Good, int Bad, ImportEffect Effect);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var sent = db.CustodyImports.AsNoTracking().SentBy(user).Where(i => i.State != ImportState.Reading);
            var rows = await sent.OrderByDescending(i => i.SentAt).Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
            return new View(
                [.. rows.Select(i => new Row(i.Id, i.SentAt, i.ExtractAt, i.State, i.IsMended, i.Good, i.Bad, i.Effect))],
                await sent.CountAsync(ct));
        }
    }
}
