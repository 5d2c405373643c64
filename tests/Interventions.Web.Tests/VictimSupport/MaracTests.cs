using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Marac;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.VictimSupport;

/// <summary>Risk with its history, and MARAC (V-10..V-13, STD-03).</summary>
public sealed class MaracTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory, OnBothEngines]
    public async Task High_risk_ends_her_answer_rules_the_caution_out_and_points_to_MARAC(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (caseId, _) = await app.Supported();
        var (trackB, _) = await app.Supported(Track.Voluntary);

        foreach (var id in new[] { caseId, trackB })
        {
            Assert.Null((await app.SendAs(Role.VictimContactWorker, Risk(id, RiskLevel.High, RiskTool.Ric, 15))).Problem);
            var view = (await app.SendAs(Role.DecisionMaker, new ViewRisk.Query(id))).Value;
            Assert.True(view.PointsToMarac);
            Assert.Equal((RiskLevel.High, RiskTool.Ric, (int?)15, "the tracker"), (view.Risks[0].Level, view.Risks[0].Tool, view.Risks[0].Ticks, view.Risks[0].By));
            Assert.Equal(2, view.Risks.Count);
            Assert.Contains(ToAskKind.ReferToMarac, await WorkAsync(app, id));
        }

        Assert.Equal(AnswerKind.EndedByRiseInRisk, (await app.Case(caseId)).Victims.Single().Latest!.Kind);
        Assert.Contains((await app.Case(caseId)).Holds, h => h.IsOpen && h.Kind == HoldKind.RiskReview);
        var confirm = (await app.SendAs(Role.DecisionMaker, new ViewCase.Query(caseId))).Value.Actions.Single(a => a.Action == CaseAction.ConfirmEligibility);
        Assert.False(confirm.IsPossible);
        Assert.Contains(Domain.Eligibility.Criterion.E8RiskAllowed, new RiskPolicy(await app.Case(caseId)).Unmet);
    }

    [Fact]
    public async Task Ticks_suggest_a_level_that_judgement_may_raise_and_never_lower()
    {
        await using var app = await TestApp.On();
        var (caseId, _) = await app.Supported();

        Assert.IsType<Refused>((await app.SendAs(Role.VictimContactWorker, Risk(caseId, RiskLevel.Medium, RiskTool.Ric, 14))).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.VictimContactWorker, Risk(caseId, RiskLevel.Standard, RiskTool.Ric, 10))).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.VictimContactWorker, Risk(caseId, RiskLevel.High, RiskTool.Dash, 14))).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.VictimContactWorker, Risk(caseId, RiskLevel.High, RiskTool.Ric, 25))).Problem);
        Assert.Null((await app.SendAs(Role.VictimContactWorker, Risk(caseId, RiskLevel.High, RiskTool.Ric, 3))).Problem);
        Assert.Equal((RiskLevel.Standard, RiskLevel.Medium, RiskLevel.High), (RiskAssessment.SuggestedBy(9), RiskAssessment.SuggestedBy(10), RiskAssessment.SuggestedBy(14)));
    }

    [Theory, OnBothEngines]
    public async Task A_referral_has_its_meeting_actions_and_the_IDVA_within_two_working_days_whatever_becomes_of_the_case(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (caseId, _) = await app.Supported();
        await app.SendAs(Role.VictimContactWorker, Risk(caseId, RiskLevel.High, RiskTool.Dash));
        var refer = Refer(caseId, (await app.Case(caseId)).Victims.Single().VictimId);
        Assert.Null((await app.SendAs(Role.VictimContactWorker, refer)).Problem);
        Assert.Null((await app.SendAs(Role.DecisionMaker, Entry(refer, MaracEntryKind.MeetingSet, Today.AddDays(10)))).Problem);
        Assert.Null((await app.SendAs(Role.VictimContactWorker, Entry(refer, MaracEntryKind.ActionAgreed, Today.AddDays(3), "Change the locks.", "Housing"))).Problem);

        var work = await WorkAsync(app, caseId);
        Assert.Contains(ToAskKind.IdvaContact, work);
        Assert.Contains(ToAskKind.MaracAction, work);
        Assert.DoesNotContain(ToAskKind.ReferToMarac, work);
        var row = Assert.Single((await app.SendAs(Role.VictimContactWorker, new ViewRisk.Query(caseId))).Value.Maracs);
        Assert.Equal(((DateOnly?)new DateOnly(2026, 11, 24), (DateOnly?)Today.AddDays(10)), (row.IdvaDue, row.MeetingOn)); // referred on a Sunday

        // The end of the case ends nothing of it (STD-03).
        await app.Do(caseId, TestPerson.Inspector, (file, stamp) => file.LeaveBy(CaseAction.Close, stamp, new(Reason: Reason.Died)));
        Assert.Contains(ToAskKind.IdvaContact, await WorkAsync(app, caseId));

        var action = row.Entries.Single(e => e.Kind == MaracEntryKind.ActionAgreed).Id;
        Assert.Null((await app.SendAs(Role.VictimContactWorker, Entry(refer, MaracEntryKind.IdvaContact, Today))).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.VictimContactWorker, Entry(refer, MaracEntryKind.ActionDone, Today))).Problem);
        Assert.Null((await app.SendAs(Role.VictimContactWorker, Entry(refer, MaracEntryKind.ActionDone, Today, of: action))).Problem);
        Assert.DoesNotContain(await WorkAsync(app, caseId), k => k is ToAskKind.IdvaContact or ToAskKind.MaracAction or ToAskKind.ReferToMarac);
        Assert.True((await app.SendAs(Role.DecisionMaker, new ViewRisk.Query(caseId))).Value.Maracs[0].Entries.Single(e => e.Kind == MaracEntryKind.ActionAgreed).IsDone);
    }

    [Theory, OnBothEngines]
    public async Task Risk_that_fell_and_rose_again_is_referred_again_on_the_list_as_on_the_page(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (caseId, _) = await app.Supported();
        await app.SendAs(Role.VictimContactWorker, Risk(caseId, RiskLevel.High, RiskTool.Dash));
        Assert.Null((await app.SendAs(Role.VictimContactWorker, Refer(caseId, null))).Problem);
        Assert.DoesNotContain(ToAskKind.ReferToMarac, await WorkAsync(app, caseId));

        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null((await app.SendAs(Role.VictimContactWorker, Risk(caseId, RiskLevel.High, RiskTool.Dash, on: Today.AddDays(1)))).Problem);
        Assert.DoesNotContain(ToAskKind.ReferToMarac, await WorkAsync(app, caseId)); // still as high as when she was referred
        Assert.Null((await app.SendAs(Role.VictimContactWorker, Risk(caseId, RiskLevel.Medium, RiskTool.Dash, on: Today.AddDays(1)))).Problem);
        Assert.Null((await app.SendAs(Role.VictimContactWorker, Risk(caseId, RiskLevel.High, RiskTool.Dash, on: Today.AddDays(1)))).Problem);

        Assert.True((await app.SendAs(Role.VictimContactWorker, new ViewRisk.Query(caseId))).Value.PointsToMarac);
        Assert.Contains(ToAskKind.ReferToMarac, await WorkAsync(app, caseId));
    }

    [Fact]
    public async Task What_is_recorded_is_checked()
    {
        await using var app = await TestApp.On();
        var (caseId, _) = await app.Supported();
        var refer = Refer(caseId, null);

        Assert.IsType<Refused>((await app.SendAs(Role.VictimContactWorker, Refer(caseId, null, Today.AddDays(1)))).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.VictimContactWorker, Refer(caseId, Guid.NewGuid()))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.Facilitator, refer)).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.VictimContactWorker.In("WAR"), refer)).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.VictimContactWorker, Entry(refer, MaracEntryKind.Heard, Today, "Heard."))).Problem);
        Assert.Null((await app.SendAs(Role.VictimContactWorker, refer)).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.VictimContactWorker, Entry(refer, MaracEntryKind.Heard, Today.AddDays(1), "Heard."))).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.VictimContactWorker, Entry(refer, MaracEntryKind.Heard, Today.AddDays(-1), "Heard."))).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.VictimContactWorker, Entry(refer, MaracEntryKind.Heard, Today))).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.VictimContactWorker, Entry(refer, MaracEntryKind.ActionAgreed, Today, "Locks."))).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.VictimContactWorker, new RecordMarac.Command { CaseId = caseId, ReferralId = refer.Id })).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.CustodySupportWorker, new ViewRisk.Query(caseId))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.OpccStaff, Entry(refer, MaracEntryKind.Heard, Today, "Heard."))).Problem);
    }

    [Theory, OnBothEngines]
    public async Task A_repeat_of_the_same_two_within_twelve_months_is_found_and_said(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (first, _) = await app.Supported();
        var file = await app.Case(first);
        var her = file.Victims.Single().VictimId;
        Assert.Null((await app.SendAs(Role.VictimContactWorker, Refer(first, her, new(2026, 3, 2)))).Problem);
        var second = await app.Referred(change: r => r with { Person = file.Person });
        Assert.Null((await app.SendAs(Role.VictimContactWorker, new ViewRisk.Query(second))).Value.Repeat);

        await app.KnownVictimEntered(second, her);

        Assert.Equal(
            $"This is a repeat: the same two people were referred to MARAC on 2 Mar 2026, in {file.Reference}. Refer again.",
            (await app.SendAs(Role.VictimContactWorker, new ViewRisk.Query(second))).Value.Repeat);
        var other = await app.Referred();
        await app.KnownVictimEntered(other, her);
        Assert.Null((await app.SendAs(Role.VictimContactWorker, new ViewRisk.Query(other))).Value.Repeat);
        var late = await app.Referred(change: r => r with { Person = file.Person, Offence = r.Offence! with { CommittedOn = new(2027, 3, 3) } }, at: new(2027, 3, 4, 9, 0, 0, DateTimeKind.Utc));
        await app.KnownVictimEntered(late, her);
        Assert.Null((await app.SendAs(Role.VictimContactWorker, new ViewRisk.Query(late))).Value.Repeat);
    }

    [Theory, OnBothEngines]
    public async Task Is_never_changed_or_deleted_and_his_side_sees_nothing_of_it(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (caseId, _) = await app.Supported();
        var before = (await app.SendAs(Role.CustodySupportWorker, new ViewCase.Query(caseId))).Value;
        var refer = Refer(caseId, null);
        await app.SendAs(Role.VictimContactWorker, refer);
        await app.SendAs(Role.VictimContactWorker, Entry(refer, MaracEntryKind.Heard, Today, "Heard."));

        var after = (await app.SendAs(Role.CustodySupportWorker, new ViewCase.Query(caseId))).Value;
        Assert.Equal((before.Version, before.Journal.Count), (after.Version, after.Journal.Count));
        await using var db = app.Db();
        foreach (var sql in new[] { """update "MaracReferrals" set "Note" = 'x' """, """delete from "MaracEntries" """, """delete from "MaracReferrals" """, """update "MaracEntries" set "Text" = 'x' """ })
        {
            Assert.IsType<Refused>(DatabaseErrors.ProblemIn((await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql)))!));
        }
    }

    private sealed record RiskPolicy(CaseFile File)
    {
        public IEnumerable<Domain.Eligibility.Criterion> Unmet => File.EvaluateOn(Today, Role.DecisionMaker).Where(r => r.Answer == Domain.Eligibility.CriterionAnswer.No).Select(r => r.Criterion);
    }

    private static RecordRisk.Command Risk(Guid caseId, RiskLevel level, RiskTool tool, int? ticks = null, DateOnly? on = null) => new() { CaseId = caseId, Level = level, Tool = tool, AssessedOn = on ?? Today, Ticks = ticks };

    private static ReferToMarac.Command Refer(Guid caseId, Guid? victimId, DateOnly? on = null) => new() { CaseId = caseId, VictimId = victimId, ReferredOn = on ?? Today };

    private static RecordMarac.Command Entry(ReferToMarac.Command refer, MaracEntryKind kind, DateOnly on, string? text = null, string? owner = null, long? of = null) =>
        new() { CaseId = refer.CaseId, ReferralId = refer.Id, Kind = kind, On = on, Text = text, Owner = owner, Of = of };

    private static async Task<List<ToAskKind>> WorkAsync(TestApp app, Guid caseId) =>
        [.. (await app.SendAs(Role.VictimContactWorker, new ListToAsk.Query())).Value.Rows.Where(r => r.CaseId == caseId).Select(r => r.Kind!.Value)];
}
