using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Referrals;

public sealed class AmendReferralTests
{
    [Theory, OnBothEngines]
    public async Task Is_kept_with_its_history_and_shown_to_who_may_see_it(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await CautionScene.ReferredAsync(app);
        await app.StaffedBy(TestPerson.CustodyWorker, "CHE");

        Assert.Null(await scene.AmendAsync(
            TestPerson.CustodyWorker, (ReferralField.Language, "Polish"), (ReferralField.NeedsInterpreter, "Yes"), (ReferralField.NoContactBail, "Yes"),
            (ReferralField.ContactNot, "Not before noon"), (ReferralField.Needs, "Alcohol, Housing"), (ReferralField.Programme, "cara-1"), (ReferralField.OffenceOn, "2026-11-19")));

        var file = await scene.LoadAsync();
        Assert.Equal(("Polish", true, true, SupportNeeds.Alcohol | SupportNeeds.Housing, new DateOnly(2026, 11, 19)),
            (file.Details.Language, file.Details.NeedsInterpreter, file.Details.NoContactBail, file.Details.Needs, file.Offence!.CommittedOn));
        foreach (var person in new[] { TestPerson.CustodyWorker, TestPerson.Facilitator, TestPerson.Inspector })
        {
            var view = await scene.ViewAsync(person);
            Assert.True(view.Details.NoContactBail);
            Assert.Contains(view.Facts, f => f is { Label: "Language", Value: "Polish" });
            Assert.Contains(view.Facts, f => f.Label == "Bail");
            Assert.Contains(view.Facts, f => f is { Label: "Not to be reached", Value: "Not before noon" });
            Assert.Contains(view.Facts, f => f.Label == "Programme asked for" && f.Value != "cara-1");
            var row = view.Details.History.Amendments.Single(a => a.Field == "Day of the offence");
            Assert.Equal(("20 Nov 2026", "19 Nov 2026", "Cara Custody", "Typed wrongly."), (row.Before, row.After, row.By, row.Reason));
            Assert.Equal(7, view.Details.History.Amendments.Count);
            var entry = view.Journal.First(j => j.Action == CaseAction.AmendReferral);
            Assert.Null(entry.Note);
        }
    }

    /// <summary>Domain.md 4.3: her side knows him by name only, and a reason may speak of what was amended with it.</summary>
    [Fact]
    public async Task Her_side_reads_of_the_offence_and_the_household_and_of_nothing_that_is_his()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);

        Assert.Null(await scene.AmendAsync(TestPerson.CustodyWorker, (ReferralField.Circumstances, "At 4 Mill Lane."), (ReferralField.Relationship, "FormerPartner")));
        Assert.Null(await scene.AmendAsync(TestPerson.CustodyWorker, (ReferralField.ChildrenInHousehold, "Yes")));
        Assert.Null(await scene.AskAsync(TestPerson.Facilitator, "Is he at 4 Mill Lane?"));

        var view = await scene.ViewAsync(TestPerson.VictimContactWorker);
        Assert.Equal([("Children in the household", "Typed wrongly."), ("Relationship", null)], view.Details.History.Amendments.Select(a => (a.Field, a.Reason)));
        Assert.Empty(view.Details.History.Questions);
        Assert.Contains(view.Facts, f => f is { Label: "Children in the household", Value: "Yes" });
        Assert.DoesNotContain("Mill Lane", System.Text.Json.JsonSerializer.Serialize(view), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_known_of_the_household_is_never_shown_to_his_side()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);
        Assert.Null(await scene.AmendAsync(TestPerson.CustodyWorker, (ReferralField.ReferredToMarac, "Yes"), (ReferralField.Language, "Polish")));

        foreach (var person in new[] { TestPerson.CustodyWorker, TestPerson.Facilitator })
        {
            var view = await scene.ViewAsync(person);
            Assert.Equal([("Language", null)], view.Details.History.Amendments.Select(a => (a.Field, a.Reason)));
            Assert.DoesNotContain("MARAC", System.Text.Json.JsonSerializer.Serialize(view), StringComparison.Ordinal);
        }

        Assert.Contains((await scene.ViewAsync(TestPerson.Inspector)).Facts, f => f is { Label: "Referred to MARAC", Value: "Yes" });
        var form = await scene.ReferralAsync(app, TestPerson.CustodyWorker);
        Assert.Equal((null, true), form.Answers.Where(a => a.Field == ReferralField.ReferredToMarac).Select(a => (a.Value, a.IsHidden)).Single());
        Assert.DoesNotContain((await scene.ReferralAsync(app, TestPerson.Facilitator)).Answers, a => a.Field == ReferralField.ReferredToMarac);

        // Blind, so nothing can have been seen: what it says now is no conflict.
        Assert.Null(await scene.AmendFromAsync(TestPerson.CustodyWorker, ReferralField.ReferredToMarac, null, "No", 1));
        Assert.False((await scene.LoadAsync()).Details.ReferredToMarac);
        Assert.IsType<Refused>(await scene.AmendAsync(TestPerson.Facilitator, (ReferralField.ReferredToMarac, "Yes")));
    }

    [Theory, OnBothEngines]
    public async Task Two_who_amend_different_answers_both_get_through_and_the_same_answer_only_the_first(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await CautionScene.ReferredAsync(app);
        await app.StaffedBy(TestPerson.Inspector, "CHE");
        var seen = (await scene.LoadAsync()).Version;

        Assert.Null(await scene.AmendFromAsync(TestPerson.Inspector, ReferralField.Language, null, "Polish", seen));
        Assert.Null(await scene.AmendFromAsync(TestPerson.CustodyWorker, ReferralField.Access, null, "Large print", seen));
        var stale = Assert.IsType<Stale>(await scene.AmendFromAsync(TestPerson.CustodyWorker, ReferralField.Language, null, "Czech", seen));

        var first = stale.Since[0];
        Assert.Equal(("Referral amended", "Insp Dora Decider", TestApp.Start.AddMinutes(1).UtcDateTime), (first.What, first.By, first.At));
        Assert.Equal(new AnswerSince("Language", "Nothing", "Polish"), Assert.Single(first.Answers));
        Assert.Equal("Polish", (await scene.LoadAsync()).Details.Language);

        // Keeping one's own sends it again from what the page shows now.
        Assert.Null(await scene.AmendFromAsync(TestPerson.CustodyWorker, ReferralField.Language, "Polish", "Czech", seen));
        Assert.Equal("Czech", (await scene.LoadAsync()).Details.Language);
    }

    [Fact]
    public async Task Who_he_is_changes_in_all_his_open_cases_only_for_who_may_open_them()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);
        var personId = (await scene.LoadAsync()).PersonId;
        var other = await app.ReferredAgain(scene.CaseId, Track.Voluntary);

        Assert.Null(await scene.AmendAsync(TestPerson.CustodyWorker, (ReferralField.Surname, "Hughs"), (ReferralField.PncId, "03/62845E")));
        await using (var db = app.Db())
        {
            var person = await db.People.SingleAsync(p => p.Id == personId);
            Assert.Equal(("Hughs", "2003/0062845E"), (person.Surname, person.PncId));
            Assert.Equal([ReferralField.Surname, ReferralField.PncId], await db.Amendments.Where(a => a.CaseId == other).OrderBy(a => a.Id).Select(a => a.Field).ToListAsync());
        }

        await app.Referred(change: r => r with { Person = new() { Id = personId, Surname = "", Forenames = "", DateOfBirth = default }, AreaCode = "WAR", SuiteCode = "MID" }, by: TestPerson.CustodyWorkerInChester);
        var refused = Assert.IsType<Refused>(await scene.AmendAsync(TestPerson.CustodyWorker, (ReferralField.DateOfBirth, "1990-07-15")));
        Assert.Equal(AmendmentChecks.AskSupervisor, refused.Message);
        Assert.Null(await scene.AmendAsync(TestPerson.CustodyWorker, (ReferralField.Contact, "07700 900100")));
    }

    [Theory, OnBothEngines]
    public async Task The_offence_amended_after_eligibility_reads_like_any_other_review_on_his_side(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var amended = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Eligible);
        var withdrawn = await (await CautionScene.ReferredAsync(app, change: r => (r.Surname, r.CrimeReference) = ("Other", "CHES26100002"))).AtAsync(CaseStage.Eligible);

        Assert.Null(await amended.AmendAsync(TestPerson.Inspector, (ReferralField.Offence, "CJ88116")));
        await withdrawn.AnswerAsync(AnswerKind.Withdrawn);

        foreach (var person in new[] { TestPerson.CustodyWorker, TestPerson.Facilitator })
        {
            var (one, two) = (await amended.ViewAsync(person), await withdrawn.ViewAsync(person));
            Assert.Equal((two.Status, two.Gate, two.GateIsOpen), (one.Status, one.Gate, one.GateIsOpen));
            Assert.Equal(CaseFile.UnderReviewInWords, one.Gate);
            Assert.Empty(one.Details.OpenHolds);
            Assert.DoesNotContain(one.Journal, j => j.Action == CaseAction.RaiseDataQuery);
        }

        Assert.Equal([HoldKind.DataQuery], (await amended.ViewAsync(TestPerson.Inspector)).Details.OpenHolds);
    }

    /// <summary>Not round it either (product.md 3): a referral under another crime, put right afterwards, is held like one made for it.</summary>
    [Theory, OnBothEngines]
    public async Task Another_crime_brings_its_victims_and_their_closing_answers_and_is_no_second_case_of_it(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var ended = await CautionScene.ReferredAsync(app);
        await ended.AnswerAsync(AnswerKind.DoesNotSupport);
        var opposed = (await ended.LoadAsync()).Victims.Single().VictimId;
        Assert.Null(await ended.SendAsync(Role.DecisionMaker, new CloseCase.Command { Reason = Reason.Moved }));
        var scene = await CautionScene.ReferredAsync(app, change: r => r.CrimeReference = "CHES26100999");
        Assert.True((await scene.ViewAsync(TestPerson.Inspector)).GateIsOpen);

        Assert.Null(await scene.AmendAsync(TestPerson.CustodyWorker, (ReferralField.CrimeReference, "CHES26100412")));

        var file = await scene.LoadAsync();
        Assert.Equal(AnswerKind.DoesNotSupport, file.Victims.Single(v => v.VictimId == opposed).Latest!.Kind);
        Assert.False((await scene.ViewAsync(TestPerson.Inspector)).GateIsOpen);
        Assert.Equal([HoldKind.DataQuery], file.Holds.Select(h => h.Kind));

        var second = await CautionScene.ReferredAsync(app, change: r => r.CrimeReference = "CHES26100888");
        var refused = Assert.IsType<Refused>(await second.AmendAsync(TestPerson.CustodyWorker, (ReferralField.CrimeReference, "CHES26100412")));
        Assert.Contains(file.Reference, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_amended_is_found_by_the_search()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);

        Assert.Null(await scene.AmendAsync(TestPerson.CustodyWorker, (ReferralField.Surname, "Zbrozek")));

        Assert.Equal(1, (await app.SendAs(TestPerson.CustodyWorker, new ListCases.Query { Text = "zbrozek" })).Value.Total);
        Assert.Equal(0, (await app.SendAs(TestPerson.CustodyWorker, new ListCases.Query { Text = "hughes" })).Value.Total);
    }

    [Fact]
    public async Task Is_for_referrers_of_the_case_and_wants_a_reason_and_answers_that_can_be_used()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);

        foreach (var person in new[] { TestPerson.VictimContactWorker, TestPerson.Analyst, TestPerson.Opcc, TestPerson.Administrator })
        {
            Assert.IsType<Forbidden>(await scene.AmendAsync(person, (ReferralField.Language, "Polish")));
            Assert.IsType<Forbidden>((await app.SendAs(person, new ViewReferral.Query(scene.CaseId))).Problem);
        }

        Assert.IsType<NotFound>(await scene.AmendAsync(TestPerson.Facilitator.In("WAR"), (ReferralField.Language, "Polish")));
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.CustodyWorkerInChester, new ViewReferral.Query(scene.CaseId))).Problem);
        Assert.IsType<Invalid>(await scene.SendAsync(TestPerson.CustodyWorker, new AmendReferral.Command { Changes = [new(ReferralField.Language, null, "Polish")], Reason = " " }));
        Assert.Equal("Choose the programme from the list.", (await scene.AmendAsync(TestPerson.CustodyWorker, (ReferralField.Programme, "none-such")))?.Message);
        Assert.Equal(PncId.WrongLetter, (await scene.AmendAsync(TestPerson.CustodyWorker, (ReferralField.PncId, "2003/0062845A")))?.Message);
        Assert.Empty((await scene.ViewAsync(TestPerson.Inspector)).Details.History.Amendments);
    }

    [Fact]
    public async Task The_offence_is_not_offered_for_amending_once_he_was_cautioned()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);

        Assert.DoesNotContain((await scene.ReferralAsync(app, TestPerson.Inspector)).Answers, a => a.Field.IsOffence());
        Assert.IsType<Refused>(await scene.AmendAsync(TestPerson.Inspector, (ReferralField.Relationship, "FormerPartner")));
    }

    /// <summary>Plain SQL, so that nothing of the application stands in the way.</summary>
    [Theory, OnBothEngines]
    public async Task What_was_amended_asked_and_answered_is_kept_by_the_database(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await CautionScene.ReferredAsync(app, Track.Voluntary);
        Assert.Null(await scene.AmendAsync(TestPerson.CustodyWorker, (ReferralField.Language, "Polish")));
        Assert.Null(await scene.AskAsync(TestPerson.Facilitator));
        Assert.Null(await scene.AnswerAsync(TestPerson.CustodyWorker));
        await using var db = app.Db();

        foreach (var table in new[] { "Amendments", "ReferralQuestions", "ReferralAnswers" })
        {
            var statements = new List<string> { $"""update "{table}" set "By" = "CaseId" """, $"""delete from "{table}" """ };
            if (engine == Engine.Postgres)
            {
                statements.Add($"""truncate "{table}" cascade""");
            }
            else
            {
                statements.Add($"""insert or replace into "{table}" select * from "{table}" """);
            }

            foreach (var sql in statements)
            {
                var error = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql));
                Assert.True(error is not null, sql);
                Assert.Equal("What was amended, asked or answered is never changed or deleted.", DatabaseErrors.ProblemIn(error)?.Message);
            }
        }
    }

    [Fact]
    public async Task A_step_that_meets_an_amendment_is_told_what_changed_as_far_as_its_reader_may_see()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app, Track.Voluntary);
        var seen = (await scene.LoadAsync()).Version;
        Assert.Null(await scene.AmendAsync(TestPerson.CustodyWorker, (ReferralField.Language, "Polish"), (ReferralField.ReferredToMarac, "Yes")));
        await scene.AnswerAsync(AnswerKind.NoView);

        var stale = Assert.IsType<Stale>(await scene.SendAsync(TestPerson.Facilitator, new RequestTransfer.Command { AreaCode = "WAR" }, seen));

        var change = Assert.Single(stale.Since);
        Assert.Equal(("Referral amended", "Language"), (change.What, Assert.Single(change.Answers).Label));
        var decider = Assert.IsType<Stale>(await scene.SendAsync(TestPerson.Inspector, new RequestTransfer.Command { AreaCode = "WAR" }, seen));
        Assert.Equal(["Referral amended", "Her answer recorded"], decider.Since.Select(s => s.What));
        Assert.Equal(["Language", "Referred to MARAC"], decider.Since[0].Answers.Select(a => a.Label).Order());
    }
}
