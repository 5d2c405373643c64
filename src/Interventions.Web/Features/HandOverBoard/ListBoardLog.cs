using Interventions.Domain.Custody;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.HandOverBoard;

/// <summary>What the last shift did: everything recorded on the board in twelve hours, newest first, and the extracts that came in.</summary>
public static class ListBoardLog
{
    public const int PageSize = 25;
    public static readonly TimeSpan Shift = TimeSpan.FromHours(12);
    private const int MostExtracts = 5;

    [Allow(Role.CustodySupportWorker, Purpose = "Handing over the suite")]
    public sealed record Query(string? Suite = null, int Page = 1) : IRequest<Outcome<View>>;

    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<Extract> Extracts);

    public sealed record Row(Guid Id, string Person, string RecordNumber, string Words, string? Note, string By, DateTime At);

    public sealed record Extract(string By, DateTime At, ImportEffect Effect);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var since = clock.GetUtcNow().UtcDateTime - Shift;
            var suites = BoardFilter.SuitesOf(user, query.Suite);
            var events = db.DetentionEvents.AsNoTracking().Where(e => suites.Contains(e.SuiteCode) && e.At >= since);
            var rows = await events.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize)
                .Join(db.Detentions, e => e.DetentionId, d => d.Id, (e, d) => new { Event = e, d.Forenames, d.Surname, d.CustodyRecordNumber }).ToListAsync(ct);
            foreach (var row in rows)
            {
                access.Shows(SubjectKind.Detention, row.Event.DetentionId);
                access.Shows(SubjectKind.User, row.Event.By);
            }

            var extracts = await db.CustodyImports.AsNoTracking().Where(i => i.State == ImportState.Applied && i.AppliedAt >= since)
                .OrderByDescending(i => i.AppliedAt).Take(MostExtracts).ToListAsync(ct);
            return new View(
                [.. rows.OrderByDescending(r => r.Event.At).Select(r => new Row(
                    r.Event.Id, $"{r.Forenames} {r.Surname}", r.CustodyRecordNumber, BoardLogWords.WordsOf(r.Event), r.Event.Note, r.Event.ByName, r.Event.At))],
                await events.CountAsync(ct),
                [.. extracts.Select(i => new Extract(i.SentByName, i.AppliedAt!.Value, i.Effect))]);
        }
    }
}
