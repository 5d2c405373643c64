using Interventions.Domain.Monitoring;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>How many were referred and what became of them, suppressed before it leaves the handler (SN-04, decisions 0007 and 0040).</summary>
public static class CountCases
{
    /// <param name="Only">The one thing the page is narrowed to; null for all.</param>
    [Allow(Role.OpccStaff, Role.ForceAnalyst, Purpose = "Monitoring")]
    public sealed record Query(CaseSlice? Only) : IRequest<Outcome<View>>;

    /// <param name="Choices">What the page can be narrowed to.</param>
    public sealed record View(Figures Figures, IReadOnlyList<(CaseSlice Slice, string Words)> Choices);

    internal sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, Publications publications, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var published = await publications.GetAsync(db, user, clock.GetUtcNow().UtcDateTime, ct);
            return query.Only is { } only && !published.Cases.Has(only)
                ? new NotFound("There are no numbers for that. Choose from the list.")
                : new View(ReferralFigures.Of(published, query.Only), published.Cases.Choices(CaseSlices.Narrowing, published.Areas));
        }
    }

    /// <summary>Slices of some kinds, each in words; of years and quarters the latest first.</summary>
    internal static IReadOnlyList<(CaseSlice Slice, string Words)> Choices(this CaseCounts counts, IEnumerable<CaseBy> ways, IReadOnlyList<Area> areas) =>
        [.. from b in ways from v in b is CaseBy.Year or CaseBy.Quarter ? counts.Values(b).Reverse() : counts.Values(b) let s = new CaseSlice(b, v) select (s, s.InWords(areas))];
}
