using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Scenarios;

/// <summary>A supported conditional-caution case just before authorisation, saved step by step, on which the gate's locks are tried.</summary>
internal sealed class GateScene(TestApp app, Guid caseId, Guid linkId)
{
    public Guid CaseId => caseId;

    public Guid LinkId => linkId;

    public static async Task<GateScene> SetAsync(TestApp app, int number = 1)
    {
        var now = app.Clock.GetUtcNow().UtcDateTime;
        var day = London.DayOf(now);
        await using var db = app.Db();
        var policy = await db.Policies.FirstOrDefaultAsync() ?? new ForcePolicy { Id = "Scene", Force = "Cheshire", EffectiveFrom = new(2024, 8, 8) };
        var file = CaseFile.Refer(
            new()
            {
                Id = Guid.CreateVersion7(),
                Reference = $"CHE-2026-{number:D6}",
                Track = Track.ConditionalCaution,
                Source = ReferralSource.Custody,
                Policy = policy,
                AreaCode = "CHE",
                SuiteCode = "RUN",
                CrimeReference = $"CHES25{number:000000}",
                Offence = new("CJ88001", day.AddDays(-1)),
                Relationship = Relationship.CurrentPartner,
                Person = new() { Id = Guid.CreateVersion7(), Surname = $"Gate{number}", Forenames = "Guy", DateOfBirth = new(1990, 1, 1), Sex = Sex.Male },
                VictimsCounted = 1,
                Risk = RiskLevel.Standard,
                RiskAssessedOn = day,
            },
            new(TestPerson.CustodyWorker.Actor, now));
        db.Add(file);
        await db.SaveChangesAsync();

        Victim victim = new() { Id = Guid.CreateVersion7(), Name = "Gwen Gate" };
        db.Add(victim);
        var link = file.EnterVictim(Guid.CreateVersion7(), victim.Id, null, [], By(app, TestPerson.VictimContactWorker));
        await db.SaveChangesAsync();
        Answer(app, file, link.Id, AnswerKind.Supports);
        await db.SaveChangesAsync();
        file.RecordDeskChecks([.. Criteria.DeskChecks.Select(c => (c, CriterionAnswer.Yes, "PNC"))], By(app, TestPerson.Inspector));
        await db.SaveChangesAsync();
        file.ConfirmEligibility(By(app, TestPerson.Inspector), Because.None);
        await db.SaveChangesAsync();
        return new(app, file.Id, link.Id);
    }

    public static Stamp By(TestApp app, TestPerson person) => new(person.Actor, app.Clock.GetUtcNow().UtcDateTime);

    public static Task<CaseFile> LoadAsync(AppDb db, Guid id) => db.Cases.AsSplitQuery().SingleAsync(c => c.Id == id);

    public static void Answer(TestApp app, CaseFile file, Guid linkId, AnswerKind kind)
    {
        var stamp = By(app, TestPerson.VictimContactWorker);
        file.RecordAnswer(linkId, new(kind, AskedHow.SafePhone, stamp.At), stamp);
    }

    public static void Authorise(TestApp app, CaseFile file) =>
        file.Authorise(app.Clock.GetUtcNow().UtcDateTime.AddHours(-1), evidenceIsSufficient: true, null, By(app, TestPerson.Inspector), Because.None);

    /// <summary>Loads, answers, saves.</summary>
    public async Task AnswerAsync(AnswerKind kind)
    {
        await using var db = app.Db();
        Answer(app, await LoadAsync(db, caseId), linkId, kind);
        await db.SaveChangesAsync();
    }

    /// <summary>How many forward entries stand between an answer that closed the gate and the next "supports": product.md 9 wants none.</summary>
    public static Task<int> ForwardWhileClosedAsync(AppDb db) => db.Journal.CountAsync(e =>
        e.Kind == ActionKind.Forward && db.CaseVictims.Any(v => v.CaseId == e.CaseId
            && db.Answers.Where(a => a.CaseVictimId == v.Id && a.Counts && a.Version < e.Version).OrderByDescending(a => a.Version).Select(a => a.Kind).First() != AnswerKind.Supports));
}
