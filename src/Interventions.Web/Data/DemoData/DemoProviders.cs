using Interventions.Domain.Cautions;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data.DemoData;

/// <summary>Providers to try the tracker out with. Names are made up, and the numbers are kept for fiction by the regulator.</summary>
internal static class DemoProviders
{
    private static readonly DateTime At = new(2024, 8, 8, 8, 0, 0, DateTimeKind.Utc);

    private static readonly (string Area, string Town)[] Areas = [("CHE", "Crewe"), ("CWC", "Chester"), ("HAL", "Runcorn"), ("WAR", "Warrington")];

    private static readonly ProviderContact[] All =
    [
        .. Areas.SelectMany((a, i) => new[]
        {
            Contact(a.Area, i, ServiceKind.Programme, "Example Programme Provider", $"Example Hall, 1 Demo Street, {a.Town}"),
            Contact(a.Area, i, ServiceKind.Alcohol, "Example Alcohol Service", $"Example Clinic, 2 Demo Street, {a.Town}"),
            Contact(a.Area, i, ServiceKind.UnpaidWork, "Example Community Team", $"Example Depot, 3 Demo Street, {a.Town}"),
        }),
    ];

    /// <summary>A service's contact in an area.</summary>
    public static ProviderContact Of(string area, ServiceKind service) => All.First(p => p.AreaCode == area && p.Service == service);

    public static async Task AddAsync(AppDb db, CancellationToken ct)
    {
        if (!await db.ProviderContacts.AnyAsync(ct))
        {
            db.AddRange(All);
            await db.SaveChangesAsync(ct);
        }
    }

    private static ProviderContact Contact(string area, int number, ServiceKind service, string provider, string place) => new()
    {
        Id = new($"de300000-0000-4000-8000-0000000{number:D2}{(int)service:D3}"),
        AreaCode = area,
        Service = service,
        Provider = provider,
        Place = place,
        Telephone = $"01632 960{number}{(int)service}0",
        EffectiveFrom = new(2024, 8, 8),
        AddedAt = At,
    };
}
