using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Interventions.EndToEnd.Tests.Rig.LongestFirst))]

namespace Interventions.EndToEnd.Tests.Rig;

/// <summary>The classes that take minutes begin first: one that comes last is waited for while the other core has nothing to do.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [nameof(AccessibilityTests), nameof(WaysOutTests), nameof(TrackATests), nameof(DraftTests)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(c => Array.FindIndex(Long, l => c.TestCollectionDisplayName.Contains($".{l} ", StringComparison.Ordinal)) is var at and >= 0 ? at : Long.Length)];
}
