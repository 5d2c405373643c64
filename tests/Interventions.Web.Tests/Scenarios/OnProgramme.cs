using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Features.Attendance;
using Interventions.Web.Features.Groups;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Scenarios;

/// <summary>Cases on their way through a programme, by the real steps; groups and registers by the real commands.</summary>
public static class OnProgramme
{
    private static int _number = 300;

    /// <summary>A Saturday, six days after <see cref="TestApp.Start"/>.</summary>
    public static DateOnly FirstSaturday { get; } = new(2026, 11, 28);

    /// <summary>A supported case just before it is enrolled: cautioned, or assessed.</summary>
    public static async Task<Guid> CaseToEnrol(this TestApp app, Track track = Track.ConditionalCaution, string surname = "Hughes", Sex sex = Sex.Male)
    {
        await using var db = app.Db();
        var now = app.Clock.GetUtcNow().UtcDateTime;
        var number = Interlocked.Increment(ref _number);
        var file = CaseFile.Refer(new()
        {
            Id = Guid.CreateVersion7(),
            Reference = $"CHE-2026-{number:D6}",
            Track = track,
            Source = ReferralSource.Custody,
            Person = new() { Id = Guid.CreateVersion7(), Surname = surname, Forenames = "Daniel", DateOfBirth = new(1991, 7, 15), Sex = sex },
            Policy = await db.Policies.SingleAsync(),
            AreaCode = "CHE",
            SuiteCode = "RUN",
            CrimeReference = $"CHES24{number:000000}",
            Offence = new("CJ88001", new(2026, 11, 15)),
            Relationship = Relationship.CurrentPartner,
            VictimsCounted = 1,
            Risk = RiskLevel.Standard,
            RiskAssessedOn = new(2026, 11, 20),
            Consent = track == Track.Voluntary ? new("The programme and who is told what.", IsSigned: true, SeemedFit: true) : null,
        }, new(TestPerson.CustodyWorker.Actor, now));
        db.Add(file);
        var victim = new Victim { Id = Guid.CreateVersion7(), Name = "Vic Hughes" };
        db.Add(victim);
        foreach (var step in Steps(file, victim.Id, now))
        {
            step();
            await db.SaveChangesAsync();
        }

        return file.Id;
    }

    public static async Task<Guid> EnrolledCase(this TestApp app, Track track = Track.ConditionalCaution, string surname = "Hughes", Sex sex = Sex.Male)
    {
        var id = await app.CaseToEnrol(track, surname, sex);
        await app.Enrol(id, track == Track.ConditionalCaution ? "cara-1" : "custody-32-1").Worked();
        return id;
    }

    /// <summary>Enrolled, with a seat in a group.</summary>
    public static async Task<Guid> SeatedCase(this TestApp app, Guid groupId, Track track = Track.ConditionalCaution, string surname = "Hughes")
    {
        var id = await app.EnrolledCase(track, surname);
        await app.Book(id, groupId).Worked();
        return id;
    }

    /// <summary>A group at a venue of its own, so that any number can be formed for the same day; for men unless said otherwise.</summary>
    public static async Task<Guid> FormedGroup(this TestApp app, string programme = "cara-1", DateOnly? first = null, int capacity = 12, Sex? sex = null)
    {
        var outcome = await app.SendAs(Role.Facilitator, new CreateGroup.Command
        {
            ProgrammeVersionId = programme,
            Name = "Crewe",
            AreaCode = "CHE",
            Venue = $"Church hall {Interlocked.Increment(ref _number)}",
            Capacity = capacity,
            Sex = sex ?? Sex.Male,
            FirstDay = first ?? FirstSaturday,
            StartsAt = new(10, 0),
        });
        Assert.Null(outcome.Problem);
        return outcome.Value;
    }

    public static async Task<Outcome> Enrol(this TestApp app, Guid caseId, string programme) => await app.SendAs(
        Role.Facilitator, new EnrolOnProgramme.Command { CaseId = caseId, Version = await app.VersionNow(caseId), ProgrammeVersionId = programme });

    public static async Task<Outcome> Book(this TestApp app, Guid caseId, Guid groupId, TestPerson? by = null) => await app.SendAs(
        by ?? TestPerson.Facilitator, new BookSeat.Command { CaseId = caseId, Version = await app.VersionNow(caseId), GroupId = groupId });

    public static Task<Outcome> Mark(this TestApp app, Guid caseId, Session session, AttendanceFact fact, TestPerson? by = null) =>
        app.SendAs(by ?? TestPerson.Facilitator, new RecordAttendance.Command { CaseId = caseId, SessionId = session.Id, Fact = fact });

    public static async Task<Outcome> CorrectMark(this TestApp app, Guid caseId, Session session, AttendanceFact fact, string? reason = "Wrong man marked.")
    {
        var file = await app.FileNow(caseId);
        return await app.SendAs(Role.Facilitator, new RecordAttendance.Command
        {
            CaseId = caseId,
            SessionId = session.Id,
            Fact = fact,
            CorrectsId = file.AttendanceAt(session)!.Id,
            CorrectionReason = reason,
        });
    }

    public static Task<Outcome<int>> Finish(this TestApp app, Session session) => app.SendAs(Role.Facilitator, new FinishRegister.Command(session.Id));

    public static async Task<Outcome> Start(this TestApp app, Guid caseId) => await app.SendAs(
        Role.Facilitator, new StartProgramme.Command { CaseId = caseId, Version = await app.VersionNow(caseId) });

    public static async Task<Outcome> Complete(this TestApp app, Guid caseId) => await app.SendAs(
        Role.Facilitator, new CompleteProgramme.Command { CaseId = caseId, Version = await app.VersionNow(caseId) });

    /// <summary>Does what another area's commands do, as the domain does it.</summary>
    public static async Task Act(this TestApp app, Guid caseId, TestPerson person, Action<CaseFile, Stamp> act)
    {
        await using var db = app.Db();
        var file = await db.Cases.AsSplitQuery().SingleAsync(c => c.Id == caseId);
        act(file, new(person.Actor, app.Clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
    }

    public static Task Withdraw(this TestApp app, Guid caseId) => app.Act(caseId, TestPerson.VictimContactWorker, (file, stamp) =>
        file.RecordAnswer(file.Victims[0].Id, new(AnswerKind.Withdrawn, AskedHow.SafePhone, stamp.At), stamp));

    public static async Task<CaseFile> FileNow(this TestApp app, Guid caseId)
    {
        await using var db = app.Db();
        return await db.Cases.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == caseId);
    }

    /// <summary>The group's sessions in order.</summary>
    public static async Task<IReadOnlyList<Session>> SessionsOf(this TestApp app, Guid groupId)
    {
        await using var db = app.Db();
        return await db.Sessions.AsNoTracking().Where(s => s.GroupId == groupId).OrderBy(s => s.Number).ThenBy(s => s.StartsAt).ToListAsync();
    }

    /// <summary>Puts the clock to half an hour into a session.</summary>
    public static void GoTo(this TestApp app, Session session) => app.Clock.SetUtcNow(session.StartsAt.AddMinutes(30));

    public static async Task Worked(this Task<Outcome> outcome) => Assert.Null((await outcome).Problem);

    private static async Task<int> VersionNow(this TestApp app, Guid caseId) => (await app.FileNow(caseId)).Version;

    private static IEnumerable<Action> Steps(CaseFile file, Guid victimId, DateTime now)
    {
        Stamp worker = new(TestPerson.VictimContactWorker.Actor, now);
        Stamp decider = new(TestPerson.Inspector.Actor, now);
        Stamp facilitator = new(TestPerson.Facilitator.Actor, now);
        yield return () => file.EnterVictim(Guid.CreateVersion7(), victimId, null, [], worker);
        yield return () => file.RecordAnswer(file.Victims[0].Id, new(AnswerKind.Supports, AskedHow.SafePhone, now), worker);
        if (file.Track == Track.Voluntary)
        {
            yield return () => file.AcceptForContact(facilitator, Because.None);
            yield return () => file.Assess(facilitator, Because.None);
            yield break;
        }

        yield return () => file.RecordDeskChecks([.. Criteria.DeskChecks.Select(c => (c, CriterionAnswer.Yes, "Record"))], decider);
        yield return () => file.ConfirmEligibility(decider, Because.None);
        yield return () => file.Authorise(now.AddDays(-3), evidenceIsSufficient: true, null, decider, Because.None);
        yield return () => file.OfferCaution(true, true, true, decider with { At = now.AddMinutes(1) }, Because.None);
        yield return () => file.SignCaution(
            new(London.DayOf(now), "Common assault", "He admits it.", Consents: true, new DateOnly(2026, 11, 15).AddDays(112), null, Guid.Empty, default),
            [new("Attend both CARA workshops.", ConditionKind.Rehabilitative, new(2027, 2, 20))], decider with { At = now.AddMinutes(2) }, Because.None);
    }
}
