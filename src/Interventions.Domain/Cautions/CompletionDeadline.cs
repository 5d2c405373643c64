using Interventions.Domain.Calendar;
using Interventions.Domain.Offences;

namespace Interventions.Domain.Cautions;

/// <summary>The day by which the conditions of a caution must be completed (CC-21, G9), held against the prosecution limit (G10).</summary>
public static class CompletionDeadline
{
    /// <summary>The normal time for completing the conditions: 16 weeks, in days (CC-21).</summary>
    public const int NormalDays = 112;

    /// <summary>The longest time, which needs a reason: 20 weeks, in days (CC-21).</summary>
    public const int LongestDays = 140;

    /// <summary>Days both workshops need before the deadline: the latest useful first workshop is this long before it (CARA-19).</summary>
    public const int DaysForBothWorkshops = 35;

    /// <summary>The day the clock starts: for a summary-only offence always the offence date, otherwise as the force has set it (CC-21).</summary>
    /// <param name="mode">How the offence may be tried.</param>
    /// <param name="offenceDate">The day of the offence.</param>
    /// <param name="cautionDate">The day the caution is given.</param>
    /// <param name="basis">The force's setting.</param>
    public static DateOnly Start(
        Mode mode, DateOnly offenceDate, DateOnly cautionDate, CompletionClockBasis basis = CompletionClockBasis.OffenceDate) => basis switch
        {
            CompletionClockBasis.OffenceDate => offenceDate,
            CompletionClockBasis.CautionDate => mode == Mode.Summary ? offenceDate : cautionDate,
        };

    /// <summary>The latest deadline that needs no reason: 16 weeks from the start (CC-21).</summary>
    /// <param name="start">The day the clock starts, see <see cref="Start"/>.</param>
    public static DateOnly Normal(DateOnly start) => start.AddDays(NormalDays);

    /// <summary>The latest deadline there can be, with a reason: 20 weeks from the start (CC-21).</summary>
    /// <param name="start">The day the clock starts, see <see cref="Start"/>.</param>
    public static DateOnly Longest(DateOnly start) => start.AddDays(LongestDays);

    /// <summary>The latest deadline that keeps both the weeks (CC-21) and the margin before the prosecution limit (G10).</summary>
    /// <param name="start">The day the clock starts, see <see cref="Start"/>.</param>
    /// <param name="hasReason">Whether a reason for more than 16 weeks is given and authorised.</param>
    /// <param name="prosecutionLastDay">The last day of <see cref="ProsecutionTimeLimit"/>; null where there is no limit.</param>
    /// <param name="marginDays">The force's working margin, in days; Cheshire 28.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is negative.</exception>
    public static DateOnly Latest(DateOnly start, bool hasReason, DateOnly? prosecutionLastDay, int marginDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(marginDays);
        var weeks = hasReason ? Longest(start) : Normal(start);
        return prosecutionLastDay?.AddDays(-marginDays) is { } limit && limit < weeks ? limit : weeks;
    }

    /// <summary>
    /// The last day on which a caution can be signed so that both workshops still fit before the latest deadline that needs no reason
    /// (CARA-19, G9, G10); null where nothing ends it: the clock starts with the caution and there is no prosecution limit.
    /// </summary>
    /// <param name="mode">How the offence may be tried.</param>
    /// <param name="offenceDate">The day of the offence.</param>
    /// <param name="prosecutionLastDay">The last day of <see cref="ProsecutionTimeLimit"/>; null where there is no limit.</param>
    /// <param name="marginDays">The force's working margin, in days; Cheshire 28.</param>
    /// <param name="basis">The force's setting.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is negative.</exception>
    public static DateOnly? LastDayToSign(Mode mode, DateOnly offenceDate, DateOnly? prosecutionLastDay, int marginDays, CompletionClockBasis basis)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(marginDays);
        var startsWithCaution = Start(mode, offenceDate, DateOnly.MaxValue, basis) == DateOnly.MaxValue;
        return startsWithCaution
            ? prosecutionLastDay?.AddDays(-marginDays - DaysForBothWorkshops)
            : Latest(offenceDate, hasReason: false, prosecutionLastDay, marginDays).AddDays(-DaysForBothWorkshops);
    }

    /// <summary>What is wrong with a deadline and what to do about it, in one or two sentences; null if nothing is (G9, G10).</summary>
    /// <param name="deadline">The last day for completing the conditions.</param>
    /// <param name="start">The day the clock starts, see <see cref="Start"/>.</param>
    /// <param name="hasReason">Whether a reason for more than 16 weeks is given and authorised.</param>
    /// <param name="prosecutionLastDay">The last day of <see cref="ProsecutionTimeLimit"/>; null where there is no limit.</param>
    /// <param name="marginDays">The force's working margin, in days; Cheshire 28.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is negative.</exception>
    public static string? Problem(DateOnly deadline, DateOnly start, bool hasReason, DateOnly? prosecutionLastDay, int marginDays)
    {
        var latest = Latest(start, hasReason, prosecutionLastDay, marginDays);
        if (latest <= start)
        {
            return $"The conditions cannot be completed {marginDays} days before the prosecution limit of {prosecutionLastDay?.InWords()}. Return the case for a charging decision.";
        }

        if (deadline <= start)
        {
            return $"The completion date must be after {start.InWords()}. Choose a date up to {latest.InWords()}.";
        }

        if (deadline <= latest)
        {
            return null;
        }

        if (deadline > Longest(start))
        {
            return $"The completion date is more than 20 weeks after {start.InWords()}. Choose {latest.InWords()} or earlier.";
        }

        if (prosecutionLastDay is { } lastDay && deadline.AddDays(marginDays) > lastDay)
        {
            return $"The completion date must be at least {marginDays} days before the prosecution limit of {lastDay.InWords()}. Choose {latest.InWords()} or earlier.";
        }

        return $"The completion date is more than 16 weeks after {start.InWords()}. Choose {latest.InWords()} or earlier, or give the reason for a longer period.";
    }
}
