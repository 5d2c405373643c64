using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Properties;

/// <summary>The next step on the road, most often after what stands in its way was cleared, so that deep stages are reached.</summary>
internal sealed partial class RandomCase
{
    private void GoOn(Move move)
    {
        if (move.Pick % 5 != 0)
        {
            ClearTheWay();
        }

        Try(() => NextStep(move));
    }

    public void ClearTheWay()
    {
        foreach (var kind in File.Holds.Where(h => h.IsOpen && h.Kind != HoldKind.AnswerDue).Select(h => h.Kind).Distinct().ToList())
        {
            Resolve(kind, A.OtherDecider);
        }

        var links = File.Victims.Where(v => v.IsAsked).ToList();
        if (links.Count < File.VictimsCounted)
        {
            EnterVictim(Guid.CreateVersion7(), born: null, [], A.VictimWorker);
        }

        foreach (var link in File.Victims.Where(v => v.IsAsked && v.Latest?.Opens(GateModel.Day(Now), needsFresh: true) != true
            || File.Holds.Any(h => h.IsOpen)).ToList())
        {
            Answer(link.Id, AnswerKind.Supports, Now, forGood: false, A.VictimWorker);
        }

        if (File.Stage is CaseStage.Referred or CaseStage.Eligible or CaseStage.Authorised or CaseStage.Offered)
        {
            Risk(RiskLevel.Standard, A.OtherDecider);
            Try(() => _made.CheckDesk());
        }

        if (File.Track == Track.Voluntary && File.Stage != CaseStage.Closed)
        {
            Try(() => File.RecordConsent(new("All of it.", true, true), By(A.Facilitator)));
        }
    }

    private void NextStep(Move move)
    {
        switch (File.Stage)
        {
            case CaseStage.Cautioned or CaseStage.Enrolled or CaseStage.InProgress or CaseStage.Completed
                when File.Track == Track.ConditionalCaution && move.OneIn(8):
                File.ReportNonCompliance(By(A.Facilitator), new(Reason: Reason.NoContact));
                break;
            case CaseStage.NonComplianceReview when move.OneIn(5):
                File.TryToReach(ReachChannel.Phone, Now, ReachResult.NoAnswer, null, By(A.Facilitator));
                break;
            case CaseStage.Accepted or CaseStage.Assessed or CaseStage.Enrolled or CaseStage.InProgress when File.Track == Track.Voluntary && move.OneIn(14):
                File.LeaveBy(CaseAction.SetAside, By(A.Facilitator), new(Reason: Reason.InPrison, Until: new(2100, 1, 1)));
                break;
            case CaseStage.Accepted or CaseStage.Enrolled or CaseStage.Paused when File.Track == Track.Voluntary && move.OneIn(31):
                File.LeaveBy(CaseAction.Close, By(A.Facilitator), new(Reason: Reason.EndedUnderReview, PassedTo: "the stalking clinic"));
                break;
            case CaseStage.NonComplianceReview when move.OneIn(3):
                File.FindBreach("No excuse.", By(A.Decider), move.OneIn(2) ? "He is abroad." : null);
                break;
            case CaseStage.Offered when move.OneIn(14):
                File.LeaveBy(CaseAction.ReturnToDecisionMaker, By(A.Decider), Because.None);
                break;
            case CaseStage.Referred when File.Track == Track.ConditionalCaution:
                File.ConfirmEligibility(By(A.Decider), Because.None);
                break;
            case CaseStage.Referred:
                File.AcceptForContact(By(A.Facilitator), Because.None);
                break;
            case CaseStage.Eligible:
                File.Authorise(Now, true, null, By(A.Decider), Because.None);
                break;
            case CaseStage.Authorised:
                File.OfferCaution(true, true, true, By(A.Decider), Because.None);
                break;
            case CaseStage.Offered:
                Sign(By(A.Decider));
                break;
            case CaseStage.Accepted:
                File.Assess(By(A.Facilitator), Because.None);
                break;
            case CaseStage.Cautioned or CaseStage.Assessed:
                File.Enrol(File.Track == Track.ConditionalCaution ? Pair : Course, By(A.Facilitator), Because.None);
                break;
            case CaseStage.Enrolled or CaseStage.InProgress when File.HeldSeat is null:
                _made.Seat(_made.Group(Now.AddHours(3)));
                break;
            case CaseStage.Enrolled when !File.RunAttendance.Any(a => a.SessionNumber == 1):
                _made.Attend(1, move.OneIn(5) ? AttendanceFact.Absent : AttendanceFact.Attended);
                break;
            case CaseStage.Enrolled:
                File.StartProgramme(By(A.Facilitator), Because.None);
                break;
            case CaseStage.InProgress when File.RunAttendance.Count < File.Programme!.Sessions:
                var next = Enumerable.Range(1, File.Programme.Sessions).First(n => !File.RunAttendance.Any(a => a.SessionNumber == n));
                _made.Attend(next, move.OneIn(7) ? move.Of(Enum.GetValues<AttendanceFact>()) : AttendanceFact.Attended);
                break;
            case CaseStage.InProgress:
                File.Complete(By(A.Facilitator), Because.None);
                break;
            case CaseStage.NonComplianceReview when File.CurrentNonCompliance!.Finding is null:
                File.Excuse("He was ill.", By(A.Decider));
                break;
            case CaseStage.NonComplianceReview:
                File.Resume(By(A.Decider), Because.None);
                break;
            case CaseStage.Paused:
                File.Resume(By(A.Facilitator), Because.None);
                break;
            case CaseStage.Breached:
                File.LeaveBy(move.OneIn(2) ? CaseAction.Prosecute : CaseAction.TakeNoFurtherAction, By(A.Decider), new("Not in the public interest."));
                break;
            case CaseStage.Completed or CaseStage.Returned or CaseStage.Closed:
                var back = File.Track == Track.ConditionalCaution ? CaseAction.Reopen : CaseAction.ReEngage;
                File.LeaveBy(back, By(back == CaseAction.ReEngage ? A.Facilitator : A.OtherDecider), new("He rang.", Reason.AskedToComeBack));
                break;
        }
    }

    private void Sign(Stamp stamp)
    {
        if (File.Caution is not null)
        {
            File.SignCaution(null, [], stamp, Because.None);
            return;
        }

        var day = GateModel.Day(stamp.At);
        var start = File.ClockStart(day)!.Value;
        var last = CompletionDeadline.Latest(start, hasReason: true, File.ProsecutionLimit, File.Policy.ProsecutionMarginDays);
        File.SignCaution(new(day, "Assault.", "Admitted.", true, last, "Work away.", default, default), [new("Both workshops.", ConditionKind.Rehabilitative, last)],
            stamp, Because.None);
    }

    public void Answer(Guid link, AnswerKind kind, DateTime asked, bool forGood, Actor by, AskedHow how = AskedHow.SafePhone)
    {
        AnswerGiven given = new(kind, how, asked, forGood);
        SupportAnswer? answer = null;
        if (Try(() => answer = File.RecordAnswer(link, given, By(by))))
        {
            Gate.Answer(answer!, link, given);
        }
    }

    public void Resolve(HoldKind kind, Actor by)
    {
        if (Try(() => File.ResolveReview(kind, By(by), Because.None)))
        {
            Gate.Resolve(kind);
        }
    }

    public void EnterVictim(Guid victim, DateOnly? born, IReadOnlyList<(SupportAnswer, bool)> elsewhere, Actor by)
    {
        var link = Guid.CreateVersion7();
        if (Try(() => File.EnterVictim(link, victim, born, elsewhere, By(by))))
        {
            _victimIds.Add(victim);
            Gate.Enter(link, victim, born, Now, elsewhere, n => File.Victims.Single(v => v.Id == link).Answers[n].Id);
        }
    }

    public void Risk(RiskLevel level, Actor by, int daysAgo = 0)
    {
        if (Try(() => File.RecordRisk(level, RiskTool.Dash, GateModel.Day(Now).AddDays(-daysAgo), By(by))))
        {
            Gate.Risk(level, Now, Newest);
        }
    }
}
