using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Interventions.Web.Tests.Wall;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.VictimSupport;

/// <summary>The safe-contact plan and what it does (V-20, V-22, decision 0030). The tests start on a Sunday at 09:00.</summary>
public sealed class ContactPlanTests
{
    private static readonly TimeSpan ToMondayEleven = TimeSpan.FromHours(26);

    [Theory, OnBothEngines]
    public async Task Her_numbers_are_not_even_read_outside_the_hours(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        using var sql = new SqlOf();
        var (caseId, linkId) = await PlannedAsync(app);
        foreach (var role in new[] { Role.VictimContactWorker, Role.DecisionMaker })
        {
            sql.Start();
            var row = await PlanAsync(app, caseId, linkId, role);
            Assert.DoesNotContain(sql.Stop(), s => s.Contains("\"ContactPoints\"", StringComparison.Ordinal));
            Assert.Null(row.Points);
            Assert.Equal("Shown from 10:00 to 12:00 on weekdays. To ring outside them, say why.", row.Withheld);
            Assert.Equal("From 10:00 tomorrow", row.Next);
        }

        app.Clock.Advance(ToMondayEleven);
        var shown = await PlanAsync(app, caseId, linkId);
        Assert.Equal(("07700 900123", true, false), Assert.Single(shown.Points!) is var point ? (point.Value, point.IsHersAlone, point.MayLeaveVoicemail) : default);
        Assert.Equal((null, new DateTime(2026, 11, 23, 12, 0, 0)), (shown.Withheld, shown.HiddenAt));
        Assert.Equal("Bluebell", shown.CodeWord);
        Assert.Null((await PlanAsync(app, caseId, linkId, Role.DecisionMaker)).CodeWord);
    }

    [Theory, OnBothEngines]
    public async Task Numbers_shown_outside_the_hours_cost_a_reason_that_is_kept_and_logged(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (caseId, linkId) = await PlannedAsync(app);
        ShowNumbers.Command Ask(string? why) => new() { CaseId = caseId, LinkId = linkId, Why = why };

        Assert.IsType<Invalid>((await app.SendAs(Role.VictimContactWorker, Ask(" "))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, Ask("?"))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.VictimContactWorker.In("WAR"), Ask("?"))).Problem);
        var shown = await app.SendAs(Role.VictimContactWorker, Ask("He is out and looking for her."));

        Assert.Equal("07700 900123", Assert.Single(shown.Value.Points).Value);
        var view = (await app.SendAs(Role.DecisionMaker, new ViewContactPlan.Query(caseId, linkId))).Value;
        Assert.Equal("He is out and looking for her.", Assert.Single(view.Shown).Why);
        await using var db = app.Db();
        var victimId = (await app.Case(caseId)).Victims.Single().VictimId;
        Assert.True(await db.AccessSubjects.AnyAsync(s => s.Kind == SubjectKind.Victim && s.SubjectId == victimId && db.AccessLog.Any(e => e.Id == s.AccessEntryId && e.Request == "ShowNumbers" && e.CaseId == caseId)));
    }

    [Theory, OnBothEngines]
    public async Task An_attempt_outside_the_plan_costs_a_reason_and_shows_it(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (caseId, linkId) = await PlannedAsync(app);
        RecordAttempt.Command Try(AskedHow how, AttemptResult result, string? why = null) => new()
        {
            CaseId = caseId,
            LinkId = linkId,
            How = how,
            When = LondonMoment.Of(app.Clock.GetUtcNow().UtcDateTime),
            Result = result,
            WhyOutside = why,
        };

        Assert.Equal(new Refused("This is outside her plan: the safe hours are 10:00 to 12:00 on weekdays. Say why."), (await app.SendAs(Role.VictimContactWorker, Try(AskedHow.SafePhone, AttemptResult.NoAnswer))).Problem);
        Assert.Null((await app.SendAs(Role.VictimContactWorker, Try(AskedHow.SafePhone, AttemptResult.NoAnswer, "He is out."))).Problem);
        Assert.Null((await app.SendAs(Role.VictimContactWorker, Try(AskedHow.SheRang, AttemptResult.Spoke))).Problem);
        app.Clock.Advance(ToMondayEleven);
        Assert.Equal(new Refused("This is outside her plan: no message is ever to be left. Say why."), (await app.SendAs(Role.VictimContactWorker, Try(AskedHow.SafePhone, AttemptResult.VoicemailLeft))).Problem);
        Assert.Equal(new Refused("This is outside her plan: she is not to be texted. Say why."), (await app.SendAs(Role.VictimContactWorker, Try(AskedHow.SafeText, AttemptResult.NoAnswer))).Problem);
        Assert.Null((await app.SendAs(Role.VictimContactWorker, Try(AskedHow.SafePhone, AttemptResult.NotSafeToSpeak))).Problem);

        var attempts = (await app.SendAs(Role.VictimContactWorker, new ViewVictims.Query(caseId))).Value.Victims.Single().Attempts;
        Assert.Equal(
            [(AttemptResult.NoAnswer, "the safe hours are 10:00 to 12:00 on weekdays", "He is out."), (AttemptResult.Spoke, null, null), (AttemptResult.NotSafeToSpeak, null, null)],
            attempts.Select(a => (a.Result!.Value, a.Outside, a.WhyOutside)));
        Assert.Equal([false, true, true], attempts.Select(a => a.Reached));
    }

    /// <summary>product.md 3: answers are never refused. Only a "supports" waits for the reason, because only it lets a step through.</summary>
    [Theory, OnBothEngines]
    public async Task Nothing_that_closes_the_gate_and_nothing_she_tells_us_herself_waits_for_a_reason(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (caseId, linkId) = await PlannedAsync(app);

        Assert.Equal(new Refused("This is outside her plan: the safe hours are 10:00 to 12:00 on weekdays. Say why."), (await app.Answered(caseId, linkId)).Problem);
        Assert.Null((await app.Answered(caseId, linkId, change: c => c.How = AskedHow.SheRang)).Problem);
        Assert.Null((await app.Answered(caseId, linkId, AnswerKind.Withdrawn)).Problem);
        Assert.Null((await app.Answered(caseId, linkId, change: c => c.WhyOutside = "She asked us to ring back at once.")).Problem);

        var answers = (await app.SendAs(Role.DecisionMaker, new ViewVictims.Query(caseId))).Value.Victims.Single().Answers;
        Assert.Equal(
            [(AnswerKind.Supports, null, null), (AnswerKind.Withdrawn, "the safe hours are 10:00 to 12:00 on weekdays", null), (AnswerKind.Supports, "the safe hours are 10:00 to 12:00 on weekdays", "She asked us to ring back at once.")],
            answers.Select(a => (a.Kind, a.Asked?.Outside, a.Asked?.WhyOutside)));
    }

    /// <summary>What is kept beside an answer has an end in PostgreSQL; no plan is so long that it refuses an answer.</summary>
    [Theory, OnBothEngines]
    public async Task The_longest_plan_refuses_no_answer_and_no_attempt(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.StaffedBy(TestPerson.OtherVictimContactWorker, "CHE");
        var (caseId, linkId) = await PlannedAsync(app);
        var days = SafeDays.All & ~SafeDays.Sunday;
        Assert.Null((await app.PlanMade(caseId, linkId, c => (c.WhoMayCall, c.OnlyWorker, c.Hours) = (
            WhoMayCall.NamedWorker, TestPerson.OtherVictimContactWorker.Id, [.. Enumerable.Range(6, SafeContactPlan.MaxHours).Select(h => new HoursTyped { Days = days, From = new(h, 0), Until = new(h, 30) })]))).Problem);

        Assert.Null((await app.Answered(caseId, linkId, AnswerKind.Withdrawn)).Problem);
        Assert.Null((await app.SendAs(Role.VictimContactWorker, new RecordAttempt.Command
        {
            CaseId = caseId,
            LinkId = linkId,
            How = AskedHow.SafePhone,
            When = LondonMoment.Of(app.Clock.GetUtcNow().UtcDateTime),
            Result = AttemptResult.VoicemailLeft,
            WhyOutside = "He is out.",
        })).Problem);

        var her = (await app.SendAs(Role.DecisionMaker, new ViewVictims.Query(caseId))).Value.Victims.Single();
        Assert.Equal("it is not in the safe hours of the plan; only the worker named in it is to reach her", her.Latest!.Asked!.Outside);
        Assert.Equal(her.Latest.Asked.Outside + "; no message is ever to be left", her.Attempts.Single().Outside);
    }

    [Fact]
    public async Task A_worker_not_named_in_the_plan_is_outside_it()
    {
        await using var app = await TestApp.On();
        await app.StaffedBy(TestPerson.VictimContactWorker, "CHE");
        await app.StaffedBy(TestPerson.OtherVictimContactWorker, "CHE");
        var caseId = await app.Referred();
        var linkId = await app.VictimEntered(caseId);
        Assert.Contains((await app.SendAs(Role.VictimContactWorker, new ViewContactPlan.Query(caseId, linkId))).Value.Workers, w => w.Id == TestPerson.OtherVictimContactWorker.Id);
        Assert.Null((await app.PlanMade(caseId, linkId, c => (c.WhoMayCall, c.OnlyWorker, c.Hours) = (WhoMayCall.NamedWorker, TestPerson.OtherVictimContactWorker.Id, [new() { Days = SafeDays.All, AtAnyTime = true }]))).Problem);

        Assert.Equal(new Refused("This is outside her plan: only the worker named in it is to reach her. Say why."), (await app.Answered(caseId, linkId)).Problem);
        Assert.Null((await app.Answered(caseId, linkId, by: TestPerson.OtherVictimContactWorker)).Problem);
        Assert.Equal((TestPerson.OtherVictimContactWorker.Actor.Name, "at any time every day"), await PlanAsync(app, caseId, linkId) is var row ? (row.OnlyWorkerName, row.HoursInWords) : default);
    }

    [Theory, OnBothEngines]
    public async Task What_was_typed_before_is_the_note_of_a_first_plan(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var caseId = await app.Referred();
        var linkId = await app.VictimEntered(caseId);

        var entered = await PlanAsync(app, caseId, linkId);
        Assert.Equal((1, true, "Mornings, 07700 900123"), (entered.Version, entered.IsOnlyNote, entered.Note));

        // As it is in a database from before there were plans.
        await using var db = app.Db();
        Victim old = new() { Id = Guid.CreateVersion7(), Name = "Ann Old", SafeContact = "Ring her sister first" };
        db.Add(old);
        await db.SaveChangesAsync();
        await FirstContactPlans.CarryOverAsync(db, app.Clock, default);
        await FirstContactPlans.CarryOverAsync(db, app.Clock, default);
        Assert.Equal(["Ring her sister first"], await db.ContactPlans.Where(p => p.VictimId == old.Id).Select(p => p.Note).ToListAsync());
        Assert.Equal(2, await db.ContactPlans.CountAsync());
    }

    [Theory, OnBothEngines]
    public async Task Every_change_is_another_version_and_nobody_overwrites_unseen(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (caseId, linkId) = await PlannedAsync(app);
        var before = (await PlanAsync(app, caseId, linkId)).Version;

        Assert.Null((await app.PlanMade(caseId, linkId, c => (c.Points, c.KeepNumbers, c.Email) = ([new() { Value = "sara@example.org", IsHersAlone = true }], true, true))).Problem);
        Assert.IsType<Refused>((await app.PlanMade(caseId, linkId, c => c.From = before)).Problem);
        Assert.IsType<NotFound>((await app.PlanMade(caseId, linkId, by: TestPerson.VictimContactWorker.In("WAR"))).Problem);

        app.Clock.Advance(ToMondayEleven);
        var row = await PlanAsync(app, caseId, linkId);
        Assert.Equal(before + 1, row.Version);
        Assert.Equal(["07700 900123", "sara@example.org"], row.Points!.Select(p => p.Value));
    }

    [Theory, OnBothEngines]
    public async Task Plans_numbers_and_reasons_take_no_update_and_no_delete(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (caseId, linkId) = await PlannedAsync(app);
        await app.SendAs(Role.VictimContactWorker, new ShowNumbers.Command { CaseId = caseId, LinkId = linkId, Why = "?" });
        await using var db = app.Db();
        foreach (var sql in new[]
        {
            """update "SafeContactPlans" set "CodeWord" = 'Rose' """, """delete from "SafeContactPlans" """, """update "ContactPoints" set "Value" = '+447700900999' """,
            """delete from "ContactPoints" """, """update "NumbersShown" set "Why" = 'Other' """, """delete from "NumbersShown" """,
        })
        {
            var error = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.True(error is not null, sql);
            Assert.IsType<Refused>(DatabaseErrors.ProblemIn(error));
        }
    }

    [Theory,
     InlineData("07700 900123", "+447700900123"), InlineData("+44 7700 900123", "+447700900123"), InlineData("0044 7700 900123", "+447700900123"), InlineData("+44 (0)7700.900.123", "+447700900123"),
     InlineData("07700-900-123", "+447700900123"), InlineData("(01606) 555-123", "+441606555123"), InlineData("01606.555123", "+441606555123"), InlineData("+33 6 12 34 56 78", "+33612345678")]
    public void A_number_typed_in_any_of_the_usual_ways_is_one_number(string typed, string number)
    {
        Assert.True(PhoneNumberReading.TryRead(typed, out var read), typed);
        Assert.Equal(number, read);
    }

    [Theory, InlineData(""), InlineData("12345"), InlineData("07700 9001"), InlineData("0770090012345"), InlineData("ask her mother"), InlineData("07700 900123 ask for Jo"), InlineData("999"), InlineData("0000 000 000"), InlineData("0909 879 0000")]
    public void What_is_no_number_is_none(string typed) => Assert.False(PhoneNumberReading.TryRead(typed, out _), typed);

    public static TheoryData<string, string> Bad { get; } = new()
    {
        { "number", PhoneNumberReading.NotANumber }, { "address", "This is no e-mail address. Check it." }, { "number in the note", "This is shown at any hour." }, { "number at the agency", "This is shown at any hour." },
        { "whose without number", "Enter the number, or clear" }, { "hours without days", "Choose the days." }, { "hours without start", "Enter from when it is safe" }, { "hours backwards", "Enter a time later than the first" },
        { "no review", "Enter a day to go through the plan" },
    };

    [Theory, MemberData(nameof(Bad))]
    public async Task What_cannot_be_read_has_a_sentence(string what, string sentence)
    {
        await using var app = await TestApp.On();
        var caseId = await app.Referred();
        var linkId = await app.VictimEntered(caseId);

        var problem = (await app.PlanMade(caseId, linkId, c => _ = what switch
        {
            "number" => c.Points = [new() { Value = "0770" }],
            "address" => c.Points = [new() { Value = "sara@" }],
            "number in the note" => c.Note = "Or 07700 900124 at her mother's",
            "number at the agency" => c.Agency = "Her IDVA, 07700 900124",
            "whose without number" => c.Points = [new() { Whose = "Her mother" }],
            "hours without days" => c.Hours = [new() { From = new(10, 0), Until = new(12, 0) }],
            "hours without start" => c.Hours = [new() { Days = SafeDays.All }],
            "hours backwards" => c.Hours = [new() { Days = SafeDays.All, From = new(12, 0), Until = new(10, 0) }],
            _ => (object?)(c.ReviewOn = null),
        })).Problem;

        Assert.Contains(Assert.IsType<Invalid>(problem).Errors.SelectMany(e => e.Value), s => s.StartsWith(sentence, StringComparison.Ordinal));
    }

    /// <summary>What is kept out of texts is open at any hour; a number among it would be a way round her safe hours.</summary>
    [Theory, OnBothEngines]
    public async Task A_number_kept_out_of_texts_is_not_shown(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (caseId, _) = await PlannedAsync(app);
        var victimId = (await app.Case(caseId)).Victims.Single().VictimId;
        foreach (var (kind, text) in new[] { (VictimDetailKind.Phone, "07700 900125"), (VictimDetailKind.Nickname, "Sazza") })
        {
            Assert.Null((await app.SendAs(Role.VictimContactWorker, new KeepDetail.Command { CaseId = caseId, VictimId = victimId, Kind = kind, Text = text })).Problem);
        }

        var rows = (await app.SendAs(Role.VictimContactWorker, new ListDetails.Query(caseId, victimId))).Value;
        Assert.Equal([(VictimDetailKind.Nickname, "Sazza"), (VictimDetailKind.Phone, null)], rows.Select(r => (r.Kind, r.Text)).OrderBy(r => r.Kind));
    }

    [Fact]
    public async Task His_own_number_is_never_hers()
    {
        await using var app = await TestApp.On();
        var caseId = await app.Referred(change: r => r with { Person = new() { Id = Guid.CreateVersion7(), Surname = "Hughes", Forenames = "Daniel", DateOfBirth = new(1991, 7, 15), Sex = Sex.Male, Contact = "Mobile 07700 900 123, after 17:00" } });
        var linkId = await app.VictimEntered(caseId);

        Assert.Equal(new Refused("One of these numbers is on record as his. Ask her for another."), (await app.PlanMade(caseId, linkId)).Problem);
    }

    [Fact]
    public async Task What_she_was_asked_and_told_is_kept_also_where_she_declines()
    {
        await using var app = await TestApp.On();
        var caseId = await app.Referred();
        var linkId = await app.VictimEntered(caseId);

        Assert.Null((await app.Answered(caseId, linkId, AnswerKind.NoView, c =>
            (c.Fear, c.WantsSupport, c.WantsToBeTold, c.Explained, c.InterpreterUsed, c.Pressure) = (SaidOrNot.WouldNotSay, SaidOrNot.No, SaidOrNot.Yes, Explained.TheProgramme | Explained.NoPromise, "Ms Nowak, Polish", "He rang twice meanwhile"))).Problem);

        var asked = (await app.SendAs(Role.DecisionMaker, new ViewVictims.Query(caseId))).Value.Victims.Single().Answers.Single().Asked!;
        Assert.Equal((SaidOrNot.WouldNotSay, SaidOrNot.No, SaidOrNot.Yes), (asked.Fear, asked.WantsSupport, asked.WantsToBeTold));
        Assert.Equal("What the programme is and what he has to do; That it may not change him: nothing is promised", asked.Explained.InWords());
        Assert.Equal(("Ms Nowak, Polish", "He rang twice meanwhile"), (asked.InterpreterUsed, asked.Pressure));
    }

    [Fact]
    public async Task An_answer_from_before_the_offence_is_refused_and_one_of_its_day_is_kept()
    {
        await using var app = await TestApp.On();
        var caseId = await app.Referred();
        var linkId = await app.VictimEntered(caseId);
        Task<Outcome> On(DateOnly day) => app.Answered(caseId, linkId, change: c => c.When = new() { Day = day, Time = new(9, 0) });

        Assert.Equal(new Refused("The day she was asked is before the offence of 1 Nov 2026. Check it."), (await On(new(2026, 10, 31))).Problem);
        Assert.Null((await On(new(2026, 11, 1))).Problem);
    }

    private static async Task<(Guid CaseId, Guid LinkId)> PlannedAsync(TestApp app)
    {
        var caseId = await app.Referred();
        var linkId = await app.VictimEntered(caseId);
        Assert.Null((await app.PlanMade(caseId, linkId)).Problem);
        return (caseId, linkId);
    }

    private static async Task<PlanRow> PlanAsync(TestApp app, Guid caseId, Guid linkId, Role role = Role.VictimContactWorker) =>
        (await app.SendAs(role, new ViewContactPlan.Query(caseId, linkId))).Value.Plan!;
}
