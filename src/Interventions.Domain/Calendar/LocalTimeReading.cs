namespace Interventions.Domain.Calendar;

/// <summary>
/// What a reading of the London clock stands for. One that does not exist is refused; one that happens twice is asked
/// about or, in an import, taken as the first and reported (product.md 5).
/// </summary>
public abstract record LocalTimeReading
{
    private LocalTimeReading()
    {
    }

    /// <summary>The reading stands for exactly one instant.</summary>
    /// <param name="Utc">The instant, UTC.</param>
    public sealed record Once(DateTime Utc) : LocalTimeReading;

    /// <summary>The clock skipped it, going forward in spring.</summary>
    public sealed record DoesNotExist : LocalTimeReading;

    /// <summary>The clock showed it twice, going back in autumn.</summary>
    /// <param name="First">The earlier instant (summer time), UTC.</param>
    /// <param name="Second">The later instant (winter time), UTC.</param>
    public sealed record Twice(DateTime First, DateTime Second) : LocalTimeReading;
}
