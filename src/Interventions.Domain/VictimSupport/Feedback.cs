using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;

namespace Interventions.Domain.VictimSupport;

/// <summary>When she is asked how it is for her.</summary>
public enum FeedbackPoint
{
    /// <summary>When he starts the programme.</summary>
    Start,

    /// <summary>When it ends, however it ends.</summary>
    End,

    /// <summary>Six months after the end.</summary>
    SixMonths,
}

/// <summary>How safe she feels, or how free to live as she wants ("space for action").</summary>
public enum Feeling
{
    Very,
    Quite,
    NotVery,
    NotAtAll,
}

/// <summary>Whether she would support it again.</summary>
public enum WouldAgain
{
    Yes,
    Unsure,
    No,
}

/// <summary>What she answered. A question left out is null; all of it can be left out.</summary>
/// <param name="Point">When she was asked.</param>
/// <param name="Safety">How safe she feels.</param>
/// <param name="Freedom">How free she feels to live as she wants.</param>
/// <param name="Again">Whether she would support it again.</param>
/// <param name="How">How she was asked; not asked where her worker leaves it out.</param>
public sealed record FeedbackGiven(FeedbackPoint Point, Feeling? Safety, Feeling? Freedom, WouldAgain? Again, AskedHow How);

/// <summary>What one victim said at one point in one case. Append-only. Only counts of it leave her side, never a case (RS-04).</summary>
public sealed class Feedback
{
    /// <summary>Working days she is asked within; no duty of the Victims' Code but a habit worth having.</summary>
    public const int WithinWorkingDays = 10;

    private const int MonthsAfterTheEnd = 6;

    /// <summary>After so many months it is no longer what she feels six months after.</summary>
    private const int MonthsToAskIn = 3;

    /// <summary>After so many months it is no longer how she feels at the start.</summary>
    private const int MonthsToAskOfTheStart = 12;

    private Feedback()
    {
    }

    internal Feedback(Guid caseVictimId, FeedbackGiven given, Stamp stamp)
    {
        (CaseVictimId, Point, Safety, Freedom, Again, How) = (caseVictimId, given.Point, given.Safety, given.Freedom, given.Again, given.How);
        (By, At) = (stamp.By.UserId, stamp.At);
    }

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>Her link to the case.</summary>
    public Guid CaseVictimId { get; private set; }

    public FeedbackPoint Point { get; private set; }

    public Feeling? Safety { get; private set; }

    public Feeling? Freedom { get; private set; }

    public WouldAgain? Again { get; private set; }

    public AskedHow How { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Nothing was answered.</summary>
    public bool IsSkipped => Safety is null && Freedom is null && Again is null;

    /// <summary>What she is to be asked now and by which day; null where it is not the time. Who asked not to be contacted is not asked.</summary>
    /// <param name="events">All starts and endings of the programme, however long ago.</param>
    public static (FeedbackPoint Point, DateOnly Due)? DueOf(IReadOnlyList<CaseEvent> events, IReadOnlyList<Feedback> given, bool isSilent, DateOnly today, WorkingDays calendar)
    {
        var started = events.Where(e => e.Action == CaseAction.StartProgramme).MaxBy(e => e.JournalId);
        if (started is null || isSilent)
        {
            return null;
        }

        var ended = events.Where(e => e.JournalId > started.JournalId && (e.Action == CaseAction.Complete || e.To is CaseStage.Closed or CaseStage.Returned)).MinBy(e => e.JournalId);
        if (ended is null)
        {
            return today < London.DayOf(started.At).AddMonths(MonthsToAskOfTheStart) ? Unless(FeedbackPoint.Start, London.DayOf(started.At)) : null;
        }

        var after = London.DayOf(ended.At).AddMonths(MonthsAfterTheEnd);
        return today < after ? Unless(FeedbackPoint.End, London.DayOf(ended.At))
            : today < after.AddMonths(MonthsToAskIn) ? Unless(FeedbackPoint.SixMonths, after)
            : null;

        (FeedbackPoint, DateOnly)? Unless(FeedbackPoint point, DateOnly from) =>
            given.Any(f => f.Point == point && f.At >= started.At) ? null : (point, calendar.Add(from, WithinWorkingDays));
    }
}

/// <summary>Words for feedback.</summary>
public static class FeedbackWords
{
    public static string InWords(this FeedbackPoint point) => point switch
    {
        FeedbackPoint.Start => "At the start",
        FeedbackPoint.End => "At the end",
        FeedbackPoint.SixMonths => "Six months after",
    };

    public static string InWords(this Feeling feeling) => feeling switch
    {
        Feeling.Very => "Very",
        Feeling.Quite => "Quite",
        Feeling.NotVery => "Not very",
        Feeling.NotAtAll => "Not at all",
    };

    public static string InWords(this WouldAgain again) => again switch
    {
        WouldAgain.Yes => "Yes",
        WouldAgain.Unsure => "Not sure",
        WouldAgain.No => "No",
    };
}
