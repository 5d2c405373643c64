using Interventions.Domain.Cases;

namespace Interventions.Domain.Custody;

/// <summary>How far an import has come.</summary>
public enum ImportState
{
    /// <summary>Rows are still being read; whoever finds it so much later finds one that was cut off.</summary>
    Reading,
    Checked,
    Applied,
}

/// <summary>One custody extract that was sent in: checked whole first, applied when somebody says so.</summary>
public sealed class CustodyImport
{
    private CustodyImport()
    {
    }

    public CustodyImport(DateTime extractAt, Stamp stamp) =>
        (Id, ExtractAt, SentBy, SentByName, SentAt) = (Guid.CreateVersion7(), extractAt, stamp.By.UserId, stamp.By.Name, stamp.At);

    public Guid Id { get; private set; }

    public Guid SentBy { get; private set; }

    public string SentByName { get; private set; } = "";

    public DateTime SentAt { get; private set; }

    /// <summary>When the extract was made, as near as is known. Older extracts overwrite nothing and mark nobody as left.</summary>
    public DateTime ExtractAt { get; private set; }

    /// <summary>SHA-256 of the file, so that the same file is known again whatever its name and date.</summary>
    public byte[] FileHash { get; private set; } = [];

    /// <summary>A file of mended rows: it holds part of a suite, so nobody in it is missed.</summary>
    public bool IsMended { get; private set; }

    public ImportState State { get; private set; }

    public int Good { get; private set; }

    public int Bad { get; private set; }

    /// <summary>Columns of the file that are no columns of an extract, with a comma between.</summary>
    public string? IgnoredColumns { get; private set; }

    public Guid? AppliedBy { get; private set; }

    public DateTime? AppliedAt { get; private set; }

    /// <summary>What it does to the board: as expected at the check, as it came out once it is applied.</summary>
    public ImportEffect Effect { get; private set; } = new(0, 0, 0, 0);

    /// <summary>The whole file has been read.</summary>
    public void Finish(byte[] hash, DateTime extractAt, bool isMended, string? ignored, int good, int bad) =>
        (FileHash, ExtractAt, IsMended, IgnoredColumns, Good, Bad, State) = (hash, extractAt, isMended, ignored, good, bad, ImportState.Checked);

    /// <summary>Keeps what the rows would do to the board as it stands.</summary>
    public void Expect(ImportEffect effect) => Effect = effect;

    /// <summary>Whether the board may take it now.</summary>
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

    /// <summary>The board has taken it.</summary>
    public void Apply(ImportEffect effect, Stamp stamp) =>
        (Effect, AppliedBy, AppliedAt, State) = (effect, stamp.By.UserId, stamp.At, ImportState.Applied);

    public const string AppliedBefore = "This import has been applied already, and nothing was changed again. Open the board to see the rows.";
}

/// <summary>What an import does to the board.</summary>
/// <param name="Added">People put on the board.</param>
/// <param name="Changed">Rows brought up to date.</param>
/// <param name="Older">Rows left aside, because a newer extract has been taken since.</param>
/// <param name="Left">People who are in their suite's extract no longer.</param>
public sealed record ImportEffect(int Added, int Changed, int Older, int Left)
{
    /// <summary>Whether the board stays as it is.</summary>
    public bool IsNothing => Added + Changed + Left == 0;
}

/// <summary>One row of a file between check and confirmation; gone a day after.</summary>
public sealed class CustodyImportRow
{
    public required Guid ImportId { get; init; }

    /// <summary>Counted from the header, which is record 1; a quoted field may span lines.</summary>
    public required int Record { get; init; }

    /// <summary>Where the row's suite could be read, also of a bad row, whose person counts as present.</summary>
    public string? SuiteCode { get; init; }

    public string? CustodyRecordNumber { get; init; }

    /// <summary>The checked row; null for a bad one.</summary>
    public string? Facts { get; init; }

    /// <summary>A bad row as it stood in the file, so that it can be mended and sent again.</summary>
    public string? Cells { get; init; }

    /// <summary>What is wrong with a bad row, and what to know of a good one.</summary>
    public string? Remarks { get; init; }
}
