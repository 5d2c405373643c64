using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Scenarios;

/// <summary>
/// Many cases that each take whatever the domain lets them take, at random but always the same for a seed: what no test
/// would think of. One act a case a round, saved together, so that the database sees each as an act of its own.
/// </summary>
internal sealed class CaseWalk(int seed)
{
    private static readonly DateTime Begin = new(2026, 6, 1, 9, 0, 0, DateTimeKind.Utc);
    private readonly Random _random = new(seed);
    private readonly List<(CaseFile File, DateTime Now)> _cases = [];
    private Group _group = null!;

    /// <summary>Makes the cases and walks them.</summary>
    public async Task GoAsync(AppDb db, int cases, int rounds)
    {
        ProgrammeVersion programme = new()
        {
            Id = "walk-1",
            Name = "One session",
            Version = 1,
            OnTrackA = true,
            OnTrackB = true,
            Sessions = 1,
            SessionWord = "session",
            SessionMinutes = 60,
            DaysBetween = 7,
            OnMiss = MissRule.CatchUp,
            CompletionPercent = 100,
        };
        _group = new() { Id = Guid.CreateVersion7(), Name = "Chester", ProgrammeVersionId = programme.Id, Programme = programme, AreaCode = "CHE", Venue = "Hall", Capacity = 10_000 };
        _group.Schedule([Begin.AddDays(80)]);
        ForcePolicy policy = new() { Id = "Walk", Force = "Cheshire", EffectiveFrom = new(2024, 8, 8), HighestRiskAllowed = RiskLevel.High };
        db.AddRange(programme, _group, policy);
        for (var i = 0; i < cases; i++)
        {
            var file = CaseFile.Refer(Referral(i, policy), new(TestPerson.CustodyWorker.Actor, Begin.AddMinutes(i)));
            _cases.Add((file, Begin.AddMinutes(i)));
            db.Add(file);
        }

        await db.SaveChangesAsync();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < cases; i++)
            {
                _cases[i] = (_cases[i].File, _cases[i].Now.AddDays(round < 3 ? 0 : _random.Next(0, 9)).AddMinutes(1));
                Try(() => Act(db, _cases[i].File, _cases[i].Now));
            }

            await db.SaveChangesAsync();
        }
    }

    private Referral Referral(int number, ForcePolicy policy)
    {
        var track = number % 2 == 0 ? Track.ConditionalCaution : Track.Voluntary;
        return new()
        {
            Id = Guid.CreateVersion7(),
            Reference = $"CHE-2026-{number:D6}",
            Track = track,
            Source = ReferralSource.Custody,
            Policy = policy,
            AreaCode = "CHE",
            SuiteCode = "RUN",
            Person = new() { Id = Guid.CreateVersion7(), Surname = $"Walker{number}", Forenames = "Wat", DateOfBirth = new(1990, 1, 1), Sex = Sex.Male },
            CrimeReference = $"CHES23{number:000000}",
            Offence = new("CD71039", London.DayOf(Begin)),
            Relationship = Relationship.CurrentPartner,
            VictimsCounted = _random.Next(5) == 0 ? 2 : 1,
            Risk = RiskLevel.Standard,
            RiskAssessedOn = London.DayOf(Begin),
            Consent = track == Track.Voluntary ? new("All of it.", IsSigned: true, SeemedFit: true) : null,
        };
    }

    /// <summary>A few times more likely to be asked and to go forward than to end, or the walks would be short.</summary>
    private void Act(AppDb db, CaseFile file, DateTime now)
    {
        Stamp worker = new(TestPerson.VictimContactWorker.Actor, now);
        Stamp decider = new(TestPerson.Inspector.Actor, now);
        if (file.Victims.Count(v => v.IsAsked) < file.VictimsCounted && _random.Next(6) > 0)
        {
            Victim victim = new() { Id = Guid.CreateVersion7(), Name = "Vic Walker" };
            db.Add(victim);
            db.Add(file.EnterVictim(Guid.CreateVersion7(), victim.Id, _random.Next(8) == 0 ? new(2020, 1, 1) : null, [], worker));
            return;
        }

        switch (_random.Next(24))
        {
            case < 6 when file.Victims.Any(v => v.IsAsked):
                Answer(file, worker);
                break;
            case < 16:
                Forward(file, decider, new(TestPerson.Facilitator.Actor, now));
                break;
            case 16:
                var kind = Pick(HoldKind.Pause, HoldKind.RiskReview, HoldKind.DataQuery);
                Hold(file, kind, decider);
                break;
            case 17 or 18:
                file.ResolveReview(Pick(HoldKind.Pause, HoldKind.RiskReview, HoldKind.DataQuery), decider, Because.None);
                break;
            case 19:
                file.RecordRisk(Pick(RiskLevel.Standard, RiskLevel.Medium, RiskLevel.High), RiskTool.Dash, London.DayOf(now), decider);
                break;
            case 20:
                file.VaryConditions([new("Attend.", ConditionKind.Rehabilitative, file.Deadline ?? default)], new(London.DayOf(now), Agrees: true), "He moved.", decider);
                break;
            case 21 when file.Victims.FirstOrDefault(v => v.IsAsked) is { } link:
                file.Unlink(link.Id, worker, Because.None);
                break;
            default:
                Leave(file, decider, new(TestPerson.Facilitator.Actor, now));
                break;
        }
    }

    private void Answer(CaseFile file, Stamp by)
    {
        var link = Pick([.. file.Victims.Where(v => v.IsAsked)]);
        var kind = _random.Next(3) > 0 ? AnswerKind.Supports : Pick([.. AnswerGiven.ByHand]);
        var earlier = by.At.AddDays(_random.Next(6) == 0 ? -3 : 0);
        file.RecordAnswer(link.Id, new(kind, AskedHow.SafePhone, earlier < Begin ? by.At : earlier, DoNotContactAgain: _random.Next(6) == 0), by);
    }

    private void Forward(CaseFile file, Stamp decider, Stamp facilitator)
    {
        switch (file.Track, file.Stage)
        {
            case (Track.ConditionalCaution, CaseStage.Referred) when file.DeskChecks.Count == 0:
                file.RecordDeskChecks([.. Criteria.DeskChecks.Select(c => (c, CriterionAnswer.Yes, "Record"))], decider);
                break;
            case (Track.ConditionalCaution, CaseStage.Referred):
                file.ConfirmEligibility(decider, Because.None);
                break;
            case (_, CaseStage.Eligible):
                file.Authorise(Begin, evidenceIsSufficient: true, null, decider, Because.None);
                break;
            case (_, CaseStage.Authorised):
                file.OfferCaution(true, true, true, decider, Because.None);
                break;
            case (_, CaseStage.Offered):
                file.SignCaution(
                    file.Caution is null ? new(London.DayOf(decider.At), "Damage", "Admits it.", true, London.DayOf(Begin).AddDays(112), null, Guid.Empty, default) : null,
                    [new("Attend.", ConditionKind.Rehabilitative, London.DayOf(Begin).AddDays(100))], decider, Because.None);
                break;
            case (_, CaseStage.Referred):
                file.AcceptForContact(facilitator, Because.None);
                break;
            case (_, CaseStage.Accepted):
                file.Assess(facilitator, Because.None);
                break;
            case (_, CaseStage.Cautioned or CaseStage.Assessed):
                file.Enrol(_group.Programme, facilitator, Because.None);
                break;
            case (_, CaseStage.Enrolled) when file.HeldSeat is null:
                file.BookSeat(_group, 0, facilitator);
                break;
            case (_, CaseStage.Enrolled) when file.RunAttendance.Count == 0:
                file.RecordAttendance(new(_group.Sessions[0].Id, 1, AttendanceFact.Attended), facilitator);
                break;
            case (_, CaseStage.Enrolled):
                file.StartProgramme(facilitator, Because.None);
                break;
            case (_, CaseStage.InProgress):
                file.Complete(facilitator, Because.None);
                break;
            case (_, CaseStage.NonComplianceReview) when file.CurrentNonCompliance?.Finding is null:
                file.Excuse("Ill, with evidence.", decider);
                break;
            default:
                file.Resume(file.Track == Track.Voluntary ? facilitator : decider, Because.None);
                break;
        }
    }

    private static void Hold(CaseFile file, HoldKind kind, Stamp by)
    {
        switch (kind)
        {
            case HoldKind.Pause:
                file.Pause(by, Because.None);
                break;
            case HoldKind.RiskReview:
                file.RaiseRiskReview(by, Because.None);
                break;
            default:
                file.RaiseDataQuery(by, Because.None);
                break;
        }
    }

    private void Leave(CaseFile file, Stamp decider, Stamp facilitator)
    {
        if (file.Track == Track.Voluntary && _random.Next(3) > 0)
        {
            file.LeaveBy(file.Stage is CaseStage.Closed or CaseStage.Completed ? CaseAction.ReEngage : CaseAction.SetAside, facilitator,
                new("He asked.", file.Stage is CaseStage.Closed or CaseStage.Completed ? Reason.AskedToComeBack : Reason.Illness, Until: new(2100, 1, 1)));
        }
        else if (file.Stage is CaseStage.Closed or CaseStage.Returned)
        {
            file.LeaveBy(CaseAction.Reopen, new(TestPerson.SupervisingInspector.Actor, decider.At), new("More is known.", Reason.NewInformation));
        }
        else if (file.Stage is CaseStage.Cautioned or CaseStage.Enrolled or CaseStage.InProgress or CaseStage.Completed && _random.Next(3) > 0)
        {
            file.ReportNonCompliance(decider, new(Reason: Reason.NoContact));
        }
        else
        {
            file.LeaveBy(_random.Next(2) == 0 ? CaseAction.ReturnToDecisionMaker : CaseAction.Close, decider,
                new("It ends.", file.Stage is CaseStage.Offered ? null : Reason.Died));
        }
    }

    private T Pick<T>(params T[] from) => from[_random.Next(from.Length)];

    /// <summary>What the domain refuses leaves nothing behind.</summary>
    private static void Try(Action act)
    {
        try
        {
            act();
        }
        catch (CaseRuleException)
        {
            // Refused: the walk goes on from where it is.
        }
    }
}
