using System.Runtime.CompilerServices;
using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Interventions.Web.Data;

/// <summary>What has changed since "can he still finish?" was last worked out.</summary>
/// <param name="Cases">Cases of which something was saved.</param>
/// <param name="Groups">Groups whose sessions or seats changed: they count for every case of their programme.</param>
/// <param name="Everything">A break, a holiday, a version of a programme or a policy changed, or a day began.</param>
public sealed record FinishChange(IReadOnlyCollection<Guid> Cases, IReadOnlyCollection<Guid> Groups, bool Everything)
{
    public static FinishChange OfEverything { get; } = new([], [], Everything: true);

    public bool IsNothing => !Everything && Cases.Count == 0 && Groups.Count == 0;
}

/// <summary>Gathers what changes on this node until it is worked out: many saves in a moment are one change.</summary>
public sealed class FinishChanges : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _some = new(0);
    private readonly HashSet<Guid> _cases = [];
    private readonly HashSet<Guid> _groups = [];
    private bool _everything;

    public void Dispose() => _some.Dispose();

    internal void Note(FinishChange change)
    {
        lock (_lock)
        {
            _cases.UnionWith(change.Cases);
            _groups.UnionWith(change.Groups);
            _everything |= change.Everything;
        }

        _some.Release();
    }

    internal FinishChange Take()
    {
        lock (_lock)
        {
            FinishChange change = new([.. _cases], [.. _groups], _everything);
            _cases.Clear();
            _groups.Clear();
            _everything = false;
            return change;
        }
    }

    /// <summary>Waits until something has changed, but no longer than that.</summary>
    internal Task WaitAsync(TimeSpan atMost, CancellationToken ct) => _some.WaitAsync(atMost, ct);
}

/// <summary>Sees in every save what "can he still finish?" hangs on, so that no command can forget to say so.</summary>
internal sealed class FinishWatch(FinishChanges changes) : SaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbContext, FinishChange> _saving = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Look(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Look(eventData.Context!);
        return new(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Tell(eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Tell(eventData.Context!);
        return new(result);
    }

    private void Look(DbContext context)
    {
        HashSet<Guid> cases = [], groups = [];
        var everything = false;
        foreach (var entry in context.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            switch (entry.Entity)
            {
                case CaseFile file:
                    cases.Add(file.Id);
                    break;
                case AttendanceEntry attended:
                    cases.Add(attended.CaseId);
                    break;
                case Seat seat:
                    cases.Add(seat.CaseId);
                    groups.Add(seat.GroupId);
                    break;
                case Session session:
                    groups.Add(session.GroupId);
                    break;
                case Group group:
                    groups.Add(group.Id);
                    break;
                case Closure or HolidayNote or ProgrammeVersion or ForcePolicy:
                    everything = true;
                    break;
            }
        }

        _saving.AddOrUpdate(context, new(cases, groups, everything));
    }

    private void Tell(DbContext context)
    {
        if (_saving.TryGetValue(context, out var change) && _saving.Remove(context) && !change.IsNothing)
        {
            changes.Note(change);
        }
    }
}
