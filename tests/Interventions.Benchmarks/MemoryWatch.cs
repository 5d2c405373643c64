using System.Diagnostics;

namespace Interventions.Benchmarks;

/// <summary>The most memory a stretch of work takes beyond what was there before it, looked at every ten milliseconds.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly long _setBefore;
    private readonly long _managedBefore;
    private readonly Timer _timer;
    private long _set;
    private long _managed;

    public MemoryWatch()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        (_setBefore, _managedBefore) = (Set, GC.GetTotalMemory(forceFullCollection: true));
        _timer = new(_ => Look(), null, 0, 10);
    }

    private static long Set
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.WorkingSet64;
        }
    }

    public override string ToString()
    {
        Look();
        return $"at most {Megabytes(_set - _setBefore):N0} MB more working set and {Megabytes(_managed - _managedBefore):N0} MB more managed memory";
    }

    public void Dispose() => _timer.Dispose();

    private static double Megabytes(long bytes) => Math.Max(0, bytes) / 1048576.0;

    private void Look() => (_set, _managed) = (Math.Max(_set, Set), Math.Max(_managed, GC.GetTotalMemory(forceFullCollection: false)));
}
