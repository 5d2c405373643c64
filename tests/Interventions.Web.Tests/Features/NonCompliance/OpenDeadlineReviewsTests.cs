using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Decisions;
using Interventions.Web.Features.NonCompliance;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.NonCompliance;

/// <summary>What a passed deadline opens by itself, and what being stood down does (product.md 2, 3).</summary>
public sealed class OpenDeadlineReviewsTests
{
    [Theory, OnBothEngines]
    public async Task Opens_each_once_and_leaves_who_is_held_to_the_decision_maker(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var passed = await CautionedAsync(app, 1);
        var held = await CautionedAsync(app, 2);
        await held.AnswerAsync(AnswerKind.Withdrawn);
        app.Clock.SetUtcNow(new(2027, 3, 12, 20, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, (await app.SendAs(Role.System, new OpenDeadlineReviews.Command())).Value); // the last day is his

        app.Clock.SetUtcNow(new(2027, 3, 13, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, (await app.SendAs(Role.System, new OpenDeadlineReviews.Command())).Value);
        Assert.Equal(0, (await app.SendAs(Role.System, new OpenDeadlineReviews.Command())).Value); // sent again it finds nothing

        Assert.Equal((CaseStage.NonComplianceReview, Reason.DeadlinePassed), ((await passed.LoadAsync()).Stage, (await passed.LoadAsync()).CurrentNonCompliance!.What));
        Assert.Equal(CaseStage.Cautioned, (await held.LoadAsync()).Stage);
        var list = (await app.SendAs(Role.DecisionMaker, new ListDecisions.Query { Kind = DecisionKind.Deadline })).Value;
        Assert.Contains(list.Rows, r => r.CaseId == held.CaseId && r.DaysLeft < 0);
    }

    [Fact]
    public async Task Nobody_but_the_tracker_sends_it()
    {
        await using var app = await TestApp.On();
        var scene = await CautionedAsync(app, 1);

        foreach (var role in Roles.ForPeople)
        {
            Assert.IsType<Forbidden>((await app.SendAs(role, new OpenDeadlineReviews.Command())).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(role, new OpenDeadlineReview.Command(scene.CaseId))).Problem);
        }
    }

    [Theory, OnBothEngines]
    public async Task Who_is_stood_down_is_given_longer_by_the_tracker_and_everybody_reads_the_same(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var sessions = await app.SessionsOf(await app.FormedGroup());
        List<Guid> cases = [await app.SeatedCase(sessions[0].GroupId), await app.SeatedCase(sessions[0].GroupId, surname: "Price")];
        await app.Withdraw(cases[0]);
        await app.Act(cases[1], TestPerson.Inspector, (file, stamp) => file.Pause(stamp, Because.None));
        app.GoTo(sessions[0]);
        foreach (var id in cases)
        {
            await app.Mark(id, sessions[0], AttendanceFact.StoodDown).Worked();
        }

        Assert.Equal(0, (await app.Finish(sessions[0])).Value);

        var files = await Task.WhenAll(cases.Select(app.FileNow));
        Assert.All(files, f => Assert.Equal((new DateOnly(2027, 4, 4), CaseStage.Enrolled, 0), (f.Deadline!.Value, f.Stage, f.NonCompliances.Count))); // 20 weeks from 15 Nov 2026
        var read = await Task.WhenAll(cases.Select(async id => (await app.SendAs(TestPerson.Facilitator, new Web.Features.Cases.ViewCase.Query(id))).Value));
        Assert.Equal(read[0].Journal.Select(j => (j.Action, j.By, j.Note)).Take(3), read[1].Journal.Select(j => (j.Action, j.By, j.Note)).Take(3));
        Assert.Equal((CaseAction.ExtendDeadline, CaseFile.StoodDownInWords), (read[0].Journal[0].Action, read[0].Journal[0].Note));
        Assert.Equal(read[0].Gate, read[1].Gate);
    }

    private static async Task<CautionScene> CautionedAsync(TestApp app, int number) => await (await CautionScene.ReferredAsync(
        app, change: r => (r.Surname, r.CrimeReference) = ($"Hughes{number}", $"CHES22{number:000000}"))).AtAsync(CaseStage.Cautioned);
}
