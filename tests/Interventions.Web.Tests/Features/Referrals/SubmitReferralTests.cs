using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Referrals;

public sealed class SubmitReferralTests
{
    [Theory, OnBothEngines]
    public async Task Makes_a_case_with_a_reference_of_its_area_and_year(Engine engine)
    {
        await using var app = await TestApp.On(engine);

        var first = await (await CautionScene.ReferredAsync(app, supported: false)).LoadAsync();
        var second = await (await CautionScene.ReferredAsync(app, supported: false, change: r => r.CrimeReference = "CHES26900001")).LoadAsync();

        Assert.Equal(("CHE-2026-000001", "CHE-2026-000002"), (first.Reference, second.Reference));
        Assert.Equal((CaseStage.Referred, TestPerson.CustodyWorker.Id), (first.Stage, first.OwnerId));
    }

    [Fact]
    public async Task Takes_the_same_person_for_the_same_PNC_ID_or_name_and_birth()
    {
        await using var app = await TestApp.On();
        var first = await (await CautionScene.ReferredAsync(app, change: r => r.PncId = "2003/0062845E")).LoadAsync();
        var sameId = await (await CautionScene.ReferredAsync(app, change: r => (r.PncId, r.Surname, r.CrimeReference) = ("03/62845e", "Huges", "CHES26900001"))).LoadAsync();
        var sameName = await (await CautionScene.ReferredAsync(app, change: r => r.CrimeReference = "CHES26900002")).LoadAsync();
        var otherBirth = await (await CautionScene.ReferredAsync(app, change: r => (r.DateOfBirth, r.CrimeReference) = (new(1991, 7, 16), "CHES26900003"))).LoadAsync();

        Assert.Equal([first.PersonId, first.PersonId], [sameId.PersonId, sameName.PersonId]);
        Assert.NotEqual(first.PersonId, otherBirth.PersonId);
    }

    [Fact]
    public async Task Is_refused_for_a_crime_and_person_that_have_an_open_case()
    {
        await using var app = await TestApp.On();
        await CautionScene.ReferredAsync(app);

        var outcome = await app.SendAs(Role.CustodySupportWorker, Command());

        Assert.Contains("CHE-2026-000001", Assert.IsType<Refused>(outcome.Problem).Message, StringComparison.Ordinal);
    }

    [Theory, InlineData(Role.VictimContactWorker), InlineData(Role.OpccStaff), InlineData(Role.ForceAnalyst), InlineData(Role.Administrator)]
    public async Task Is_for_referrers(Role role)
    {
        await using var app = await TestApp.On();

        Assert.IsType<Forbidden>((await app.SendAs(role, Command())).Problem);
    }

    [Fact]
    public async Task Wants_what_its_source_and_track_need()
    {
        await using var app = await TestApp.On();
        var command = Command();
        (command.CrimeReference, command.OffenceCode, command.Risk, command.SuiteCode) = (null, null, null, null);

        var invalid = Assert.IsType<Invalid>((await app.SendAs(Role.CustodySupportWorker, command)).Problem);

        Assert.Equal(
            [nameof(command.CrimeReference), nameof(command.OffenceCode), nameof(command.Risk), nameof(command.SuiteCode)],
            invalid.Errors.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Is_refused_where_one_does_not_work_and_to_who_worked_on_the_other_side()
    {
        await using var app = await TestApp.On();
        var command = Command();
        command.SuiteCode = "CHS";
        Assert.IsType<Invalid>((await app.SendAs(Role.CustodySupportWorker, command)).Problem);

        await CautionScene.ReferredAsync(app);
        TestPerson turncoat = new(TestPerson.VictimContactWorker.User with { Actor = TestPerson.VictimContactWorker.Actor with { Role = Role.Facilitator } });
        var again = Command();
        again.CrimeReference = "CHES26900001";

        Assert.Equal(new Refused(CaseFile.BarredByOtherSide), (await app.SendAs(turncoat, again)).Problem);
    }

    [Fact]
    public async Task Names_the_owner_of_a_restricted_case()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app, change: r => r.IsRestricted = true);

        Assert.Null((await app.SendAs(Role.CustodySupportWorker, new ViewCase.Query(scene.CaseId))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(Role.DecisionMaker, new ViewCase.Query(scene.CaseId))).Problem);
        await using var db = app.Db();
        Assert.Equal(1, await db.CaseGrants.CountAsync());
    }

    private static SubmitReferral.Command Command() => new()
    {
        Track = Track.ConditionalCaution,
        Source = ReferralSource.Custody,
        Surname = "Hughes",
        Forenames = "Daniel",
        DateOfBirth = new(1991, 7, 15),
        Sex = Sex.Male,
        AreaCode = "CHE",
        SuiteCode = "RUN",
        CrimeReference = "CHES26100412",
        OffenceCode = "CJ88001",
        OffenceOn = new(2026, 11, 20),
        Relationship = Relationship.CurrentPartner,
        Risk = RiskLevel.Standard,
    };
}
