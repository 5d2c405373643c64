namespace Interventions.Web.Features.Cases;

/// <summary>Runs something soon after it is asked for, but not more often than once in a while: a page that lists many cases would otherwise load at every change of any of them.</summary>
public sealed class Coalesced(TimeSpan apart, Func<Task> run) : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private int _waiting;

    /// <summary>Asks for a run; several asks before it begins are one.</summary>
    public async Task AskAsync()
    {
        if (Interlocked.Exchange(ref _waiting, 1) == 1)
        {
            return;
        }

        try
        {
            await Task.Delay(apart, _closed.Token);
            Interlocked.Exchange(ref _waiting, 0);
            await run();
        }
        catch (OperationCanceledException)
        {
            // The page closed meanwhile.
        }
    }

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }
}
