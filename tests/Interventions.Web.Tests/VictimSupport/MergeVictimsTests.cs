using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.RestrictedCases;
using Interventions.Web.Features.SameVictims;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.VictimSupport;

/// <summary>Two records of one victim (decision 0032): closing answers win, no gate opens, nothing is rewritten, and it can be taken back.</summary>
public sealed class MergeVictimsTests
{
    [Theory, OnBothEngines]
    public async Task What_closed_the_gate_under_one_record_closes_it_under_the_other(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await SceneAsync(app, AnswerKind.DoesNotSupport);
        Assert.True(await IsOpenAsync(app, scene.First));

        Assert.Null((await app.SendAs(TestPerson.OtherVictimContactWorker, scene.Ask)).Problem);
        Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, scene.Merge)).Problem);

        Assert.False(await IsOpenAsync(app, scene.First));
        var link = (await app.Case(scene.First)).Victims.Single();
        Assert.Equal(AnswerKind.DoesNotSupport, link.Latest!.Kind);
        Assert.Equal((await app.Case(scene.Second)).Victims.Single().Latest!.Id, link.Latest.InheritedFrom);
        Assert.Equal(2, link.Answers.Count);
        Assert.Contains((await app.Case(scene.Second)).Journal, e => e.Action == CaseAction.MergeVictims && e.UserId == Actor.System.UserId && e.IsRestricted);
    }

    [Theory, OnBothEngines]
    public async Task Takes_two_people_where_the_answer_of_either_is_not_supports(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await SceneAsync(app, AnswerKind.NoView);

        Assert.Equal(new Refused(VictimStatement.TakesTwo), (await app.SendAs(TestPerson.VictimContactWorker, scene.Merge)).Problem);
        Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, scene.Ask)).Problem);
        Assert.Contains((await app.SendAs(TestPerson.OtherVictimContactWorker, new ListToAsk.Query())).Value.Rows, r => r.Kind == ToAskKind.Merge);
        Assert.DoesNotContain((await app.SendAs(TestPerson.VictimContactWorker, new ListToAsk.Query())).Value.Rows, r => r.Kind == ToAskKind.Merge);
        Assert.Equal(new Refused(VictimStatement.TakesTwo), (await app.SendAs(TestPerson.VictimContactWorker, scene.Merge)).Problem);
        Assert.Null((await app.SendAs(TestPerson.OtherVictimContactWorker, scene.Merge)).Problem);
        Assert.IsType<Refused>((await app.SendAs(TestPerson.OtherVictimContactWorker, scene.Merge)).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, scene.Merge)).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.Facilitator, scene.Merge)).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.VictimContactWorker, new MergeVictims.Command { CaseId = scene.First, VictimId = scene.VictimId })).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.VictimContactWorker.In("WAR"), scene.Merge)).Problem);
    }

    [Fact]
    public async Task One_person_is_enough_where_both_support_and_neither_gate_changes()
    {
        await using var app = await TestApp.On();
        var scene = await SceneAsync(app, AnswerKind.Supports);

        Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, scene.Merge)).Problem);

        Assert.True(await IsOpenAsync(app, scene.First));
        Assert.True(await IsOpenAsync(app, scene.Second));
        var row = Assert.Single((await app.SendAs(Role.DecisionMaker, new ListMerges.Query(scene.First))).Value);
        Assert.Equal((VictimClaim.SamePerson, true, "Same day of birth and sister."), (row.Claim, row.IsKept, row.Reason));
    }

    /// <summary>Why two records are one tells of the other case as much as its name does.</summary>
    [Fact]
    public async Task The_reason_is_kept_where_the_other_record_is_hidden()
    {
        await using var app = await TestApp.On();
        var scene = await SceneAsync(app, AnswerKind.Supports);
        Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, scene.Merge)).Problem);
        Assert.Null((await app.SendAs(TestPerson.Inspector, new RestrictCase.Command { CaseId = scene.Second, Version = (await app.Case(scene.Second)).Version, Cause = RestrictedCause.Colleague })).Problem);

        var row = Assert.Single((await app.SendAs(TestPerson.SupervisingInspector, new ListMerges.Query(scene.First))).Value);

        Assert.Equal((null, null), (row.OtherName, row.Reason));
    }

    [Theory, OnBothEngines]
    public async Task A_withdrawal_under_either_record_reaches_both_from_then_on(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await SceneAsync(app, AnswerKind.Supports);
        Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, scene.Merge)).Problem);

        Assert.Null((await app.Answered(scene.Second, scene.SecondLink, AnswerKind.Withdrawn)).Problem);

        Assert.False(await IsOpenAsync(app, scene.First));
        Assert.Equal(AnswerKind.Withdrawn, (await app.Case(scene.First)).Victims.Single().Latest!.Kind);
    }

    [Theory, OnBothEngines]
    public async Task Entered_twice_in_one_case_she_is_one_person_and_the_number_still_counts(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (caseId, first) = await app.Supported(change: r => r with { VictimsCounted = 2 });
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await app.VictimEntered(caseId, c => (c.Name, c.DateOfBirth) = ("Sarah Leigh", new(1993, 2, 4)));
        Assert.Null((await app.Answered(caseId, second)).Problem);
        var (kept, other) = await PairAsync(app, caseId, first, second);
        Assert.True(await IsOpenAsync(app, caseId));

        Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, Merge(caseId, kept, other))).Problem);

        var file = await app.Case(caseId);
        Assert.Single(file.Victims, v => v.UnlinkedAt is null);
        Assert.False(await IsOpenAsync(app, caseId)); // two are counted: lowering that takes a second person
    }

    [Theory]
    [InlineData(AnswerKind.DoesNotSupport), InlineData(AnswerKind.NoView), InlineData(AnswerKind.UnableToContact), InlineData(AnswerKind.Withdrawn), InlineData(AnswerKind.CannotAnswer), InlineData(null)]
    public async Task Never_opens_a_gate_whatever_stands_under_the_other_record(AnswerKind? kind)
    {
        await using var app = await TestApp.On();
        var (caseId, first) = await app.Supported();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await app.VictimEntered(caseId, c => c.Name = "Sarah Leigh");
        if (kind is { } answer)
        {
            Assert.Null((await app.Answered(caseId, second, answer)).Problem);
        }

        var (kept, other) = await PairAsync(app, caseId, first, second);
        Assert.False(await IsOpenAsync(app, caseId));
        Assert.Null((await app.SendAs(TestPerson.OtherVictimContactWorker, new AskToMerge.Command { CaseId = caseId, VictimId = kept, OtherId = other, Reason = "Same." })).Problem);

        Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, Merge(caseId, kept, other))).Problem);

        Assert.False(await IsOpenAsync(app, caseId));
    }

    [Fact]
    public async Task The_sooner_end_of_two_supports_is_kept()
    {
        await using var app = await TestApp.On();
        var (caseId, first) = await app.Supported();
        var end = (await app.Case(caseId)).Victims.Single().Latest!.GoodUntil;
        app.Clock.Advance(TimeSpan.FromDays(5));
        var second = await app.VictimEntered(caseId, c => c.Name = "Sarah Leigh");
        Assert.Null((await app.Answered(caseId, second)).Problem);
        var (older, newer) = await PairAsync(app, caseId, first, second);

        Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, Merge(caseId, newer, older))).Problem);

        Assert.Equal(end, (await app.Case(caseId)).Victims.Single(v => v.UnlinkedAt is null).Latest!.GoodUntil);
    }

    [Theory, OnBothEngines]
    public async Task Not_to_be_contacted_again_said_last_under_the_other_record_stays_said(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (caseId, first) = await app.Supported();
        app.Clock.Advance(TimeSpan.FromDays(5));
        var second = await app.VictimEntered(caseId, c => c.Name = "Sarah Leigh");
        Assert.Null((await app.Answered(caseId, second, change: c => c.DoNotContactAgain = true)).Problem);
        var (kept, other) = await PairAsync(app, caseId, first, second);

        Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, Merge(caseId, kept, other))).Problem);

        var latest = (await app.Case(caseId)).Victims.Single(v => v.UnlinkedAt is null).Latest!;
        Assert.Equal((AnswerKind.Supports, null), (latest.Kind, latest.GoodUntil));
    }

    /// <summary>Her plan is hers, under whichever record it was made: merging never makes an hour safe.</summary>
    [Theory, OnBothEngines]
    public async Task Her_plan_under_the_other_record_is_kept_to(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await SceneAsync(app, AnswerKind.Supports);
        Assert.Null((await app.PlanMade(scene.Second, scene.SecondLink)).Problem);
        async Task<PlanRow?> PlanAsync() => (await app.SendAs(Role.VictimContactWorker, new ViewContactPlan.Query(scene.First, scene.FirstLink))).Value.Plan;
        Assert.True((await PlanAsync())!.IsOnlyNote);

        Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, scene.Merge)).Problem);

        var plan = (await PlanAsync())!;
        Assert.Equal((false, "Bluebell", "Shown from 10:00 to 12:00 on weekdays. To ring outside them, say why."), (plan.IsOnlyNote, plan.CodeWord, plan.Withheld));
        Assert.StartsWith("This is outside her plan: the safe hours", Assert.IsType<Refused>((await app.Answered(scene.First, scene.FirstLink)).Problem).Message, StringComparison.Ordinal);
        Assert.Equal("07700 900123", Assert.Single((await app.SendAs(Role.VictimContactWorker, new ShowNumbers.Command { CaseId = scene.First, LinkId = scene.FirstLink, Why = "?" })).Value.Points).Value);

        // One made with her now, knowing of both, takes the place of both.
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await app.PlanMade(scene.First, scene.FirstLink, c => (c.From, c.KeepNumbers, c.Points, c.Hours) = (plan.Version, true, [], [new() { Days = SafeDays.All, AtAnyTime = true }]))).Problem);
        plan = (await PlanAsync())!;
        Assert.Equal(("at any time every day", "07700 900123"), (plan.HoursInWords, Assert.Single(plan.Points!).Value));
        Assert.Null((await app.Answered(scene.First, scene.FirstLink)).Problem);
    }

    [Theory, OnBothEngines]
    public async Task Taken_back_they_count_as_two_again_and_what_closed_stays_closed(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await SceneAsync(app, AnswerKind.Withdrawn);
        await app.SendAs(TestPerson.OtherVictimContactWorker, scene.Ask);
        await app.SendAs(TestPerson.VictimContactWorker, scene.Merge);
        TakeBackMerge.Command Back(string? why) => new() { CaseId = scene.First, VictimId = scene.VictimId, OtherId = scene.OtherId, Reason = why };

        Assert.IsType<Invalid>((await app.SendAs(Role.VictimContactWorker, Back(null))).Problem);
        Assert.Null((await app.SendAs(Role.VictimContactWorker, Back("Two sisters."))).Problem);

        Assert.False(await IsOpenAsync(app, scene.First));
        Assert.Empty((await app.SendAs(Role.VictimContactWorker, new ListMerges.Query(scene.First))).Value);
        await app.Answered(scene.First, scene.FirstLink);
        Assert.True(await IsOpenAsync(app, scene.First));
        Assert.IsType<Refused>((await app.SendAs(Role.VictimContactWorker, Back("Again."))).Problem);
    }

    [Theory, OnBothEngines]
    public async Task What_is_said_is_never_changed_or_deleted(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await SceneAsync(app, AnswerKind.Supports);
        await app.SendAs(TestPerson.VictimContactWorker, scene.Merge);
        await using var db = app.Db();

        foreach (var sql in new[] { """update "VictimStatements" set "Claim" = 'TakenBack' """, """delete from "VictimStatements" """ })
        {
            var error = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.Equal(new Refused("What was said of two records is never changed. Take it back or say what is so now."), DatabaseErrors.ProblemIn(error!));
        }
    }

    [Theory, OnBothEngines]
    public async Task Merging_while_she_withdraws_leaves_the_withdrawal_standing_in_both(Engine engine)
    {
        for (var race = 0; race < 5; race++)
        {
            await using var app = await TestApp.On(engine);
            var scene = await SceneAsync(app, AnswerKind.Supports);

            await Task.WhenAll(
                Task.Run(() => app.Answered(scene.Second, scene.SecondLink, AnswerKind.Withdrawn, by: TestPerson.OtherVictimContactWorker)),
                Task.Run(() => app.SendAs(TestPerson.VictimContactWorker, scene.Merge)));

            // Refused because it takes two by then, or merged: never merged with one of them open.
            var isMerged = (await app.SendAs(Role.VictimContactWorker, new ListMerges.Query(scene.First))).Value.Count > 0;
            Assert.False(await IsOpenAsync(app, scene.Second));
            Assert.False(isMerged && await IsOpenAsync(app, scene.First));
        }
    }

    /// <summary>She is one person: what she says under one record counts under the other in the same case, whichever link ends.</summary>
    [Theory, OnBothEngines]
    public async Task A_withdrawal_under_one_record_stands_under_the_other_in_the_same_case_whatever_is_unlinked(Engine engine)
    {
        foreach (var throughTheSecond in new[] { true, false })
        {
            await using var app = await TestApp.On(engine);
            var (caseId, first) = await app.Supported();
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            var second = await app.VictimEntered(caseId, c => c.Name = "Sarah Leigh");
            var (kept, other) = await PairAsync(app, caseId, first, second);
            Assert.Null((await app.SendAs(TestPerson.OtherVictimContactWorker, new AskToMerge.Command { CaseId = caseId, VictimId = kept, OtherId = other, Reason = "Same." })).Problem);
            Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, Merge(caseId, kept, other))).Problem);
            Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, new ProposeUnlink.Command { CaseId = caseId, LinkId = second, Why = "Twice here." })).Problem);

            Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, new StopTheLine.Command(caseId, throughTheSecond ? second : first))).Problem);

            Assert.All((await app.Case(caseId)).Victims, v => Assert.Equal(AnswerKind.Withdrawn, v.Latest!.Kind));
            Unlink.Command unlink = new() { CaseId = caseId, LinkId = second, Why = "Twice here." };
            Assert.IsType<Refused>((await app.SendAs(TestPerson.OtherVictimContactWorker, unlink)).Problem); // asked for before she withdrew
            Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, new ProposeUnlink.Command { CaseId = caseId, LinkId = second, Why = "Twice here." })).Problem);
            Assert.Null((await app.SendAs(TestPerson.OtherVictimContactWorker, unlink)).Problem);
            Assert.False(await IsOpenAsync(app, caseId));
        }
    }

    private sealed record Scene(Guid First, Guid FirstLink, Guid VictimId, Guid Second, Guid SecondLink, Guid OtherId)
    {
        public MergeVictims.Command Merge => MergeVictimsTests.Merge(First, VictimId, OtherId);

        public AskToMerge.Command Ask => new() { CaseId = First, VictimId = VictimId, OtherId = OtherId, Reason = "Same day of birth." };
    }

    /// <summary>Two cases of one man for two crimes, a record of her in each.</summary>
    private static async Task<Scene> SceneAsync(TestApp app, AnswerKind second)
    {
        var (first, firstLink) = await app.Supported();
        var him = (await app.Case(first)).Person;
        var other = await app.Referred(change: r => r with { Person = him });
        var link = await app.VictimEntered(other, c => c.Name = "Sarah Leigh");
        Assert.Null((await app.Answered(other, link, second)).Problem);
        return new(first, firstLink, (await app.Case(first)).Victims.Single().VictimId, other, link, (await app.Case(other)).Victims.Single().VictimId);
    }

    private static MergeVictims.Command Merge(Guid caseId, Guid kept, Guid other) => new() { CaseId = caseId, VictimId = kept, OtherId = other, Reason = "Same day of birth and sister." };

    private static async Task<(Guid Kept, Guid Other)> PairAsync(TestApp app, Guid caseId, Guid first, Guid second)
    {
        var victims = (await app.Case(caseId)).Victims;
        return (victims.Single(v => v.Id == first).VictimId, victims.Single(v => v.Id == second).VictimId);
    }

    private static async Task<bool> IsOpenAsync(TestApp app, Guid caseId) => (await app.SendAs(Role.DecisionMaker, new ViewVictims.Query(caseId))).Value.GateIsOpen;
}
