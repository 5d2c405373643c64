using Interventions.Domain.Cases;

namespace Interventions.Domain.Programmes;

/// <summary>What somebody was enrolled on. The version's rules hold for the case from then on.</summary>
public sealed record Enrolment(string ProgrammeVersionId, Guid By, DateTime At);

/// <summary>A place in a group for one run. Rests on its own forward entry: the database refuses a seat without one.</summary>
public sealed class Seat
{
    private Seat()
    {
    }

    internal Seat(Guid caseId, Guid groupId, int run, JournalEntry entry) =>
        (Id, CaseId, GroupId, Run, Entry, BookedAt) = (Guid.CreateVersion7(), caseId, groupId, run, entry, entry.At);

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid GroupId { get; private set; }

    public Group? Group { get; private set; }

    /// <summary>One attempt at the whole programme, from 1.</summary>
    public int Run { get; private set; }

    public long EntryId { get; private set; }

    public JournalEntry? Entry { get; private set; }

    public DateTime BookedAt { get; private set; }

    public DateTime? ReleasedAt { get; private set; }

    public bool IsHeld => ReleasedAt is null;

    internal void Release(Stamp stamp) => ReleasedAt = stamp.At;
}
