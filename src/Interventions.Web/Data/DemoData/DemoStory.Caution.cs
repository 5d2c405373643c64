using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Eligibility;
using Interventions.Domain.Programmes;
using Interventions.Domain.VictimSupport;
using Microsoft.EntityFrameworkCore;
using static Interventions.Web.Data.DemoData.DemoEnding;

namespace Interventions.Web.Data.DemoData;

/// <summary>Track A.</summary>
internal sealed partial class DemoStory
{
    private static readonly DemoEnding[] NotYetAuthorised = [Eligible, Returned, OtherDisposal, HeDeclined];

    private async Task TellCautionAsync(CancellationToken ct)
    {
        if (plan.Ending is NotAskedYet or NoVictimEnteredYet or DoesNotSupport or NotReached)
        {
            return;
        }

        await DecideAsync(ct);
        if (NotYetAuthorised.Contains(plan.Ending) || plan.Ending is NotEligible or Authorised or AnswerEnded or Offered)
        {
            return;
        }

        await SignAsync(ct);
        if (plan.Ending == Cautioned)
        {
            return;
        }

        var cara = await db.ProgrammeVersions.SingleAsync(p => p.Id == DemoFiller.CaraId, ct);
        await DoAsync(Facilitator, hours: 20, s => _file.Enrol(cara, s, Because.None), ct);
        if (plan.Ending == Enrolled)
        {
            return;
        }

        var group = await SeatAsync(ct);
        if (plan.Ending != Seated)
        {
            await AttendWorkshopsAsync(group, ct);
        }
    }

    private async Task DecideAsync(CancellationToken ct)
    {
        var met = plan.Ending == NotEligible ? CriterionAnswer.No : CriterionAnswer.Yes;
        await DoAsync(Inspector, hours: 18, s => _file.RecordDeskChecks(
            [.. Criteria.DeskChecks.Select(c => (c, c == Criterion.E5NoRecentViolence ? met : CriterionAnswer.Yes, "PNC, custody record and crime report"))], s), ct);
        if (plan.Ending == NotEligible)
        {
            await DoAsync(Inspector, hours: 1, s => _file.LeaveBy(CaseAction.FindNotEligible, s, new("A caution for violence 14 months before the offence.")), ct);
            return;
        }

        await DoAsync(Inspector, hours: 2, s => _file.ConfirmEligibility(s, Because.None), ct);
        if (NotYetAuthorised.Contains(plan.Ending))
        {
            await TurnBackAsync(ct);
            return;
        }

        await DoAsync(Inspector, hours: 19, s => _file.Authorise(DemoCalendar.At(ReferredOn, 7), evidenceIsSufficient: true, cpsReference: null, s, Because.None), ct);
        if (plan.Ending is not (Authorised or AnswerEnded))
        {
            await DoAsync(Sergeant, hours: 20, s => _file.OfferCaution(effectExplained: true, warningGiven: true, legalAdviceAvailable: true, s, Because.None), ct);
        }
    }

    private async Task TurnBackAsync(CancellationToken ct)
    {
        if (plan.Ending == HeDeclined)
        {
            await DoAsync(Inspector, hours: 20, s => _file.LeaveBy(CaseAction.RecordDecline, s, new("He wants to put his side in court.")), ct);
        }
        else if (plan.Ending is Returned or OtherDisposal)
        {
            await DoAsync(Inspector, hours: 20, s => _file.LeaveBy(CaseAction.ReturnToDecisionMaker, s, new("He no longer admits the offence.")), ct);
        }

        if (plan.Ending == OtherDisposal)
        {
            await DoAsync(Sergeant, hours: 40, s => _file.LeaveBy(CaseAction.RecordDisposal, s, new(Outcome: CrimeOutcome.Charged)), ct);
        }
    }

    private Task<bool> SignAsync(CancellationToken ct) => DoAsync(
        Sergeant,
        hours: 20,
        s =>
        {
            var day = London.DayOf(s.At);
            var deadline = CompletionDeadline.Latest(_file.ClockStart(day)!.Value, hasReason: false, _file.ProsecutionLimit, _file.Policy.ProsecutionMarginDays);
            SignedCaution signing = new(day, "As charged, on the day of the offence.", "He admits it in full.", Consents: true, deadline, null, default, default);
            _file.SignCaution(signing, Terms(deadline), s, Because.None);
        },
        ct);

    private static ConditionTerms[] Terms(DateOnly deadline) =>
    [
        new("Attend and complete both CARA workshops as directed by the provider.", ConditionKind.Rehabilitative, deadline),
        new("Commit no further offence against her in that time.", ConditionKind.Rehabilitative, deadline),
    ];

    private async Task AttendWorkshopsAsync(Group group, CancellationToken ct)
    {
        if (plan.Ending is Excused or Breached or Prosecuted or EndedUnderReview)
        {
            await MissAsync(group.Sessions[0], ct);
            group = await SettleAsync(ct);
            if (plan.Ending != Excused)
            {
                return;
            }
        }

        await AttendAsync(group.Sessions[0], AttendanceFact.Attended, ct);
        await DoAsync(Facilitator, hours: 1, s => _file.StartProgramme(s, Because.None), ct);
        if (plan.Ending == MissedWorkshop)
        {
            await MissAsync(group.Sessions[1], ct);
        }
        else if (plan.Ending is Completed or Finalised)
        {
            await AttendAsync(group.Sessions[1], AttendanceFact.Attended, ct);
            await DoAsync(Facilitator, hours: 18, s => _file.Complete(s, Because.None), ct);
        }

        if (plan.Ending == Finalised)
        {
            WaitDays(7);
            await DoAsync(Sergeant, hours: 2, s => _file.LeaveBy(CaseAction.Finalise, s, new("Both workshops attended; no further offence reported.")), ct);
        }

        await PutUnderReviewAsync(ct);
    }

    private async Task MissAsync(Session session, CancellationToken ct)
    {
        var entry = await AttendAsync(session, AttendanceFact.Absent, ct, AbsenceReason.Employment);
        await DoAsync(Facilitator, hours: 16, s => _file.ReportNonCompliance(s, new("He rang afterwards: his shift had been changed.", _file.NonComplianceOf(entry))), ct);
    }

    /// <summary>What came of a missed first workshop. The seat is gone, so whoever is excused gets another.</summary>
    private async Task<Group> SettleAsync(CancellationToken ct)
    {
        switch (plan.Ending)
        {
            case Breached or Prosecuted:
                for (var call = 0; call < 3; call++)
                {
                    await DoAsync(Facilitator, hours: 7, s => _file.TryToReach(ReachChannel.Phone, s.At.AddMinutes(-5), ReachResult.NoAnswer, null, s), ct);
                }

                await DoAsync(Inspector, hours: 27, s => _file.FindBreach("No evidence of the change of shift, and he did not answer three calls.", s), ct);
                break;
            case EndedUnderReview:
                await AnswerAsync(_victims[0], AnswerKind.Withdrawn, hours: 20, ct);
                await DoAsync(Inspector, hours: 30, s => _file.LeaveBy(
                    CaseAction.Close, s, new("Disposal reviewed.", Reason.EndedUnderReview, "She is afraid of him and asked us to stop.", RestrictedReason.VictimWithdrewSupport, CrimeOutcome.Caution)), ct);
                break;
        }

        if (plan.Ending == Prosecuted)
        {
            await DoAsync(Inspector, hours: 20, s => _file.LeaveBy(CaseAction.Prosecute, s, new("Charge authorised for the original offence.")), ct);
        }

        if (plan.Ending != Excused)
        {
            return null!;
        }

        await DoAsync(Inspector, hours: 30, s => _file.Excuse("His employer confirmed the change of shift in writing.", s), ct);
        await DoAsync(Inspector, hours: 1, s => _file.Resume(s, Because.None), ct);
        return await SeatAsync(ct);
    }
}
