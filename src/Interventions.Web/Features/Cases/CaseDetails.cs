using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Features.NonCompliance;
using Interventions.Web.Features.Referrals;

namespace Interventions.Web.Features.Cases;

/// <summary>What the forms on the case page need to know beside the view.</summary>
/// <param name="DeskChecks">The last answer to each criterion.</param>
/// <param name="Conditions">The conditions in force; their text is for whoever may read the document, and for her side, who is asked about them.</param>
/// <param name="Caution">What he signed; its texts are for decision-makers.</param>
/// <param name="Deadline">The day the conditions are due, extensions included.</param>
/// <param name="LatestDeadline">The last day a deadline may have without a reason, counted from today's signature.</param>
/// <param name="OpenHolds">For the decision-maker and her side; empty for anybody else.</param>
/// <param name="NonCompliances">What was not complied with and what was found.</param>
/// <param name="Seat">The group he holds a seat in.</param>
/// <param name="Attendance">Each session with the last entry; notes are for facilitators.</param>
/// <param name="TransferTo">The area asked to take the case.</param>
/// <param name="CpsReferenceRequired">Policy or offence ask for one (CC-25, CC-44).</param>
public sealed record CaseDetails(
    IReadOnlyList<CheckRow> DeskChecks, IReadOnlyList<ConditionTerms> Conditions, SignedCaution? Caution, DateOnly? Deadline, DateOnly? LatestDeadline,
    IReadOnlyList<HoldKind> OpenHolds, IReadOnlyList<NonComplianceRow> NonCompliances, Guid? Seat, IReadOnlyList<AttendanceRow> Attendance, string? TransferTo,
    bool CpsReferenceRequired)
{
    /// <summary>Desk checks that the facts on the case decide, until somebody records them.</summary>
    public IReadOnlyList<CheckRow> SuggestedChecks { get; init; } = [];

    /// <summary>What excludes the case was found, with E3; null where nobody said.</summary>
    public ExcludedFeatures? Excluded { get; init; }

    /// <summary>What the case's rules make of it today, as far as the reader may know; null where they have nothing to say.</summary>
    public EvaluationView? Evaluation { get; init; }

    /// <summary>On whose word the caution rests; for decision-makers, null before anything is authorised.</summary>
    public AuthorityView? Authority { get; init; }

    /// <summary>Why a CPS reference has to be entered to authorise, in a sentence; null where none has to.</summary>
    public string? WhyCpsReference { get; init; }

    /// <summary>What was amended in the referral and asked of the referrer.</summary>
    public ReferralHistory History { get; init; } = ReferralHistory.None;

    /// <summary>Sent back to the referrer, who has not answered yet.</summary>
    public bool IsReturnedWithQuestions { get; init; }

    /// <summary>What was tried to reach him and what he said: for facilitators and decision-makers.</summary>
    public HisContacts Contacts { get; init; } = HisContacts.None;

    /// <summary>Why nobody writes to him or rings him today, for facilitators and decision-makers; null where somebody may (product.md 3).</summary>
    public string? WhyNothingGoes { get; init; }

    /// <summary>He was asked for his explanation of what is being looked at, or somebody tried to (CC-28).</summary>
    public bool IsExplanationSought { get; init; }

    /// <summary>He can no longer be charged.</summary>
    public bool IsProsecutionLimitPassed { get; init; }

    /// <summary>Bail with no contact is in force: for who books sessions, and who decides (CU-08).</summary>
    public bool NoContactBail { get; init; }

    /// <summary>The conditions in force with what became of each.</summary>
    public IReadOnlyList<ConditionState> ConditionStates { get; init; } = [];

    /// <summary>Offences on the caution beside the first (CC-24).</summary>
    public IReadOnlyList<OffenceRow> FurtherOffences { get; init; } = [];

    /// <summary>Every offence, as a new document begins with them.</summary>
    public string? OffencesInWords { get; init; }

    /// <summary>How many are to be asked, for the decision-maker; null for others.</summary>
    public int? VictimsCounted { get; init; }

    /// <summary>Signed, and not ended by proceedings.</summary>
    public bool IsCautionInForce { get; init; }

    /// <summary>The document prepared for the next signature, for the decision-maker; null where there is none.</summary>
    public DraftView? Draft { get; init; }

    internal static CaseDetails Of(CaseFile file, DateOnly today, Role reader)
    {
        // What was written into the document stays there: his side reads what the library calls a condition (domain.md 4.3).
        var (readsDocument, readsConditions) = (reader == Role.DecisionMaker, reader is Role.DecisionMaker or Role.VictimContactWorker);
        var seesHolds = reader is Role.DecisionMaker or Role.VictimContactWorker;
        var checks = reader == Role.VictimContactWorker ? [] : file.DeskChecks.GroupBy(c => c.Criterion).Select(g => g.MaxBy(c => (c.At, c.Id))!).OrderBy(c => c.Criterion)
            .Select(c => new CheckRow(c.Criterion, c.Answer, c.Evidence)).ToArray();
        DateOnly? latest = file.Offence is { } o && file.ClockStart(o.CommittedOn) is { } start
            ? CompletionDeadline.Latest(start, hasReason: false, file.ProsecutionLimit, file.Policy.ProsecutionMarginDays)
            : null;
        return new(
            checks,
            [.. file.Conditions.Select(c => new ConditionTerms(readsConditions ? c.Text : c.TitleInWords, c.Kind, c.DueOn, c.Title, c.WordingId))],
            reader == Role.VictimContactWorker ? null : readsDocument || file.Caution is null ? file.Caution : file.Caution with { OffenceDetails = "", Admission = "", DeadlineReason = null },
            file.Deadline,
            latest,
            seesHolds ? [.. file.Holds.Where(h => h.IsOpen).Select(h => h.Kind)] : [],
            [.. file.NonCompliances.OrderBy(n => n.ReportedAt).Select(n => new NonComplianceRow(seesHolds ? n.What : n.What.ForHisSide(), n.ReportedAt, n.Finding))],
            file.HeldSeat?.GroupId,
            [.. file.Attendance.GroupBy(a => (a.SessionId, a.Run)).Select(g => g.MaxBy(a => (a.At, a.Id))!).OrderBy(a => a.Run).ThenBy(a => a.SessionNumber)
                .Select(a => new AttendanceRow(a.Run, a.SessionNumber, a.Fact, a.Reason, a.At, reader == Role.Facilitator ? a.FactNote : null, reader == Role.Facilitator ? a.OpinionNote : null))],
            file.TransferTo,
            file.WhyCpsReference is not null)
        {
            WhyCpsReference = reader == Role.DecisionMaker ? file.WhyCpsReference : null,
            IsReturnedWithQuestions = file.OpenQuestionId is not null,
            IsExplanationSought = file.IsExplanationSought,
            IsProsecutionLimitPassed = file.ProsecutionLimit < today,
            NoContactBail = file.Details.NoContactBail && reader != Role.VictimContactWorker,
            ConditionStates = [.. file.Conditions.Select((c, i) => new ConditionState(
                i + 1, readsConditions ? c.Text : c.TitleInWords, c.Kind, c.DueOn, c.Status, c.Latest?.On, readsDocument ? c.Latest?.Evidence : null))],
            FurtherOffences = [.. file.FurtherOffences.Select(o => new OffenceRow(o.Id, o.CrimeReference, new CaseOffence(o.CrimeReference, o.Facts).InWords))],
            OffencesInWords = file.Offences is { Count: > 1 } several
                ? string.Join('\n', several.Select((o, i) => $"{i + 1}. {o.InWords}{(o.CrimeReference is { } crime ? $", crime {crime}" : "")}"))
                : file.Offences.Select(o => o.InWords).FirstOrDefault(),
            VictimsCounted = readsDocument ? file.VictimsCounted : null,
            IsCautionInForce = file.IsCautionInForce,
        };
    }
}

/// <summary>A condition in force.</summary>
/// <param name="Number">From 1, as on the document.</param>
/// <param name="Text">Its text, or what the library calls it, by reader.</param>
/// <param name="On">The day it was kept, or known not to be.</param>
/// <param name="Evidence">For decision-makers only.</param>
public sealed record ConditionState(int Number, string Text, ConditionKind Kind, DateOnly DueOn, ConditionStatus Status, DateOnly? On, string? Evidence);

/// <summary>An offence beside the first.</summary>
public sealed record OffenceRow(Guid Id, string CrimeReference, string InWords);

/// <summary>The last answer to a desk check.</summary>
public sealed record CheckRow(Criterion Criterion, CriterionAnswer Answer, string Evidence);

/// <summary>Something not complied with.</summary>
public sealed record NonComplianceRow(Reason What, DateTime ReportedAt, NonComplianceFinding? Finding);

/// <summary>One session attended or not.</summary>
public sealed record AttendanceRow(int Run, int Session, AttendanceFact Fact, AbsenceReason? Reason, DateTime At, string? FactNote, string? OpinionNote);
