using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Letters;

namespace Interventions.Domain.Cases;

/// <summary>What goes to him, and when nothing does (product.md 3, decision 0026).</summary>
public sealed partial class CaseFile
{
    /// <summary>Working days after a change in which nothing goes to him.</summary>
    public const int QuietWorkingDays = 2;

    /// <summary>The sentence for a case that has ended.</summary>
    public const string NothingGoesAnyMore = "The case has ended, so nothing goes to him from it.";

    private readonly List<LetterToHim> _letters = [];

    /// <summary>Letters recorded in this unit of work; earlier ones are read only where they are shown.</summary>
    public IReadOnlyList<LetterToHim> NewLetters => _letters;

    /// <summary>The last session he missed by what stands on the register; null where he missed none.</summary>
    public AttendanceEntry? LastMissed => StandingAttendance.Where(a => IsMiss(a.Fact)).MaxBy(a => (a.At, a.Id));

    /// <summary>The sessions of a number that he attended in the present run.</summary>
    public IReadOnlySet<int> AttendedNumbers => StandingAttendance.Where(a => a.Run == Run && a.Fact == AttendanceFact.Attended).Select(a => a.SessionNumber).ToHashSet();

    /// <summary>
    /// The first London day on which something may go to him again; null where it may today. It is counted from what his side sees
    /// anyway: the first step, a reopening, the end of any review, whatever its cause. Every change of an answer falls on or before
    /// one of them, so the two days of product.md 3 are kept and the hold tells nothing that "under review" did not tell.
    /// </summary>
    /// <param name="reviewEndedAt">When a review of the case last ended, from earlier units of work.</param>
    /// <param name="day">Today.</param>
    /// <param name="calendar">Working days.</param>
    public DateOnly? QuietUntil(DateTime? reviewEndedAt, DateOnly day, WorkingDays calendar)
    {
        var since = Journal.Where(e => e.Action is CaseAction.Reopen or CaseAction.ReEngage).Select(e => (DateTime?)e.At)
            .Append(Journal.FirstOrDefault(e => e.Kind == ActionKind.Forward)?.At)
            .Append(reviewEndedAt)
            .Concat(_endedReviews.Select(r => (DateTime?)r.EndedAt))
            .Append(AnswersChangedAt)
            .Max();
        return since is { } at && calendar.Add(London.DayOf(at), QuietWorkingDays).AddDays(1) is var free && free > day ? free : null;
    }

    /// <summary>Why nothing may go to him today, in the words of any other hold; null where it may.</summary>
    /// <inheritdoc cref="QuietUntil"/>
    public string? WhyNothingGoes(DateTime? reviewEndedAt, DateOnly day, WorkingDays calendar) =>
        !IsOpen ? NothingGoesAnyMore
        : !HasGoneForward ? WaitingInWords
        : IsUnderReviewOn(day) ? UnderReviewInWords
        : QuietUntil(reviewEndedAt, day, calendar) is { } free ? $"Nothing goes to him before {free.InWords()}. Try again then."
        : null;

    /// <summary>
    /// Records that somebody sent him what the draft says. A letter after a missed session is an attempt to reach him too (CC-28).
    /// </summary>
    /// <param name="draft">As it stands now.</param>
    /// <param name="how">How it went.</param>
    /// <param name="sentAt">When, UTC.</param>
    /// <param name="whyNothingGoes">From <see cref="WhyNothingGoes"/>, asked in the same unit of work.</param>
    /// <param name="stamp">Who records it.</param>
    /// <exception cref="CaseRuleException">Nothing may go to him, or it is not for his track.</exception>
    public void SendLetter(DraftLetter draft, ReachChannel how, DateTime sentAt, string? whyNothingGoes, Stamp stamp)
    {
        Refuse.Unless(whyNothingGoes is null, whyNothingGoes ?? "");
        Note(CaseAction.SendLetter, stamp, Because.None, () => _letters.Add(new(draft, how, sentAt, stamp)),
            (() => draft.Kind.IsFor(Track), Track == Track.Voluntary
                ? "On a voluntary case a missed session is followed by a call or the letter for voluntary cases."
                : "On a caution a missed session is followed by the letter that asks for his explanation."),
            (() => how != ReachChannel.Phone, "This is for what was written. Record a call as an attempt to reach him."),
            (() => sentAt <= stamp.At, "The time it went is in the future. Check it."));
        if (draft.Kind.IsAboutMiss())
        {
            TryToReach(how, sentAt, ReachResult.MessageLeft, $"{draft.Kind.InWords()}.", stamp);
        }
    }

    /// <summary>When what she says last became something else; the same answer given again changes nothing (V-23).</summary>
    private DateTime? AnswersChangedAt => _victims.Where(v => v.IsAsked).SelectMany(v =>
    {
        var counted = v.Answers.Where(a => a.Counts).ToList();
        return counted.Where((a, i) => i == 0 || counted[i - 1].Kind != a.Kind).Select(a => (DateTime?)a.RecordedAt);
    }).Max();
}
