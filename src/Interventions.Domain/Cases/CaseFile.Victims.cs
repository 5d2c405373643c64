using Interventions.Domain.Calendar;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Cases;

/// <summary>Victims, their answers and the gate (product.md 3).</summary>
public sealed partial class CaseFile
{
    private readonly List<CaseVictim> _victims = [];
    private readonly List<AnswerRemark> _remarks = [];
    private readonly List<ContactAttempt> _attempts = [];

    /// <summary>How many people of 16 or over are to be asked.</summary>
    public int VictimsCounted { get; private set; }

    public IReadOnlyList<CaseVictim> Victims => _victims;

    public IReadOnlyList<AnswerRemark> Remarks => _remarks;

    /// <summary>Attempts made in this unit of work; earlier ones are not loaded, because nothing hangs on them.</summary>
    public IReadOnlyList<ContactAttempt> NewAttempts => _attempts;

    /// <summary>The gate as it stands.</summary>
    public SupportGate Gate => new(_victims, VictimsCounted);

    /// <summary>True up to and including signing (A) or start (B): an answer must still be good on the day of the step.</summary>
    public bool NeedsFreshAnswers => NeedsFreshIn(Stage is CaseStage.Paused or CaseStage.NonComplianceReview ? StageBefore ?? Stage : Stage);

    /// <summary>Links a victim. What closed the gate for her elsewhere comes with her (product.md 3).</summary>
    /// <param name="linkId">Id of the link.</param>
    /// <param name="victimId">Who she is.</param>
    /// <param name="dateOfBirth">Under 16 she or he is linked as a child and never asked.</param>
    /// <param name="elsewhere">Her latest answers in her other cases with him, and whether that case is for the same crime on the same track.</param>
    /// <param name="stamp">Who links.</param>
    public CaseVictim EnterVictim(
        Guid linkId, Guid victimId, DateOnly? dateOfBirth, IEnumerable<(SupportAnswer Answer, bool IsSameCrimeAndTrack)> elsewhere, Stamp stamp) =>
        EnterVictim(
            linkId, victimId, dateOfBirth is { } born && born.AddYears(16) > London.DayOf(stamp.At), ChildBands.Of(dateOfBirth, isChild: false, London.DayOf(stamp.At)), elsewhere, stamp);

    /// <summary>Links a victim known from another case, without looking at her date of birth again.</summary>
    public CaseVictim EnterVictim(
        Guid linkId, Guid victimId, bool isChild, ChildBand? band, IEnumerable<(SupportAnswer Answer, bool IsSameCrimeAndTrack)> elsewhere, Stamp stamp)
    {
        CaseVictim link = new(linkId, Id, victimId, isChild, band, stamp);
        var since = UnderReviewSince(London.DayOf(stamp.At));
        Note(CaseAction.EnterVictim, stamp, Because.None, () => _victims.Add(link),
            (() => !_victims.Any(v => v.VictimId == victimId && v.UnlinkedAt is null), "She is in this case already."));

        // What she brings may open the gate again at once: a review all the same, so that what it is followed by is like after any other.
        since ??= UnderReviewSince(London.DayOf(stamp.At));

        var here = _victims.Where(v => v.VictimId == victimId && v.UnlinkedAt is not null && v.Latest is not null).Select(v => (v.Latest!, false));
        foreach (var (answer, isSame) in elsewhere.Concat(here).Where(e => e.Item2 || e.Item1.Kind != AnswerKind.Supports).OrderBy(e => e.Item1.Kind != AnswerKind.Supports))
        {
            Append(link, answer.Kind, stamp, askedAt: answer.AskedAt, goodUntil: answer.GoodUntil, inheritedFrom: answer.Id);
        }

        if (!isChild)
        {
            KeepReviewEnd(since, ReviewEnd.Otherwise, stamp);
        }

        return link;
    }

    /// <summary>Corrects how many are to be asked. Lowering the number wants somebody who never set it.</summary>
    public void CountVictims(int number, Stamp stamp, Because because)
    {
        var hasSetIt = Journal.Any(e => (e.Action is CaseAction.CountVictims or CaseAction.SubmitReferral) && e.UserId == stamp.By.UserId);
        Note(CaseAction.CountVictims, stamp, because, () => VictimsCounted = number,
            (() => number >= 1, "There is at least one victim."),
            (() => number >= VictimsCounted || !hasSetIt, "A second person has to lower the number. Ask a colleague."));
    }

    /// <summary>Records an answer. Answers are facts: no stage and no closed gate refuses them.</summary>
    public SupportAnswer RecordAnswer(Guid linkId, AnswerGiven given, Stamp stamp)
    {
        var link = Link(linkId);
        var since = UnderReviewSince(London.DayOf(stamp.At));
        SupportAnswer? answer = null;
        Note(CaseAction.RecordAnswer, stamp, Because.None, () => answer = AppendGiven(link, given, stamp),
            (() => !link.IsChild, "Children are linked but never asked."),
            (() => AnswerGiven.ByHand.Contains(given.Kind), "Choose an answer from the list."),
            (() => given.AskedAt <= stamp.At, "The time she was asked is in the future. Check it."),
            (() => given.How == AskedHow.NotAsked || !IsBeforeTheOffence(given.AskedAt), BeforeTheOffence("she was asked")),
            (() => given.How is not (AskedHow.SafeText or AskedHow.Email), "Nobody is asked by text or e-mail. Ask her in person or on a safe number; if she wrote to us, choose that."),
            (() => !WantsWhyOutside(given), AttemptMade.OutsideInWords(given.Words?.Outside ?? "")),
            (() => given.How != AskedHow.NotAsked || given.Kind is AnswerKind.UnableToContact or AnswerKind.CannotAnswer or AnswerKind.Withdrawn, "Say how she was asked."),
            (() => given.Kind != AnswerKind.UnableToContact || !AnAnswerStands(link, stamp), "An answer of hers stands, so this cannot replace it. Record an attempt instead."));
        foreach (var hold in Holds.Where(h => h.IsOpen && h.Kind == HoldKind.AnswerDue && _victims.Where(v => v.IsAsked).All(v => v.Latest is { } latest && latest.Version > h.Version && latest.AskedAt >= h.OpenedAt)))
        {
            hold.Resolve(stamp);
            KeepReviewEnd(since, ReviewEnd.VariedAndSupported, stamp);
        }

        ReevaluateSupport(stamp);
        return answer!;
    }

    /// <summary>
    /// Her withdrawal by one press (product.md 3): nothing is asked first, because every question costs time in which a step may be
    /// taken. How she said it and why is recorded afterwards, as another withdrawal.
    /// </summary>
    /// <returns>The withdrawal, or the one that stands here already: a second press changes nothing here, but what stands elsewhere follows it.</returns>
    public SupportAnswer StopTheLine(Guid linkId, Stamp stamp) =>
        Link(linkId).Latest is { Kind: AnswerKind.Withdrawn } standing ? standing : RecordAnswer(linkId, new(AnswerKind.Withdrawn, AskedHow.NotAsked, stamp.At), stamp);

    /// <summary>
    /// What closes the gate under one record of hers, here or in another case of hers with him, closes it under these too. A withdrawal
    /// follows whatever stands, anything else a "supports" or nothing. The tracker enters it, so that no rule about who may act on
    /// this case can stop it.
    /// </summary>
    /// <param name="same">Every record of her.</param>
    /// <param name="closing">What closes it; a "supports" is never followed.</param>
    /// <param name="stamp">Who recorded it and when.</param>
    public void FollowClosing(IReadOnlyCollection<Guid> same, SupportAnswer closing, Stamp stamp)
    {
        var tracker = stamp with { By = Actor.System };
        var closed = _victims.FindAll(v => v.IsAsked && v.Id != closing.CaseVictimId && same.Contains(v.VictimId) && IsClosedBy(v, closing, stamp));
        foreach (var link in closed)
        {
            Note(CaseAction.RecordAnswer, tracker, Because.None,
                () => Append(link, closing.Kind, tracker, askedAt: closing.AskedAt, inheritedFrom: closing.Id, how: closing.How));
        }

        if (closed.Count > 0)
        {
            ReevaluateSupport(tracker);
        }
    }

    /// <summary>Ends every "supports" of these victims: the risk has risen and they are to be asked again.</summary>
    public void EndAnswersByRise(IReadOnlyCollection<Guid> victimIds, Stamp stamp)
    {
        foreach (var link in _victims.Where(v => v.IsAsked && victimIds.Contains(v.VictimId) && v.Latest is { Kind: AnswerKind.Supports }))
        {
            var tracker = stamp with { By = Actor.System };
            Enter(CaseAction.RecordAnswer, Stage, to: null, tracker, Because.None);
            Append(link, AnswerKind.EndedByRiseInRisk, tracker);
        }
    }

    /// <summary>Notes a try to reach her.</summary>
    public void RecordAttempt(Guid linkId, AttemptMade made, Stamp stamp)
    {
        var link = Link(linkId);
        Note(CaseAction.RecordAttempt, stamp, Because.None, () => _attempts.Add(new(link.Id, made, stamp)),
            (() => !link.IsChild, "Children are linked but never asked."),
            (() => made.TriedAt <= stamp.At, "The time of the attempt is in the future. Check it."),
            (() => !IsBeforeTheOffence(made.TriedAt), BeforeTheOffence("she was tried")),
            (() => made.Outside is null || !string.IsNullOrWhiteSpace(made.WhyOutside), AttemptMade.OutsideInWords(made.Outside ?? "")));
    }

    /// <summary>Remarks that an answer was made by mistake. The gate stays as it is.</summary>
    public void AnnotateAnswer(Guid answerId, string text, Stamp stamp)
    {
        Refuse.Unless(_victims.Any(v => v.Answers.Any(a => a.Id == answerId)), "That answer is not in this case. Reload the page.");
        Note(CaseAction.AnnotateAnswer, stamp, Because.None, () => _remarks.Add(new(answerId, text, stamp)),
            (() => !string.IsNullOrWhiteSpace(text), "Write the remark."));
    }

    /// <summary>Asks for a victim to be unlinked; somebody else does it.</summary>
    public void ProposeUnlink(Guid linkId, Stamp stamp, Because because)
    {
        var link = Link(linkId);
        Note(CaseAction.ProposeUnlink, stamp, because, () => link.UnlinkAskedBy = stamp.By.UserId);
    }

    /// <summary>
    /// Unlinks a victim. While her latest answer is not "supports" it takes a second person. What closed the gate under this record
    /// goes over to her others in this case, unless they were answered for later: unlinking a double takes nothing back of what she said.
    /// </summary>
    /// <param name="linkId">The link that ends.</param>
    /// <param name="stamp">Who unlinks.</param>
    /// <param name="because">Why.</param>
    /// <param name="same">Every record of her; none where only this one is known.</param>
    public void Unlink(Guid linkId, Stamp stamp, Because because, IReadOnlyCollection<Guid>? same = null)
    {
        var link = Link(linkId);
        Note(CaseAction.Unlink, stamp, because, () => link.UnlinkedAt = stamp.At,
            (() => link.Latest is { Kind: AnswerKind.Supports } || link.IsChild || (link.UnlinkAskedBy is { } first && first != stamp.By.UserId),
                "This takes two people: one asks for it, another does it."));
        if (link.Latest is { } last)
        {
            var later = _victims.Where(v => v.Latest?.Version > last.Version).Select(v => v.VictimId);
            FollowClosing([.. (same ?? []).Except(later)], last, stamp);
        }
    }

    /// <summary>
    /// A "supports" got by reaching her outside her plan waits for a reason, because it lets a step through. Whatever closes the
    /// gate, and whatever she tells us of her own accord, is saved as it comes (decision 0030).
    /// </summary>
    private static bool WantsWhyOutside(AnswerGiven given) =>
        given is { Kind: AnswerKind.Supports, Words: { Outside: not null } words } && string.IsNullOrWhiteSpace(words.WhyOutside);

    /// <summary>A day of the first offence counts as after it: the hour of an offence is not kept. Unknown days refuse nothing.</summary>
    private bool IsBeforeTheOffence(DateTime at) => FirstOffenceOn is { } first && London.DayOf(at) < first;

    private DateOnly? FirstOffenceOn => Offences.Count == 0 ? null : Offences.Min(o => o.Facts.CommittedOn);

    private string BeforeTheOffence(string what) => $"The day {what} is before the offence{(FirstOffenceOn is { } first ? $" of {first.InWords()}" : "")}. Check it.";

    private bool NeedsFreshIn(CaseStage stage) => Track switch
    {
        Track.ConditionalCaution => stage is CaseStage.Referred or CaseStage.Eligible or CaseStage.Authorised or CaseStage.Offered or CaseStage.Returned,
        Track.Voluntary => stage is CaseStage.Referred or CaseStage.Accepted or CaseStage.Assessed or CaseStage.Enrolled,
    };

    private CaseVictim Link(Guid linkId) =>
        _victims.SingleOrDefault(v => v.Id == linkId && v.UnlinkedAt is null) ?? throw new CaseRuleException("She is not in this case any more. Reload the page.");

    private bool AnAnswerStands(CaseVictim link, Stamp stamp) => link.Latest switch
    {
        null or { Kind: AnswerKind.UnableToContact or AnswerKind.EndedByRiseInRisk } => false,
        { Kind: AnswerKind.Supports } supports => supports.Opens(London.DayOf(stamp.At), NeedsFreshAnswers),
        _ => true,
    };

    private bool IsClosedBy(CaseVictim link, SupportAnswer closing, Stamp stamp) => closing.Kind switch
    {
        AnswerKind.Supports => false,
        AnswerKind.Withdrawn => link.Latest is not { Kind: AnswerKind.Withdrawn },
        AnswerKind.UnableToContact => link.Latest is null or { Kind: AnswerKind.Supports } && !AnAnswerStands(link, stamp),
        _ => link.Latest is null or { Kind: AnswerKind.Supports },
    };

    private SupportAnswer AppendGiven(CaseVictim link, AnswerGiven given, Stamp stamp)
    {
        var supports = given.Kind == AnswerKind.Supports;

        // A worker types minutes and the tracker stamps to the second, so only another minute is earlier (decision 6).
        var isSaidToBeEarlier = supports && link.Answers.Any(a => London.MinuteOf(given.AskedAt) < London.MinuteOf(a.AskedAt));
        DateOnly? goodUntil = supports && !given.DoNotContactAgain ? London.DayOf(given.AskedAt).AddDays(Policy.AnswerGoodForDays) : null;
        return Append(link, given.Kind, stamp, given.AskedAt, goodUntil, counts: !isSaidToBeEarlier, words: given.Words, how: given.How);
    }

    private SupportAnswer Append(
        CaseVictim link, AnswerKind kind, Stamp stamp, DateTime? askedAt = null, DateOnly? goodUntil = null, Guid? inheritedFrom = null, bool counts = true,
        AnswerWords? words = null, AskedHow how = AskedHow.NotAsked)
    {
        // Inherited answers and several links may be written under one entry; each still gets a version of its own, so that
        // their order is never in doubt.
        if (_victims.SelectMany(v => v.Answers).Any(a => a.Version == Version))
        {
            Version++;
        }

        SupportAnswer answer = new(Guid.CreateVersion7(), link.Id, Version, kind, stamp)
        {
            How = how,
            AskedAt = askedAt ?? stamp.At,
            GoodUntil = goodUntil,
            InheritedFrom = inheritedFrom,
            Counts = counts,
            Words = words,
        };
        link.Add(answer);

        // She is asked about anew: whoever asked for her to be unlinked did not know of this answer.
        link.UnlinkAskedBy = null;
        return answer;
    }
}
