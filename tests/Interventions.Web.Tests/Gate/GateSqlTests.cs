using System.Globalization;
using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Gate;

/// <summary>
/// The database's own lock of the gate (architecture.md 4.3): plain SQL, so that nothing of the application stands in the way.
/// Each statement is shown to succeed once its guard is taken away, so that no test passes for another reason.
/// </summary>
public sealed class GateSqlTests
{
    private const string Closed = SupportGate.Closed;

    [Theory, OnBothEngines]
    public async Task Refuses_a_forward_entry_while_the_gate_is_closed(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await GateScene.SetAsync(app);
        await scene.AnswerAsync(AnswerKind.Withdrawn);

        await RefusedUntilUnguardedAsync(app, "journal_gate", Closed, Forward(scene, "Eligible", "Authorised"));
    }

    [Theory, OnBothEngines]
    public async Task Refuses_a_forward_step_that_calls_itself_a_fact(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await GateScene.SetAsync(app);
        await scene.AnswerAsync(AnswerKind.DoesNotSupport);

        await RefusedUntilUnguardedAsync(app, "journal_gate", Closed, Forward(scene, "Eligible", "Authorised", kind: "WayOut"));
    }

    [Theory, OnBothEngines]
    public async Task Refuses_a_forward_entry_on_an_answer_that_has_ended(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await GateScene.SetAsync(app);

        // 22 November and 28 days: good on the 20th of December, ended on the 21st. The entry's own word for it is not trusted.
        await RefusedUntilUnguardedAsync(app, "journal_gate", Closed, Forward(scene, "Eligible", "Authorised", day: "2026-12-21"));
    }

    [Theory, OnBothEngines]
    public async Task Takes_a_forward_entry_on_the_last_day_of_an_answer(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await GateScene.SetAsync(app);
        await using var db = app.Db();

        Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(Forward(scene, "Eligible", "Authorised", day: "2026-12-20")));
        Assert.Equal(CaseStage.Authorised, await db.Cases.Where(c => c.Id == scene.CaseId).Select(c => c.Stage).SingleAsync());
    }

    [Theory, OnBothEngines]
    public async Task Refuses_a_forward_entry_while_a_victim_counted_is_not_entered(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await GateScene.SetAsync(app);
        await ExecuteAsync(app, $"""update "Cases" set "VictimsCounted" = 2 where "Id" = '{Id(scene.CaseId)}'""");

        await RefusedUntilUnguardedAsync(app, "journal_gate", Closed, Forward(scene, "Eligible", "Authorised"));
    }

    [Theory, OnBothEngines]
    public async Task Refuses_an_entry_that_starts_where_the_case_is_not(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await GateScene.SetAsync(app);

        await RefusedUntilUnguardedAsync(app, "journal_from_stage", "The case has moved on. Reload it and look again.", Forward(scene, "Offered", "Cautioned"));
    }

    [Theory, OnBothEngines]
    public async Task Refuses_a_stage_that_no_entry_stands_for(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await GateScene.SetAsync(app);

        await RefusedUntilUnguardedAsync(
            app, "cases_stage_from_journal", "The stage of a case is moved only by its journal.", $"""update "Cases" set "Stage" = 'Completed' where "Id" = '{Id(scene.CaseId)}'""");
    }

    [Theory, OnBothEngines]
    public async Task Refuses_a_seat_without_its_own_forward_entry(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await GateScene.SetAsync(app);
        var group = Guid.CreateVersion7();
        await InsertGroupAsync(app, group);

        await RefusedUntilUnguardedAsync(app, "seats_need_entry", "A seat needs a booking of its own.", $"""
            insert into "Seats" ("Id", "CaseId", "GroupId", "Run", "EntryId", "BookedAt")
            select '{Id(Guid.CreateVersion7())}', "CaseId", '{Id(group)}', 1, max("Id"), '2026-11-22 09:00:00' from "Journal" group by "CaseId"
            """);
    }

    [Theory, OnBothEngines]
    public async Task Refuses_to_edit_or_delete_an_answer(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await GateScene.SetAsync(app);
        await scene.AnswerAsync(AnswerKind.Withdrawn);

        await RefusedUntilUnguardedAsync(app, "answers_no_update", "An answer is never changed. Record a new one.", """update "Answers" set "Kind" = 'Supports' """);
        await using var other = await TestApp.On(engine);
        await GateScene.SetAsync(other);
        await RefusedAsync(other, """delete from "Answers" """);
        await RefusedAsync(other, """update "CaseVictims" set "IsChild" = true""");
        await RefusedAsync(other, """delete from "CaseVictims" """);
        if (engine == Engine.Sqlite)
        {
            await RefusedAsync(other, """insert or replace into "Answers" select * from "Answers" """);
        }
    }

    [Theory, OnBothEngines]
    public async Task Refuses_to_edit_or_delete_a_journal_entry(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await GateScene.SetAsync(app);

        await RefusedAsync(app, """delete from "Journal" """);
        await RefusedAsync(app, """delete from "Cases" """);
        await RefusedUntilUnguardedAsync(app, "journal_no_update", "The journal is never changed.", """update "Journal" set "UserId" = "CaseId" """);
    }

    [Theory, OnBothEngines]
    public async Task Refuses_a_case_that_does_not_start_as_referred(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await GateScene.SetAsync(app);

        await RefusedUntilUnguardedAsync(app, "cases_start_referred", "A case starts as referred.", $"""
            insert into "Cases" ("Id", "Reference", "Track", "Source", "Stage", "Version", "PersonId", "AreaCode", "Relationship", "PolicyId", "ReferredAt", "ReferredBy", "OwnerId", "IsRestricted", "VictimsCounted")
            select '{Id(Guid.CreateVersion7())}', 'CHE-2026-999999', "Track", "Source", 'Cautioned', 0, "PersonId", "AreaCode", "Relationship", "PolicyId", "ReferredAt", "ReferredBy", "OwnerId", "IsRestricted", 1 from "Cases"
            """);
    }

    [Theory, OnBothEngines]
    public async Task Refuses_an_entry_by_somebody_of_the_other_side(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await GateScene.SetAsync(app);

        await RefusedUntilUnguardedAsync(
            app, "journal_sides", CaseFile.BarredByOtherSide, Forward(scene, "Eligible", "Authorised", by: TestPerson.VictimContactWorker.Id));
    }

    private static string Forward(GateScene scene, string from, string to, string kind = "Forward", string day = "2026-11-22", Guid? by = null) => $"""
        insert into "Journal" ("CaseId", "Version", "Action", "Kind", "From", "To", "UserId", "Role", "At", "Day", "NeedsFreshAnswers", "IsRestricted")
        values ('{Id(scene.CaseId)}', 99, 'Authorise', '{kind}', '{from}', '{to}', '{Id(by ?? TestPerson.Inspector.Id)}', 'DecisionMaker', '2026-11-22 10:00:00', '{day}', false, false)
        """;

    /// <summary>SQLite keeps ids as upper-case text; PostgreSQL reads either.</summary>
    private static string Id(Guid id) => id.ToString().ToUpper(CultureInfo.InvariantCulture);

    private static async Task ExecuteAsync(TestApp app, string sql)
    {
        await using var db = app.Db();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    private static async Task InsertGroupAsync(TestApp app, Guid id)
    {
        await using var db = app.Db();
        Domain.Programmes.Group group = new() { Id = id, Name = "Gate", ProgrammeVersionId = "cara-1", AreaCode = "CHE", Venue = "Hall", Capacity = 1 };
        db.Groups.Add(group);
        await db.SaveChangesAsync();
    }

    private static async Task<Refused> RefusedAsync(TestApp app, string sql)
    {
        await using var db = app.Db();
        var error = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql));
        Assert.True(error is not null, $"Went through: {sql}");
        return Assert.IsType<Refused>(DatabaseErrors.ProblemIn(error));
    }

    private static async Task RefusedUntilUnguardedAsync(TestApp app, string guard, string sentence, string sql)
    {
        Assert.Equal(sentence, (await RefusedAsync(app, sql)).Message);
        await using var db = app.Db();
        var table = guard.Split('_')[0] switch { "journal" => "Journal", "cases" => "Cases", "seats" => "Seats", _ => "Answers" };
        await db.Database.ExecuteSqlRawAsync(db is SqliteDb ? $"drop trigger {guard}" : $"drop trigger {guard} on \"{table}\"");
        Assert.True(await db.Database.ExecuteSqlRawAsync(sql) > 0, $"Still refused without {guard}: {sql}");
    }
}
