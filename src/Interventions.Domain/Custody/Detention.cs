using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;

namespace Interventions.Domain.Custody;

/// <summary>
/// One custody record on the hand-over board, as the newest extract has it. It makes no referral, and it is not a
/// <see cref="Person"/>: one becomes that when he is referred.
/// </summary>
public sealed class Detention
{
    /// <summary>Custody normally lasts at most so long without charge (CU-07).</summary>
    public static readonly TimeSpan UsualLimit = TimeSpan.FromHours(24);

    /// <summary>Working days after release in which he is to be reached (CU-11).</summary>
    public const int ContactWorkingDays = 2;

    /// <summary>Days after which nobody goes on looking for him (CU-11, CARA-15).</summary>
    public const int BackstopDays = 14;

    private Detention()
    {
    }

    /// <summary>Puts somebody on the board.</summary>
    /// <param name="force">The force of the suite.</param>
    /// <param name="facts">What the extract says.</param>
    /// <param name="extractAt">When the extract was made, UTC.</param>
    public Detention(string force, DetentionFacts facts, DateTime extractAt)
    {
        (Id, Force, CustodyRecordNumber) = (Guid.CreateVersion7(), force, facts.CustodyRecordNumber);
        Take(facts);
        SeenInExtractAt = extractAt;
    }

    public Guid Id { get; private set; }

    public string Force { get; private set; } = "";

    /// <summary>Unique within a force, never across forces (domain.md 8.4).</summary>
    public string CustodyRecordNumber { get; private set; } = "";

    public string SuiteCode { get; private set; } = "";

    public string Cell { get; private set; } = "";

    public DateTime ArrivalAt { get; private set; }

    /// <summary>From which the detention clock runs (CU-07).</summary>
    public DateTime RelevantTime { get; private set; }

    public DateTime AuthorisedAt { get; private set; }

    public DateTime NextReviewDue { get; private set; }

    /// <summary>Null while he is held, and where he left without the extract saying when: then see <see cref="LeftAt"/>.</summary>
    public DateTime? ReleasedAt { get; private set; }

    public ExitType? ExitType { get; private set; }

    public bool NoContactBail { get; private set; }

    public string Surname { get; private set; } = "";

    public string Forenames { get; private set; } = "";

    public DateOnly DateOfBirth { get; private set; }

    /// <summary>Whether he was under 18 on the London day he arrived, and so is not seen (CU-09).</summary>
    public bool IsUnder18 { get; private set; }

    public Sex Sex { get; private set; }

    public string EthnicitySde { get; private set; } = "";

    public string? PncId { get; private set; }

    public string CjsOffenceCode { get; private set; } = "";

    public DateOnly OffenceOn { get; private set; }

    public string CrimeReference { get; private set; } = "";

    public bool DaFlag { get; private set; }

    public RiskLevel? DashLevel { get; private set; }

    public Relationship Relationship { get; private set; }

    public string OfficerInCase { get; private set; } = "";

    public string? Warnings { get; private set; }

    /// <summary>When the newest extract that held him was made.</summary>
    public DateTime SeenInExtractAt { get; private set; }

    /// <summary>When the extract was made that no longer held him; null while he is in one, or was released in one.</summary>
    public DateTime? LeftAt { get; private set; }

    /// <summary>Whether he is in the suite as far as the extracts say.</summary>
    public bool IsHeld => ReleasedAt is null && LeftAt is null;

    /// <summary>When he went, as near as is known; null while he is held.</summary>
    public DateTime? WentAt => ReleasedAt ?? LeftAt;

    /// <summary>Name in reading order.</summary>
    public string FullName => $"{Forenames} {Surname}";

    /// <summary>What the newest extract said.</summary>
    public DetentionFacts Facts => new()
    {
        CustodyRecordNumber = CustodyRecordNumber,
        SuiteCode = SuiteCode,
        Cell = Cell,
        ArrivalAt = ArrivalAt,
        RelevantTime = RelevantTime,
        AuthorisedAt = AuthorisedAt,
        NextReviewDue = NextReviewDue,
        ReleasedAt = ReleasedAt,
        ExitType = ExitType,
        NoContactBail = NoContactBail,
        Surname = Surname,
        Forenames = Forenames,
        DateOfBirth = DateOfBirth,
        Sex = Sex,
        EthnicitySde = EthnicitySde,
        PncId = PncId,
        CjsOffenceCode = CjsOffenceCode,
        OffenceOn = OffenceOn,
        CrimeReference = CrimeReference,
        DaFlag = DaFlag,
        DashLevel = DashLevel,
        Relationship = Relationship,
        OfficerInCase = OfficerInCase,
        Warnings = Warnings,
    };

    /// <summary>What a row of an extract would do to this record.</summary>
    /// <param name="facts">What the row says.</param>
    /// <param name="extractAt">When the extract was made, UTC.</param>
    public RowEffect EffectOf(DetentionFacts facts, DateTime extractAt) =>
        extractAt < SeenInExtractAt ? RowEffect.Older
        : facts != Facts || LeftAt is not null && extractAt > LeftAt ? RowEffect.Changed
        : RowEffect.Unchanged;

    /// <summary>Brings the record up to date; a row older than what is known changes nothing.</summary>
    /// <returns>What it did.</returns>
    public RowEffect Bring(DetentionFacts facts, DateTime extractAt)
    {
        var effect = EffectOf(facts, extractAt);
        if (effect == RowEffect.Changed)
        {
            Take(facts);
            LeftAt = null;
        }

        if (effect != RowEffect.Older)
        {
            SeenInExtractAt = extractAt;
        }

        return effect;
    }

    /// <summary>He is in the next whole extract of his suite no longer (formats.md, custody extract).</summary>
    /// <param name="extractAt">When that extract was made, UTC.</param>
    public void Leave(DateTime extractAt)
    {
        if (IsHeld && extractAt > SeenInExtractAt)
        {
            LeftAt = extractAt;
        }
    }

    /// <summary>Records something on the board (CU-09).</summary>
    /// <param name="fact">What.</param>
    /// <param name="notSeen">Why he was not seen; needed with that only.</param>
    /// <param name="declined">Why he declined; needed with that only.</param>
    /// <param name="note">A remark for the next shift.</param>
    /// <param name="stamp">Who, when.</param>
    /// <exception cref="CaseRuleException">A reason is missing, or the fact does not belong to where he is.</exception>
    public DetentionEvent Record(BoardFact fact, NotSeenReason? notSeen, DeclineReason? declined, string? note, Stamp stamp)
    {
        var refusal = fact switch
        {
            BoardFact.NotSeen when notSeen is null => "Choose why he was not seen.",
            BoardFact.Declined when declined is null => "Choose why he declined; \"no reason given\" is one.",
            BoardFact.Reached or BoardFact.NotReached when IsHeld => "He is still in the suite. Record whether he was seen.",
            BoardFact.Offered or BoardFact.Accepted or BoardFact.WantsTime when IsUnder18 => "He was under 18 when he arrived, so he is not offered this programme. Record that he was not seen, with that reason.",
            _ => null,
        };
        return refusal is null ? new DetentionEvent(this, fact, notSeen, declined, note, stamp) : throw new CaseRuleException(refusal);
    }

    /// <summary>Age in whole years on a day.</summary>
    public int AgeOn(DateOnly day)
    {
        var years = day.Year - DateOfBirth.Year;
        return (day.Month, day.Day).CompareTo((DateOfBirth.Month, DateOfBirth.Day)) < 0 ? years - 1 : years;
    }

    /// <summary>
    /// The last London day for first contact (CU-11): the day he arrived while he is held, the second working day after he
    /// went from then on.
    /// </summary>
    public DateOnly ContactDueOn(WorkingDays calendar) => WentAt is { } went
        ? calendar.Add(London.DayOf(went), ContactWorkingDays)
        : London.DayOf(ArrivalAt);

    /// <summary>The last London day on which anybody looks for him (CU-11); null while he is held.</summary>
    public DateOnly? BackstopOn => WentAt is { } went ? London.DayOf(went).AddDays(BackstopDays) : null;

    private void Take(DetentionFacts facts)
    {
        (SuiteCode, Cell, ArrivalAt, RelevantTime, AuthorisedAt) = (facts.SuiteCode, facts.Cell, facts.ArrivalAt, facts.RelevantTime, facts.AuthorisedAt);
        (NextReviewDue, ReleasedAt, ExitType, NoContactBail) = (facts.NextReviewDue, facts.ReleasedAt, facts.ExitType, facts.NoContactBail);
        (Surname, Forenames, DateOfBirth, Sex) = (facts.Surname, facts.Forenames, facts.DateOfBirth, facts.Sex);
        (EthnicitySde, PncId) = (facts.EthnicitySde, facts.PncId);
        (CjsOffenceCode, OffenceOn, CrimeReference, DaFlag) = (facts.CjsOffenceCode, facts.OffenceOn, facts.CrimeReference, facts.DaFlag);
        (DashLevel, Relationship, OfficerInCase, Warnings) = (facts.DashLevel, facts.Relationship, facts.OfficerInCase, facts.Warnings);
        IsUnder18 = AgeOn(London.DayOf(ArrivalAt)) < 18;
    }
}

/// <summary>What a row of an extract does to the board.</summary>
public enum RowEffect
{
    New,
    Changed,
    Unchanged,

    /// <summary>A newer extract has been taken since, so the row is left aside.</summary>
    Older,
}
