using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;
using Interventions.Domain.Offences;

namespace Interventions.Domain.Cases;

/// <summary>Track A: the caution, its clocks and what follows when it is not kept (domain.md 1, 2, 10).</summary>
public sealed partial class CaseFile
{
    private readonly List<Condition> _conditions = [];
    private readonly List<Consent> _consents = [];
    private readonly List<SignedDocument> _documents = [];

    public Authorisation? Authorisation { get; private set; }

    public CautionOffer? CautionOffer { get; private set; }

    /// <summary>What he signed. Stays in force through a reopening, is then confirmed and never signed twice.</summary>
    public SignedCaution? Caution { get; private set; }

    /// <summary>Signed, and not ended by proceedings for the offence (CC-07).</summary>
    public bool IsCautionInForce => Caution is not null && !HasProceedingsSince(LastSigned);

    /// <summary>The day by which conditions are to be completed, extensions included.</summary>
    public DateOnly? Deadline { get; private set; }

    /// <summary>The conditions in force: those of the last variation.</summary>
    public IReadOnlyList<Condition> Conditions => [.. _conditions.Where(c => c.Variation == _conditions.Max(x => x.Variation))];

    /// <summary>His consent on Track B: the last recorded.</summary>
    public Consent? Consent => _consents.LastRecorded(c => c.Id);

    /// <summary>Last day on which a prosecution can be started; null where there is no limit or no offence (STL-01..06).</summary>
    public DateOnly? ProsecutionLimit =>
        Offence is { } o && OffenceCatalogue.Find(o.CjsCode) is { } offence ? ProsecutionTimeLimit.LastDay(offence, o.ForTheLimit()) : null;

    /// <summary>The prosecution limit in one sentence, with its source.</summary>
    public string? ProsecutionLimitInWords =>
        Offence is { } o && OffenceCatalogue.Find(o.CjsCode) is { } offence ? ProsecutionTimeLimit.Explain(offence, o.ForTheLimit()) : null;

    /// <summary>The day the completion clock starts (CC-21), for a caution signed on a day; null without an offence.</summary>
    public DateOnly? ClockStart(DateOnly signedOn) =>
        Offence is { } o && OffenceCatalogue.Find(o.CjsCode) is { } offence
            ? CompletionDeadline.Start(offence.Mode, o.CommittedOn, signedOn, Policy.ClockBasis)
            : null;

    /// <summary>Decides that there is enough evidence and that a caution should be given (CC-04, E4).</summary>
    public void Authorise(DateTime admittedAt, bool evidenceIsSufficient, string? cpsReference, Stamp stamp, Because because) =>
        Take(CaseAction.Authorise, stamp, because, () =>
            {
                Authorisation = new(admittedAt, evidenceIsSufficient, cpsReference, stamp.By.UserId, stamp.At);
                KeepEvaluation(CaseAction.Authorise, stamp);
            },
            (() => Offence is null || London.DayOf(admittedAt) >= Offence.CommittedOn, "He cannot have admitted it before the offence. Check the day."),
            (() => admittedAt <= stamp.At, "The admission is in the future. Check its day and time."),
            (() => evidenceIsSufficient, "A caution needs enough evidence to charge. If there is not, return the case."),
            (() => !Policy.CpsReferenceRequired || !string.IsNullOrWhiteSpace(cpsReference), "Enter the CPS reference: the force's policy asks for it."));

    /// <summary>Offers the caution: effect explained, warning given, legal advice available (CC-04.4, CC-22).</summary>
    public void OfferCaution(bool effectExplained, bool warningGiven, bool legalAdviceAvailable, Stamp stamp, Because because) =>
        Take(CaseAction.Offer, stamp, because, () => CautionOffer = new(effectExplained, warningGiven, legalAdviceAvailable, stamp.By.UserId, stamp.At),
            (() => Authorisation is { } a && a.AdmittedAt < stamp.At, "He has to have admitted it before any offer."),
            (() => effectExplained, "Explain the effect of the caution first, and record that you did."),
            (() => warningGiven, "Give the warning about prosecution first, and record that you did."),
            (() => legalAdviceAvailable, "Legal advice has to be available before he signs."));

    /// <summary>He signs (CC-04.5). Where a caution is in force already, the step confirms it.</summary>
    /// <param name="signing">What was signed; null to confirm the caution in force.</param>
    /// <param name="terms">The conditions; none to confirm.</param>
    /// <param name="stamp">The officer giving it.</param>
    /// <param name="because">Anything to add.</param>
    public void SignCaution(SignedCaution? signing, IReadOnlyList<ConditionTerms> terms, Stamp stamp, Because because)
    {
        if (IsCautionInForce)
        {
            Take(CaseAction.Sign, stamp, because, () => { },
                (() => signing is null && terms.Count == 0, "A caution is in force: it is confirmed, never signed twice. Vary the conditions to change them."));
            return;
        }

        Refuse.Unless(signing is not null, "Enter what was signed.");
        Take(CaseAction.Sign, stamp, because,
            () =>
            {
                Caution = signing! with { By = stamp.By.UserId, At = stamp.At };
                KeepEvaluation(CaseAction.Sign, stamp);
                Deadline = signing.Deadline;
                var set = _conditions.Count == 0 ? 0 : _conditions.Max(c => c.Variation) + 1;
                _conditions.AddRange(terms.Select(t => new Condition(t, set)));
                _documents.Add(new SignedDocument(DocumentOf(terms, set, Caution.SignedOn, stamp), stamp));
            },
            [
                (() => signing!.SignedOn <= London.DayOf(stamp.At), "The day of signature is in the future. Check it."),
                (() => CautionOffer is { } offer && signing!.SignedOn >= London.DayOf(offer.At), "He cannot have signed before it was offered. Check the day."),
                (() => !string.IsNullOrWhiteSpace(signing!.OffenceDetails), "Enter the details of the offence: the document must state them."),
                (() => !string.IsNullOrWhiteSpace(signing!.Admission), "Enter his admission: the document must state it."),
                (() => signing!.Deadline > signing.SignedOn, "The completion date has to be after the day of signature."),
                (() => terms.All(t => t.DueOn >= signing!.SignedOn), "A condition is due before he signed. Move its day."),
                (() => signing!.Consents, "He has to consent to the caution. If he does not, record that he declined."),
                .. TermsAreComplete(terms, signing!.Deadline),
                DeadlineIsAllowed(signing!.Deadline, signing.DeadlineReason, signing.SignedOn),
            ]);
    }

    /// <summary>Moves the deadline inside the overall limit (CC-21, CC-27).</summary>
    public void ExtendDeadline(DateOnly deadline, string reason, Stamp stamp) =>
        Note(CaseAction.ExtendDeadline, stamp, new(reason), () =>
            {
                Deadline = deadline;
                SettleNonCompliance(NonComplianceFinding.Varied, reason, stamp);
            },
            (() => !string.IsNullOrWhiteSpace(reason), "Give the reason for the longer time."),
            (() => deadline > Deadline, "The new day has to be later than the present deadline."),
            (() => deadline >= London.DayOf(stamp.At), "The new day has passed already. Choose a later one."),
            DeadlineIsAllowed(deadline, reason, Caution?.SignedOn));

    /// <summary>Changes the conditions with his agreement, signed again (CC-27). She is asked about it: the case is under review until she answered.</summary>
    public void VaryConditions(IReadOnlyList<ConditionTerms> terms, DateOnly signedAgainOn, string reason, Stamp stamp) =>
        Note(CaseAction.VaryConditions, stamp, new(reason), () =>
            {
                var variation = _conditions.Select(c => c.Variation).DefaultIfEmpty(0).Max() + 1;
                _conditions.AddRange(terms.Select(t => new Condition(t, variation)));
                _documents.Add(new SignedDocument(DocumentOf(terms, variation, signedAgainOn, stamp), stamp));
                _holds.Add(new Hold(HoldKind.AnswerDue, Version, stamp));
                SettleNonCompliance(NonComplianceFinding.Varied, reason, stamp);
            },
            [
                (() => !string.IsNullOrWhiteSpace(reason), "Give the reason for the change."),
                (() => signedAgainOn <= London.DayOf(stamp.At), "A variation is signed again. The day of signature is in the future."),
                (() => signedAgainOn >= Caution?.SignedOn, "A variation is signed again, after the caution was signed. Check the day."),
                .. TermsAreComplete(terms, Deadline),
            ]);

    /// <summary>The documents signed since the case was loaded; earlier ones are read only where they are shown.</summary>
    public IReadOnlyList<SignedDocument> NewDocuments => _documents;

    private CautionDocument DocumentOf(IReadOnlyList<ConditionTerms> terms, int variation, DateOnly signedOn, Stamp stamp) => new()
    {
        Reference = Reference,
        Variation = variation,
        Name = Person.FullName,
        DateOfBirth = Person.DateOfBirth,
        CrimeReference = CrimeReference,
        OffenceDetails = Caution!.OffenceDetails,
        Admission = Caution.Admission,
        Consent = "I have had the chance to take legal advice. I consent to this conditional caution and to its conditions.",
        Conditions = [.. terms.Select((t, i) => new DocumentCondition(i + 1, t.Text, t.Kind, t.DueOn))],
        Deadline = Deadline!.Value,
        DeadlineReason = Caution.DeadlineReason,
        SignedOn = signedOn,
        Officer = stamp.By.Name,
        CollarNumber = stamp.By.CollarNumber,
    };

    /// <summary>Version of the last signature or confirmation.</summary>
    private int LastSigned => Journal.LastOrDefault(e => e.Action == CaseAction.Sign)?.Version ?? 0;

    /// <summary>Goes back to the stage the case came from.</summary>
    public void Resume(Stamp stamp, Because because) => Take(CaseAction.Resume, stamp, because, () => { });

    /// <summary>Records his consent to a voluntary referral (CU-04).</summary>
    public void RecordConsent(ConsentGiven given, Stamp stamp) =>
        Note(CaseAction.RecordConsent, stamp, Because.None, () => _consents.Add(new Consent(given, stamp)),
            (() => !string.IsNullOrWhiteSpace(given.Explained), "Say what was explained to him."));

    private static Need[] TermsAreComplete(IReadOnlyList<ConditionTerms> terms, DateOnly? deadline) =>
    [
        (() => terms.Count > 0, "Enter at least one condition."),
        (() => terms.All(t => !string.IsNullOrWhiteSpace(t.Text)), "Every condition needs its text: what, where, by when."),
        (() => terms.All(t => t.DueOn <= deadline), "A condition is due after the deadline. Move its day."),
    ];

    private Need DeadlineIsAllowed(DateOnly deadline, string? reason, DateOnly? signedOn)
    {
        var problem = signedOn is { } signed && ClockStart(signed) is { } start
            ? CompletionDeadline.Problem(deadline, start, !string.IsNullOrWhiteSpace(reason), ProsecutionLimit, Policy.ProsecutionMarginDays)
            : "There is no offence on record to count the deadline from.";
        return new(() => problem is null, problem ?? "");
    }
}
