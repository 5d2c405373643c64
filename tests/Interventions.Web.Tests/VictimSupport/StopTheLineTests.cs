using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Decisions;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.VictimSupport;

public sealed class StopTheLineTests
{
    [Theory, OnBothEngines]
    public async Task One_press_stops_every_case_of_hers_with_him_and_no_other_mans(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var first = await app.EnrolledCase();
        var (link, victimId) = await HerIn(app, first);
        var elsewhere = await app.ReferredAgain(first, Track.Voluntary, r => r with { AreaCode = "HAL", CrimeReference = null });
        var restricted = await app.ReferredAgain(first, Track.Voluntary, r => r with { IsRestricted = true, CrimeReference = null });
        var otherMan = await app.Referred();
        foreach (var id in (Guid[])[elsewhere, restricted, otherMan])
        {
            await app.Do(id, TestPerson.OtherVictimContactWorker, (file, stamp) =>
            {
                var entered = file.EnterVictim(Guid.CreateVersion7(), victimId, isChild: false, band: null, [], stamp);
                file.RecordAnswer(entered.Id, new(AnswerKind.Supports, AskedHow.InPerson, stamp.At), stamp);
            });
        }

        await app.SendAs(Role.VictimContactWorker, new StopTheLine.Command(first, link)).Worked();

        foreach (var id in (Guid[])[first, elsewhere, restricted])
        {
            Assert.Equal(AnswerKind.Withdrawn, (await app.Case(id)).Victims.Single(v => v.VictimId == victimId).Latest!.Kind);
        }

        Assert.Equal(AnswerKind.Supports, (await app.Case(otherMan)).Victims.Single().Latest!.Kind);
    }

    [Theory, OnBothEngines]
    public async Task It_is_under_review_at_once_open_pages_are_told_and_the_decision_maker_has_two_working_days(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var id = await app.EnrolledCase();
        var (link, _) = await HerIn(app, id);
        var told = new TaskCompletionSource();
        using var page = app.Services.GetRequiredService<CaseFeed>().Subscribe(id, () => Task.FromResult(told.TrySetResult()));

        await app.SendAs(Role.VictimContactWorker, new StopTheLine.Command(id, link)).Worked();

        await told.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        var seen = (await app.SendAs(Role.Facilitator, new ViewCase.Query(id))).Value;
        Assert.Equal((new CaseStatus("Under review", IsUnderReview: true), CaseFile.UnderReviewInWords), (seen.Status, seen.Gate));
        var waits = Assert.Single((await app.SendAs(Role.DecisionMaker, new ListDecisions.Query())).Value.Rows, r => r.CaseId == id);

        // Recorded on a Sunday: Monday and Tuesday.
        Assert.Equal(new DateOnly(2026, 11, 24), waits.Due);
    }

    [Theory, OnBothEngines]
    public async Task A_second_press_changes_nothing_and_her_words_may_follow(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (id, link) = await app.Supported();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.SendAs(Role.VictimContactWorker, new StopTheLine.Command(id, link)).Worked()));

        Assert.Equal([AnswerKind.Supports, AnswerKind.Withdrawn], (await app.Case(id)).Victims.Single().Answers.Select(a => a.Kind));

        await app.Answered(id, link, AnswerKind.Withdrawn, c => c.HerWords = "He found out.").Worked();

        var rows = (await app.SendAs(Role.VictimContactWorker, new ViewVictims.Query(id))).Value.Victims.Single().Answers;
        Assert.Equal(["He found out."], rows.Select(r => r.HerWords).OfType<string>());
        Assert.Equal(AskedHow.NotAsked, rows[1].How);
    }

    [Theory, OnBothEngines]
    public async Task Where_she_has_withdrawn_here_the_press_still_stops_what_was_opened_again_elsewhere(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (first, link) = await app.Supported();
        var second = await app.ReferredAgain(first, Track.Voluntary);
        var other = (await app.Case(second)).Victims.Single().Id;
        await app.SendAs(Role.VictimContactWorker, new StopTheLine.Command(first, link)).Worked();
        await app.Answered(second, other).Worked();
        Assert.Equal(AnswerKind.Supports, (await app.Case(second)).Victims.Single().Latest!.Kind);

        await app.SendAs(Role.VictimContactWorker, new StopTheLine.Command(first, link)).Worked();
        await app.SendAs(Role.VictimContactWorker, new StopTheLine.Command(first, link)).Worked();

        // Nothing is added here, so that nothing here tells of a case the worker may not see.
        Assert.Equal([AnswerKind.Supports, AnswerKind.Withdrawn], (await app.Case(first)).Victims.Single().Answers.Select(a => a.Kind));
        Assert.Equal([AnswerKind.Withdrawn, AnswerKind.Supports, AnswerKind.Withdrawn], (await app.Case(second)).Victims.Single().Answers.Select(a => a.Kind).TakeLast(3));
    }

    [Fact]
    public async Task It_is_for_her_side_only()
    {
        await using var app = await TestApp.On();
        var (id, link) = await app.Supported();

        foreach (var role in Enum.GetValues<Role>().Except([Role.VictimContactWorker]))
        {
            Assert.IsType<Forbidden>((await app.SendAs(role, new StopTheLine.Command(id, link))).Problem);
        }

        Assert.Equal(AnswerKind.Supports, (await app.Case(id)).Victims.Single().Latest!.Kind);
    }

    private static async Task<(Guid Link, Guid Victim)> HerIn(TestApp app, Guid caseId)
    {
        var link = (await app.Case(caseId)).Victims.Single();
        return (link.Id, link.VictimId);
    }
}
