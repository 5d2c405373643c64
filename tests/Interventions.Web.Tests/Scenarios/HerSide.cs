using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Scenarios;

/// <summary>Cases and victims to work on her side with.</summary>
public static class HerSide
{
    private static int _number = 700;

    /// <summary>The end of the day before <see cref="TestApp.Start"/>, a Saturday, when the usual case was referred.</summary>
    public static DateTime Yesterday { get; } = TestApp.Start.UtcDateTime.AddDays(-1);

    /// <summary>A referral as it comes in, with what earlier cases bring over.</summary>
    public static async Task<Guid> Referred(
        this TestApp app, Track track = Track.ConditionalCaution, Func<Referral, Referral>? change = null, TestPerson? by = null, DateTime? at = null)
    {
        await using var db = app.Db();
        var referral = new Referral
        {
            Id = Guid.CreateVersion7(),
            Reference = $"CHE-2026-{Interlocked.Increment(ref _number):D6}",
            Track = track,
            Source = ReferralSource.Custody,
            Person = new() { Id = Guid.CreateVersion7(), Surname = "Hughes", Forenames = "Daniel", DateOfBirth = new(1991, 7, 15), Sex = Sex.Male },
            Policy = await PolicyAsync(db),
            AreaCode = "CHE",
            SuiteCode = "RUN",
            CrimeReference = $"CHES26{_number:000000}",
            Offence = new("CJ88001", new(2026, 11, 1)),
            Relationship = Relationship.CurrentPartner,
            VictimsCounted = 1,
            Consent = track == Track.Voluntary ? new("The programme and who is told what.", IsSigned: true, SeemedFit: true) : null,
            Risk = RiskLevel.Standard,
            RiskAssessedOn = new(2026, 11, 20),
        };
        referral = change?.Invoke(referral) ?? referral;
        if (await db.People.FindAsync(referral.Person.Id) is { } known)
        {
            referral = referral with { Person = known };
        }

        var stamp = new Stamp((by ?? TestPerson.CustodyWorker).Actor, at ?? Yesterday);
        var file = CaseFile.Refer(referral, stamp);
        await Inheritance.BringOverAsync(db, file, stamp, default);
        db.Add(file);
        if (file.IsRestricted)
        {
            db.Add(new CaseGrant { CaseId = file.Id, UserId = stamp.By.UserId, GivenBy = stamp.By.UserId, GivenAt = stamp.At });
        }

        await db.SaveChangesAsync();
        return file.Id;
    }

    /// <summary>A second case of the same man for the same crime.</summary>
    public static async Task<Guid> ReferredAgain(this TestApp app, Guid caseId, Track track = Track.ConditionalCaution, Func<Referral, Referral>? change = null)
    {
        var first = await app.Case(caseId);
        return await app.Referred(track, r =>
        {
            r = r with { Person = first.Person, CrimeReference = first.CrimeReference };
            return change?.Invoke(r) ?? r;
        });
    }

    /// <summary>Enters somebody new as a worker does. Returns her link to the case.</summary>
    public static async Task<Guid> VictimEntered(this TestApp app, Guid caseId, Action<EnterVictim.Command>? change = null, TestPerson? by = null)
    {
        var command = new EnterVictim.Command { CaseId = caseId, Name = "Sara Lee", DateOfBirth = new(1993, 4, 2), SafeContact = "Mornings, 07700 900123" };
        change?.Invoke(command);
        Assert.Null((await app.SendAs(by ?? TestPerson.VictimContactWorker, command)).Problem);
        return (await app.Case(caseId)).Victims.OrderBy(v => v.LinkedAt).ThenBy(v => v.Id).Last().Id;
    }

    /// <summary>Links somebody on record to a case.</summary>
    public static async Task<Guid> KnownVictimEntered(this TestApp app, Guid caseId, Guid victimId)
    {
        Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, new EnterVictim.Command { CaseId = caseId, VictimId = victimId })).Problem);
        return (await app.Case(caseId)).Victims.Single(v => v.VictimId == victimId && v.UnlinkedAt is null).Id;
    }

    /// <summary>Records an answer given now.</summary>
    public static Task<Outcome> Answered(this TestApp app, Guid caseId, Guid linkId, AnswerKind kind = AnswerKind.Supports, Action<RecordAnswer.Command>? change = null, TestPerson? by = null)
    {
        var command = new RecordAnswer.Command
        {
            CaseId = caseId,
            LinkId = linkId,
            Kind = kind,
            How = AskedHow.SafePhone,
            When = LondonMoment.Of(app.Clock.GetUtcNow().UtcDateTime),
            WhyNot = kind is AnswerKind.DoesNotSupport or AnswerKind.Withdrawn ? WhyNot.Other : null,
        };
        change?.Invoke(command);
        return app.SendAs(by ?? TestPerson.VictimContactWorker, command);
    }

    /// <summary>Makes her a plan: by phone or in person, weekdays from 10:00 to 12:00, or what the change makes of it. On top of whatever there is.</summary>
    public static async Task<Outcome> PlanMade(this TestApp app, Guid caseId, Guid linkId, Action<MakeContactPlan.Command>? change = null, TestPerson? by = null)
    {
        await using var db = app.Db();
        var command = new MakeContactPlan.Command
        {
            CaseId = caseId,
            LinkId = linkId,
            From = await db.ContactPlans.Where(p => db.CaseVictims.Any(l => l.Id == linkId && l.VictimId == p.VictimId)).MaxAsync(p => (int?)p.Version) ?? 0,
            Phone = true,
            InPerson = true,
            Points = [new() { Value = "07700 900123", IsHersAlone = true }],
            Hours = [new() { Days = SafeDays.Weekdays, From = new(10, 0), Until = new(12, 0) }],
            CodeWord = "Bluebell",
            ReviewOn = new(2026, 12, 22),
        };
        change?.Invoke(command);
        return await app.SendAs(by ?? TestPerson.VictimContactWorker, command);
    }

    /// <summary>Records every desk check alike but one, as a decision-maker may.</summary>
    public static Task DeskChecked(this TestApp app, Guid caseId, CriterionAnswer answer = CriterionAnswer.Yes, Criterion? but = null) =>
        app.Do(caseId, TestPerson.Inspector, (file, stamp) => file.RecordDeskChecks(
            [.. Criteria.DeskChecks.Where(c => c != but).Select(c => (c, answer, "PNC"))], stamp));

    /// <summary>A case with one victim who supports it.</summary>
    public static async Task<(Guid CaseId, Guid LinkId)> Supported(this TestApp app, Track track = Track.ConditionalCaution, Func<Referral, Referral>? change = null)
    {
        var caseId = await app.Referred(track, change);
        var linkId = await app.VictimEntered(caseId);
        Assert.Null((await app.Answered(caseId, linkId)).Problem);
        return (caseId, linkId);
    }

    /// <summary>Gives this person an account in an area, so that there is somebody to name.</summary>
    public static async Task StaffedBy(this TestApp app, TestPerson person, string area)
    {
        await using var db = app.Db();
        if (await db.Users.AnyAsync(u => u.Id == person.Id))
        {
            return;
        }

        var account = new AppUser { Id = person.Id, Name = person.Actor.Name, UserName = person.Id.ToString(), NormalizedUserName = person.Id.ToString() };
        account.Areas.Add(new(person.Id, area));
        account.Appointments.Add(new(person.Id, person.Actor.Role));
        db.Add(account);
        await db.SaveChangesAsync();
    }

    /// <summary>The case as it is saved.</summary>
    public static async Task<CaseFile> Case(this TestApp app, Guid caseId)
    {
        await using var db = app.Db();
        return await db.Cases.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == caseId);
    }

    /// <summary>Changes the case as the domain does, where no command of this area does it.</summary>
    public static async Task Do(this TestApp app, Guid caseId, TestPerson person, Action<CaseFile, Stamp> act)
    {
        await using var db = app.Db();
        var file = await db.Cases.AsSplitQuery().SingleAsync(c => c.Id == caseId);
        act(file, new Stamp(person.Actor, app.Clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
    }

    private static async Task<ForcePolicy> PolicyAsync(AppDb db)
    {
        if (await db.Policies.OrderBy(p => p.EffectiveFrom).LastOrDefaultAsync(p => p.Force == "Cheshire") is { } known)
        {
            return known;
        }

        var policy = new ForcePolicy { Id = "Cheshire 2024-08-08", Force = "Cheshire", EffectiveFrom = new(2024, 8, 8) };
        db.Add(policy);
        await db.SaveChangesAsync();
        return policy;
    }
}
