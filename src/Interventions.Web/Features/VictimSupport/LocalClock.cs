using Interventions.Domain.Calendar;

namespace Interventions.Web.Features.VictimSupport;

internal static class LocalClock
{
    /// <summary>The minute on a London clock now, as the start of a field: cut, so that it is never in the future.</summary>
    public static DateTime LocalMinute(this TimeProvider clock)
    {
        var local = London.ToLocal(clock.GetUtcNow().UtcDateTime);
        return local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
    }
}
