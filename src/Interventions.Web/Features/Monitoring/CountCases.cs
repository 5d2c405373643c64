using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Numbers of the force, suppressed before they leave the handler (SN-04, decision 0007).</summary>
public static class CountCases
{
    /// <param name="Only">The one thing the page is narrowed to; null for all.</param>
    [Allow(Role.OpccStaff, Purpose = "Monitoring")]
    public sealed record Query(Only? Only) : IRequest<Outcome<View>>;

    /// <param name="Since">First day of referral that is counted.</param>
    /// <param name="At">When it was counted, UTC.</param>
    public sealed record View(
        string? Narrowed, DateOnly Since, DateTime At, PublishedCount Total, PublishedCount UnderReview, IReadOnlyList<CountTable> Tables,
        IReadOnlyList<(Only Only, string Words)> Choices);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var data = await MonitoringData.ReadAsync(db, user.Areas, London.DayOf(now), ct);
            var choices = data.Choices;
            if (query.Only is { } only && choices.All(c => c.Only != only))
            {
                return new NotFound("There are no numbers for that. Choose from the list.");
            }

            return new View(
                choices.FirstOrDefault(c => c.Only == query.Only).Words, data.Since, now, data.Total(query.Only), data.UnderReview(query.Only), data.Tables(query.Only), choices);
        }
    }
}
