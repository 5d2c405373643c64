using System.Globalization;
using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.Attendance;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Features.Groups;
using Interventions.Web.Features.NonCompliance;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Features.VictimSupport;
using Microsoft.EntityFrameworkCore;

namespace Interventions.EndToEnd.Tests.Rig;

/// <summary>
/// Brings cases to a stage through the real mediator, as the people who would do it, so that a test clicks only what it
/// is about. Everybody works in one area.
/// </summary>
public sealed class CaseRoad
{
    /// <summary>A voluntary programme of two sessions a week apart, added to the test's database.</summary>
    public const string ShortProgramme = "short-1";
    public const string Cara = "cara-1";
    public const string HerName = "Marianne Markworthy";
    public const string HerContact = "07700 900461, mornings only";
    public const string HerWords = "I changed my mind after last night.";

    private static readonly SemaphoreSlim Making = new(1);
    private static int _number;

    private CaseRoad(AppFixture app) => App = app;

    public AppFixture App { get; }

    public string Area { get; private init; } = "CHE";

    public Staff Custody { get; private set; } = null!;

    public Staff Facilitator { get; private set; } = null!;

    public Staff VictimWorker { get; private set; } = null!;

    public Staff Decider { get; private set; } = null!;

    /// <summary>The second person.</summary>
    public Staff OtherDecider { get; private set; } = null!;

    public IEnumerable<Staff> Everybody => [Custody, Facilitator, VictimWorker, Decider, OtherDecider];

    private DateTime Now => App.Clock.GetUtcNow().UtcDateTime;

    /// <summary>As the form fills it in.</summary>
    private LondonMoment MinuteNow => LondonMoment.Now(App.Clock);

    private DateOnly Today => London.DayOf(Now);

    public static async Task<CaseRoad> OpenAsync(AppFixture app, string area = "CHE", string suite = "RUN")
    {
        var road = new CaseRoad(app)
        {
            Area = area,
            Custody = await Staff.JoinAsync(app, "Amy Cole", Role.CustodySupportWorker, area, suite),
            Facilitator = await Staff.JoinAsync(app, "Fay Farrow", Role.Facilitator, area),
            VictimWorker = await Staff.JoinAsync(app, "Vera Voss", Role.VictimContactWorker, area),
            Decider = await Staff.JoinAsync(app, "Insp Dora Dean", Role.DecisionMaker, area),
            OtherDecider = await Staff.JoinAsync(app, "Insp Sue Senior", Role.DecisionMaker, area),
        };

        // Tests of one application open their roads at the same time: one of them makes it.
        await Making.WaitAsync();
        try
        {
            await AddShortProgrammeAsync(app);
            await AddProviderAsync(app, area);
        }
        finally
        {
            Making.Release();
        }

        return road;
    }

    private static Task AddShortProgrammeAsync(AppFixture app) => app.DbAsync(async db =>
    {
        if (!await db.ProgrammeVersions.AnyAsync(p => p.Id == ShortProgramme))
        {
            db.Add(new ProgrammeVersion
            {
                Id = ShortProgramme,
                Name = "Short course",
                Version = 1,
                OnTrackB = true,
                Sessions = 2,
                SessionWord = "session",
                SessionMinutes = 120,
                DaysBetween = 7,
                GraceMinutes = 15,
                OnMiss = MissRule.CatchUp,
                CompletionPercent = 100,
            });
            await db.SaveChangesAsync();
        }
    });

    /// <summary>Whom the usual conditions name: without it their blanks are to be filled in by hand.</summary>
    private static Task AddProviderAsync(AppFixture app, string area) => app.DbAsync(async db =>
    {
        if (!await db.ProviderContacts.AnyAsync(p => p.AreaCode == area))
        {
            db.Add(new ProviderContact
            {
                AreaCode = area,
                Service = ServiceKind.Programme,
                Provider = "Example Programme Provider",
                Place = "Example Hall, 1 Demo Street, Crewe",
                Telephone = "01632 960100",
                EffectiveFrom = new(2024, 8, 8),
                AddedAt = new(2024, 8, 8, 8, 0, 0, DateTimeKind.Utc),
            });
            await db.SaveChangesAsync();
        }
    });

    /// <summary>A name nobody else has, in letters only, as names are.</summary>
    public static string NewSurname()
    {
        var number = Interlocked.Increment(ref _number);
        return $"Hughes{(char)('a' + (number / 676 % 26))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number % 26))}";
    }

    /// <summary>A crime reference nobody else has, as the force writes them.</summary>
    public static string NewCrime() => string.Create(CultureInfo.InvariantCulture, $"CHES26{Interlocked.Increment(ref _number):000000}");

    /// <summary>A new case with one victim to be asked.</summary>
    public Task<Guid> ReferAsync(Track track = Track.ConditionalCaution, string? surname = null, string? suite = null) => Custody.SendAsync(new SubmitReferral.Command
    {
        Track = track,
        Source = ReferralSource.Custody,
        Surname = surname ?? NewSurname(),
        Forenames = "Daniel",
        DateOfBirth = new(1991, 7, 15),
        Sex = Sex.Male,
        AreaCode = Area,
        SuiteCode = suite ?? Custody.User.Suites[0],
        CrimeReference = NewCrime(),
        OffenceCode = "CJ88001",
        OffenceOn = Today.AddDays(-2),
        Relationship = Relationship.CurrentPartner,
        Risk = RiskLevel.Standard,
        Contact = "07700 900100",
        Circumstances = "He pushed and shouted; neighbours rang.",
        ConsentExplained = track == Track.Voluntary ? "The programme and who is told what." : null,
        ConsentSigned = track == Track.Voluntary,
        SeemedFit = track == Track.Voluntary,
    });

    /// <summary>Enters her and records that she supports.</summary>
    public async Task SupportAsync(Guid id)
    {
        if ((await FileAsync(id)).Victims.Count == 0)
        {
            await VictimWorker.SendAsync(new EnterVictim.Command { CaseId = id, Name = HerName, DateOfBirth = new(1993, 3, 1), SafeContact = HerContact });
        }

        await AnswerAsync(id, AnswerKind.Supports);
    }

    public async Task AnswerAsync(Guid id, AnswerKind kind) => await VictimWorker.SendAsync(new RecordAnswer.Command
    {
        CaseId = id,
        LinkId = (await FileAsync(id)).Victims[0].Id,
        Kind = kind,
        How = AskedHow.SafePhone,
        When = MinuteNow,
        HerWords = kind == AnswerKind.Withdrawn ? HerWords : null,
        WhyNot = kind is AnswerKind.Withdrawn or AnswerKind.DoesNotSupport ? WhyNot.Afraid : null,
    });

    /// <summary>A group whose first session is tomorrow at ten.</summary>
    public async Task<IReadOnlyList<Session>> FormGroupAsync(string programme, int inDays = 1)
    {
        var id = await Facilitator.SendAsync(new CreateGroup.Command
        {
            ProgrammeVersionId = programme,
            Name = $"Crewe {NewSurname()}",
            AreaCode = Area,
            Venue = $"Church hall {NewSurname()}", // its own, so that any number can meet at the same time
            Capacity = 30,
            Sex = Sex.Male,
            FirstDay = NextOpen(Today.AddDays(inDays)),
            StartsAt = new(10, 0),
        });
        return await SessionsAsync(id);
    }

    /// <summary>Nothing is held on a bank holiday, and these tests run on any day.</summary>
    private static DateOnly NextOpen(DateOnly day) => WorkingDays.EnglandAndWales.IsHoliday(day) ? NextOpen(day.AddDays(1)) : day;

    public async Task<IReadOnlyList<Session>> SessionsAsync(Guid groupId) =>
        await App.DbAsync(db => db.Sessions.AsNoTracking().Where(s => s.GroupId == groupId).OrderBy(s => s.Number).ToListAsync());

    /// <summary>A new case, taken along its main road or off it to a stage before the first session.</summary>
    public async Task<Guid> ToAsync(CaseStage stage, Track track = Track.ConditionalCaution)
    {
        var id = await ReferAsync(track);
        if (stage == CaseStage.Referred)
        {
            return id;
        }

        await SupportAsync(id);
        await GoOnAsync(id, stage);
        return id;
    }

    /// <summary>Goes on, step by step, until the case is there.</summary>
    public async Task GoOnAsync(Guid id, CaseStage stage)
    {
        for (var file = await FileAsync(id); file.Stage != stage; file = await FileAsync(id))
        {
            await StepAsync(file, stage);
        }
    }

    /// <summary>Books a seat in the group of that session.</summary>
    public async Task SeatAsync(Guid id, Session session) =>
        await Facilitator.SendAsync(new BookSeat.Command { CaseId = id, Version = await VersionAsync(id), GroupId = session.GroupId });

    public Task AttendAsync(Guid id, Session session, AttendanceFact fact = AttendanceFact.Attended) =>
        Facilitator.SendAsync(new RecordAttendance.Command { CaseId = id, SessionId = session.Id, Fact = fact });

    /// <summary>Puts the clock to half an hour into a session. Whoever is signed in has to sign in again.</summary>
    public void GoTo(Session session) => App.Clock.JumpTo(session.StartsAt.AddMinutes(30));

    public Task<CaseFile> FileAsync(Guid id) => App.DbAsync(db => db.Cases.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == id));

    /// <summary>A day as a date input takes it.</summary>
    public string Day(int fromToday) => (fromToday > 0 ? NextOpen(Today.AddDays(fromToday)) : Today.AddDays(fromToday)).ToString("O", CultureInfo.InvariantCulture);

    public async Task<int> VersionAsync(Guid id) => (await FileAsync(id)).Version;

    private Task StepAsync(CaseFile file, CaseStage to)
    {
        var (id, version) = (file.Id, file.Version);
        return (file.Track, file.Stage, to) switch
        {
            (_, not CaseStage.Closed, CaseStage.Closed) => Decider.SendAsync(new CloseCase.Command { CaseId = id, Version = version, Reason = Reason.Moved }),
            (Track.ConditionalCaution, CaseStage.Offered, CaseStage.Returned) => Decider.SendAsync(new RecordDecline.Command { CaseId = id, Version = version }),
            (Track.ConditionalCaution, CaseStage.NonComplianceReview, CaseStage.Breached) =>
                Decider.SendAsync(new FindBreach.Command { CaseId = id, Version = version, Note = "He gave no explanation.", WhyNotAsked = "He left the country." }),
            (Track.ConditionalCaution, CaseStage.Cautioned, CaseStage.NonComplianceReview or CaseStage.Breached) =>
                Decider.SendAsync(new ReportNonCompliance.Command { CaseId = id, Version = version, Reason = Reason.NoContact }),
            (Track.Voluntary, CaseStage.Accepted, CaseStage.Paused) =>
                Facilitator.SendAsync(new SetAside.Command { CaseId = id, Version = version, Reason = Reason.Illness, Until = Today.AddDays(14) }),
            (Track.ConditionalCaution, CaseStage.Referred, _) => ConfirmAsync(file),
            (_, CaseStage.Eligible, _) => Decider.SendAsync(new AuthoriseCaution.Command
            {
                CaseId = id,
                Version = version,
                EvidenceIsSufficient = true,
                Admitted = new() { Day = Today.AddDays(-1), Time = new(9, 30) },
            }),
            (_, CaseStage.Authorised, _) => Decider.SendAsync(new OfferCaution.Command
            {
                CaseId = id,
                Version = version,
                EffectExplained = true,
                WarningGiven = true,
                LegalAdviceAvailable = true,
            }),
            (_, CaseStage.Offered, _) => Decider.SendAsync(new SignCaution.Command
            {
                CaseId = id,
                Version = version,
                Document = new()
                {
                    SignedOn = Today,
                    OffenceDetails = "Common assault",
                    Admission = "I pushed her.",
                    Consents = true,
                    Deadline = file.Offence!.CommittedOn.AddDays(100),
                    Conditions = [new() { Text = "Attend both workshops.", Kind = ConditionKind.Rehabilitative, DueOn = file.Offence.CommittedOn.AddDays(100) }],
                },
            }),
            (_, CaseStage.Cautioned, _) => Facilitator.SendAsync(new EnrolOnProgramme.Command { CaseId = id, Version = version, ProgrammeVersionId = Cara }),
            (_, CaseStage.Referred, _) => Facilitator.SendAsync(new AcceptForContact.Command { CaseId = id, Version = version }),
            (_, CaseStage.Accepted, _) => Facilitator.SendAsync(new AssessAsSuitable.Command { CaseId = id, Version = version }),
            (_, CaseStage.Assessed, _) => Facilitator.SendAsync(new EnrolOnProgramme.Command { CaseId = id, Version = version, ProgrammeVersionId = ShortProgramme }),
            (_, CaseStage.Enrolled, _) => Facilitator.SendAsync(new StartProgramme.Command { CaseId = id, Version = version }),
            (_, CaseStage.InProgress, _) => Facilitator.SendAsync(new CompleteProgramme.Command { CaseId = id, Version = version }),
            _ => throw new InvalidOperationException($"No road from {file.Stage} to {to}."),
        };
    }

    private async Task ConfirmAsync(CaseFile file)
    {
        await Decider.SendAsync(new RecordDeskChecks.Command
        {
            CaseId = file.Id,
            Version = file.Version,
            Rows = [.. Criteria.DeskChecks.Select(c => new RecordDeskChecks.Row { Criterion = c, Answer = CriterionAnswer.Yes, Evidence = "On record." })],
        });
        await Decider.SendAsync(new ConfirmEligibility.Command { CaseId = file.Id, Version = await VersionAsync(file.Id) });
    }
}
