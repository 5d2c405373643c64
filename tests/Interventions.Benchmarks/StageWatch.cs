using System.Collections.Concurrent;
using System.Diagnostics;
using Interventions.Web.Features.Imports;

namespace Interventions.Benchmarks;

/// <summary>Listens how long each stage of a great work takes.</summary>
internal sealed class StageWatch : IDisposable
{
    private readonly ConcurrentQueue<(string Stage, TimeSpan Took)> _ended = new();
    private readonly ActivityListener _listener;

    public StageWatch()
    {
        _listener = new()
        {
            ShouldListenTo = source => source.Name == Stages.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => _ended.Enqueue((activity.OperationName, activity.Duration)),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>All of a stage so far.</summary>
    public TimeSpan Of(string stage) => TimeSpan.FromTicks(_ended.Where(e => e.Stage == stage).Sum(e => e.Took.Ticks));

    public override string ToString() => string.Join(", ", _ended.GroupBy(e => e.Stage).Select(g => $"{g.Key} {g.Sum(e => e.Took.TotalSeconds):N2} s"));
}
