namespace Interventions.Domain.Reoffending;

/// <summary>A random sample that anybody can draw again from the same frame with the same seed (CARA-04).</summary>
public static class RandomSample
{
    /// <summary>Which of a number of things are drawn, in the order of drawing: each has the same chance (Fisher and Yates).</summary>
    /// <param name="frame">How many there are.</param>
    /// <param name="size">How many to draw; all, where there are fewer.</param>
    /// <param name="seed">Where the random numbers begin.</param>
    public static IReadOnlyList<int> Of(int frame, int size, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(frame);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var random = new Draw((ulong)(uint)seed);
        int[] all = [.. Enumerable.Range(0, frame)];
        var drawn = Math.Min(frame, size);
        for (var i = 0; i < drawn; i++)
        {
            var j = i + random.Below(frame - i);
            (all[i], all[j]) = (all[j], all[i]);
        }

        return all[..drawn];
    }
}
