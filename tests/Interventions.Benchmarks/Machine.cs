using System.Globalization;

namespace Interventions.Benchmarks;

/// <summary>How busy the machine is with other things, without which a figure says little.</summary>
internal static class Machine
{
    public static string Load => File.Exists("/proc/loadavg")
        ? $"load of the machine {File.ReadAllText("/proc/loadavg").Split(' ')[0]} on {Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture)} cores"
        : "load of the machine not known";
}
