using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Features.NonCompliance;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.NonCompliance;

/// <summary>Attempts to reach him and what he says (CC-28, DP-03).</summary>
public sealed class AskHimTests
{
    [Theory, OnBothEngines]
    public async Task Both_stand_beside_the_case_and_are_read_by_who_may(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);
        var version = (await scene.LoadAsync()).Version;
        Assert.Null(await scene.SendAsync(Role.Facilitator, Trying()));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Explaining()));

        Assert.Equal(version, (await scene.LoadAsync()).Version);
        foreach (var person in new[] { TestPerson.Facilitator, TestPerson.Inspector })
        {
            var contacts = (await scene.ViewAsync(person)).Details.Contacts;
            Assert.Equal((ReachChannel.Phone, ReachResult.NoAnswer, "Rang twice."), (contacts.Attempts[0].Channel, contacts.Attempts[0].Result, contacts.Attempts[0].Note));
        }

        // What a decision-maker asked may be about an offence his side is not told of.
        Assert.Empty((await scene.ViewAsync(TestPerson.Facilitator)).Details.Contacts.Explanations);
        var told = Assert.Single((await scene.ViewAsync(TestPerson.Inspector)).Details.Contacts.Explanations);
        Assert.Equal(("My shift changed.", "A roster.", "He seemed sincere."), (told.HisWords, told.Evidence, told.Opinion));
        Assert.Null(await scene.SendAsync(Role.Facilitator, Explaining()));
        Assert.Single((await scene.ViewAsync(TestPerson.Facilitator)).Details.Contacts.Explanations);
        Assert.Equal(2, (await scene.ViewAsync(TestPerson.Inspector)).Details.Contacts.Explanations.Count);

        foreach (var person in new[] { TestPerson.CustodyWorker, TestPerson.VictimContactWorker })
        {
            Assert.Equal(HisContacts.None, (await scene.ViewAsync(person)).Details.Contacts);
        }
    }

    [Theory, OnBothEngines]
    public async Task Neither_is_ever_changed_or_deleted_nor_is_what_was_found(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new ReportNonCompliance.Command { Reason = Reason.NoContact }));
        Assert.Null(await scene.SendAsync(Role.Facilitator, Trying()));
        Assert.Null(await scene.SendAsync(Role.Facilitator, Explaining()));
        await scene.AnswerAsync(Domain.VictimSupport.AnswerKind.Withdrawn);
        await scene.AnswerAsync(Domain.VictimSupport.AnswerKind.Supports);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new ExcuseNonCompliance.Command { Note = "Ill." }));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new FindBreach.Command { Note = "Not ill." })); // the finding that stands may follow

        await using var db = app.Db();
        string[] tables = ["ReachAttempts", "Explanations", "Findings", "EndedReviews", "NonCompliance"];
        foreach (var sql in tables.SelectMany(t => new[] { $"delete from \"{t}\"", $"update \"{t}\" set \"Id\" = \"Id\" + 1000" })
            .Append("""update "NonCompliance" set "What" = 'Late' """).Append("""update "Findings" set "Reasons" = 'Other' """))
        {
            var error = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.True(error is not null, sql);
            Assert.True(DatabaseErrors.ProblemIn(error) is Refused, $"{sql}: {error.Message}");
        }

        Assert.Equal((1, 1), (await db.Set<ReachAttempt>().CountAsync(), await db.Set<Explanation>().CountAsync()));
        Assert.Equal((2, 1), (await db.Set<Domain.Cautions.MadeFinding>().CountAsync(), await db.Set<EndedReview>().CountAsync()));
    }

    [Fact]
    public async Task Both_are_for_facilitators_and_decision_makers_and_want_their_answers()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);

        foreach (var role in new[] { Role.CustodySupportWorker, Role.VictimContactWorker, Role.OpccStaff })
        {
            Assert.IsType<Forbidden>(await scene.SendAsync(role, Trying()));
            Assert.IsType<Forbidden>(await scene.SendAsync(role, Explaining()));
        }

        Assert.IsType<Invalid>(await scene.SendAsync(Role.Facilitator, new TryToReach.Command { When = Now() }));
        Assert.IsType<Invalid>(await scene.SendAsync(Role.Facilitator, new RecordExplanation.Command { When = Now() }));
        Assert.IsType<Refused>(await scene.SendAsync(Role.Facilitator, new RecordExplanation.Command { How = ReachChannel.Phone, When = Now() }));
    }

    [Fact]
    public async Task The_forms_send_what_was_typed_and_show_what_is_missing()
    {
        await using var app = await TestApp.On();
        var view = await (await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned)).ViewAsync(TestPerson.Facilitator);
        await using var forms = FormScene.For(TestPerson.Facilitator);

        var trying = forms.Show<TryToReachForm>(view);
        trying.Find("form").Submit();
        Assert.Contains("Say how you tried to reach him.", trying.Markup, StringComparison.Ordinal);
        trying.Find("#trytoreach-how").Change("Letter");
        trying.Find("#trytoreach-result").Change("MessageLeft");
        trying.Find("form").Submit();
        Assert.Equal((ReachChannel.Letter, ReachResult.MessageLeft, view.Id), (forms.Sent<TryToReach.Command>().Channel, forms.Sent<TryToReach.Command>().Result, forms.Sent<TryToReach.Command>().CaseId));

        var explaining = forms.Show<RecordExplanationForm>(view);
        explaining.Find("#recordexplanation-how").Change("InPerson");
        explaining.Find("#recordexplanation-words").Change("My shift changed.");
        explaining.Find("#recordexplanation-none").Change(true);
        Assert.Empty(explaining.FindAll("#recordexplanation-words"));
        explaining.Find("form").Submit();
        Assert.Equal((true, null), (forms.Sent<RecordExplanation.Command>().GaveNone, forms.Sent<RecordExplanation.Command>().HisWords));
    }

    private static LondonMoment Now() => LondonMoment.Of(TestApp.Start.UtcDateTime);

    private static TryToReach.Command Trying() => new() { Channel = ReachChannel.Phone, When = Now(), Result = ReachResult.NoAnswer, Note = "Rang twice." };

    private static RecordExplanation.Command Explaining() => new() { How = ReachChannel.Phone, When = Now(), HisWords = "My shift changed.", Evidence = "A roster.", Opinion = "He seemed sincere." };
}
