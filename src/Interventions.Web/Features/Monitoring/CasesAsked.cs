using Interventions.Domain.Reoffending;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Which cases behind a number are asked for, as it stands in an address.</summary>
internal static class CasesAsked
{
    /// <summary>From an address. Anything that names no cohort is everybody, anything that names no part is all.</summary>
    public static CasesBehind.Query Read(string? cohort, string? part, int page)
    {
        var (by, value) = part?.Split('.', 2) is [var name, { Length: > 0 } v] && Enum.TryParse<CaseDimension>(name, ignoreCase: true, out var d) && Enum.IsDefined(d) ? (d, v) : (CaseDimension.All, null);
        return new(Enum.TryParse<Cohort>(cohort, ignoreCase: true, out var c) && Enum.IsDefined(c) ? c : null, by, value, page);
    }

    public static string Write(CaseDimension by, string value) => $"{by.ToString().ToLowerInvariant()}.{value}";
}
