using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>One table of the page as CSV, with the same numbers withheld.</summary>
public static class DownloadCounts
{
    [Allow(Role.OpccStaff, Purpose = "Monitoring")]
    public sealed record Query(string Table, Only? Only) : IRequest<Outcome<string>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Query, Outcome<string>>
    {
        public async Task<Outcome<string>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var today = London.DayOf(clock.GetUtcNow().UtcDateTime);
            var data = await MonitoringData.ReadAsync(db, user.Areas, today, ct);
            var narrowed = data.Choices.FirstOrDefault(c => c.Only == query.Only).Words;
            if ((query.Only is not null && narrowed is null) || data.Tables(query.Only).FirstOrDefault(t => t.Key == query.Table) is not { } table)
            {
                return new NotFound("There are no numbers for that. Choose from the list.");
            }

            return Csv.Write(
            [
                ["OFFICIAL-SENSITIVE"],
                [table.Caption, narrowed ?? "All", $"Referred since {data.Since.InWords()}", $"Counted on {today.InWords()}", "[c] is a number withheld because it is small or would give a small one away"],
                ["", table.Unit, "per cent"],
                .. table.Rows.Select(r => new[] { r.Label, r.Count.ToString(), r.Percentage?.ToString("0.0", Hosting.British.Culture) ?? "[c]" }),
                ["Total", table.Total.ToString(), ""],
            ]);
        }
    }
}
