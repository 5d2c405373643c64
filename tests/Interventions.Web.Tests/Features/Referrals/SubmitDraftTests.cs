using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Referrals;

public sealed class SubmitDraftTests
{
    [Theory, OnBothEngines]
    public async Task Makes_a_case_of_everything_in_it(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var draft = await DraftWalk.WrittenAsync(
            app, (DraftFields.PncId, "03/62845e"), (DraftFields.Gender, "Man"), (DraftFields.Ethnicity, "W1"), (DraftFields.Observed, "Ic2"),
            (DraftFields.CustodyRecord, "07ec/12000/26"), (DraftFields.ArrestSummons, "25/07ea/01/12345v"), (DraftFields.Needs, "Alcohol,Housing"),
            (DraftFields.Language, "Polish"), (DraftFields.Interpreter, "true"), (DraftFields.NoContactBail, "true"), (DraftFields.Children, "false"),
            (DraftFields.Contact, "07700 900100"), (DraftFields.ContactNot, "Not after six."), ("check-E11", "Yes"), ("evidence-E11", "Nothing known."));

        var id = (await draft.SubmitAsync()).Value;

        await using var db = app.Db();
        var file = await db.Cases.AsSplitQuery().SingleAsync(c => c.Id == id);
        Assert.Equal((Track.ConditionalCaution, "CHES26100412", CaseStage.Referred), (file.Track, file.CrimeReference, file.Stage));
        Assert.Equal(("07EC/12000/26", "25/07EA/01/00000012345V"), (file.Details.CustodyRecordNumber, file.Details.ArrestSummonsNumber));
        Assert.Equal((SupportNeeds.Alcohol | SupportNeeds.Housing, "Polish", true, true, false), (file.Details.Needs, file.Details.Language, file.Details.NeedsInterpreter, file.Details.NoContactBail, file.Details.ChildrenInHousehold));
        Assert.Equal("cara-1", file.Details.ProgrammeVersionId);
        Assert.Equal(("2003/0062845E", Gender.Man, "W1", ObservedAppearance.Ic2, "Not after six."), (file.Person.PncId, file.Person.Gender, file.Person.EthnicitySde, file.Person.Observed, file.Person.ContactNot));
        Assert.Equal(
            [Criterion.E1Adult, Criterion.E2IntimatePartner, Criterion.E3OffenceType, Criterion.E8RiskAllowed, Criterion.E11NoCoerciveControl],
            file.DeskChecks.Select(c => c.Criterion).Order());
    }

    [Theory]
    [InlineData("PoliceOrStaff", true), InlineData("HonourBasedAbuse", true), InlineData("Colleague,PoliceOrStaff", true), InlineData("true", true), InlineData("false", false), InlineData("", false)]
    public async Task Is_restricted_by_default_for_each_reason_there_is(string why, bool isRestricted)
    {
        await using var app = await TestApp.On();
        var draft = await DraftWalk.WrittenAsync(app, (DraftFields.IsRestricted, why));

        var id = (await draft.SubmitAsync()).Value;

        await using var db = app.Db();
        Assert.Equal(isRestricted, await db.Cases.Where(c => c.Id == id).Select(c => c.IsRestricted).SingleAsync());
    }

    [Theory, OnBothEngines]
    public async Task Makes_one_case_of_two_presses_and_of_two_workers_at_once(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var draft = await DraftWalk.WrittenAsync(app);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => draft.SubmitAsync(i % 2 == 0 ? TestPerson.CustodyWorker : DraftWalk.NextShift)));

        Assert.All(outcomes, o => Assert.Null(o.Problem));
        Assert.Single(outcomes.Select(o => o.Value).Distinct());
        await using var db = app.Db();
        Assert.Equal(1, await db.Cases.CountAsync());
        Assert.Equal(outcomes[0].Value, (await draft.SubmitAsync()).Value);
        Assert.IsType<Refused>((await draft.KeepAsync(TestPerson.CustodyWorker, Guid.NewGuid(), (DraftFields.Circumstances, "Late.", 0))).Problem);
        Assert.Empty((await app.SendAs(TestPerson.CustodyWorker, new ListDrafts.Query())).Value.Rows);
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, (await app.SendAs(Role.System, new ForgetDrafts.Command())).Value);
    }

    [Fact]
    public async Task Says_beside_each_answer_what_is_missing_or_wrong_and_what_is_expected()
    {
        await using var app = await TestApp.On();
        var draft = await DraftWalk.WrittenAsync(
            app, (DraftFields.Surname, ""), (DraftFields.CrimeReference, "44/123"), (DraftFields.CustodyRecord, "77"), (DraftFields.PncId, "2003/0062845A"),
            (DraftFields.ArrestSummons, "25/07EA/01/12345A"), (DraftFields.Victims, "many"), (DraftFields.LastIncidentOn, "2026-11-01"), (DraftFields.Source, "SelfReferral"),
            (DraftFields.DateOfBirth, "2026-11-22"));

        var invalid = Assert.IsType<Invalid>((await draft.SubmitAsync()).Problem);

        Assert.Equal(
            new Dictionary<string, string>
            {
                [DraftFields.ArrestSummons] = ArrestSummonsNumber.WrongLetter,
                [DraftFields.CrimeReference] = "This is not how the force writes a crime reference. Check it; they look like CHES26100412.",
                [DraftFields.CustodyRecord] = "This is not how the force writes a custody record number. Check it; they look like 07EC/12000/26.",
                [DraftFields.DateOfBirth] = "Enter the day he was born: a day between 1916 and yesterday.",
                [DraftFields.LastIncidentOn] = "The last incident is before the offence. Check both days.",
                [DraftFields.PncId] = PncId.WrongLetter,
                [DraftFields.Source] = "Self-referral is no source of this kind of referral. Choose another.",
                [DraftFields.Surname] = "Enter his surname.",
                [DraftFields.Victims] = "Enter a number of victims from 1 to 20.",
            },
            invalid.Errors.OrderBy(e => e.Key, StringComparer.Ordinal).ToDictionary(e => e.Key, e => string.Join(" ", e.Value)));
        await using var db = app.Db();
        Assert.Equal(0, await db.Cases.CountAsync());
    }

    [Fact]
    public async Task Shows_and_refuses_a_second_referral_for_the_same_person_and_crime()
    {
        await using var app = await TestApp.On();
        var first = (await (await DraftWalk.WrittenAsync(app)).SubmitAsync()).Value;
        var again = await DraftWalk.WrittenAsync(app);

        Assert.Equal((first, true), ((await again.ViewAsync()).Earlier!.CaseId!.Value, (await again.ViewAsync()).Earlier!.IsSameCrime));
        Assert.Contains("CHE-2026-000001", Assert.IsType<Refused>((await again.SubmitAsync()).Problem).Message, StringComparison.Ordinal);

        await again.KeepAsync(TestPerson.CustodyWorker, Guid.NewGuid(), (DraftFields.CrimeReference, "CHES26100413", 1));
        Assert.False((await again.ViewAsync()).Earlier!.IsSameCrime);
        Assert.Null((await again.SubmitAsync()).Problem);
    }

    [Fact]
    public async Task Says_of_an_earlier_referral_out_of_reach_only_that_there_is_one()
    {
        await using var app = await TestApp.On();
        await CautionScene.ReferredAsync(app, change: r => r.IsRestricted = true);
        var draft = await DraftWalk.BeginAsync(app, DraftWalk.NextShift);
        await draft.KeepAsync(DraftWalk.NextShift, Guid.NewGuid(), [.. DraftWalk.Ordinary.Select(a => (a.Key, a.Value, 1))]);

        Assert.Equal(new Earlier(null, null, IsSameCrime: true), (await draft.ViewAsync(DraftWalk.NextShift)).Earlier);
        var refused = Assert.IsType<Refused>((await draft.SubmitAsync(DraftWalk.NextShift)).Problem);
        Assert.DoesNotContain("CHE-2026", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_nothing_over_what_is_on_record_of_somebody_known()
    {
        await using var app = await TestApp.On();
        var first = await (await CautionScene.ReferredAsync(app, change: r => r.PncId = "2003/0062845E")).LoadAsync();
        var draft = await DraftWalk.BeginAsync(app, start: new() { PersonId = first.PersonId });
        await draft.KeepAsync(
            TestPerson.CustodyWorker, Guid.NewGuid(),
            [.. DraftWalk.Ordinary.Select(a => (a.Key, a.Key == DraftFields.Surname ? "Huges" : a.Key == DraftFields.CrimeReference ? "CHES26100999" : a.Value, 1)), (DraftFields.Gender, "Man", 0)]);

        Assert.Equal(["The surname on record is Hughes. It stays so; what you typed here is not written over it."], (await draft.ViewAsync()).OnRecord);
        Assert.Null((await draft.SubmitAsync()).Problem);

        await using var db = app.Db();
        var person = await db.People.SingleAsync();
        Assert.Equal(("Hughes", Gender.Man), (person.Surname, person.Gender));
    }

    [Fact]
    public async Task Is_refused_while_two_answers_wait_and_to_who_worked_on_the_other_side()
    {
        await using var app = await TestApp.On();
        var draft = await DraftWalk.WrittenAsync(app);
        await draft.KeepAsync(DraftWalk.NextShift, Guid.NewGuid(), (DraftFields.Surname, "Huges", 0));
        Assert.IsType<Refused>((await draft.SubmitAsync()).Problem);

        var known = await (await CautionScene.ReferredAsync(app)).LoadAsync();
        TestPerson turncoat = new(TestPerson.VictimContactWorker.User with { Actor = TestPerson.VictimContactWorker.Actor with { Role = Role.Facilitator } });
        Assert.Equal(new Refused(CaseFile.BarredByOtherSide), (await app.SendAs(turncoat, new StartDraft.Command { PersonId = known.PersonId })).Problem);
    }

    [Fact]
    public async Task Says_how_far_each_part_is_and_why()
    {
        await using var app = await TestApp.On();
        var draft = await DraftWalk.BeginAsync(app);
        Dictionary<DraftTask, TaskProgress> Of(ViewDraft.View view) => view.Tasks.ToDictionary(t => t.Task);

        var empty = Of(await draft.ViewAsync());
        Assert.Equal((DraftState.NotStarted, "Enter his surname."), (empty[DraftTask.Person].State, empty[DraftTask.Person].Why));
        Assert.Equal(DraftState.InProgress, empty[DraftTask.Referral].State);
        Assert.Equal((DraftState.CannotStartYet, "Say first: the kind of referral, the relationship."), (empty[DraftTask.Programme].State, empty[DraftTask.Programme].Why));
        Assert.Equal(DraftState.CannotStartYet, empty[DraftTask.Consent].State);

        var written = Of(await (await DraftWalk.WrittenAsync(app)).ViewAsync());
        Assert.All(
            (DraftTask[])[DraftTask.Referral, DraftTask.Person, DraftTask.Offence, DraftTask.Circumstances, DraftTask.Consent, DraftTask.Risk, DraftTask.Programme],
            t => Assert.Equal(DraftState.Done, written[t].State));
        Assert.Equal("E10, E11 can also be recorded on the case later.", written[DraftTask.Checks].Why);

        var stalking = await (await DraftWalk.WrittenAsync(app, (DraftFields.Offence, "PH97006"))).ViewAsync();
        Assert.All(stalking.Programmes, p => Assert.NotNull(p.WhyNot));
        var voluntary = await (await DraftWalk.WrittenAsync(app, (DraftFields.Offence, "PH97006"), (DraftFields.Track, "Voluntary"))).ViewAsync();
        Assert.Equal(["honour-1", "stalking-1"], voluntary.Programmes.Where(p => p.WhyNot is null).Select(p => p.Id));
    }
}
