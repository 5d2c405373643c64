using Interventions.Web.Data;

namespace Interventions.Web.Pipeline;

/// <summary>The entry of the access log that the request at hand is being done under.</summary>
public sealed class CurrentAccess(TimeProvider clock)
{
    private readonly HashSet<(SubjectKind Kind, Guid Id)> _shown = [];
    private readonly HashSet<(SubjectKind Kind, Guid Id)> _saved = [];
    private long? _entryId;
    private long _started;

    internal OutcomeSaved Saved { get; private set; } = OutcomeSaved.No;

    internal long EntryId => _entryId ?? throw new InvalidOperationException("No access has been recorded.");

    internal bool IsRecorded => _entryId is not null;

    /// <summary>Says that the answer shows this person, case, victim or user. Query handlers call it for each one.</summary>
    public void Shows(SubjectKind kind, Guid id) => _shown.Add((kind, id));

    internal void Begin() => _started = clock.GetTimestamp();

    internal void RecordedAs(long entryId) => _entryId = entryId;

    internal long Milliseconds => (long)clock.GetElapsedTime(_started).TotalMilliseconds;

    internal AccessOutcome OutcomeOf(AccessResult result) =>
        new() { AccessEntryId = EntryId, At = clock.GetUtcNow().UtcDateTime, Result = result, Milliseconds = Milliseconds };

    /// <summary>What has been shown and is not saved yet.</summary>
    internal List<AccessSubject> UnsavedSubjects() =>
        [.. _shown.Except(_saved).Select(s => new AccessSubject { AccessEntryId = EntryId, Kind = s.Kind, SubjectId = s.Id })];

    internal void OutcomeIsSaved(OutcomeSaved how) => Saved = how;

    internal void AreSaved(IEnumerable<AccessSubject> subjects) => _saved.UnionWith(subjects.Select(s => (s.Kind, s.SubjectId)));

    /// <summary>A transaction of the handler's own was rolled back after all.</summary>
    internal void NothingIsSaved()
    {
        Saved = OutcomeSaved.No;
        _saved.Clear();
    }
}

/// <summary>How far the outcome is saved.</summary>
internal enum OutcomeSaved
{
    No,

    /// <summary>With the handler's changes.</summary>
    Yes,

    /// <summary>Inside a transaction of the handler's own, which may still be rolled back.</summary>
    InTransaction,
}
