using Interventions.Web.Data;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Features.Exports;

/// <summary>The force an analyst works for, which is that of his areas; where he has none, the only force there is.</summary>
internal sealed record AnalystForce(string Name, IReadOnlyList<Area> Areas)
{
    public IReadOnlyList<string> Codes => [.. Areas.Select(a => a.Code)];

    /// <exception cref="Domain.Cases.CaseRuleException">It could be any of several.</exception>
    public static async Task<AnalystForce> ReadAsync(AppDb db, CurrentUser user, CancellationToken ct)
    {
        var (force, areas) = await db.ForceOfAsync(user, ct);
        return new(force, areas);
    }
}
