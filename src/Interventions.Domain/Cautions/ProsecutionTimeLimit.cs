using Interventions.Domain.Calendar;
using Interventions.Domain.Offences;

namespace Interventions.Domain.Cautions;

/// <summary>
/// The statutory time limit for starting a prosecution (STL-01 to STL-06). The day time runs from is not counted; the
/// last day is the same day of the month six months or two years later, or the month's end where there is none (STL-05).
/// </summary>
public static class ProsecutionTimeLimit
{
    /// <summary>The last day a prosecution can be started; null where there is no limit (STL-04).</summary>
    /// <param name="offence">The offence.</param>
    /// <param name="facts">When it happened and when evidence was given.</param>
    public static DateOnly? LastDay(Offence offence, ProsecutionFacts facts) => Work(offence, facts)?.LastDay;

    /// <summary>
    /// One sentence with the last day, what it is counted from and the source, such as "2 May 2027, six months from the
    /// statement of 2 Nov 2026 (CJA 1988 s.39A)."
    /// </summary>
    /// <param name="offence">The offence.</param>
    /// <param name="facts">When it happened and when evidence was given.</param>
    public static string Explain(Offence offence, ProsecutionFacts facts) => Work(offence, facts) is { } limit
        ? $"{limit.LastDay.InWords()}, {limit.CountedFrom} ({limit.Source})."
        : "No time limit, because the offence is not summary-only (MCA 1980 s.127).";

    private static Limit? Work(Offence offence, ProsecutionFacts facts)
    {
        if (offence.Mode != Mode.Summary)
        {
            return null;
        }

        var evidence = FirstEvidence(facts);
        return offence.IsCommonAssaultOrBattery && facts.IsDomesticAbuse && evidence is not null
            ? DomesticAssault(facts.OffenceDate, evidence)
            : SixMonths(offence, facts);
    }

    /// <summary>STL-02: both limits have to be kept, so the earlier one counts.</summary>
    private static Limit DomesticAssault(DateOnly offenceDate, Evidence evidence)
    {
        const string Source = "CJA 1988 s.39A";
        var twoYears = offenceDate.AddYears(2);
        var sixMonths = evidence.On.AddMonths(6);
        return twoYears < sixMonths
            ? new(twoYears, $"two years from the offence of {offenceDate.InWords()}", Source)
            : new(sixMonths, $"six months from the {evidence.Kind} of {evidence.On.InWords()}", Source);
    }

    /// <summary>STL-01, and STL-06 for a course of conduct.</summary>
    private static Limit SixMonths(Offence offence, ProsecutionFacts facts)
    {
        const string Source = "MCA 1980 s.127";
        return offence.IsCourseOfConduct && facts.LastIncidentDate is { } last
            ? new(last.AddMonths(6), $"six months from the last incident of {last.InWords()}", Source)
            : new(facts.OffenceDate.AddMonths(6), $"six months from the offence of {facts.OffenceDate.InWords()}", Source);
    }

    private static Evidence? FirstEvidence(ProsecutionFacts facts) => (facts.StatementGivenOn, facts.VideoInterviewOn) switch
    {
        ({ } statement, { } video) when video < statement => new("video interview", video),
        ({ } statement, _) => new("statement", statement),
        (null, { } video) => new("video interview", video),
        (null, null) => null,
    };

    private sealed record Evidence(string Kind, DateOnly On);

    private sealed record Limit(DateOnly LastDay, string CountedFrom, string Source);
}
