using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests;

/// <summary>Cases made by walking the real steps, so that no test starts from an impossible one.</summary>
public sealed class A
{
    public static readonly DateTime Start = new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc);

    public static readonly ForcePolicy Policy = new() { Id = "Cheshire 2024-08-08", Force = "Cheshire", EffectiveFrom = new(2024, 8, 8) };

    public static readonly ProgrammeVersion Cara = new()
    {
        Id = "cara-1",
        Name = "CARA workshops",
        Version = 1,
        OnTrackA = true,
        Sessions = 2,
        SessionWord = "workshop",
        SessionMinutes = 300,
        DaysBetween = 28,
        OnMiss = MissRule.RestartRun,
        CompletionPercent = 100,
        LastSessionRequired = true,
        InOrder = true,
    };

    public static readonly ProgrammeVersion Weekly = new()
    {
        Id = "custody-32-1",
        Name = "Custody programme",
        Version = 1,
        OnTrackB = true,
        Sessions = 32,
        SessionWord = "session",
        SessionMinutes = 120,
        DaysBetween = 7,
        GraceMinutes = 15,
        OnMiss = MissRule.CatchUp,
        CompletionPercent = 80,
        LastSessionRequired = true,
    };

    public static readonly Actor Custody = new(Id(1), "Amy Cole", Role.CustodySupportWorker);
    public static readonly Actor Facilitator = new(Id(2), "Ben Fox", Role.Facilitator);
    public static readonly Actor VictimWorker = new(Id(3), "Cath Rees", Role.VictimContactWorker);
    public static readonly Actor OtherVictimWorker = new(Id(4), "Dee Shaw", Role.VictimContactWorker);
    public static readonly Actor Decider = new(Id(5), "Insp Priya Shah", Role.DecisionMaker, Rank: Rank.Inspector, CollarNumber: "501");
    public static readonly Actor OtherDecider = new(Id(6), "Insp Tom Hale", Role.DecisionMaker, Rank: Rank.Inspector, CollarNumber: "502");

    private A(Track track) => Now = Start;

    public CaseFile File { get; private set; } = null!;

    /// <summary>The case's own clock; every step takes it an hour further.</summary>
    public DateTime Now { get; set; }

    public CaseVictim Victim => File.Victims[0];

    public static Guid Id(int n) => new($"00000000-0000-7000-8000-{n:D12}");

    /// <summary>A case just referred, with one victim entered who has not been asked.</summary>
    public static A Case(Track track = Track.ConditionalCaution, Func<Referral, Referral>? change = null)
    {
        A made = new(track);
        Referral referral = new()
        {
            Id = Guid.CreateVersion7(),
            Reference = "CHE-2026-000412",
            Track = track,
            Source = ReferralSource.Custody,
            Person = new() { Id = Guid.CreateVersion7(), Surname = "Hughes", Forenames = "Daniel", DateOfBirth = new(1991, 7, 15), Sex = Sex.Male },
            Policy = Policy,
            AreaCode = "CHE",
            SuiteCode = "RUN",
            CrimeReference = "CHES26100412",
            Offence = new("CJ88001", new(2026, 11, 1)),
            Relationship = Relationship.CurrentPartner,
            VictimsCounted = 1,
            OfficerInCase = "PC 2359 Johnson",
            OfficerInCaseCollar = "2359",
            Consent = track == Track.Voluntary ? new("The programme and who is told what.", IsSigned: true, SeemedFit: true) : null,
            Risk = RiskLevel.Standard,
            RiskAssessedOn = new(2026, 11, 2),
        };
        made.File = CaseFile.Refer(change?.Invoke(referral) ?? referral, made.By(Custody));
        made.File.EnterVictim(Guid.CreateVersion7(), Guid.CreateVersion7(), null, [], made.By(VictimWorker));
        return made;
    }

    /// <summary>A case whose gate is open.</summary>
    public static A SupportedCase(Track track = Track.ConditionalCaution)
    {
        var made = Case(track);
        made.Answer(AnswerKind.Supports);
        return made;
    }

    public Stamp By(Actor actor)
    {
        Now = Now.AddMinutes(1);
        return new(actor, Now);
    }

    public A Answer(AnswerKind kind, Actor? by = null)
    {
        var stamp = By(by ?? VictimWorker);
        File.RecordAnswer(Victim.Id, new(kind, AskedHow.SafePhone, stamp.At), stamp);
        return this;
    }

    /// <summary>Walks the main road to a stage on it, or to one beside it.</summary>
    public A At(CaseStage stage)
    {
        foreach (var next in File.Track.Journey().SkipWhile(s => s != File.Stage).Skip(1))
        {
            if (File.Stage == stage || !File.Track.Journey().Contains(stage))
            {
                break;
            }

            StepTo(next);
        }

        return this;
    }

    public void StepTo(CaseStage next)
    {
        switch (next)
        {
            case CaseStage.Eligible:
                CheckDesk();
                File.ConfirmEligibility(By(Decider), Because.None);
                break;
            case CaseStage.Authorised:
                File.Authorise(Start, evidenceIsSufficient: true, null, By(Decider), Because.None);
                break;
            case CaseStage.Offered:
                File.OfferCaution(true, true, true, By(Decider), Because.None);
                break;
            case CaseStage.Cautioned:
                var stamp = By(Decider);
                File.SignCaution(Signing(DateOnly.FromDateTime(stamp.At)), Terms(), stamp, Because.None);
                break;
            case CaseStage.Accepted:
                File.AcceptForContact(By(Facilitator), Because.None);
                break;
            case CaseStage.Assessed:
                File.Assess(By(Facilitator), Because.None);
                break;
            case CaseStage.Enrolled:
                File.Enrol(File.Track == Track.ConditionalCaution ? Cara : Weekly, By(Facilitator), Because.None);
                break;
            case CaseStage.InProgress:
                Seat();
                Attend(1);
                File.StartProgramme(By(Facilitator), Because.None);
                break;
            case CaseStage.Completed:
                foreach (var number in Enumerable.Range(2, File.Programme!.Sessions - 1))
                {
                    Attend(number);
                }

                File.Complete(By(Facilitator), Because.None);
                break;
            case CaseStage.Referred or CaseStage.Paused or CaseStage.NonComplianceReview or CaseStage.Breached or CaseStage.Returned or CaseStage.Closed:
                throw new ArgumentOutOfRangeException(nameof(next), next, "Not on the main road.");
        }
    }

    public A CheckDesk(CriterionAnswer answer = CriterionAnswer.Yes)
    {
        File.RecordDeskChecks([.. Criteria.DeskChecks.Select(c => (c, answer, "PNC and custody record"))], By(Decider));
        return this;
    }

    public Group Group(DateTime? first = null, int capacity = 12)
    {
        var programme = File.Programme!;
        Group group = new()
        {
            Id = Guid.CreateVersion7(),
            Name = "Chester",
            ProgrammeVersionId = programme.Id,
            Programme = programme,
            AreaCode = "CHE",
            Venue = "Hall",
            Capacity = capacity,
        };
        var starts = first ?? Now.AddDays(3);
        group.Schedule(Enumerable.Range(0, programme.Sessions).Select(i => starts.AddDays(i * programme.DaysBetween)));
        return group;
    }

    public Group? Seated { get; private set; }

    public A Seat(Group? group = null, Actor? by = null, int taken = 0)
    {
        group ??= Group();
        File.BookSeat(group, taken, By(by ?? Facilitator));
        Seated = group;
        return this;
    }

    public AttendanceEntry Attend(int number, AttendanceFact fact = AttendanceFact.Attended, Guid? corrects = null)
    {
        var session = Seated!.Sessions.Single(s => s.Number == number);
        if (session.StartsAt > Now)
        {
            Now = session.StartsAt;
        }

        return File.RecordAttendance(new(session.Id, number, fact, CorrectsId: corrects, CorrectionReason: corrects is null ? null : "Wrong man marked", GroupId: Seated.Id), By(Facilitator));
    }

    public static SignedCaution Signing(DateOnly day) =>
        new(day, "Common assault on 1 Nov 2026", "He admits it in full.", Consents: true, new DateOnly(2026, 11, 1).AddDays(112), null, Guid.Empty, default);

    public static IReadOnlyList<ConditionTerms> Terms() =>
        [new("Attend and complete both CARA workshops as directed.", ConditionKind.Rehabilitative, new(2027, 2, 1))];
}
