using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data;

/// <summary>Makes contexts of the engine in use.</summary>
/// <param name="create">Makes one that saves the outcome of the access given, if any, with its changes.</param>
public sealed class AppDbs(Func<CurrentAccess?, AppDb> create)
{
    /// <summary>A context that belongs to no request. For the access log itself, start-up and tests.</summary>
    internal AppDb Create() => create(null);

    internal AppDb CreateFor(CurrentAccess access) => create(access);
}

/// <summary>
/// What handlers inject: one context for one operation, tied to the access being recorded. Scoped, and ours, because
/// EF's own factory is a singleton and could not know the request.
/// </summary>
internal sealed class AppDbFactory(AppDbs dbs, CurrentAccess access) : IDbContextFactory<AppDb>
{
    public AppDb CreateDbContext() => dbs.CreateFor(access);
}
