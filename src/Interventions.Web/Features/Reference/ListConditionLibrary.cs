using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reference;

/// <summary>The library of conditions of every force, retired wordings included.</summary>
public static class ListConditionLibrary
{
    [Allow(Role.Administrator, Purpose = "Looking after the library of conditions")]
    public sealed record Query : IRequest<Outcome<View>>;

    /// <param name="Forces">Those there are areas of.</param>
    /// <param name="Rows">By force; the usual ones first, the retired ones last.</param>
    public sealed record View(IReadOnlyList<string> Forces, IReadOnlyList<Row> Rows);

    /// <param name="IsOffered">It can be picked today.</param>
    public sealed record Row(
        Guid Id, string Force, string Title, string Text, ConditionKind Kind, ServiceKind Service, bool IsUsual, DateOnly EffectiveFrom, DateOnly? RetiredOn, bool IsOffered);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var today = London.DayOf(clock.GetUtcNow().UtcDateTime);
            var forces = await db.Areas.Select(a => a.Force).Distinct().OrderBy(f => f).ToListAsync(ct);
            var wordings = await db.ConditionWordings.AsNoTracking().ToListAsync(ct);
            return new View(forces, [.. wordings
                .OrderBy(w => w.Force, StringComparer.Ordinal).ThenBy(w => w.RetiredOn is not null).ThenByDescending(w => w.IsUsual).ThenBy(w => w.EffectiveFrom).ThenBy(w => w.Id)
                .Select(w => new Row(w.Id, w.Force, w.Title, w.Text, w.Kind, w.Service, w.IsUsual, w.EffectiveFrom, w.RetiredOn, w.IsOfferedOn(today)))]);
        }
    }
}
