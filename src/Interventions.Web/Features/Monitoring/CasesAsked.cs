using Interventions.Domain.Monitoring;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Which cases behind a number are asked for, as it stands in an address.</summary>
internal static class CasesAsked
{
    /// <summary>From an address. Anything that names no cohort is everybody, anything that names no part is all; a number of the funnel is asked for by itself.</summary>
    /// <param name="of">What its cases have in common, each such as area.HAL; what cannot be read names a number there is not.</param>
    public static CasesBehind.Query Read(string? cohort, string? part, string[]? of, int page)
    {
        if (of is { Length: > 0 })
        {
            return new(Page: page) { Of = [.. of.Select(o => CaseWords.ReadSlice(o) ?? default)] };
        }

        var (by, value) = part?.Split('.', 2) is [var name, { Length: > 0 } v] && Enum.TryParse<CaseDimension>(name, ignoreCase: true, out var d) && Enum.IsDefined(d) ? (d, v) : (CaseDimension.All, null);
        return new(Enum.TryParse<Cohort>(cohort, ignoreCase: true, out var c) && Enum.IsDefined(c) ? c : null, by, value, page);
    }

    /// <summary>Where the cases behind a number of the funnel are.</summary>
    public static string Address(IReadOnlyList<CaseSlice> of) => $"/monitoring/cases?{string.Join('&', of.Select(s => $"of={Uri.EscapeDataString(s.Address())}"))}";

    /// <summary>The page of the funnel that a number is on.</summary>
    public static string Funnel(IReadOnlyList<CaseSlice> of) =>
        $"/monitoring/funnel?{CaseWords.Read(of.FirstOrDefault(s => s.By == CaseBy.Track).Value, of.FirstOrDefault(s => CaseSlices.OfTrack.Contains(s.By)) is { Value: not null } only ? only.Address() : null, null).Address()}";

    public static string InWords(IReadOnlyList<CaseSlice> of, IReadOnlyList<Area> areas) => string.Join("; ", of.Select(s => s.InWords(areas)));

    public static string Write(CaseDimension by, string value) => $"{by.ToString().ToLowerInvariant()}.{value}";
}
