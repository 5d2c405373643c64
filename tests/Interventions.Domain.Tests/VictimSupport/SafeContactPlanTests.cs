using Interventions.Domain.Cases;
using Interventions.Domain.Tests.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.VictimSupport;

/// <summary>When it is safe, what is outside the plan, and what makes no plan (V-20, V-22, decision 0030).</summary>
public class SafeContactPlanTests
{
    private static readonly Guid Her = Guid.CreateVersion7();

    /// <summary>A Monday, 09:00 in London.</summary>
    private static readonly DateTime Monday = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    private static readonly PlanDraft Usual = new()
    {
        Channels = SafeChannels.Phone | SafeChannels.InPerson,
        Points = [new() { Kind = ContactKind.Phone, Value = "+447700900123", IsHersAlone = true }],
        Hours = [new(SafeDays.Weekdays, new(10, 0), new(12, 0))],
        ReviewOn = new(2027, 2, 1),
    };

    [Theory,
     InlineData("2026-11-23T09:59:59Z", false, "From 10:00 today"), InlineData("2026-11-23T10:00:00Z", true, "Can be rung now"), InlineData("2026-11-23T11:59:59Z", true, "Can be rung now"),
     InlineData("2026-11-23T12:00:00Z", false, "From 10:00 tomorrow"), InlineData("2026-11-27T12:00:00Z", false, "From 10:00 on 30 Nov 2026"),
     InlineData("2026-07-06T09:30:00Z", true, "Can be rung now"), InlineData("2026-07-06T11:30:00Z", false, "From 10:00 tomorrow")]
    public void Numbers_are_shown_inside_the_hours_of_the_London_clock_only(string at, bool isShown, string next)
    {
        var utc = DateTime.Parse(at, null, System.Globalization.DateTimeStyles.AdjustToUniversal);
        var plan = Made(Usual);

        Assert.Equal((isShown, next), (plan.ShowsNumbersAt(utc), plan.NextInWords(utc)));
        Assert.Equal(isShown, plan.ShownUntil(utc) is not null);
    }

    [Fact]
    public void Hours_that_touch_are_one_and_midnight_ends_the_day()
    {
        var plan = Made(Usual with { Hours = [new(SafeDays.All, new(22, 0), TimeOnly.MinValue), new(SafeDays.All, TimeOnly.MinValue, new(1, 0))] });

        Assert.Equal(new DateTime(2026, 11, 24, 1, 0, 0), plan.ShownUntil(new(2026, 11, 23, 23, 30, 0, DateTimeKind.Utc)));
        Assert.False(plan.ShowsNumbersAt(new(2026, 11, 24, 1, 0, 0, DateTimeKind.Utc)));
        Assert.Equal("22:00 to midnight every day, or 00:00 to 01:00 every day", plan.HoursInWords);
    }

    /// <summary>28 March 2027: the clock leaps from 01:00 to 02:00, so that 01:30 never comes and what begins then begins at 02:00.</summary>
    [Fact]
    public void An_hour_the_clock_leaps_over_begins_when_it_has_leapt() =>
        Assert.Equal(new DateTime(2027, 3, 28, 1, 0, 0), new SafeHours(SafeDays.Sunday, new(1, 30), new(3, 0)).NextFrom(new(2027, 3, 28, 0, 30, 0, DateTimeKind.Utc)));

    [Theory,
     InlineData(SafeDays.Weekdays, "09:00 to 17:00 on weekdays"), InlineData(SafeDays.Weekend, "09:00 to 17:00 at weekends"), InlineData(SafeDays.All, "09:00 to 17:00 every day"),
     InlineData(SafeDays.Monday, "09:00 to 17:00 on Monday"), InlineData(SafeDays.Monday | SafeDays.Thursday | SafeDays.Sunday, "09:00 to 17:00 on Monday, Thursday and Sunday")]
    public void Days_read_as_people_say_them(SafeDays days, string words) => Assert.Equal(words, new SafeHours(days, new(9, 0), new(17, 0)).InWords);

    [Theory,
     InlineData(AskedHow.SafePhone, 1, false, null), InlineData(AskedHow.SafePhone, 0, false, "the safe hours are 10:00 to 12:00 on weekdays"),
     InlineData(AskedHow.InPerson, 4, false, "the safe hours are 10:00 to 12:00 on weekdays"),
     InlineData(AskedHow.SafeText, 1, false, "she is not to be texted"), InlineData(AskedHow.Email, 1, false, "she is not to be e-mailed"),
     InlineData(AskedHow.Video, 1, false, "she is not to be called by video"), InlineData(AskedHow.ThroughIdva, 1, false, "she is not to be reached through another agency"),
     InlineData(AskedHow.SafePhone, 1, true, "no message is ever to be left"), InlineData(AskedHow.SheRang, 12, false, null), InlineData(AskedHow.SheWrote, 12, false, null)]
    public void What_is_outside_is_said_and_what_she_begins_never_is(AskedHow how, int hoursLater, bool leftVoicemail, string? outside) =>
        Assert.Equal(outside, Made(Usual).Outside(how, Monday.AddHours(hoursLater), A.VictimWorker, leftVoicemail));

    [Fact]
    public void Only_the_worker_named_in_it_reaches_her()
    {
        var plan = Made(Usual with { WhoMayCall = WhoMayCall.NamedWorker, OnlyWorker = A.VictimWorker.UserId });

        Assert.Null(plan.Outside(AskedHow.SafePhone, Monday.AddHours(1), A.VictimWorker));
        Assert.Equal("only the worker named in it is to reach her", plan.Outside(AskedHow.SafePhone, Monday.AddHours(1), A.OtherVictimWorker));
    }

    /// <summary>A message on one number she never allowed is one too many, whichever was rung.</summary>
    [Fact]
    public void A_message_is_left_only_where_every_number_allows_it()
    {
        ContactPoint allows = new() { Kind = ContactKind.Phone, Value = "+447700900124", MayLeaveVoicemail = true };

        Assert.Null(Made(Usual with { Points = [allows] }).Outside(AskedHow.SafePhone, Monday.AddHours(1), A.VictimWorker, leftVoicemail: true));
        Assert.NotNull(Made(Usual with { Points = [allows, .. Usual.Points] }).Outside(AskedHow.SafePhone, Monday.AddHours(1), A.VictimWorker, leftVoicemail: true));
    }

    [Fact]
    public void A_note_carried_over_stops_nothing()
    {
        var plan = SafeContactPlan.CarryOver(Her, "Mornings, 07700 900123", new(A.VictimWorker, Monday));

        Assert.True(plan.IsOnlyNote);
        Assert.Null(plan.Outside(AskedHow.SafePhone, Monday, A.VictimWorker, leftVoicemail: true));
        Assert.Equal((1, "Mornings, 07700 900123", null), (plan.Version, plan.Note, plan.ReviewOn));
    }

    public static TheoryData<string, string> NoPlans { get; } = new()
    {
        { "nothing", "Choose at least one safe way" }, { "no number", "Enter the number" }, { "shared phone", "A text is safe only" }, { "shared e-mail", "An e-mail is safe only" },
        { "no agency", "Enter the agency" }, { "no hours", "Enter the days and hours" }, { "too many hours", "There are more than 14 lines" }, { "hours backwards", "a time to begin that is before" }, { "no days", "Choose the days" },
        { "nobody named", "Choose the worker" }, { "review today", "Enter a day to go through" }, { "review late", "within 12 months" }, { "no review", "Enter a day to go through" },
    };

    [Theory, MemberData(nameof(NoPlans))]
    public void What_makes_no_plan_is_refused_in_a_sentence(string what, string sentence)
    {
        ContactPoint shared = new() { Kind = ContactKind.Phone, Value = "+447700900123", Whose = "Her mother" };
        var draft = what switch
        {
            "nothing" => Usual with { Channels = SafeChannels.None, Points = [], Hours = [] },
            "no number" => Usual with { Points = [] },
            "shared phone" => Usual with { Channels = SafeChannels.Text, Points = [shared] },
            "shared e-mail" => Usual with { Channels = SafeChannels.Email, Points = [new() { Kind = ContactKind.Email, Value = "us@example.org" }] },
            "no agency" => Usual with { Channels = SafeChannels.AnotherAgency },
            "too many hours" => Usual with { Hours = [.. Enumerable.Repeat(Usual.Hours[0], SafeContactPlan.MaxHours + 1)] },
            "no hours" => Usual with { Hours = [] },
            "hours backwards" => Usual with { Hours = [new(SafeDays.All, new(12, 0), new(10, 0))] },
            "no days" => Usual with { Hours = [new(SafeDays.None, new(10, 0), new(12, 0))] },
            "nobody named" => Usual with { WhoMayCall = WhoMayCall.NamedWorker },
            "review today" => Usual with { ReviewOn = new(2026, 11, 23) },
            "review late" => Usual with { ReviewOn = new(2027, 11, 24) },
            _ => Usual with { ReviewOn = null },
        };

        Assert.Contains(sentence, EveryStage.Refusal(() => Made(draft)), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_shown_outside_the_hours_with_a_reason_only()
    {
        NumbersShown Shown(string why) => new(Guid.NewGuid(), Her, Guid.NewGuid(), why, new(A.VictimWorker, Monday));

        EveryStage.Refusal(() => _ = Shown(" "));
        Assert.Equal("She is at risk today.", Shown(" She is at risk today. ").Why);
    }

    /// <summary>Never refused: what closes the gate, and what she tells us herself (product.md 3). Only a "supports" waits for the reason.</summary>
    [Theory, InlineData(AnswerKind.Supports, true), InlineData(AnswerKind.DoesNotSupport, false), InlineData(AnswerKind.NoView, false), InlineData(AnswerKind.Withdrawn, false), InlineData(AnswerKind.CannotAnswer, false)]
    public void Only_supports_waits_for_the_reason(AnswerKind kind, bool waits)
    {
        var made = A.SupportedCase();
        AnswerGiven Given(string? why) => new(kind, AskedHow.SafePhone, made.Now, Words: new() { Outside = "the safe hours are 10:00 to 12:00 on weekdays", WhyOutside = why });

        var refused = Record.Exception(() => made.File.RecordAnswer(made.Victim.Id, Given(null), made.By(A.VictimWorker)));

        Assert.Equal(waits ? "This is outside her plan: the safe hours are 10:00 to 12:00 on weekdays. Say why." : null, refused?.Message);
        Assert.Equal(kind, made.File.RecordAnswer(made.Victim.Id, Given("She is moving today."), made.By(A.VictimWorker)).Kind);
    }

    [Fact]
    public void An_attempt_outside_the_plan_waits_for_the_reason()
    {
        var made = A.Case();
        void Try(string? outside, string? why) => made.File.RecordAttempt(made.Victim.Id, new(AskedHow.SafePhone, made.Now, AttemptResult.NoAnswer, Outside: outside, WhyOutside: why), made.By(A.VictimWorker));

        Assert.Equal("This is outside her plan: she is not to be rung. Say why.", EveryStage.Refusal(() => Try("she is not to be rung", " ")));
        Try("she is not to be rung", "The police asked us to warn her.");
        Try(null, "Typed and not needed.");

        Assert.Equal(["The police asked us to warn her.", null], made.File.NewAttempts.Select(a => a.WhyOutside));
    }

    /// <summary>The day of the offence is after it, the day before is not; where the day is not known nothing is refused.</summary>
    [Theory, InlineData(-1, true), InlineData(0, false)]
    public void An_answer_from_before_the_offence_is_refused(int days, bool isRefused)
    {
        var made = A.Case();
        var first = made.File.Offence!.CommittedOn;
        var asked = first.AddDays(days).ToDateTime(new(23, 59), DateTimeKind.Utc);
        made.Now = made.Now > asked ? made.Now : asked.AddHours(1);
        AnswerGiven given = new(AnswerKind.Withdrawn, AskedHow.SafePhone, asked);

        var refused = Record.Exception(() => made.File.RecordAnswer(made.Victim.Id, given, made.By(A.VictimWorker)));

        Assert.Equal(isRefused, refused is CaseRuleException { Message: var why } && why.Contains("before the offence of", StringComparison.Ordinal));
        var unknown = A.Case(Track.Voluntary, r => r with { Offence = null });
        unknown.File.RecordAnswer(unknown.Victim.Id, given with { AskedAt = first.AddYears(-1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) }, unknown.By(A.VictimWorker));
        Assert.Equal(AnswerKind.Withdrawn, unknown.Victim.Latest!.Kind);
    }

    [Theory, InlineData(AskedHow.SafeText), InlineData(AskedHow.Email)]
    public void Nobody_is_asked_in_writing(AskedHow how)
    {
        var made = A.Case();

        Assert.StartsWith("Nobody is asked by text or e-mail.", EveryStage.Refusal(() => made.File.RecordAnswer(made.Victim.Id, new(AnswerKind.Supports, how, made.Now), made.By(A.VictimWorker))), StringComparison.Ordinal);
        Assert.Equal(AnswerKind.Withdrawn, made.File.RecordAnswer(made.Victim.Id, new(AnswerKind.Withdrawn, AskedHow.SheWrote, made.Now), made.By(A.VictimWorker)).Kind);
    }

    private static SafeContactPlan Made(PlanDraft draft) => SafeContactPlan.Make(Her, 1, draft, new(A.VictimWorker, Monday));
}
