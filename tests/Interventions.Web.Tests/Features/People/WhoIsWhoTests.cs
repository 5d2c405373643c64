using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.People;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.People;

public sealed class WhoIsWhoTests
{
    [Theory, OnBothEngines]
    public async Task Two_who_are_one_are_said_so_shown_so_and_taken_back(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (one, two) = (await app.PersonOnRecord("Hughes", "Daniel"), await app.PersonOnRecord("Hughs", "Daniel", pncId: "2003/0062845E"));
        Assert.Equal([two], (await ViewAsync(app, one)).MayBe.Select(m => m.Id));

        Assert.Null((await app.SendAs(Role.CustodySupportWorker, Saying(one, IdentityClaim.SamePerson, two))).Problem);

        var view = await ViewAsync(app, one);
        Assert.Empty(view.MayBe);
        var said = Assert.Single(view.Said);
        Assert.Equal((IdentityClaim.SamePerson, two, "Daniel Hughs, born 15 Jul 1991", "His tattoo."), (said.Claim, said.OtherId, said.OtherName, said.Reason));
        Assert.All((await app.Found(new() { Surname = "Hughes" })).Rows, r => Assert.Single(r.Said));

        Assert.Null((await app.SendAs(Role.Facilitator, new TakeBackWhoIsWho.Command { StatementId = said.Id, Reason = "Another tattoo." })).Problem);
        Assert.IsType<Stale>((await app.SendAs(Role.Facilitator, new TakeBackWhoIsWho.Command { StatementId = said.Id, Reason = "Again." })).Problem);
        view = await ViewAsync(app, one);
        Assert.Equal((0, 1), (view.Said.Count, view.MayBe.Count));
        await using var db = app.Db();
        Assert.Equal(2, await db.IdentityStatements.CountAsync());
    }

    [Theory, OnBothEngines]
    public async Task Two_who_are_not_one_are_not_suggested_again(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (one, two) = (await app.PersonOnRecord("Hughes", "Daniel"), await app.PersonOnRecord("Hughes", "Daniel"));

        var byNumber = Saying(one, IdentityClaim.NotSamePerson, null);
        byNumber.OtherPncId = "03/62845E";
        Assert.IsType<NotFound>((await app.SendAs(Role.DecisionMaker, byNumber)).Problem);
        Assert.Null((await app.SendAs(Role.DecisionMaker, Saying(one, IdentityClaim.NotSamePerson, two))).Problem);

        Assert.Empty((await ViewAsync(app, one)).MayBe);
        Assert.Empty((await ViewAsync(app, two)).MayBe);
        Assert.IsType<Refused>((await app.SendAs(Role.DecisionMaker, Saying(two, IdentityClaim.SamePerson, one))).Problem);
    }

    [Fact]
    public async Task One_who_is_two_is_said_so()
    {
        await using var app = await TestApp.On();
        var one = await app.PersonOnRecord("Hughes", "Daniel");

        Assert.Null((await app.SendAs(Role.CustodySupportWorker, Saying(one, IdentityClaim.TwoPeople, null))).Problem);

        Assert.Equal((IdentityClaim.TwoPeople, null), Assert.Single((await ViewAsync(app, one)).Said) is var said ? (said.Claim, said.OtherName) : default);
    }

    [Fact]
    public async Task Wants_a_claim_a_reason_and_the_other_record()
    {
        await using var app = await TestApp.On();
        var one = await app.PersonOnRecord("Hughes", "Daniel");

        var invalid = Assert.IsType<Invalid>((await app.SendAs(Role.CustodySupportWorker, new SayWhoIsWho.Command { PersonId = one })).Problem);
        Assert.Equal(["Claim", "Reason"], invalid.Errors.Keys.Order(StringComparer.Ordinal));
        Assert.IsType<Invalid>((await app.SendAs(Role.CustodySupportWorker, Saying(one, IdentityClaim.SamePerson, null))).Problem);
        var wrong = Saying(one, IdentityClaim.SamePerson, null);
        wrong.OtherPncId = "2003/0062845A";
        Assert.Contains(PncId.WrongLetter, Assert.IsType<Invalid>((await app.SendAs(Role.CustodySupportWorker, wrong)).Problem).Sentences);
        Assert.IsType<NotFound>((await app.SendAs(Role.CustodySupportWorker, Saying(one, IdentityClaim.SamePerson, Guid.NewGuid()))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(Role.CustodySupportWorker, new TakeBackWhoIsWho.Command { StatementId = Guid.NewGuid(), Reason = "So" })).Problem);
    }

    [Theory, OnBothEngines]
    public async Task What_was_said_is_never_changed_even_by_hand(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var one = await app.PersonOnRecord("Hughes", "Daniel");
        await app.SendAs(Role.CustodySupportWorker, Saying(one, IdentityClaim.TwoPeople, null));
        await using var db = app.Db();

        foreach (var sql in new[] { """update "IdentityStatements" set "Reason" = 'Other' """, """delete from "IdentityStatements" """ })
        {
            var error = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.IsType<Refused>(DatabaseErrors.ProblemIn(error!));
        }
    }

    /// <summary>His side says who he is; how far her withdrawal reaches is not his side's to say (product.md 3).</summary>
    [Theory, OnBothEngines]
    public async Task What_closed_her_gate_under_one_record_of_his_closes_it_under_the_other_and_he_who_says_so_sees_nothing_of_it(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (first, second) = await HerUnderTwoRecordsAsync(app);
        await app.Answered(first.CaseId, first.LinkId, AnswerKind.Withdrawn).Worked();
        Assert.Equal(AnswerKind.Supports, (await app.Case(second.CaseId)).Victims.Single().Latest!.Kind);

        var said = await app.SendAs(Role.CustodySupportWorker, Saying(first.PersonId, IdentityClaim.SamePerson, second.PersonId));

        Assert.Null(said.Problem);
        var link = (await app.Case(second.CaseId)).Victims.Single();
        Assert.Equal((AnswerKind.Withdrawn, Actor.System.UserId), (link.Latest!.Kind, link.Latest.RecordedBy));
        Assert.Contains((await app.Case(second.CaseId)).Journal, e => e.Action == CaseAction.RecordAnswer && e.UserId == Actor.System.UserId && e.IsRestricted);
        Assert.Equal(2, (await app.Case(first.CaseId)).Victims.Single().Answers.Count);
    }

    [Theory, OnBothEngines]
    public async Task Taking_it_back_does_not_shorten_the_reach_of_her_withdrawal(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (first, second) = await HerUnderTwoRecordsAsync(app);
        await app.SendAs(Role.CustodySupportWorker, Saying(first.PersonId, IdentityClaim.SamePerson, second.PersonId)).Worked();
        var statement = (await ViewAsync(app, first.PersonId)).Said.Single().Id;
        await app.SendAs(Role.Facilitator, new TakeBackWhoIsWho.Command { StatementId = statement, Reason = "Another tattoo." }).Worked();

        await app.Answered(first.CaseId, first.LinkId, AnswerKind.Withdrawn).Worked();

        Assert.Equal(AnswerKind.Withdrawn, (await app.Case(second.CaseId)).Victims.Single().Latest!.Kind);
    }

    /// <summary>She supports in a case of either record.</summary>
    private static async Task<((Guid CaseId, Guid LinkId, Guid PersonId) First, (Guid CaseId, Guid PersonId) Second)> HerUnderTwoRecordsAsync(TestApp app)
    {
        var (first, link) = await app.Supported();
        var her = (await app.Case(first)).Victims.Single().VictimId;
        var second = await app.Referred();
        await app.Answered(second, await app.KnownVictimEntered(second, her)).Worked();
        return ((first, link, (await app.Case(first)).PersonId), (second, (await app.Case(second)).PersonId));
    }

    private static SayWhoIsWho.Command Saying(Guid person, IdentityClaim claim, Guid? other) => new() { PersonId = person, Claim = claim, OtherId = other, Reason = "His tattoo." };

    private static async Task<ViewKnownPerson.View> ViewAsync(TestApp app, Guid id) => (await app.SendAs(Role.CustodySupportWorker, new ViewKnownPerson.Query(id))).Value;
}
