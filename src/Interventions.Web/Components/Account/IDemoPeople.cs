namespace Interventions.Web.Components.Account;

/// <summary>Somebody from the demo data, as the sign-in page lists them in Development.</summary>
/// <param name="UserName">What the link fills in.</param>
/// <param name="Name">Name with rank.</param>
/// <param name="Roles">Roles in words.</param>
/// <param name="Area">Area or suite in words.</param>
public sealed record DemoPerson(string UserName, string Name, string Roles, string Area);

/// <summary>Who can be tried out. Registered by the demo data; without it there is nobody.</summary>
public interface IDemoPeople
{
    Task<IReadOnlyList<DemoPerson>> ListAsync();
}

internal sealed class NoDemoPeople : IDemoPeople
{
    public Task<IReadOnlyList<DemoPerson>> ListAsync() => Task.FromResult<IReadOnlyList<DemoPerson>>([]);
}
