using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;

namespace Interventions.Domain.Cases;

/// <summary>Track A: the caution, its clocks and what follows when it is not kept (domain.md 1, 2, 10).</summary>
public sealed partial class CaseFile
{
    private readonly List<Consent> _consents = [];

    public Authorisation? Authorisation { get; private set; }

    public CautionOffer? CautionOffer { get; private set; }

    /// <summary>What he signed. Stays in force through a reopening, is then confirmed and never signed twice.</summary>
    public SignedCaution? Caution { get; private set; }

    /// <summary>Signed, and not ended by proceedings for the offence (CC-07).</summary>
    public bool IsCautionInForce => Caution is not null && !HasProceedingsSince(LastSigned);

    /// <summary>The day by which conditions are to be completed, extensions included.</summary>
    public DateOnly? Deadline { get; private set; }

    /// <summary>Why the deadline is later than 16 weeks, where it is: of the signature, the last extension or the last variation.</summary>
    public string? DeadlineReason { get; private set; }

    /// <summary>His consent on Track B: the last recorded.</summary>
    public Consent? Consent => _consents.LastRecorded(c => c.Id);

    /// <summary>Decides that there is enough evidence and that a caution should be given (CC-04, E4).</summary>
    /// <param name="admittedAt">When he admitted the offence, UTC.</param>
    /// <param name="evidenceIsSufficient">The evidence is enough to charge.</param>
    /// <param name="cpsReference">Where policy or offence ask for one.</param>
    /// <param name="stamp">Who decides.</param>
    /// <param name="because">Anything to add.</param>
    /// <param name="longerBecause">Why the conditions may take up to 20 weeks; null where 16 have to do (CC-21).</param>
    public void Authorise(DateTime admittedAt, bool evidenceIsSufficient, string? cpsReference, Stamp stamp, Because because, string? longerBecause = null)
    {
        because = because with { Note = Joined(because.Note, longerBecause is null ? null : $"May be given up to 20 weeks: {longerBecause}") };
        Take(CaseAction.Authorise, stamp, because, () =>
            {
                Authorisation = new(admittedAt, evidenceIsSufficient, cpsReference, stamp.By.UserId, stamp.At) { LongerBecause = longerBecause };
                KeepEvaluation(CaseAction.Authorise, stamp);
            },
            (() => Offences.All(o => London.DayOf(admittedAt) >= o.Facts.CommittedOn), "He cannot have admitted it before the offence. Check the day."),
            (() => admittedAt <= stamp.At, "The admission is in the future. Check its day and time."),
            (() => evidenceIsSufficient, "A caution needs enough evidence to charge. If there is not, return the case."),
            (() => WhyCpsReference is null || !string.IsNullOrWhiteSpace(cpsReference), WhyCpsReference ?? ""),
            NoteFits(because.Note));
    }

    /// <summary>Offers the caution: effect explained, warning given, legal advice available (CC-04.4, CC-22).</summary>
    public void OfferCaution(bool effectExplained, bool warningGiven, bool legalAdviceAvailable, Stamp stamp, Because because) =>
        Take(CaseAction.Offer, stamp, because, () =>
            {
                CautionOffer = new(effectExplained, warningGiven, legalAdviceAvailable, stamp.By.UserId, stamp.At);
                KeepEvaluation(CaseAction.Offer, stamp);
            },
            (() => Authorisation is { } a && a.AdmittedAt < stamp.At, "He has to have admitted it before any offer (CC-22), and no admission from before is on record. Whoever authorises records it; without one, return the case."),
            (() => effectExplained, "Explain the effect of the caution first, and record that you did (CC-04)."),
            (() => warningGiven, "Give the warning about prosecution first, and record that you did (CC-04)."),
            (() => legalAdviceAvailable, "Legal advice has to be available before he signs (CC-22). Ask the custody officer to arrange it, and record it here."));

    /// <summary>He signs (CC-04.5). Where a caution is in force already, the step confirms it.</summary>
    /// <param name="signing">What was signed; null to confirm the caution in force.</param>
    /// <param name="terms">The conditions; none to confirm.</param>
    /// <param name="stamp">The officer giving it.</param>
    /// <param name="because">Anything to add.</param>
    public void SignCaution(SignedCaution? signing, IReadOnlyList<ConditionTerms> terms, Stamp stamp, Because because) => SignCaution(signing, terms, draft: null, stamp, because);

    private void SignCaution(SignedCaution? signing, IReadOnlyList<ConditionTerms> terms, PreparedDocument? draft, Stamp stamp, Because because)
    {
        if (IsCautionInForce)
        {
            Take(CaseAction.Sign, stamp, because, () => { },
                (() => signing is null && terms.Count == 0, "A caution is in force: it is confirmed, never signed twice. Vary the conditions to change them."));
            return;
        }

        Refuse.Unless(signing is not null, "Enter what was signed.");
        var longer = LongerTime(signing!.Deadline, why: null, signing.SignedOn, stamp);
        because = because with { Note = Joined(because.Note, longer?.InWords) };
        Take(CaseAction.Sign, stamp, because,
            () =>
            {
                var (set, document) = (NextSet, DocumentOf(new(signing.OffenceDetails, signing.Admission, terms, signing.Deadline, signing.DeadlineReason), NextSet));
                Caution = signing with { By = stamp.By.UserId, At = stamp.At, DeadlineAuthorisedBy = longer?.By };
                KeepEvaluation(CaseAction.Sign, stamp);
                (Deadline, DeadlineReason) = (signing.Deadline, signing.DeadlineReason);
                PutInForce(terms, set, stamp, isVariation: false);
                Freeze(document, draft, signing.SignedOn, stamp);
            },
            [
                (() => signing!.SignedOn <= London.DayOf(stamp.At), "The day of signature is in the future. Check it."),
                (() => CautionOffer is { } offer && signing!.SignedOn >= London.DayOf(offer.At), "He cannot have signed before it was offered. Check the day."),
                (() => signing!.Deadline > signing.SignedOn, "The completion date has to be after the day of signature."),
                (() => terms.All(t => t.DueOn >= signing!.SignedOn), "A condition is due before he signed. Move its day."),
                (() => signing!.Consents, "He has to consent to the caution. If he does not, record that he declined."),
                .. ContentsAreComplete(signing.OffenceDetails, signing.Admission),
                .. TermsAreComplete(terms, signing.Deadline),
                DeadlineIsAllowed(signing.Deadline, signing.DeadlineReason, signing.SignedOn, stamp),
                NoteFits(because.Note),
            ]);
    }

    /// <summary>Moves the deadline inside the overall limit (CC-21, CC-27).</summary>
    public void ExtendDeadline(DateOnly deadline, string reason, Stamp stamp)
    {
        var note = LongerTime(deadline, reason, Caution?.SignedOn, stamp)?.InWords ?? reason;
        Note(CaseAction.ExtendDeadline, stamp, new(note), () =>
            {
                (Deadline, DeadlineReason) = (deadline, reason);
                SettleNonCompliance(NonComplianceFinding.Varied, reason, stamp);
            },
            (() => !string.IsNullOrWhiteSpace(reason), "Give the reason for the longer time."),
            (() => deadline > Deadline, "The new day has to be later than the present deadline."),
            (() => deadline >= London.DayOf(stamp.At), "The new day has passed already. Choose a later one."),
            DeadlineIsAllowed(deadline, reason, Caution?.SignedOn, stamp),
            NoteFits(note));
    }

    /// <summary>Changes the conditions with his agreement, signed again (CC-27). She is asked about it: the case is under review until she answered.</summary>
    public void VaryConditions(IReadOnlyList<ConditionTerms> terms, Variation variation, string reason, Stamp stamp) => VaryConditions(terms, variation, draft: null, reason, stamp);

    private void VaryConditions(IReadOnlyList<ConditionTerms> terms, Variation variation, PreparedDocument? draft, string reason, Stamp stamp)
    {
        var longer = variation.Deadline is { } day && day != Deadline ? LongerTime(day, why: null, Caution?.SignedOn, stamp) : null;
        var note = Joined(reason, longer?.InWords);
        Note(CaseAction.VaryConditions, stamp, new(note), () =>
            {
                var set = NextSet;
                (Deadline, DeadlineReason) = (variation.Deadline ?? Deadline, ReasonOf(variation.Deadline, variation.DeadlineReason));
                var document = DocumentOf(new(Caution!.OffenceDetails, Caution.Admission, terms, Deadline!.Value, DeadlineReason), set);
                PutInForce(terms, set, stamp, isVariation: true);
                Freeze(document, draft, variation.SignedAgainOn, stamp);
                _holds.Add(new Hold(HoldKind.AnswerDue, Version, stamp));
                SettleNonCompliance(NonComplianceFinding.Varied, reason, stamp);
            },
            [
                (() => !string.IsNullOrWhiteSpace(reason), "Give the reason for the change."),
                (() => variation.Agrees, "He has to agree to the change. Without his agreement the conditions stay as they are."),
                (() => variation.SignedAgainOn <= London.DayOf(stamp.At), "A variation is signed again. The day of signature is in the future."),
                (() => variation.SignedAgainOn >= Caution?.SignedOn, "A variation is signed again, after the caution was signed. Check the day."),
                .. TermsAreComplete(terms, variation.Deadline ?? Deadline),
                .. NewDeadlineIsAllowed(variation.Deadline, variation.DeadlineReason, stamp),
                NoteFits(note),
            ]);
    }

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
        (() => !terms.Any(t => Blanks.LeftIn(t.Text) is not null), $"A condition still has a blank: {terms.Select(t => Blanks.LeftIn(t.Text)).FirstOrDefault(b => b is not null)}. Fill it in: what, where, by when, and whom to ring (CC-31)."),
    ];
}
