using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Features.LeakGuard;
using Interventions.Web.Features.Promises;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.VictimSupport;

/// <summary>Attempts, remarks, the number of victims, unlinking and her details.</summary>
public sealed class VictimFactsTests
{
    [Theory, OnBothEngines]
    public async Task Attempts_change_nothing_and_are_all_kept(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (caseId, linkId) = await app.Supported();
        var before = (await app.Case(caseId)).Version;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            app.SendAs(i % 2 == 0 ? TestPerson.VictimContactWorker : TestPerson.OtherVictimContactWorker, Attempt(caseId, linkId)))));

        Assert.All(outcomes, o => Assert.Null(o.Problem));
        Assert.Equal(before, (await app.Case(caseId)).Version);
        var row = (await app.SendAs(Role.VictimContactWorker, new ViewVictims.Query(caseId))).Value.Victims.Single();
        Assert.Equal(8, row.Attempts.Count);
        Assert.Equal("No answer", row.Attempts[0].Note);
    }

    [Fact]
    public async Task An_attempt_says_how_and_is_not_in_the_future()
    {
        await using var app = await TestApp.On();
        var (caseId, linkId) = await app.Supported();
        var (later, without, nothing) = (Attempt(caseId, linkId), Attempt(caseId, linkId), Attempt(caseId, linkId));
        nothing.Result = null;
        later.When = LondonMoment.Of(TestApp.Start.UtcDateTime.AddHours(1));
        without.How = null;

        Assert.IsType<Refused>((await app.SendAs(Role.VictimContactWorker, later)).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.VictimContactWorker, without)).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.VictimContactWorker, nothing)).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.Facilitator, Attempt(caseId, linkId))).Problem);
    }

    [Fact]
    public async Task A_remark_leaves_the_gate_as_it_is()
    {
        await using var app = await TestApp.On();
        var (caseId, linkId) = await app.Supported();
        await app.Answered(caseId, linkId, AnswerKind.DoesNotSupport);
        var answerId = (await app.Case(caseId)).Victims.Single().Latest!.Id;

        Assert.Null((await app.SendAs(Role.VictimContactWorker, new AnnotateAnswer.Command { CaseId = caseId, AnswerId = answerId, Text = "Wrong case." })).Problem);

        var view = (await app.SendAs(Role.DecisionMaker, new ViewVictims.Query(caseId))).Value;
        Assert.False(view.GateIsOpen);
        Assert.Equal("Wrong case.", view.Victims.Single().Answers[1].Remarks.Single().Text);
        Assert.IsType<Refused>((await app.SendAs(Role.VictimContactWorker, new AnnotateAnswer.Command { CaseId = caseId, AnswerId = Guid.NewGuid(), Text = "?" })).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.VictimContactWorker, new AnnotateAnswer.Command { CaseId = caseId, AnswerId = answerId })).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, new AnnotateAnswer.Command { CaseId = caseId, AnswerId = answerId, Text = "x" })).Problem);
    }

    [Fact]
    public async Task A_second_person_lowers_the_number()
    {
        await using var app = await TestApp.On();
        var (caseId, _) = await app.Supported();
        CountVictims.Command To(int number) => new() { CaseId = caseId, Number = number, Why = "Her mother was there too." };

        Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, To(2))).Problem);
        Assert.False((await app.SendAs(Role.VictimContactWorker, new ViewVictims.Query(caseId))).Value.GateIsOpen);
        Assert.IsType<Refused>((await app.SendAs(TestPerson.VictimContactWorker, To(1))).Problem);
        Assert.Null((await app.SendAs(TestPerson.OtherVictimContactWorker, To(1))).Problem);
        Assert.True((await app.SendAs(Role.VictimContactWorker, new ViewVictims.Query(caseId))).Value.GateIsOpen);
        Assert.IsType<Invalid>((await app.SendAs(Role.VictimContactWorker, To(0))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, To(2))).Problem);
    }

    [Fact]
    public async Task Unlinking_one_who_does_not_support_takes_two()
    {
        await using var app = await TestApp.On();
        var (caseId, linkId) = await app.Supported();
        await app.Answered(caseId, linkId, AnswerKind.DoesNotSupport);
        var unlink = new Unlink.Command { CaseId = caseId, LinkId = linkId, Why = "Not her." };

        Assert.IsType<Refused>((await app.SendAs(TestPerson.OtherVictimContactWorker, unlink)).Problem);
        Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, new ProposeUnlink.Command { CaseId = caseId, LinkId = linkId, Why = "Not her." })).Problem);
        Assert.IsType<Refused>((await app.SendAs(TestPerson.VictimContactWorker, unlink)).Problem);
        Assert.Null((await app.SendAs(TestPerson.OtherVictimContactWorker, unlink)).Problem);

        Assert.NotNull((await app.SendAs(Role.VictimContactWorker, new ViewVictims.Query(caseId))).Value.Victims.Single().UnlinkedAt);
        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, unlink)).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.VictimContactWorker, new ProposeUnlink.Command { CaseId = caseId, LinkId = linkId })).Problem);
    }

    [Fact]
    public async Task Her_details_are_changed_and_the_look_is_logged()
    {
        await using var app = await TestApp.On();
        var (caseId, _) = await app.Supported();
        var victimId = (await app.Case(caseId)).Victims.Single().VictimId;
        var command = new ChangeVictim.Command { CaseId = caseId, VictimId = victimId, Name = "Sara Leigh", Interpreter = "Polish, Ms Nowak" };

        Assert.Null((await app.SendAs(Role.VictimContactWorker, command)).Problem);

        var row = (await app.SendAs(Role.VictimContactWorker, new ViewVictims.Query(caseId))).Value.Victims.Single();
        Assert.Equal(("Sara Leigh", "Polish, Ms Nowak", false), (row.Name, row.Interpreter, row.EnhancedRights));
        await using var db = app.Db();
        Assert.True(await db.AccessSubjects.AnyAsync(s => s.Kind == SubjectKind.Victim && s.SubjectId == victimId && db.AccessLog.Any(e => e.Id == s.AccessEntryId && e.Request == "ChangeVictim")));
        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, command)).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.VictimContactWorker.In("WAR"), command)).Problem);
    }

    [Fact]
    public async Task Whoever_worked_on_his_side_reads_nothing_of_hers()
    {
        await using var app = await TestApp.On();
        var (caseId, _) = await app.Supported();
        var both = TestPerson.Make(1, "Cara Custody", Role.VictimContactWorker);
        var (supervisor, hers) = (both.Supervising(), TestPerson.OtherVictimContactWorker.Supervising());
        var first = await app.Case(caseId);
        var (toTell, _) = await app.Supported(Track.Voluntary);
        await app.Do(toTell, TestPerson.Facilitator, (file, stamp) => file.AcceptForContact(stamp, Because.None));
        await app.Referred(change: r => r with { Person = first.Person, VictimsCounted = 2 }, by: TestPerson.CustodyWorkerInChester);
        await using (var db = app.Db())
        {
            db.Add(new TextAsk { Id = Guid.NewGuid(), CaseId = caseId, Request = "AmendReferral", Text = "Sara", TextHash = TextAsk.HashOf("Sara"), AskedBy = TestPerson.Inspector.Id, AskedAt = TestApp.Start.UtcDateTime });
            await db.SaveChangesAsync();
        }

        var find = new FindVictim.Query { Name = "Sara Lee", DateOfBirth = new(1993, 4, 2) };
        Assert.Equal(0, (await app.SendAs(supervisor, new ListToAsk.Query())).Value.All);
        Assert.Equal(0, (await app.SendAs(supervisor, new ListToTell.Query())).Value.All);
        Assert.Equal(0, (await app.SendAs(supervisor, new ListStoppedTexts.Query())).Value.Total);
        Assert.Empty((await app.SendAs(supervisor, find)).Value);
        Assert.NotEqual(0, (await app.SendAs(hers, new ListToAsk.Query())).Value.All);
        Assert.NotEqual(0, (await app.SendAs(hers, new ListToTell.Query())).Value.All);
        Assert.NotEqual(0, (await app.SendAs(hers, new ListStoppedTexts.Query())).Value.Total);
        Assert.NotEmpty((await app.SendAs(hers, find)).Value);
        Assert.IsType<Refused>((await app.SendAs(both, new ViewVictims.Query(caseId))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.VictimContactWorker.In("WAR"), new ViewVictims.Query(caseId))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.Facilitator, new ViewVictims.Query(caseId))).Problem);
    }

    private static RecordAttempt.Command Attempt(Guid caseId, Guid linkId) =>
        new() { CaseId = caseId, LinkId = linkId, How = AskedHow.SafePhone, When = LondonMoment.Of(TestApp.Start.UtcDateTime), Result = AttemptResult.NoAnswer, Note = "No answer" };
}
