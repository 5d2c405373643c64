using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Benchmarks;

/// <summary>Somebody else who saves and reads all the while: how long the longest of each took.</summary>
internal sealed class OtherRequests : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;
    private TimeSpan _longestSave;
    private TimeSpan _longestRead;
    private int _failed;
    private int _count;

    public OtherRequests(BenchApp app) => _work = Task.Run(() => WorkAsync(app));

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _work;
    }

    public void Dispose() => _stop.Dispose();

    public override string ToString() =>
        $"of {_count:N0} other requests meanwhile the longest save took {_longestSave.TotalMilliseconds:N0} ms, the longest read {_longestRead.TotalMilliseconds:N0} ms, and {_failed} failed";

    private async Task WorkAsync(BenchApp app)
    {
        while (!_stop.IsCancellationRequested)
        {
            await using var db = app.Db();
            try
            {
                var watch = Stopwatch.StartNew();
                await db.Areas.CountAsync();
                _longestRead = Longer(_longestRead, watch.Elapsed);
                watch.Restart();
                await db.Database.ExecuteSqlRawAsync("""update "Suites" set "Name" = "Name" where "Code" = 'RUN'""");
                _longestSave = Longer(_longestSave, watch.Elapsed);
            }
            catch (DbException)
            {
                _failed++;
            }

            _count++;
            await Task.Delay(20);
        }
    }

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
