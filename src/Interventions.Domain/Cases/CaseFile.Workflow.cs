using Interventions.Domain.Calendar;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Stateless;
using static Interventions.Domain.Cases.CaseStage;
using static Interventions.Domain.People.Role;

namespace Interventions.Domain.Cases;

/// <summary>The specification: one table a track (product.md 2). docs/workflow.md is printed from it.</summary>
public sealed partial class CaseFile
{
    private static readonly Role[] AnyReferrer = [.. Roles.Referrers];
    private static readonly Role[] ADecisionMaker = [DecisionMaker];
    private static readonly Role[] AFacilitator = [Facilitator];
    private static readonly Role[] HerSide = [VictimContactWorker, Role.System];
    private static readonly CaseStage[] Every = Enum.GetValues<CaseStage>();

    private void DeclareTrackA(WorkflowTable t, Stamp now)
    {
        CaseStage[] afterSigning = [Cautioned, Enrolled, InProgress, Completed];
        CaseStage[] sinceSigning = [.. afterSigning, NonComplianceReview];
        CaseStage[] beforeOffer = [Referred, Eligible, Authorised];
        CaseStage[] beforeCautioned = [.. beforeOffer, Offered];
        var open = Track.Open();

        t.Forward(Referred, CaseAction.ConfirmEligibility, Eligible, ADecisionMaker, HardCriteriaAreMet(now), IsAdult(now), RiskIsAllowed(now), OffenceIsNotExcluded());
        t.Forward(Eligible, CaseAction.Authorise, Authorised, ADecisionMaker, IsNotOfficerInCase(now), HasRank(now, Policy?.LeastRankToAuthorise, "authorise a caution"), HardCriteriaAreMet(now, Criterion.E8RiskAllowed), RiskIsAllowed(now), OffenceIsNotExcluded());
        t.Forward(Authorised, CaseAction.Offer, Offered, ADecisionMaker, IsNotOfficerInCase(now), HasRank(now, Policy?.LeastRankToSign, "offer a caution"), RiskIsAllowed(now), OffenceIsNotExcluded(), CpsDecisionIsThere());
        t.Forward(Offered, CaseAction.Sign, Cautioned, ADecisionMaker, IsNotOfficerInCase(now), HasRank(now, Policy?.LeastRankToSign, "give a caution"), IsAdult(now), RiskIsAllowed(now), OffenceIsNotExcluded(), CpsDecisionIsThere());
        t.Forward(Cautioned, CaseAction.Enrol, Enrolled, AFacilitator);
        DeclareProgramme(t, now);
        t.WayOut(afterSigning, CaseAction.ReportNonCompliance, NonComplianceReview, [Facilitator, DecisionMaker, Role.System]);
        foreach (var stage in afterSigning)
        {
            t.BackTo(NonComplianceReview, CaseAction.Resume, stage, ADecisionMaker, () => StageBefore == stage, NonComplianceIsExcused());
        }

        t.WayOut([NonComplianceReview], CaseAction.FindBreach, Breached, ADecisionMaker);
        t.WayOut([Breached], CaseAction.Prosecute, Closed, ADecisionMaker, ProsecutionLimitIsAhead(now));
        t.WayOut([Breached], CaseAction.TakeNoFurtherAction, Closed, ADecisionMaker);
        t.WayOut(beforeOffer, CaseAction.FindNotEligible, Closed, AnyReferrer);
        t.WayOut(beforeOffer, CaseAction.RecordDecline, Closed, AnyReferrer);
        t.WayOut(beforeOffer, CaseAction.ReturnToDecisionMaker, Returned, AnyReferrer);
        t.WayOut([Offered], CaseAction.RecordDecline, Returned, ADecisionMaker);
        t.WayOut([Offered], CaseAction.ReturnToDecisionMaker, Returned, ADecisionMaker);
        t.WayOut([Returned], CaseAction.RecordDisposal, Closed, ADecisionMaker);
        t.WayOut(sinceSigning, CaseAction.WithdrawConsent, Returned, ADecisionMaker);
        t.WayOut(sinceSigning, CaseAction.Finalise, Closed, ADecisionMaker);
        t.WayOut(open, CaseAction.Close, Closed, ADecisionMaker);
        t.WayOut([Closed, Returned, Completed], CaseAction.Reopen, Referred, ADecisionMaker, IsSecondPerson(now));

        t.Fact(beforeCautioned, CaseAction.RecordDeskCheck, AnyReferrer);
        t.Fact([NonComplianceReview], CaseAction.Excuse, ADecisionMaker);
        t.Fact(sinceSigning, CaseAction.ExtendDeadline, [DecisionMaker, Role.System]);
        t.Fact(sinceSigning, CaseAction.VaryConditions, ADecisionMaker);
        t.Fact([Referred, Eligible], CaseAction.AddOffence, ADecisionMaker, OffencesAreOpen());
        t.Fact(beforeCautioned, CaseAction.RemoveOffence, ADecisionMaker, OffencesAreOpen(), (() => FurtherOffences.Count > 0, "There is no offence beside the first."));
        t.Fact([Authorised, Offered], CaseAction.PrepareDocument, ADecisionMaker, (() => !IsCautionInForce, "A caution is in force: it is confirmed, never signed twice."));
        t.Fact(sinceSigning, CaseAction.PrepareVariation, ADecisionMaker);
        t.Fact(sinceSigning, CaseAction.RecordCondition, ADecisionMaker, (() => Conditions.Count > 0, "There are no conditions on record."));
        t.Fact([.. sinceSigning, Breached], CaseAction.RecordExplanation, [Facilitator, DecisionMaker]);
        t.Fact([NonComplianceReview, Breached, Closed], CaseAction.MakeBreachPack, ADecisionMaker, MayBePacked());
        t.Fact([NonComplianceReview, Breached, Closed], CaseAction.SendBreachPack, ADecisionMaker, MayBePacked());
        t.Fact(Every, CaseAction.SeeToBreachPack, [VictimContactWorker]);
        t.Fact(open, CaseAction.ReferToVoluntary, AnyReferrer);
        DeclareFacts(t, now);
    }

    private void DeclareTrackB(WorkflowTable t, Stamp now)
    {
        CaseStage[] afterAccepting = [Accepted, Assessed, Enrolled, InProgress];
        var open = Track.Open();

        t.Forward(Referred, CaseAction.AcceptForContact, Accepted, AFacilitator, ConsentIsCurrent());
        t.Forward(Accepted, CaseAction.Assess, Assessed, AFacilitator, ConsentIsCurrent());
        t.Forward(Assessed, CaseAction.Enrol, Enrolled, AFacilitator, ConsentIsCurrent());
        DeclareProgramme(t, now, ConsentIsCurrent());
        t.WayOut(afterAccepting, CaseAction.SetAside, Paused, AFacilitator);
        foreach (var stage in afterAccepting)
        {
            t.BackTo(Paused, CaseAction.Resume, stage, AFacilitator, () => StageBefore == stage, ConsentIsCurrent());
        }

        t.WayOut(open, CaseAction.Close, Closed, [Facilitator, DecisionMaker]);
        t.WayOut([Closed, Completed], CaseAction.ReEngage, Referred, AFacilitator);

        t.Fact(open, CaseAction.RecordConsent, [CustodySupportWorker, Facilitator]);
        DeclareFacts(t, now);
    }

    private void DeclareProgramme(WorkflowTable t, Stamp now, params Need[] also)
    {
        t.Forward(Enrolled, CaseAction.BookSeat, Enrolled, AFacilitator, [.. also, HoldsNoSeat(), DeadlineIsAhead(now)]);
        t.Forward(InProgress, CaseAction.BookSeat, InProgress, AFacilitator, [.. also, HoldsNoSeat(), DeadlineIsAhead(now)]);
        t.Forward(Enrolled, CaseAction.StartProgramme, InProgress, AFacilitator, [.. also, FirstSessionIsAttended()]);
        t.Forward(InProgress, CaseAction.Complete, Completed, AFacilitator, [.. also, ProgrammeRuleIsMet()]);
    }

    private void DeclareFacts(WorkflowTable t, Stamp now)
    {
        var open = Track.Open();
        t.Fact(Every, CaseAction.RecordAttendance, AFacilitator, (() => _seats.Count > 0, "He has no seat in a group yet."));
        t.Fact(open, CaseAction.ReleaseSeat, AFacilitator, (() => HeldSeat is not null, "He holds no seat."));
        t.Fact(open, CaseAction.RequestTransfer, AnyReferrer);
        t.Fact(open, CaseAction.AcceptTransfer, AnyReferrer, (() => TransferTo is not null, "No other area has been asked to take the case."));
        t.Fact(Every, CaseAction.RecordRisk, [VictimContactWorker, DecisionMaker, .. AnyReferrer.Where(r => r != DecisionMaker)]);
        t.Fact(open, CaseAction.AmendReferral, AnyReferrer);
        t.Fact(open, CaseAction.AskReferrer, [Facilitator, DecisionMaker], (() => OpenQuestionId is null, "The referrer has questions to answer already. Wait for the answers."));
        t.Fact(open, CaseAction.AnswerQuestions, AnyReferrer, (() => OpenQuestionId is not null, "There are no questions to answer."));
        t.Fact(open, CaseAction.TryToReach, [Facilitator, DecisionMaker]);
        t.Fact(open, CaseAction.SendLetter, [Facilitator, DecisionMaker]);
        t.Fact(open, CaseAction.NamePerson, [CustodySupportWorker, Facilitator, DecisionMaker, VictimContactWorker],
            (() => IsRestricted, "This case is not restricted: everybody of its area can open it."));
        t.Fact(open, CaseAction.Restrict, [CustodySupportWorker, Facilitator, DecisionMaker, VictimContactWorker], (() => !IsRestricted, "This case is restricted already."));

        t.Fact(open, CaseAction.Pause, ADecisionMaker, IsNotHeldYet(HoldKind.Pause));
        t.Fact(open, CaseAction.RaiseRiskReview, ADecisionMaker, IsNotHeldYet(HoldKind.RiskReview));
        t.Fact([.. open.Union([Completed])], CaseAction.RaiseDataQuery, [DecisionMaker, Role.System], IsNotHeldYet(HoldKind.DataQuery));
        t.Fact(Every, CaseAction.ResolveReview, ADecisionMaker, (() => Holds.Any(h => h.IsOpen && h.Kind != HoldKind.AnswerDue), "There is no pause, risk review or data query to resolve."));
        t.Fact(Every, CaseAction.EnterVictim, HerSide);
        t.Fact(Every, CaseAction.CountVictims, HerSide);
        t.Fact(Every, CaseAction.RecordAttempt, HerSide);
        t.Fact(Every, CaseAction.RecordAnswer, HerSide);
        t.Fact(Every, CaseAction.AnnotateAnswer, HerSide);
        t.Fact(Every, CaseAction.ProposeUnlink, HerSide);
        t.Fact(Every, CaseAction.Unlink, HerSide);
        t.Fact(Every, CaseAction.MergeVictims, HerSide);
        t.Fact(Every, CaseAction.ReferToMarac, [VictimContactWorker, DecisionMaker]);
        t.Fact(Every, CaseAction.RecordMarac, [VictimContactWorker, DecisionMaker]);
        foreach (var fact in new[] { CaseAction.RecordWish, CaseAction.TellHer, CaseAction.RecordFeedback, CaseAction.RecordFirstContact })
        {
            t.Fact(Every, fact, HerSide);
        }

        t.Fact(open, CaseAction.AskHerAgain, ADecisionMaker, AnAnswerHoldsTheCase(now), SheIsNotBeingAskedAgain(now), SheIsNotLeftInPeace(now));
        t.Fact(open, CaseAction.LeaveHerBe, [VictimContactWorker], (() => IsAskedAgain(DayOf(now)), "Nobody has asked whether she would like to be asked again."));
    }

    /// <summary>Every action of this track with why it is or isn't possible now for somebody (the gate preview).</summary>
    public IReadOnlyList<ActionPreview> Preview(Stamp stamp)
    {
        var table = TableFor(stamp);
        return [.. table.Actions.Select(a => Ask(table, a, stamp))];
    }

    /// <summary>The actions somebody can take now.</summary>
    public IEnumerable<CaseAction> AllowedActions(Stamp stamp) => Preview(stamp).Where(p => p.IsPossible).Select(p => p.Action);

    /// <summary>A machine of a track with nothing in it, for the diagram and for the test that walks every edge.</summary>
    public static StateMachine<CaseStage, CaseAction> Blank(Track track) => BlankTable(track).Machine;

    private static WorkflowTable BlankTable(Track track) =>
        new CaseFile { Track = track, Stage = Referred }.TableFor(new Stamp(Actor.System, default));

    /// <summary>The table of a track, for the document.</summary>
    public static IReadOnlyList<WorkflowRow> RowsOf(Track track) =>
        new CaseFile { Track = track, Stage = Referred }.TableFor(new Stamp(Actor.System, default)).Rows;

    /// <summary>
    /// The only mover. Asks first, records second, moves third, so that a refused step leaves nothing behind; raises the
    /// version and writes the journal, so that neither can be forgotten.
    /// </summary>
    private JournalEntry Take(CaseAction action, Stamp stamp, Because because, System.Action record, params Need[] needs)
    {
        var table = TableFor(stamp);
        because = WithReason(because, action);
        RefuseIfUnmet(Ask(table, action, stamp, [.. needs, HasReason(because, action)]));
        var (from, needsFresh, gate, since) = (Stage, NeedsFreshAnswers, Gate, UnderReviewSince(DayOf(stamp)));
        record();
        table.Machine.Fire(action);
        if (Stage is Closed or Returned or Referred)
        {
            HeldSeat?.Release(stamp);
        }

        var entry = action.Kind() == ActionKind.Forward
            ? Enter(action, from, Stage, stamp, because, needsFresh, string.Join(' ', gate.ReliedOn.Select(a => a.Id)))
            : Enter(action, from, Stage, stamp, because);
        KeepReviewEnd(since, HowEnded(action, because), stamp);
        return entry;
    }

    /// <summary>Records a fact: asks, records, and writes the journal; moves nothing.</summary>
    private JournalEntry Note(CaseAction action, Stamp stamp, Because because, System.Action record, params Need[] needs)
    {
        RefuseIfUnmet(Ask(TableFor(stamp), action, stamp, needs));
        var since = UnderReviewSince(DayOf(stamp));
        var entry = Enter(action, Stage, to: null, stamp, because);
        record();
        KeepProsecutionLimit();
        KeepReviewEnd(since, HowEnded(action, because), stamp);
        return entry;
    }

    private JournalEntry Enter(
        CaseAction action, CaseStage? from, CaseStage? to, Stamp stamp, Because because, bool needsFresh = false, string? reliedOn = null)
    {
        if (!action.StandsBeside())
        {
            Version++;
        }

        var detail = new JournalDetail
        {
            Note = because.Note,
            RestrictedNote = because.RestrictedNote,
            RestrictedReason = because.RestrictedReason,
            Outcome = because.Outcome,
        };
        var entry = new JournalEntry(Id, Version, action, from, to, stamp, London.DayOf(stamp.At))
        {
            NeedsFreshAnswers = needsFresh,
            Reason = because.Reason,
            ReliedOn = reliedOn,
            Detail = detail.IsEmpty ? null : detail,
        };
        _journal.Add(entry);
        KeepProsecutionLimit();
        return entry;
    }

    private WorkflowTable TableFor(Stamp stamp)
    {
        var day = DayOf(stamp);
        var table = new WorkflowTable(new(() => Stage, s => Stage = s), () => MayGoForwardOn(day));
        switch (Track)
        {
            case Track.ConditionalCaution:
                DeclareTrackA(table, stamp);
                break;
            case Track.Voluntary:
                DeclareTrackB(table, stamp);
                break;
        }

        return table;
    }

    private static DateOnly DayOf(Stamp stamp) => stamp.At == default ? default : London.DayOf(stamp.At);

    private ActionPreview Ask(WorkflowTable table, CaseAction action, Stamp stamp, params Need[] also)
    {
        var otherSide = SideRefusal(stamp.By, action);
        var answer = table.Ask(Stage, action, stamp.By, [.. also, new(() => otherSide is null, otherSide ?? "")]);

        // Before the first step his side reads "waiting" whatever the answer, and of steps that others take nothing at all.
        if (!HasGoneForward && !answer.FitsRole && stamp.By.Role.Side() == Side.His)
        {
            answer = answer with { WhyNot = [.. answer.WhyNot.Where(w => w != SupportGate.Closed)] };
        }

        return answer with { WhyNot = [.. answer.WhyNot.Select(w => w == SupportGate.Closed ? ClosedInWords : w)] };
    }

    /// <summary>Fills in the reason where an action has only one.</summary>
    private Because WithReason(Because because, CaseAction action) =>
        because.Reason is null && Reasons.For(action, Track) is [var only] ? because with { Reason = only } : because;

    private Need HasReason(Because because, CaseAction action) => new(
        () => Reasons.For(action, Track) is not { Count: > 0 } reasons || (because.Reason is { } reason && reasons.Contains(reason)),
        "Choose a reason from the list.");

    private static void RefuseIfUnmet(ActionPreview answer)
    {
        if (!answer.IsPossible)
        {
            throw new CaseRuleException(string.Join(" ", answer.WhyNot));
        }
    }
}
