using Interventions.Domain.Cases;
using Interventions.Domain.Custody;
using Interventions.Domain.People;

namespace Interventions.Domain.Reoffending;

/// <summary>One crime extract that was sent in: checked whole first, applied when somebody says so.</summary>
public sealed class CrimeImport
{
    /// <summary>Staged rows of an import are numbered from its own number times this.</summary>
    public const long RowsOfOne = 1L << 32;

    private CrimeImport()
    {
    }

    public CrimeImport(string force, DateTime extractAt, Stamp stamp) =>
        (Id, Force, ExtractAt, SentBy, SentByName, SentAt) = (Guid.CreateVersion7(), force, extractAt, stamp.By.UserId, stamp.By.Name, stamp.At);

    public Guid Id { get; private set; }

    /// <summary>Counted from 1; what its staged rows are numbered by.</summary>
    public long Number { get; private set; }

    /// <summary>The force whose crimes these are.</summary>
    public string Force { get; private set; } = "";

    public Guid SentBy { get; private set; }

    public string SentByName { get; private set; } = "";

    public DateTime SentAt { get; private set; }

    /// <summary>The file's own date, UTC: of two files that differ the later made one is right, in whatever order they come.</summary>
    public DateTime ExtractAt { get; private set; }

    public byte[] FileHash { get; private set; } = [];

    /// <summary>A file of mended rows: it is a part of its extract, so nothing in it is missed.</summary>
    public bool IsMended { get; private set; }

    public ImportState State { get; private set; }

    public int Good { get; private set; }

    public int Bad { get; private set; }

    /// <summary>Bad rows whose references cannot be read: each could be any crime, so none is missed.</summary>
    public int BadWithoutReference { get; private set; }

    /// <summary>Columns of the file that are no columns of an extract, with a comma between.</summary>
    public string? IgnoredColumns { get; private set; }

    /// <summary>Whether it was said to hold every crime of its period.</summary>
    public bool IsFullRefresh { get; private set; }

    /// <summary>The first day it reaches back to: the least <c>recorded_on</c>, or as said.</summary>
    public DateOnly? CoveredFrom { get; private set; }

    /// <summary>Checked until: the last day it reaches to, by when crimes were recorded, or as said. What was recorded later is in no file yet.</summary>
    public DateOnly? CoveredUntil { get; private set; }

    public Guid? AppliedBy { get; private set; }

    /// <summary>When the register of crimes took it; null while it has not.</summary>
    public DateTime? AppliedAt { get; private set; }

    /// <summary>When everything that follows from crimes had followed, such as matching; null while that was cut off or is still going on.</summary>
    public DateTime? HandedOnAt { get; private set; }

    /// <summary>What it does to the register: as expected at the check, as it came out once it is applied.</summary>
    public CrimeEffect Effect { get; private set; } = new(0, 0, 0, 0, 0);

    /// <summary>Whether somebody can be said to be missing from it: not from mended rows, nor where a bad row could be any crime.</summary>
    public bool CanMiss => !IsMended && BadWithoutReference == 0 && CoveredFrom is not null;

    /// <summary>Good rows that change nothing.</summary>
    public int Unchanged => Good - Effect.Added - Effect.Changed - Effect.Returned - Effect.Older;

    /// <summary>The whole file has been read.</summary>
    public void Finish(byte[] hash, DateTime extractAt, bool isMended, string? ignored, int good, int bad, int badWithoutReference, DateOnly? from, DateOnly? until) =>
        (FileHash, ExtractAt, IsMended, IgnoredColumns, Good, Bad, BadWithoutReference, CoveredFrom, CoveredUntil, State) =
        (hash, extractAt, isMended, ignored, good, bad, badWithoutReference, from, until, ImportState.Checked);

    /// <summary>Keeps what the rows would do to the register as it stands.</summary>
    public void Expect(CrimeEffect effect) => Effect = effect;

    /// <summary>Whether the register may take it now.</summary>
    /// <param name="allOrNone">Whether a single bad row keeps the rest out.</param>
    /// <exception cref="CaseRuleException">It was applied before, is not checked yet, or has bad rows and all or none is wanted.</exception>
    public void RequireApplicable(bool allOrNone)
    {
        if (State != ImportState.Checked)
        {
            throw new CaseRuleException(AppliedBefore);
        }

        if (allOrNone && Bad > 0)
        {
            throw new CaseRuleException("All or none was chosen and there are bad rows, so nothing was changed. Mend them and send the file again, or take the good rows only.");
        }
    }

    /// <summary>Says that it holds every crime recorded in a period, so that one that is missing was withdrawn.</summary>
    /// <param name="from">The first day; null as the file has it.</param>
    /// <param name="until">The last day; null as the file has it.</param>
    /// <param name="today">Nothing is recorded after it.</param>
    /// <exception cref="CaseRuleException">Nothing can be missing from it, or the period does not hold what the file has.</exception>
    public void CoverAll(DateOnly? from, DateOnly? until, DateOnly today)
    {
        if (!CanMiss)
        {
            throw new CaseRuleException(IsMended
                ? "Mended rows are a part of an extract and no full refresh. Nothing was changed. Apply them without that."
                : "A bad row has no reference that can be read and could be any crime, so nothing was changed. Mend it and send the whole file again, or apply it without calling it a full refresh.");
        }

        if (from > CoveredFrom || until < CoveredUntil)
        {
            throw new CaseRuleException("The file has crimes recorded outside that period, so nothing was changed. Choose days that hold all of it.");
        }

        if (until > today)
        {
            throw new CaseRuleException("A file cannot reach into the future, so nothing was changed. Choose a last day that has come.");
        }

        (IsFullRefresh, CoveredFrom, CoveredUntil) = (true, from ?? CoveredFrom, until ?? CoveredUntil);
    }

    /// <summary>The register has taken it.</summary>
    public void Apply(CrimeEffect effect, Stamp stamp) =>
        (Effect, AppliedBy, AppliedAt, State) = (effect, stamp.By.UserId, stamp.At, ImportState.Applied);

    public const string AppliedBefore = "This import has been applied already, and nothing was changed again.";
}

/// <summary>What an import does to the register of crimes.</summary>
/// <param name="Added">Crimes it brings.</param>
/// <param name="Changed">Crimes that it says something else of, such as a later outcome.</param>
/// <param name="Older">Rows left aside, because a newer extract has spoken of the crime, or is a full refresh that no longer has it.</param>
/// <param name="Withdrawn">Crimes that a full refresh no longer has.</param>
/// <param name="Returned">Withdrawn crimes that it has again.</param>
public sealed record CrimeEffect(int Added, int Changed, int Older, int Withdrawn, int Returned)
{
    /// <summary>Whether the register stays as it is.</summary>
    public bool IsNothing => Added + Changed + Withdrawn + Returned == 0;
}

/// <summary>A good row between check and confirmation; gone a day after.</summary>
public sealed class StagedCrime
{
    /// <summary>The import's number times <see cref="CrimeImport.RowsOfOne"/>, and the record: one order for all, so that the table needs no other index.</summary>
    public required long Id { get; init; }

    public required string CrimeReference { get; init; }

    public required string SuspectReference { get; init; }

    public required string HomeOfficeCode { get; init; }

    public string? CjsCode { get; init; }

    public required DateOnly CommittedFrom { get; init; }

    public DateOnly? CommittedTo { get; init; }

    public required DateOnly RecordedOn { get; init; }

    public required bool IsDomesticAbuse { get; init; }

    public string? PncId { get; init; }

    public required string Surname { get; init; }

    public required string Forenames { get; init; }

    public required DateOnly DateOfBirth { get; init; }

    public required Sex Sex { get; init; }

    public string? VictimReference { get; init; }

    public string? Outcome { get; init; }

    public DateOnly? OutcomeOn { get; init; }

    public required CrimeStatus Status { get; init; }
}

/// <summary>A bad row of an extract, so that it can be mended and sent again; gone a day after.</summary>
public sealed class BadCrimeRow
{
    public required Guid ImportId { get; init; }

    /// <summary>Counted from the header, which is record 1.</summary>
    public required int Record { get; init; }

    /// <summary>Where it could be read: the crime counts as present.</summary>
    public string? CrimeReference { get; init; }

    public string? SuspectReference { get; init; }

    /// <summary>As it stood in the file.</summary>
    public required string Cells { get; init; }

    public required string Remarks { get; init; }
}
