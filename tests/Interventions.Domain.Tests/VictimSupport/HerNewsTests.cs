using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Tests.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.VictimSupport;

/// <summary>What she is told, by when, and what is never told (V-02..V-04, RS-05, AT-09, decision 0033).</summary>
public class HerNewsTests
{
    /// <summary>Friday, 18 December 2026, at noon.</summary>
    private static readonly DateTime Friday = new(2026, 12, 18, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Wanted Everything = new(true, true, true, true, true, true);

    private readonly A _made = A.SupportedCase();
    private readonly List<CaseEvent> _events = [];
    private readonly List<SessionMark> _marks = [];
    private readonly List<ContactWish> _contact = [];
    private bool _enhanced = true;

    [Theory, InlineData(true, "2026-12-21"), InlineData(false, "2026-12-29")]
    public void A_decision_is_told_within_one_working_day_or_five_over_Christmas(bool enhanced, string due)
    {
        _enhanced = enhanced;
        Happens(CaseAction.Sign, CaseStage.Cautioned);

        var news = Assert.Single(All());
        Assert.Equal((true, null, DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture)), (news.IsDecision, news.Promised, news.Due));
    }

    [Fact]
    public void Steps_on_the_way_that_decide_nothing_are_not_told()
    {
        foreach (var action in new[] { CaseAction.ConfirmEligibility, CaseAction.Authorise, CaseAction.Offer, CaseAction.Enrol, CaseAction.BookSeat, CaseAction.ReportNonCompliance, CaseAction.Excuse, CaseAction.Resume })
        {
            Happens(action);
        }

        Wishes(Everything);
        Assert.Empty(All());
    }

    [Fact]
    public void What_she_did_not_ask_for_is_not_told_but_decisions_are_hers_by_right()
    {
        Happens(CaseAction.StartProgramme, CaseStage.InProgress);
        Happens(CaseAction.FindBreach, CaseStage.Breached);
        Marked(AttendanceFact.Absent);

        Assert.Equal([CaseAction.FindBreach], All().Select(n => n.Action));
    }

    [Fact]
    public void Each_thing_she_chose_is_told_when_it_happens_and_what_happened_before_she_chose_is_not()
    {
        Happens(CaseAction.StartProgramme, CaseStage.InProgress, at: _made.Now.AddHours(-1));
        Wishes(Everything with { Decisions = false });
        Happens(CaseAction.Complete, CaseStage.Completed);
        Happens(CaseAction.FindBreach, CaseStage.Breached);
        Happens(CaseAction.Prosecute, CaseStage.Closed);
        Marked(AttendanceFact.LateRefused);

        Assert.Equal([Promise.Finished, Promise.Breached, Promise.Ended, Promise.Missed], All().OrderBy(n => n.Key.JournalId ?? long.MaxValue).Select(n => n.Promised!.Value));
        Assert.Equal(new DateOnly(2026, 12, 29), All().Single(n => n.Promised == Promise.Finished).Due); // good news has the usual time
        Assert.Equal(new DateOnly(2026, 12, 21), All().Single(n => n.Promised == Promise.Missed).Due);
    }

    [Fact]
    public void When_she_changes_her_mind_what_waits_goes_and_nothing_is_a_choice()
    {
        Wishes(Everything);
        Happens(CaseAction.StartProgramme, CaseStage.InProgress);
        Happens(CaseAction.FindBreach, CaseStage.Breached);
        Assert.Equal(2, All().Count);

        Wishes(Wanted.Nothing);
        Assert.Empty(All());
    }

    [Fact]
    public void Who_asked_not_to_be_contacted_again_is_told_nothing_until_she_says_otherwise()
    {
        _contact.Add(new(true, _made.Now));
        Happens(CaseAction.Sign, CaseStage.Cautioned, _made.Now.AddMinutes(1));
        Assert.Empty(All());
        Assert.True(News().IsSilent);

        _made.Now = _made.Now.AddHours(1);
        Wishes(Everything);
        Happens(CaseAction.FindBreach, CaseStage.Breached);
        Assert.Equal([CaseAction.FindBreach], All().Select(n => n.Action));
    }

    [Fact]
    public void Who_is_entered_late_is_told_the_last_decision_with_its_own_day_and_due_from_the_day_she_is_entered()
    {
        var breach = _made.Now.AddDays(-20);
        Happens(CaseAction.Sign, CaseStage.Cautioned, at: _made.Now.AddDays(-30));
        Happens(CaseAction.FindBreach, CaseStage.Breached, at: breach);

        var news = Assert.Single(All());
        Assert.Equal((CaseAction.FindBreach, breach), (news.Action, news.HappenedAt));
        Assert.Equal(WorkingDays.EnglandAndWales.Add(London.DayOf(Linked), 1), news.Due);
        _made.File.TellHer(_made.Victim.Id, [news], new(TellingResult.Told, AskedHow.SafePhone, breach.AddHours(1)), _made.By(A.VictimWorker));
        Assert.True(Assert.Single(All()).IsKept); // told before she was entered: that is on record as it was
    }

    [Theory, InlineData(AttendanceFact.StoodDown), InlineData(AttendanceFact.CancelledByUs), InlineData(AttendanceFact.SentHomeService), InlineData(AttendanceFact.Attended)]
    public void What_the_service_did_is_no_missed_session(AttendanceFact fact)
    {
        Wishes(Everything);
        Marked(fact);

        Assert.Empty(All());
    }

    [Fact]
    public void A_mark_is_told_only_once_the_register_is_finished_or_its_day_is_over()
    {
        Wishes(Everything);
        Marked(AttendanceFact.Absent, isFinal: false);
        Assert.Empty(All());

        _marks[0] = _marks[0] with { IsFinal = true };
        Assert.Single(All());
    }

    [Fact]
    public void A_mark_corrected_before_she_was_told_is_withdrawn()
    {
        Wishes(Everything);
        var wrong = Marked(AttendanceFact.Absent);
        Marked(AttendanceFact.Attended, corrects: wrong);

        Assert.Empty(All());
    }

    [Fact]
    public void A_mark_corrected_after_she_was_told_is_to_be_put_right_whatever_she_chose_since()
    {
        Wishes(Everything);
        var wrong = Marked(AttendanceFact.Absent);
        Tell(All());
        Assert.DoesNotContain(All(), n => n.IsWaiting);

        Marked(AttendanceFact.Attended, corrects: wrong);
        Wishes(Wanted.Nothing);
        var correction = Assert.Single(All());
        Assert.True(correction.Key.IsCorrection && correction.IsWaiting);

        Tell([correction]);
        Assert.DoesNotContain(All(), n => n.IsWaiting);

        // And back again: he had missed it after all, and she is told that too while she wants it.
        Wishes(Everything);
        Marked(AttendanceFact.Absent, corrects: _marks[^1]);
        Assert.Single(All(), n => n is { IsWaiting: true, Key.IsCorrection: false });
    }

    [Fact]
    public void Kept_is_told_or_turned_down_by_the_day_and_to_have_tried_is_not_enough()
    {
        Happens(CaseAction.Sign, CaseStage.Cautioned);
        _made.Now = Friday.AddHours(2);
        Tell(All(), TellingResult.NotReached);
        var tried = Assert.Single(All());
        Assert.Equal((true, 1, true, false), (tried.IsWaiting, tried.Tried, tried.TriedInTime, tried.IsKept));

        _made.Now = Friday.AddDays(3);
        Tell(All(), TellingResult.DidNotWantToHear);
        Assert.True(Assert.Single(All()).IsKept);

        Happens(CaseAction.FindBreach, CaseStage.Breached);
        _made.Now = Friday.AddDays(5);
        Tell([All().Single(n => n.IsWaiting)]);
        Assert.False(All().Single(n => n.Action == CaseAction.FindBreach).IsKept); // a day late
    }

    [Fact]
    public void What_is_recorded_has_to_be_possible()
    {
        Happens(CaseAction.Sign, CaseStage.Cautioned);
        _made.Now = Friday.AddHours(2);
        var news = All();

        Assert.Contains("future", Refused(new(TellingResult.Told, AskedHow.SafePhone, Friday.AddHours(3))));
        Assert.Contains("before it happened", Refused(new(TellingResult.Told, AskedHow.SafePhone, Friday.AddMinutes(-1))));
        Assert.Contains("Say how", Refused(new(TellingResult.Told, AskedHow.NotAsked, Friday.AddHours(1))));
        Assert.Contains("Say why", Refused(new(TellingResult.GaveUp, AskedHow.NotAsked, Friday.AddHours(1))));
        Tell(news);
        Assert.Contains("A colleague", EveryStage.Refusal(() => Tell(All())));

        string Refused(TellingGiven given) => EveryStage.Refusal(() => _made.File.TellHer(_made.Victim.Id, news, given, _made.By(A.VictimWorker)));
    }

    [Fact]
    public void A_way_is_asked_for_unless_she_wants_nothing()
    {
        Assert.Contains("how she wants", EveryStage.Refusal(() => _made.File.RecordWish(_made.Victim.Id, Everything, null, null, _made.By(A.VictimWorker))));
        _made.File.RecordWish(_made.Victim.Id, Wanted.Nothing, null, null, _made.By(A.VictimWorker));
        Assert.Contains("does not want", Wanted.Nothing.InWords());
        EveryStage.Refusal(() => _made.File.RecordWish(_made.Victim.Id, Everything, ToldThrough.Video, null, _made.By(A.Facilitator)));
    }

    [Fact]
    public void Feedback_is_asked_at_the_start_the_end_and_six_months_after_and_not_of_who_wants_peace()
    {
        Assert.Null(Due(Friday));
        Happens(CaseAction.StartProgramme, CaseStage.InProgress);
        Assert.Equal((FeedbackPoint.Start, new DateOnly(2027, 1, 6)), Due(Friday)); // ten working days, four of them off
        Assert.Null(Feedback.DueOf(_events, [], isSilent: true, London.DayOf(Friday), WorkingDays.EnglandAndWales));

        _made.Now = Friday.AddDays(1);
        _made.File.RecordFeedback(_made.Victim.Id, new(FeedbackPoint.Start, null, null, null, AskedHow.NotAsked), _made.By(A.VictimWorker));
        Assert.True(_made.File.NewFeedback[0].IsSkipped);
        Assert.Null(Due(Friday.AddDays(1)));

        Happens(CaseAction.Complete, CaseStage.Completed, Friday.AddDays(40));
        Happens(CaseAction.Close, CaseStage.Closed, Friday.AddDays(50));
        Assert.Equal(FeedbackPoint.End, Due(Friday.AddDays(60))!.Value.Point);
        Assert.Equal(FeedbackPoint.SixMonths, Due(Friday.AddDays(40).AddMonths(6))!.Value.Point);
        Assert.Null(Due(Friday.AddDays(41).AddMonths(9)));

        (FeedbackPoint Point, DateOnly Due)? Due(DateTime now) => Feedback.DueOf(_events, [.. _made.File.NewFeedback], isSilent: false, London.DayOf(now), WorkingDays.EnglandAndWales);
    }

    [Fact]
    public void Feedback_of_the_start_is_no_longer_asked_a_year_after_it()
    {
        Happens(CaseAction.StartProgramme, CaseStage.InProgress);

        Assert.NotNull(Feedback.DueOf(_events, [], isSilent: false, London.DayOf(Friday).AddMonths(12).AddDays(-1), WorkingDays.EnglandAndWales));
        Assert.Null(Feedback.DueOf(_events, [], isSilent: false, London.DayOf(Friday).AddMonths(12), WorkingDays.EnglandAndWales));
    }

    [Fact]
    public void First_contact_is_counted_in_whole_days_and_never_before_the_incident()
    {
        Assert.Equal(0, FirstContactWords.DaysUntil(new(2026, 12, 18), Friday));
        Assert.Equal(5, FirstContactWords.DaysUntil(new(2026, 12, 13), Friday));
        Assert.Null(FirstContactWords.DaysUntil(new(2026, 12, 19), Friday));
        Assert.Contains("before the incident", EveryStage.Refusal(() => _made.File.RecordFirstContact(
            _made.Victim.Id, new(ContactSource.IdvaCar, _made.Now.AddHours(-1), _made.Now.AddHours(-2), null, null), _made.By(A.VictimWorker))));
    }

    private HerNews News() => new(_made.File.NewWishes.Select(w => w.ToSaid()), _contact)
    {
        LinkedAt = Linked,
        Track = Track.ConditionalCaution,
        EnhancedRights = _enhanced,
        Days = new(5, 1),
        Events = _events,
        Marks = _marks,
        Tellings = [.. _made.File.NewTellings.Select((t, i) => t.ToTold() with { Id = i })],
    };

    private DateTime Linked => _linked ??= _made.Now;

    private DateTime? _linked;

    private IReadOnlyList<News> All() => News().All(WorkingDays.EnglandAndWales);

    private void Happens(CaseAction action, CaseStage? to = null, DateTime? at = null)
    {
        _ = Linked;
        _events.Add(new(_events.Count + 1, action, to, null, at ?? Friday));
    }

    private SessionMark Marked(AttendanceFact fact, bool isFinal = true, SessionMark? corrects = null)
    {
        _ = Linked;
        SessionMark mark = new(Guid.CreateVersion7(), corrects?.SessionId ?? Guid.CreateVersion7(), fact, corrects?.Id, _made.Now > Friday ? _made.Now : Friday, isFinal);
        _marks.Add(mark);
        return mark;
    }

    private void Wishes(Wanted wanted)
    {
        _ = Linked;
        _made.File.RecordWish(_made.Victim.Id, wanted, ToldThrough.SafePhone, null, _made.By(A.VictimWorker));
    }

    private void Tell(IReadOnlyList<News> news, TellingResult result = TellingResult.Told)
    {
        _made.Now = _made.Now < Friday.AddHours(1) ? Friday.AddHours(1) : _made.Now;
        _made.File.TellHer(_made.Victim.Id, news, new(result, AskedHow.SafePhone, _made.Now), _made.By(A.VictimWorker));
    }
}
