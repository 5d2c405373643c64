using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;

namespace Interventions.Domain.Cases;

/// <summary>Track A: the document, prepared and printed before it is signed (CC-04.5, CC-27).</summary>
public sealed partial class CaseFile
{
    private const string ConsentOfCaution = "I have had the chance to take legal advice. I consent to this conditional caution and to its conditions.";
    private const string ConsentOfVariation =
        "I have had the chance to take legal advice. I agree to the change of the conditions, and I consent to this conditional caution with the conditions as they stand here.";

    private readonly List<PreparedDocument> _drafts = [];
    private readonly List<SignedDocument> _documents = [];

    /// <summary>The documents signed since the case was loaded; earlier ones are read only where they are shown.</summary>
    public IReadOnlyList<SignedDocument> NewDocuments => _documents;

    /// <summary>The drafts, where they were loaded: whoever prepares or signs one loads them first, and is refused without.</summary>
    public IReadOnlyList<PreparedDocument> Drafts => _drafts;

    /// <summary>Prepares the document to sign. It moves nothing and promises nothing; preparing it again makes another draft.</summary>
    public void PrepareDocument(DocumentTerms typed, Stamp stamp) =>
        Note(CaseAction.PrepareDocument, stamp, Because.None, () => AddDraft(typed, stamp),
        [
            .. ContentsAreComplete(typed.OffenceDetails, typed.Admission),
            (() => typed.Deadline > London.DayOf(stamp.At), "The completion date has to be after today."),
            (() => typed.Conditions.All(t => t.DueOn >= London.DayOf(stamp.At)), "A condition is due before he can sign. Move its day."),
            .. TermsAreComplete(typed.Conditions, typed.Deadline),
            DeadlineIsAllowed(typed.Deadline, typed.DeadlineReason, London.DayOf(stamp.At), stamp),
        ]);

    /// <summary>Prepares a variation to sign again: other conditions, and a longer deadline where it fits the limits (CC-21, CC-27).</summary>
    /// <param name="terms">The conditions as they are to stand.</param>
    /// <param name="deadline">A new day for all of them; null leaves it.</param>
    /// <param name="deadlineReason">Why longer than 16 weeks, where it is.</param>
    /// <param name="stamp">Who prepares it.</param>
    public void PrepareVariation(IReadOnlyList<ConditionTerms> terms, DateOnly? deadline, string? deadlineReason, Stamp stamp) =>
        Note(CaseAction.PrepareVariation, stamp, Because.None,
            () => AddDraft(new(Caution!.OffenceDetails, Caution.Admission, terms, deadline ?? Deadline!.Value, ReasonOf(deadline, deadlineReason)), stamp),
            [.. TermsAreComplete(terms, deadline ?? Deadline), .. NewDeadlineIsAllowed(deadline, deadlineReason, stamp)]);

    /// <summary>He signs the very document that was prepared (CC-04.5).</summary>
    /// <param name="shown">The draft on the paper he signed.</param>
    /// <param name="signedOn">Day of signature.</param>
    /// <param name="consents">He consents (E12).</param>
    /// <param name="stamp">The officer giving the caution.</param>
    /// <param name="because">Anything to add.</param>
    public void SignPrepared(DraftShown shown, DateOnly signedOn, bool consents, Stamp stamp, Because because)
    {
        Refuse.Unless(!IsCautionInForce, "A caution is in force: it is confirmed, never signed twice. Vary the conditions to change them.");
        var (draft, document) = Prepared(shown);
        SignedCaution signing = new(signedOn, document.OffenceDetails, document.Admission, consents, document.Deadline, document.DeadlineReason, stamp.By.UserId, stamp.At);
        SignCaution(signing, [.. document.Conditions.Select(c => c.Terms)], draft, stamp, because);
    }

    /// <summary>He signs the very variation that was prepared (CC-27).</summary>
    public void VaryPrepared(DraftShown shown, DateOnly signedAgainOn, bool agrees, string reason, Stamp stamp)
    {
        var (draft, document) = Prepared(shown);
        DateOnly? moved = document.Deadline == Deadline ? null : document.Deadline;
        VaryConditions([.. document.Conditions.Select(c => c.Terms)], new(signedAgainOn, agrees, moved, moved is null ? null : document.DeadlineReason), draft, reason, stamp);
    }

    private void AddDraft(DocumentTerms typed, Stamp stamp) =>
        _drafts.Add(new PreparedDocument(DocumentOf(typed, NextSet) with { DraftNumber = _drafts.Select(d => d.Number).DefaultIfEmpty(0).Max() + 1 }, Version, stamp));

    /// <summary>The last draft, if it is the one shown and says what the case says.</summary>
    private (PreparedDocument Draft, CautionDocument Document) Prepared(DraftShown shown)
    {
        var draft = _drafts.LastRecorded(d => d.Id) ?? throw new CaseRuleException("Nothing is prepared to sign. Prepare the document first.");
        Refuse.Unless(
            (draft.Number, draft.Sha256) == (shown.Number, shown.Sha256),
            $"The document was prepared again since, as draft {draft.Number}. Have him sign that one, or enter what he signed.");
        return WhyNotSignable(draft) is { } why ? throw new CaseRuleException(why) : (draft, draft.Document);
    }

    /// <summary>Why a draft can no longer be signed; null where it says what the case says.</summary>
    public string? WhyNotSignable(PreparedDocument draft)
    {
        if (!draft.IsAsPrepared)
        {
            return "The draft and its checksum no longer belong together. Tell your administrator at once, and prepare the document again.";
        }

        var isAsTheCaseIs = draft.Variation == NextSet && (DocumentOf(draft.Document.Terms, draft.Variation) with { DraftNumber = draft.Number }).ToText() == draft.Text
            && !Journal.Any(e => e.Action == CaseAction.ExtendDeadline && e.Version > draft.Version);
        return isAsTheCaseIs ? null : $"What the document states has changed since draft {draft.Number} was prepared. Prepare it again, and have him sign the new one.";
    }

    /// <summary>The document without day, officer and draft.</summary>
    private CautionDocument DocumentOf(DocumentTerms typed, int variation) => new()
    {
        Reference = Reference,
        Variation = variation,
        Name = Person.FullName,
        DateOfBirth = Person.DateOfBirth,
        CrimeReference = CrimeReference,
        Offences = [.. Offences.Select(o => new DocumentOffence(o.CrimeReference, o.Known?.Title ?? o.Facts.CjsCode, o.Facts.CommittedOn))],
        OffenceDetails = typed.OffenceDetails,
        Admission = typed.Admission,
        Consent = IsCautionInForce ? ConsentOfVariation : ConsentOfCaution,
        Conditions = [.. typed.Conditions.Select((t, i) => new DocumentCondition(i + 1, t.Text, t.Kind, t.DueOn, t.Title, t.WordingId))],
        Deadline = typed.Deadline,
        DeadlineReason = typed.DeadlineReason,
        SignedOn = null,
        Officer = null,
        CollarNumber = null,
    };

    /// <summary>Freezes what was signed; a prepared one as it was prepared.</summary>
    private void Freeze(CautionDocument document, PreparedDocument? draft, DateOnly signedOn, Stamp stamp) => _documents.Add(new SignedDocument(
        (draft?.Document ?? document) with
        {
            DraftSha256 = draft?.Sha256,
            SignedOn = signedOn,
            Officer = stamp.By.Name,
            CollarNumber = stamp.By.CollarNumber,
        },
        stamp));

    /// <summary>Why the deadline stands where it is: the reason of a new one, or the one given before.</summary>
    private string? ReasonOf(DateOnly? deadline, string? reason) => deadline is null || deadline == Deadline ? DeadlineReason ?? Caution?.DeadlineReason : Blank(reason);

    private static Need[] ContentsAreComplete(string offenceDetails, string admission) =>
    [
        (() => !string.IsNullOrWhiteSpace(offenceDetails), "Enter the details of the offence: the document must state them."),
        (() => !string.IsNullOrWhiteSpace(admission), "Enter his admission: the document must state it."),
    ];

    /// <summary>G9, G10, and never into the past.</summary>
    private Need[] NewDeadlineIsAllowed(DateOnly? deadline, string? reason, Stamp stamp) => deadline is not { } day || day == Deadline ? [] :
    [
        (() => day >= London.DayOf(stamp.At), "The new day has passed already. Choose a later one."),
        DeadlineIsAllowed(day, reason, Caution?.SignedOn, stamp),
    ];
}
