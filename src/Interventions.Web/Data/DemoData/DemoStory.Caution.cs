using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Eligibility;
using Interventions.Domain.Programmes;
using Microsoft.EntityFrameworkCore;
using static Interventions.Web.Data.DemoData.DemoEnding;

namespace Interventions.Web.Data.DemoData;

/// <summary>Track A: from the desk checks to the end of the workshops.</summary>
internal sealed partial class DemoStory
{
    private static readonly DemoEnding[] EndsBeforeOffer = [HeDeclined, Returned, Disposed, ClosedEarly, Reopened];

    private async Task TellCautionAsync(CancellationToken ct)
    {
        await CheckAsync(ct);
        if (plan.Ending is NotEligible or Eligible)
        {
            return;
        }

        if (EndsBeforeOffer.Contains(plan.Ending))
        {
            await LeaveBeforeOfferAsync(ct);
            return;
        }

        await DoAsync(Inspector, hours: 19, s => _file.Authorise(DemoCalendar.At(ReferredOn, 7), evidenceIsSufficient: true, cpsReference: null, s, Because.None), ct);
        if (plan.Ending is Authorised or AnswerEnded)
        {
            return;
        }

        await DoAsync(Sergeant, hours: 20, s => _file.OfferCaution(effectExplained: true, warningGiven: true, legalAdviceAvailable: true, s, Because.None), ct);
        if (plan.Ending == SecondVictimFound)
        {
            await DoAsync(VictimWorker, hours: 4, s => _file.CountVictims(2, s, new(RestrictedNote: "His mother was hurt as well; she is to be asked.")), ct);
        }

        if (plan.Ending is Offered or SecondVictimFound)
        {
            await DoAsync(Sergeant, hours: 1, s => _file.PrepareDocument(
                new("As charged, on the day of the offence.", "He admits it in full.", Terms(NormalDeadline(s)), NormalDeadline(s), DeadlineReason: null), s), ct);
            return;
        }

        await SignAsync(ct);
        if (plan.Ending != Cautioned)
        {
            await EnrolAsync(DemoFiller.CaraId, ct);
        }
    }

    private async Task CheckAsync(CancellationToken ct)
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
    }

    private Task<bool> SignAsync(CancellationToken ct) => DoAsync(
        Sergeant,
        hours: 20,
        s =>
        {
            var day = London.DayOf(s.At);
            var deadline = NormalDeadline(s);
            SignedCaution signing = new(day, "As charged, on the day of the offence.", "He admits it in full.", Consents: true, deadline, null, default, default);
            _file.SignCaution(signing, Terms(deadline), s, Because.None);
        },
        ct);

    private DateOnly NormalDeadline(Stamp s) =>
        CompletionDeadline.Latest(_file.ClockStart(London.DayOf(s.At))!.Value, hasReason: false, _file.ProsecutionLimit, _file.Policy.ProsecutionMarginDays);

    private ConditionTerms[] Terms(DateOnly deadline, params Guid[] also) =>
    [
        .. ConditionSeed.Wordings.Where(w => w.IsUsual || also.Contains(w.Id))
            .Select(w => new ConditionTerms(Blanks.FillDate(Blanks.Fill(w.Text, DemoProviders.Of(plan.Area, w.Service)), deadline), w.Kind, deadline, w.Title, w.Id)),
    ];

    /// <summary>Enrols on either track, and on to a seat and the sessions.</summary>
    private async Task EnrolAsync(string programmeId, CancellationToken ct)
    {
        var programme = await db.ProgrammeVersions.SingleAsync(p => p.Id == programmeId, ct);
        await DoAsync(Facilitator, hours: 20, s => _file.Enrol(programme, s, Because.None), ct);
        if (plan.Ending is TransferAsked or Transferred)
        {
            await TransferAsync(ct);
        }
        else if (plan.Reason is Reason.NoContact or Reason.DeadlinePassed)
        {
            await ComeToNothingAsync(ct);
        }
        else if (plan.Ending != Enrolled)
        {
            var group = await SeatAsync(ct);
            if (plan.Ending != Seated)
            {
                await (plan.Track == Track.ConditionalCaution ? AttendWorkshopsAsync(group, ct) : AttendWeeksAsync(group, ct));
            }
        }
    }

    private async Task AttendWorkshopsAsync(Group group, CancellationToken ct)
    {
        if (MissesFirst)
        {
            await MissAsync(group.Sessions[0], ct);
            if (await SettleAsync(ct) is not { } next)
            {
                return;
            }

            group = next;
        }

        var first = await AttendAsync(group.Sessions[0], AttendanceFact.Attended, ct);
        await DoAsync(Facilitator, hours: 1, s => _file.StartProgramme(s, Because.None), ct);
        if (plan.Ending is Completed or Finalised)
        {
            await AttendAsync(group.Sessions[1], AttendanceFact.Attended, ct);
            await DoAsync(Facilitator, hours: 18, s => _file.Complete(s, Because.None), ct);
        }

        switch (plan.Ending)
        {
            case Finalised:
                WaitDays(7);
                await DoAsync(Sergeant, hours: 2, s => _file.LeaveBy(CaseAction.Finalise, s, new("Both workshops attended; no further offence reported.")), ct);
                break;
            case NonCompliant:
                await NotKeptAsync(group, ct);
                break;
            case DisposedAfterSigning or ClosedLate or EndedUnderReview:
                await LeaveAfterSigningAsync(ct);
                break;
            case AttendanceCorrected:
                await CorrectAsync(group.Sessions[0], first, ct);
                break;
            default:
                await PutUnderReviewAsync(ct);
                break;
        }
    }
}
