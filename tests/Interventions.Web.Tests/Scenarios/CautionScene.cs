using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Scenarios;

/// <summary>A case made by sending the real commands.</summary>
internal sealed class CautionScene(TestApp app, Guid caseId)
{
    public static DateOnly Today { get; } = new(2026, 11, 22);

    /// <summary>16 weeks from the offence of 20 Nov 2026.</summary>
    public static DateOnly Latest { get; } = new(2027, 3, 12);

    public Guid CaseId => caseId;

    /// <summary>Referred, one victim who supports it unless said otherwise. Nobody of her side is named on a restricted one.</summary>
    public static async Task<CautionScene> ReferredAsync(TestApp app, Track track = Track.ConditionalCaution, Action<SubmitReferral.Command>? change = null, bool supported = true, Guid? victimId = null)
    {
        SubmitReferral.Command command = new()
        {
            Track = track,
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
            RiskAssessedOn = Today,
            OfficerInCaseCollar = "2359",
            ConsentExplained = track == Track.Voluntary ? "All of it." : null,
            SeemedFit = true,
        };
        change?.Invoke(command);
        CautionScene scene = new(app, (await app.SendAs(Role.CustodySupportWorker, command)).Value);
        if (!command.IsRestricted)
        {
            await scene.EnterVictimAsync(victimId ?? Guid.CreateVersion7(), supported);
        }

        return scene;
    }

    public async Task EnterVictimAsync(Guid victimId, bool supported)
    {
        if ((await LoadAsync()).Victims.All(v => v.VictimId != victimId))
        {
            await using var db = app.Db();
            var isKnown = await db.Victims.AnyAsync(v => v.Id == victimId);
            Assert.Null(await SendAsync(Role.VictimContactWorker, new EnterVictim.Command { VictimId = isKnown ? victimId : null, NewVictimId = victimId, Name = "Wendy Wall" }));
        }

        if (supported)
        {
            await AnswerAsync(AnswerKind.Supports);
        }
    }

    /// <summary>Of the first victim entered.</summary>
    public async Task AnswerAsync(AnswerKind kind)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var when = LondonMoment.Of(app.Clock.GetUtcNow().UtcDateTime);
        var link = (await LoadAsync()).Victims.MinBy(v => v.LinkedAt)!.Id;
        Assert.Null(await SendAsync(Role.VictimContactWorker, new RecordAnswer.Command
        {
            LinkId = link,
            Kind = kind,
            How = AskedHow.SafePhone,
            When = when,
            WhyNot = kind == AnswerKind.Supports ? null : WhyNot.Afraid,
        }));
    }

    /// <summary>Walks the main road up to Cautioned.</summary>
    public async Task<CautionScene> AtAsync(CaseStage stage)
    {
        foreach (var next in Track.ConditionalCaution.Journey().Skip(1).TakeWhile(s => s <= stage && s <= CaseStage.Cautioned))
        {
            Assert.Null(await StepToAsync(next));
        }

        return this;
    }

    /// <summary>Sends as somebody, from the page as it is now.</summary>
    public async Task<Problem?> SendAsync<T>(TestPerson person, T command, int? version = null)
        where T : IRequest<Outcome>
    {
        typeof(T).GetProperty("CaseId")!.SetValue(command, caseId);
        typeof(T).GetProperty("Version")?.SetValue(command, version ?? (await LoadAsync()).Version);
        return (await app.SendAs(person, command)).Problem;
    }

    public Task<Problem?> SendAsync<T>(Role role, T command, int? version = null)
        where T : IRequest<Outcome> => SendAsync(TestPerson.Usual(role), command, version);

    public async Task<CaseFile> LoadAsync()
    {
        await using var db = app.Db();
        return await db.Cases.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == caseId);
    }

    public async Task<ViewCase.View> ViewAsync(TestPerson person) => (await app.SendAs(person, new ViewCase.Query(caseId))).Value;

    public static RecordDeskChecks.Command Checks(params Criterion[] criteria) =>
        new() { Rows = [.. (criteria.Length > 0 ? criteria : Criteria.DeskChecks).Select(c => new RecordDeskChecks.Row { Criterion = c, Answer = CriterionAnswer.Yes, Evidence = "PNC and custody record" })] };

    public static AuthoriseCaution.Command Authorising(DateOnly? day = null, TimeOnly? time = null) =>
        new() { Admitted = new() { Day = day ?? Today.AddDays(-1), Time = time ?? new(14, 30) }, EvidenceIsSufficient = true };

    public static OfferCaution.Command Offering() => new() { EffectExplained = true, WarningGiven = true, LegalAdviceAvailable = true };

    public static SignCaution.Command Signing() => new()
    {
        Document = new()
        {
            SignedOn = Today,
            OffenceDetails = "Common assault, 20 Nov 2026",
            Admission = "He admits it in full.",
            Consents = true,
            Deadline = Latest,
            Conditions = [Condition()],
        },
    };

    public static ConditionRow Condition() => new() { Text = "Attend and complete both CARA workshops.", Kind = ConditionKind.Rehabilitative, DueOn = Latest };

    /// <summary>One step on the main road.</summary>
    public Task<Problem?> StepAsync(CaseStage next) => StepToAsync(next);

    private async Task<Problem?> StepToAsync(CaseStage next)
    {
        switch (next)
        {
            case CaseStage.Eligible:
                return await SendAsync(Role.DecisionMaker, Checks()) ?? await SendAsync(Role.DecisionMaker, new ConfirmEligibility.Command());
            case CaseStage.Authorised:
                return await SendAsync(Role.DecisionMaker, Authorising());
            case CaseStage.Offered:
                app.Clock.Advance(TimeSpan.FromMinutes(1));
                return await SendAsync(Role.DecisionMaker, Offering());
            default:
                return await SendAsync(Role.DecisionMaker, Signing());
        }
    }
}
