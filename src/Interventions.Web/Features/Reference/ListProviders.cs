using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reference;

/// <summary>Where the services of each area are and whom to ring: what fills the blanks of conditions.</summary>
public static class ListProviders
{
    [Allow(Role.Administrator, Purpose = "Looking after provider contacts")]
    public sealed record Query : IRequest<Outcome<View>>;

    /// <param name="Areas">All areas, to choose from.</param>
    /// <param name="Rows">Each area with each service, whether there is a contact or not.</param>
    public sealed record View(IReadOnlyList<Area> Areas, IReadOnlyList<Row> Rows);

    /// <param name="Now">The contact that counts today; null while there is none.</param>
    /// <param name="Next">One that begins later.</param>
    public sealed record Row(string AreaName, ServiceKind Service, ProviderContact? Now, ProviderContact? Next);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var today = London.DayOf(clock.GetUtcNow().UtcDateTime);
            var areas = await db.Areas.AsNoTracking().OrderBy(a => a.Name).ToListAsync(ct);
            var later = (await db.ProviderContacts.AsNoTracking().Where(p => p.EffectiveFrom > today).ToListAsync(ct)).ToLookup(p => (p.AreaCode, p.Service));
            List<Row> rows = [];
            foreach (var area in areas)
            {
                var now = await db.ContactsOnAsync(area.Code, today, ct);
                rows.AddRange(Enum.GetValues<ServiceKind>().Select(s =>
                    new Row(area.Name, s, now.GetValueOrDefault(s), later[(area.Code, s)].MinBy(p => p.EffectiveFrom))));
            }

            return new View(areas, rows);
        }
    }
}

/// <summary>Words for services.</summary>
public static class ServiceWords
{
    public static string InWords(this ServiceKind service) => service switch
    {
        ServiceKind.Programme => "Programme",
        ServiceKind.Alcohol => "Alcohol service",
        ServiceKind.UnpaidWork => "Unpaid work",
    };
}
