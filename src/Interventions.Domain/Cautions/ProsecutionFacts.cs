namespace Interventions.Domain.Cautions;

/// <summary>What the prosecution time limit of an offence depends on, apart from the offence itself (STL-01, STL-02, STL-06).</summary>
public sealed record ProsecutionFacts
{
    /// <summary>States the facts, all days being London days.</summary>
    /// <param name="offenceDate">The day of the offence; of a course of conduct, its first day.</param>
    /// <param name="lastIncidentDate">The last day of a course of conduct; null if it is one day.</param>
    /// <param name="isDomesticAbuse">Whether the behaviour amounts to domestic abuse (DA Act 2021 s.1).</param>
    /// <param name="statementGivenOn">The day the victim first gave police a witness statement; null if she has not.</param>
    /// <param name="videoInterviewOn">The day the victim was first video-interviewed as evidence-in-chief; null if she has not been.</param>
    /// <exception cref="ArgumentException">The last incident, statement or interview is before the offence.</exception>
    public ProsecutionFacts(
        DateOnly offenceDate,
        DateOnly? lastIncidentDate = null,
        bool isDomesticAbuse = false,
        DateOnly? statementGivenOn = null,
        DateOnly? videoInterviewOn = null)
    {
        ThrowIfBefore(offenceDate, lastIncidentDate, nameof(lastIncidentDate), "The last incident cannot be before the offence.");
        ThrowIfBefore(offenceDate, statementGivenOn, nameof(statementGivenOn), "The statement cannot be before the offence.");
        ThrowIfBefore(offenceDate, videoInterviewOn, nameof(videoInterviewOn), "The video interview cannot be before the offence.");

        OffenceDate = offenceDate;
        LastIncidentDate = lastIncidentDate;
        IsDomesticAbuse = isDomesticAbuse;
        StatementGivenOn = statementGivenOn;
        VideoInterviewOn = videoInterviewOn;
    }

    /// <summary>The day of the offence; of a course of conduct, its first day.</summary>
    public DateOnly OffenceDate { get; }

    /// <summary>The last day of a course of conduct; counts for harassment and stalking only (STL-06).</summary>
    public DateOnly? LastIncidentDate { get; }

    /// <summary>Whether the behaviour amounts to domestic abuse (DA Act 2021 s.1).</summary>
    public bool IsDomesticAbuse { get; }

    /// <summary>The day the victim first gave police a witness statement (STL-02 a).</summary>
    public DateOnly? StatementGivenOn { get; }

    /// <summary>The day the victim was first video-interviewed as evidence-in-chief (STL-02 b).</summary>
    public DateOnly? VideoInterviewOn { get; }

    private static void ThrowIfBefore(DateOnly offenceDate, DateOnly? day, string name, string message)
    {
        if (day < offenceDate)
        {
            throw new ArgumentException(message, name);
        }
    }
}
