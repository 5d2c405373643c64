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

    public int? Added { get; private set; }

    public int? Changed { get; private set; }

    public int? Left { get; private set; }

    /// <summary>The whole file has been read.</summary>
    public void Finish(byte[] hash, DateTime extractAt, bool isMended, string? ignored, int good, int bad) =>
        (FileHash, ExtractAt, IsMended, IgnoredColumns, Good, Bad, State) = (hash, extractAt, isMended, ignored, good, bad, ImportState.Checked);

    /// <summary>The board has taken it.</summary>
    /// <exception cref="CaseRuleException">It was applied before, or is not checked yet.</exception>
    public void Apply(int added, int changed, int left, Stamp stamp)
    {
        if (State != ImportState.Checked)
        {
            throw new CaseRuleException(AppliedBefore);
        }

        (Added, Changed, Left, AppliedBy, AppliedAt, State) = (added, changed, left, stamp.By.UserId, stamp.At, ImportState.Applied);
    }

    public const string AppliedBefore = "This import has been applied already, and nothing was changed again. Open the board to see the rows.";
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
