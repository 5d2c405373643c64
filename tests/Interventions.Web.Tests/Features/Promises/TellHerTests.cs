using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Promises;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Promises;

/// <summary>What waits to be told follows from the case, and what was told is kept (V-02, RS-05, decision 33). The tests begin on a Sunday.</summary>
public sealed class TellHerTests
{
    [Theory, OnBothEngines]
    public async Task A_decision_waits_on_her_workers_list_until_she_was_told(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (id, link) = await app.Supported(Track.Voluntary);
        Assert.Empty((await ListAsync(app)).Rows);
        await app.Do(id, TestPerson.Facilitator, (file, stamp) => file.AcceptForContact(stamp, Because.None));

        var row = Assert.Single((await ListAsync(app)).Rows);
        Assert.Equal((id, ToTellKind.Decision, "Sara Lee", "Daniel Hughes", new DateOnly(2026, 11, 23), false), (row.CaseId, row.Kind, row.VictimName, row.PersonName, row.Due, row.IsLate));
        Assert.Contains("voluntary help", row.What, StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal((1, 1), ((await ListAsync(app)).Late, (await ListAsync(app, new(IsLate: true))).Rows.Count));
        await TellAsync(app, id, link, TellingResult.NotReached).Worked();
        Assert.Equal(1, Assert.Single((await ListAsync(app)).Rows).Tried);

        await TellAsync(app, id, link).Worked();
        Assert.Empty((await ListAsync(app)).Rows);
        var view = await ViewAsync(app, id, link);
        Assert.Empty(view.Waiting);
        Assert.Equal([(TellingResult.Told, true), (TellingResult.NotReached, true)], view.Told.OrderByDescending(t => t.Telling.Id).Select(t => (t.Telling.Result, t.IsLate)));
    }

    [Theory, OnBothEngines]
    public async Task A_missed_session_she_asked_for_is_told_after_the_register_and_put_right_when_it_was_wrong(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup();
        var id = await app.SeatedCase(group);
        var link = (await app.Case(id)).Victims[0].Id;
        await app.SendAs(Role.VictimContactWorker, new RecordWish.Command { CaseId = id, LinkId = link, Decisions = false, Missed = true, Through = ToldThrough.SafePhone }).Worked();
        var session = (await app.SessionsOf(group))[0];
        app.GoTo(session);
        await app.Mark(id, session, AttendanceFact.Absent).Worked();
        Assert.Empty((await ListAsync(app)).Rows); // it may still be marked otherwise at the register

        Assert.Null((await app.Finish(session)).Problem);
        var row = Assert.Single((await ListAsync(app)).Rows);
        Assert.Equal((ToTellKind.Promise, "He missed a session", new DateOnly(2026, 11, 30)), (row.Kind, row.What, row.Due));
        await TellAsync(app, id, link).Worked();

        await app.CorrectMark(id, session, AttendanceFact.Attended).Worked();
        var wrong = Assert.Single((await ListAsync(app, new(ToTellKind.Correction))).Rows);
        Assert.Contains("Put right", wrong.What, StringComparison.Ordinal);
        await TellAsync(app, id, link).Worked();
        Assert.Empty((await ListAsync(app)).Rows);
    }

    [Fact]
    public async Task What_she_no_longer_wants_to_hear_cannot_be_recorded_as_told_from_an_old_screen()
    {
        await using var app = await TestApp.On();
        var (id, link) = await app.Supported(Track.Voluntary);
        await app.Do(id, TestPerson.Facilitator, (file, stamp) => file.AcceptForContact(stamp, Because.None));
        var waiting = (await ViewAsync(app, id, link)).Waiting;
        await app.SendAs(Role.VictimContactWorker, new RecordWish.Command { CaseId = id, LinkId = link, Decisions = false }).Worked();

        Assert.Empty((await ViewAsync(app, id, link)).Waiting);
        Assert.Contains("no longer to be told", Assert.IsType<Refused>((await TellAsync(app, id, link, news: waiting)).Problem).Message, StringComparison.Ordinal);
        Assert.Equal((Wanted.Nothing, 1), ((await ViewAsync(app, id, link)).Now, (await ViewAsync(app, id, link)).Wishes.Count));
    }

    [Fact]
    public async Task Told_twice_is_told_once()
    {
        await using var app = await TestApp.On();
        var (id, link) = await app.Supported(Track.Voluntary);
        await app.Do(id, TestPerson.Facilitator, (file, stamp) => file.AcceptForContact(stamp, Because.None));
        var waiting = (await ViewAsync(app, id, link)).Waiting;
        await TellAsync(app, id, link, news: waiting).Worked();

        Assert.Contains("A colleague", Assert.IsType<Refused>((await TellAsync(app, id, link, news: waiting)).Problem).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asked_not_to_be_contacted_again_waits_for_nobody()
    {
        await using var app = await TestApp.On();
        var (id, link) = await app.Supported(Track.Voluntary);
        await app.Answered(id, link, change: c => c.DoNotContactAgain = true);
        await app.Do(id, TestPerson.Facilitator, (file, stamp) => file.AcceptForContact(stamp, Because.None));

        Assert.Empty((await ListAsync(app)).Rows);
        Assert.True((await ViewAsync(app, id, link)).IsSilent);
    }

    [Fact]
    public async Task The_force_sets_the_days_and_enhanced_rights_choose_between_them()
    {
        await using var app = await TestApp.On();
        var (id, link) = await app.Supported(Track.Voluntary, r => r with { Policy = new() { Id = "Cheshire 2026-01-01", Force = "Cheshire", EffectiveFrom = new(2026, 1, 1), InformWithinWorkingDays = 3, InformEnhancedWithinWorkingDays = 2 } });
        await app.Do(id, TestPerson.Facilitator, (file, stamp) => file.AcceptForContact(stamp, Because.None));
        Assert.Equal(new DateOnly(2026, 11, 24), Assert.Single((await ViewAsync(app, id, link)).Waiting).Due);

        await using var db = app.Db();
        await db.Victims.ExecuteUpdateAsync(u => u.SetProperty(v => v.EnhancedRights, false));
        Assert.Equal(new DateOnly(2026, 11, 25), Assert.Single((await ViewAsync(app, id, link)).Waiting).Due);
        var page = (await app.SendAs(Role.VictimContactWorker, new ViewVictims.Query(id))).Value;
        Assert.Equal((3, 2), (page.TellWithin, page.TellEnhancedWithin));
    }

    [Theory, OnBothEngines]
    public async Task She_is_asked_six_months_after_a_programme_that_began_more_than_a_year_ago(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup("custody-32-1");
        var id = await app.SeatedCase(group, Track.Voluntary);
        var link = (await app.Case(id)).Victims[0].Id;
        var session = (await app.SessionsOf(group))[0];
        app.GoTo(session);
        await app.Mark(id, session, AttendanceFact.Attended).Worked();
        await app.Start(id).Worked();
        await app.SendAs(Role.VictimContactWorker, new RecordWish.Command { CaseId = id, LinkId = link, Started = true, Through = ToldThrough.SafePhone }).Worked();
        app.Clock.Advance(TimeSpan.FromDays(8 * 30));
        await app.Do(id, TestPerson.Facilitator, (file, stamp) => file.LeaveBy(CaseAction.Close, stamp, new(Reason: Reason.Disengaged)));
        app.Clock.Advance(TimeSpan.FromDays(190));

        var view = await ViewAsync(app, id, link);
        Assert.Equal(FeedbackPoint.SixMonths, view.FeedbackDue?.Point);
        Assert.DoesNotContain(view.Waiting, n => n.Action == CaseAction.StartProgramme); // read for the day, not to be told of it after a year
        Assert.Contains((await ListAsync(app, new(ToTellKind.Feedback))).Rows, r => r.CaseId == id);
    }

    [Fact]
    public async Task A_restricted_case_is_in_the_list_by_reference_only_and_never_through_a_filter()
    {
        await using var app = await TestApp.On();
        var id = await app.Referred(Track.Voluntary, r => r with { IsRestricted = true });
        await using (var db = app.Db())
        {
            var victim = new Victim { Id = Guid.CreateVersion7(), Name = "Vic Restricted" };
            db.Add(victim);
            await db.SaveChangesAsync();
            await app.Do(id, TestPerson.OtherVictimContactWorker, (file, stamp) => file.EnterVictim(Guid.CreateVersion7(), victim.Id, null, [], stamp));
        }

        await app.Do(id, TestPerson.OtherVictimContactWorker, (file, stamp) => file.RecordAnswer(file.Victims[0].Id, new(AnswerKind.Supports, AskedHow.SafePhone, stamp.At), stamp));
        await app.Do(id, TestPerson.Facilitator, (file, stamp) => file.AcceptForContact(stamp, Because.None));

        var row = Assert.Single((await ListAsync(app)).Rows);
        Assert.Equal((id, null, null, null, null), (row.CaseId, row.Kind, row.What, row.PersonName, row.VictimName));
        Assert.Empty((await ListAsync(app, new(ToTellKind.Decision))).Rows);
    }

    [Fact]
    public async Task His_side_reads_nothing_of_it_and_the_decision_maker_no_feedback()
    {
        await using var app = await TestApp.On();
        var (id, link) = await app.Supported(Track.Voluntary);
        await app.Do(id, TestPerson.Facilitator, (file, stamp) => file.AcceptForContact(stamp, Because.None));
        await app.SendAs(Role.VictimContactWorker, new RecordWish.Command { CaseId = id, LinkId = link, Missed = true, Through = ToldThrough.Video }).Worked();
        await app.SendAs(Role.VictimContactWorker, new RecordFeedback.Command { CaseId = id, LinkId = link, Point = FeedbackPoint.Start, Safety = Feeling.NotVery, How = AskedHow.Video }).Worked();
        await app.SendAs(Role.VictimContactWorker, new RecordFirstContact.Command { CaseId = id, LinkId = link, Source = ContactSource.IdvaCar, Support = SupportTaken.Accepted }).Worked();
        await TellAsync(app, id, link).Worked();

        CaseAction[] hers = [CaseAction.RecordWish, CaseAction.TellHer, CaseAction.RecordFeedback, CaseAction.RecordFirstContact];
        Assert.DoesNotContain((await app.SendAs(Role.Facilitator, new ViewCase.Query(id))).Value.Journal, r => hers.Contains(r.Action));
        foreach (var role in Roles.ForPeople.Where(r => r is not (Role.VictimContactWorker or Role.DecisionMaker)))
        {
            Assert.IsType<Forbidden>((await app.SendAs(role, new ViewPromises.Query(id, link))).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(role, new ListToTell.Query())).Problem);
        }

        var read = (await app.SendAs(Role.DecisionMaker, new ViewPromises.Query(id, link))).Value;
        Assert.Equal((false, 1, 0), (read.MayRecord, read.Told.Count, read.Feedback.Count));
        Assert.Single((await ViewAsync(app, id, link)).Feedback);
    }

    [Theory, OnBothEngines]
    public async Task The_database_refuses_to_change_or_delete_what_was_recorded(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (id, link) = await app.Supported(Track.Voluntary);
        await app.Do(id, TestPerson.Facilitator, (file, stamp) => file.AcceptForContact(stamp, Because.None));
        await app.SendAs(Role.VictimContactWorker, new RecordWish.Command { CaseId = id, LinkId = link, Through = ToldThrough.Video }).Worked();
        await app.SendAs(Role.VictimContactWorker, new RecordFeedback.Command { CaseId = id, LinkId = link, Point = FeedbackPoint.Start }).Worked();
        await app.SendAs(Role.VictimContactWorker, new RecordFirstContact.Command { CaseId = id, LinkId = link }).Worked();
        await TellAsync(app, id, link).Worked();
        await using var db = app.Db();
        db.Add(new SchemeStart { AreaCode = "CHE", Source = ContactSource.IdvaCar, StartedOn = new(2026, 10, 1), By = TestPerson.Administrator.Id, At = TestApp.Start.UtcDateTime });
        await db.SaveChangesAsync();

        string[] tables = ["ToldWishes", "Tellings", "Feedback", "FirstContacts", "SchemeStarts"];
        foreach (var sql in tables.SelectMany(t => new[] { $"delete from \"{t}\"", $"update \"{t}\" set \"Id\" = \"Id\"" })
            .Concat(tables.Select(t => engine == Engine.Postgres ? $"truncate \"{t}\" cascade" : $"insert or replace into \"{t}\" select * from \"{t}\"")))
        {
            var error = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.True(error is not null, sql);
            Assert.True(DatabaseErrors.ProblemIn(error) is Refused, $"{sql}: {error.Message}");
        }
    }

    /// <summary>Told by ringing her at a forbidden hour: it costs a reason, and leaves a trace.</summary>
    [Theory, OnBothEngines]
    public async Task Telling_her_outside_her_plan_costs_a_reason_that_is_kept(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (id, link) = await app.Supported(Track.Voluntary);
        await app.Do(id, TestPerson.Facilitator, (file, stamp) => file.AcceptForContact(stamp, Because.None));
        Assert.Null((await app.PlanMade(id, link)).Problem);

        Assert.Equal(new Refused("This is outside her plan: the safe hours are 10:00 to 12:00 on weekdays. Say why."), (await TellAsync(app, id, link)).Problem);
        await TellAsync(app, id, link, why: "She rang off and asked to be rung back.").Worked();

        Assert.Equal(
            "Outside her plan: the safe hours are 10:00 to 12:00 on weekdays. Why: She rang off and asked to be rung back.",
            Assert.Single((await ViewAsync(app, id, link)).Told).Telling.Note);
    }

    internal static async Task<Outcome> TellAsync(TestApp app, Guid id, Guid link, TellingResult result = TellingResult.Told, IReadOnlyList<News>? news = null, string? why = null) =>
        await app.SendAs(Role.VictimContactWorker, new TellHer.Command
        {
            CaseId = id,
            LinkId = link,
            News = [.. (news ?? (await ViewAsync(app, id, link)).Waiting).Select(n => n.Key)],
            Result = result,
            How = AskedHow.SafePhone,
            When = LondonMoment.Of(app.Clock.GetUtcNow().UtcDateTime),
            WhyOutside = why,
        });

    private static async Task<ListToTell.View> ListAsync(TestApp app, ListToTell.Query? query = null) => (await app.SendAs(Role.VictimContactWorker, query ?? new())).Value;

    private static async Task<ViewPromises.View> ViewAsync(TestApp app, Guid id, Guid link) => (await app.SendAs(Role.VictimContactWorker, new ViewPromises.Query(id, link))).Value;
}
