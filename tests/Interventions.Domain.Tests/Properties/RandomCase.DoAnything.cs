using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Eligibility;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Properties;

/// <summary>Every public operation with arguments that may be right or wrong, by anybody.</summary>
internal sealed partial class RandomCase
{
    private void DoAnything(Move m)
    {
        var who = Who(m);
        Because because = new(m.OneIn(5) ? null : "As seen.", m.OneIn(3) ? m.AlsoOf(Enum.GetValues<Reason>()) : null, Outcome: m.OneIn(2) ? m.Of(Enum.GetValues<CrimeOutcome>()) : null, PassedTo: m.OneIn(4) ? "the stalking clinic" : null);
        var link = m.Of([.. File.Victims.Select(v => v.Id), Guid.Empty]);
        var victim = m.AlsoOf(_victimIds);
        var today = GateModel.Day(Now);
        switch (m.What)
        {
            case < 68:
                Answer(link, m.AlsoOf(Enum.GetValues<AnswerKind>()), Now.AddMinutes(1 - m.Pick % 4000), m.Pick % 9 == 0, who, m.AlsoOf(Enum.GetValues<AskedHow>()));
                break;
            case < 70:
                EnterVictim(m.OneIn(3) ? Guid.CreateVersion7() : victim, m.OneIn(4) ? today.AddYears(-16).AddDays(m.Pick % 3 - 1) : null, Elsewhere(m), who);
                break;
            case < 72:
                var number = m.Pick % 4;
                Apply(() => File.CountVictims(number, By(who), because), () => Gate.Count(number));
                break;
            case < 74:
                Apply(() => File.Unlink(link, By(who), because), () => Gate.Unlink(link));
                break;
            case 74:
                Try(() => File.ProposeUnlink(link, By(who), because));
                break;
            case < 77:
                Risk(m.AlsoOf(Enum.GetValues<RiskLevel>()), who, m.Pick % 40 - 1);
                break;
            case 77:
                Hold(m.AlsoOf([HoldKind.Pause, HoldKind.RiskReview, HoldKind.DataQuery]), who, because);
                break;
            case 78:
                Resolve(m.AlsoOf(Enum.GetValues<HoldKind>()), who);
                break;
            case 79:
                var taken = AnswerElsewhere(AnswerKind.Withdrawn);
                Apply(() => File.FollowClosing([victim], taken, By(who)), () => Gate.Withdraw(victim, taken.AskedAt, Newest));
                break;
            case 80:
                Apply(() => File.EndAnswersByRise([victim], By(who)), () => Gate.End(victim, Now, Newest));
                break;
            case < 85:
                Try(() => File.LeaveBy(m.AlsoOf([.. Enum.GetValues<CaseAction>()]), By(who), WithReason(m, because)));
                break;
            case 85:
                Try(() => Report(m, who, because));
                break;
            case 86:
                Try(() => File.FindBreach(m.OneIn(4) ? " " : "No excuse.", By(who), m.Of<string?>([null, " ", "He is abroad."])));
                break;
            case 87:
                Try(() => File.Excuse(m.OneIn(4) ? "" : "Ill.", By(who)));
                break;
            case 88:
                Try(() => File.ExtendDeadline(today.AddDays(m.Pick % 200 - 20), "Work.", By(who)));
                break;
            case < 91:
                Apply(() => File.VaryConditions([new("Both workshops.", ConditionKind.Rehabilitative, today.AddDays(m.Pick % 60))], new(today.AddDays(1 - m.Other % 4), !m.OneIn(7)), "Work.", By(who)),
                    () => Gate.Hold(HoldKind.AnswerDue, Now));
                break;
            case 91 when m.Pick % 2 == 0:
                Try(() => Document(m, today, who));
                break;
            case 91:
                Try(() => File.RecordDeskChecks([(m.Of(Enum.GetValues<Criterion>()), m.AlsoOf(Enum.GetValues<CriterionAnswer>()), "PNC")], By(who)));
                break;
            case 92:
                Try(() => File.RecordConsent(new("All.", true, !m.OneIn(3)), By(who)));
                break;
            case < 95:
                Try(() => Attend(m, who));
                break;
            case 95:
                Try(() => File.ReleaseSeat(By(who), because));
                break;
            default:
                Try(() => Step(m, who, because));
                break;
        }
    }

    /// <summary>Offences, drafts and conditions: none of it moves the case or asks the gate.</summary>
    private void Document(Move m, DateOnly today, Actor who)
    {
        ConditionTerms[] terms = [new("Both workshops.", ConditionKind.Rehabilitative, today.AddDays(m.Other % 60))];
        switch (m.Other % 6)
        {
            case 0:
                File.AddOffence($"CHES2610{m.Pick:D4}", new(m.OneIn(5) ? "SC15004" : "CJ88116", today.AddDays(-(m.Pick % 30))), File.VictimsCounted, By(who));
                break;
            case 1:
                File.RemoveOffence(File.FurtherOffences.Select(o => o.Id).FirstOrDefault(), "Wrong man.", By(who));
                break;
            case 2:
                File.PrepareDocument(new("Assault.", "Admits it.", terms, today.AddDays(m.Pick % 150), m.OneIn(2) ? "Work." : null), By(who));
                break;
            case 3:
                File.PrepareVariation(terms, m.OneIn(2) ? today.AddDays(m.Pick % 150) : null, "Work.", By(who));
                break;
            case 4:
                File.RecordCondition(1, m.OneIn(3), today, "Register.", By(who));
                break;
            default:
                var draft = File.Drafts.Count == 0 ? null : File.Drafts[^1];
                File.SignPrepared(new(draft?.Number ?? 1, draft?.Sha256 ?? ""), today, consents: true, By(who), Because.None);
                break;
        }
    }

    private void Step(Move m, Actor who, Because because)
    {
        switch (m.Pick % 26)
        {
            case 0: File.ConfirmEligibility(By(who), because); break;
            case 1: File.Authorise(Now.AddMinutes(m.Other % 5 - 3), !m.OneIn(4), null, By(who), because); break;
            case 2: File.OfferCaution(!m.OneIn(4), true, true, By(who), because); break;
            case 3: Sign(By(who)); break;
            case 4: File.AcceptForContact(By(who), because); break;
            case 5: File.Assess(By(who), because); break;
            case 6: File.Enrol(m.AlsoOf([Pair, Course]), By(who), because); break;
            case 7 when File.Programme is not null: _made.Seat(_made.Group(Now.AddHours(m.Other % 50)), who, m.Other % 13); break;
            case 8: File.StartProgramme(By(who), because); break;
            case 9: File.Complete(By(who), because); break;
            case 10: File.Resume(By(who), because); break;
            case 11: File.RequestTransfer(m.AlsoOf(["CHE", "CHW", ""]), By(who), because); break;
            case 12: File.AcceptTransfer(By(who)); break;
            case 13: File.ReferToVoluntary(By(who), because); break;
            case 14: File.NamePerson(By(who)); break;
            case 15: File.RecordAttempt(File.Victims[m.Other % File.Victims.Count].Id, new(AskedHow.SafePhone, Now.AddMinutes(m.Other % 3 - 1), AttemptResult.NoAnswer), By(who)); break;
            case 16: File.AskReferrer(m.OneIn(4) ? " " : "Which suite?", By(who)); break;
            case 17: File.AnswerQuestions(m.OneIn(4) ? "" : "Runcorn.", By(who)); break;
            case 18: Amend(m, who); break;
            case 19: File.TryToReach(m.AlsoOf(Enum.GetValues<ReachChannel>()), Now.AddMinutes(m.Other % 3 - 1), m.AlsoOf(Enum.GetValues<ReachResult>()), null, By(who)); break;
            case 20: File.RecordExplanation(new(ReachChannel.Phone, Now.AddMinutes(m.Other % 3 - 1), GaveNone: m.OneIn(3), m.OneIn(2) ? "My shift changed." : null), By(who)); break;
            case 21: File.AskHerAgain(By(who), because); break;
            case 22: File.LeaveHerBe(m.OneIn(4) ? " " : "She asked for peace.", By(who)); break;
            case 23: OpenForDeadline(); break;
            default: File.AnnotateAnswer(File.Victims.SelectMany(v => v.Answers).Select(a => a.Id).LastOrDefault(), m.OneIn(3) ? "" : "A slip.", By(who)); break;
        }
    }

    private void Report(Move m, Actor who, Because because)
    {
        var what = m.Of([Reason.MissedSession, Reason.NoContact, Reason.NewOffence, Reason.OtherCondition]);
        NewOffence? offence = what == Reason.NewOffence ? new(m.OneIn(4) ? "" : "CHES26100999", GateModel.Day(Now).AddDays(-m.Other % 3)) : null;
        File.ReportNonCompliance(By(who), because with { Reason = what }, m.OneIn(3) ? m.Other % 4 : null, offence);
    }

    /// <summary>What the tracker does by itself: never while the case is held, and never twice for one deadline.</summary>
    private void OpenForDeadline()
    {
        var held = File.IsUnderReviewOn(GateModel.Day(Now));
        var (opened, deadline) = (File.OpenReviewForDeadline(By(Actor.System)), File.Deadline);
        Assert.False(opened && (held || deadline >= GateModel.Day(Now)));
        Assert.False(File.IsDeadlineReviewDue(GateModel.Day(Now)));
    }

    private void Amend(Move m, Actor who)
    {
        var field = m.AlsoOf([.. Enum.GetValues<ReferralField>()]);
        var value = m.AlsoOf<string?>([null, "", "Yes", "No", "Polish", "2026-11-01", "CJ88116", "FormerPartner", "Alcohol, Drugs", "2003/0062845E", "W1", "Male"]);
        File.AmendReferral([new(field, File.ValueOf(field), value)], m.OneIn(5) ? " " : "Typed wrongly.", By(who));
    }

    private void Attend(Move m, Actor who)
    {
        var fact = m.Of(Enum.GetValues<AttendanceFact>());
        var old = File.Attendance.Count > 0 && !m.OneIn(3) ? m.AlsoOf(File.Attendance) : null;
        var session = old?.SessionId ?? _made.Seated?.Sessions[0].Id ?? Guid.CreateVersion7();
        File.RecordAttendance(new(session, m.OneIn(9) ? m.Pick % 8 : old?.SessionNumber ?? 1, fact, CorrectsId: old?.Id, CorrectionReason: "Wrong man."), By(who));
    }

    private void Hold(HoldKind kind, Actor who, Because because) => Apply(
        () =>
        {
            Action<Stamp, Because> raise = kind == HoldKind.Pause ? File.Pause : kind == HoldKind.RiskReview ? File.RaiseRiskReview : File.RaiseDataQuery;
            raise(By(who), because);
        },
        () =>
        {
            if (who != Actor.System)
            {
                Gate.Hold(kind, Now);
            }
        });

    private void Apply(Action act, Action then)
    {
        if (Try(act))
        {
            then();
        }
    }

    private Because WithReason(Move m, Because because)
    {
        var action = m.AlsoOf([.. Enum.GetValues<CaseAction>()]);
        return m.Pick % 4 != 0 && Reasons.For(action, File.Track) is { Count: > 0 } fitting ? because with { Reason = m.Of(fitting) } : because;
    }

    private SupportAnswer[] AnsweredElsewhere(Move m) => [.. new[] { AnswerKind.Supports, AnswerKind.DoesNotSupport, AnswerKind.Withdrawn }.Where((_, i) => (m.Pick >> i) % 4 == 0).Select(AnswerElsewhere)];

    private (SupportAnswer, bool)[] Elsewhere(Move m) => [.. AnsweredElsewhere(m).Select(a => (a, m.Pick % 2 == 0))];

    internal SupportAnswer AnswerElsewhere(AnswerKind kind)
    {
        var other = A.Case();
        other.Now = Now.AddMinutes(-5);
        return other.Answer(kind).Victim.Answers[^1];
    }
}
