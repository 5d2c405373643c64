using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data;

/// <summary>
/// Puts the outcome of a request and what it showed into the save of its changes, so that neither is ever there without
/// the other. Disposed before <see cref="Saved"/>, it takes them out again, so that a save may be tried once more.
/// </summary>
internal sealed class OutcomeOfSave : IDisposable
{
    private readonly AppDb _db;
    private readonly CurrentAccess _access;
    private readonly AccessOutcome _outcome;
    private readonly List<AccessSubject> _subjects;
    private bool _saved;

    private OutcomeOfSave(AppDb db, CurrentAccess access)
    {
        (_db, _access, _outcome, _subjects) = (db, access, access.OutcomeOf(AccessResult.Done), access.UnsavedSubjects());
        db.Add(_outcome);
        db.AddRange(_subjects);
    }

    /// <summary>Null where there is nothing to add: no request, no changes, or an outcome saved already.</summary>
    public static OutcomeOfSave? AddTo(AppDb db, CurrentAccess? access) =>
        access is { IsRecorded: true, Saved: OutcomeSaved.No } && db.ChangeTracker.HasChanges() ? new(db, access) : null;

    public void Saved()
    {
        _saved = true;
        _access.OutcomeIsSaved(_db.Database.CurrentTransaction is null ? OutcomeSaved.Yes : OutcomeSaved.InTransaction);
        _access.AreSaved(_subjects);
    }

    public void Dispose()
    {
        foreach (var part in _saved ? [] : _subjects.Cast<object>().Append(_outcome))
        {
            _db.Entry(part).State = EntityState.Detached;
        }
    }
}
