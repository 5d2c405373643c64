using Interventions.Domain.Cases;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Interventions.Web.Features.Programmes;

/// <summary>The groups of each programme and force, read once for any number of cases.</summary>
/// <param name="now">UTC.</param>
internal sealed class FinishCalendars(DateTime now)
{
    private readonly Dictionary<(string Programme, string Force), GroupCalendar> _calendars = [];
    private List<ProgrammeVersion>? _versions;

    public DateTime Now => now;

    /// <summary>The facts of one case and the groups of its programme; null where the question has no meaning.</summary>
    public async Task<(FinishFacts Facts, GroupCalendar Groups)?> AskAsync(AppDb db, CaseFile file, IReadOnlyCollection<Session> sessions, CancellationToken ct)
    {
        _versions ??= await db.ProgrammeVersions.AsNoTracking().ToListAsync(ct);
        var groups = file.HeldSeat?.GroupId;
        if (file.FactsToFinish(FinishReading.AskedOf(file, _versions), [.. sessions.Where(s => s.GroupId == groups || file.Attendance.Any(a => a.SessionId == s.Id))], now) is not { } facts)
        {
            return null;
        }

        var key = (facts.Rules.Name, file.Policy.Force);
        if (!_calendars.TryGetValue(key, out var calendar))
        {
            _calendars[key] = calendar = await db.CalendarAsync(facts.Rules.Name, file.Policy.Force, held: null, now, ct);
        }

        return (facts, calendar);
    }
}

/// <summary>One at a time works the answers out: on this node, and on PostgreSQL among all nodes.</summary>
internal sealed class FinishTurn : IAsyncDisposable
{
    private static readonly SemaphoreSlim Here = new(1);
    private readonly AppDb _db;

    private FinishTurn(AppDb db) => _db = db;

    public static async Task<FinishTurn> TakeAsync(IDbContextFactory<AppDb> dbs, CancellationToken ct)
    {
        await Here.WaitAsync(ct);
        var db = await dbs.CreateDbContextAsync(ct);
        try
        {
            if (db is PostgresDb)
            {
                await db.Database.OpenConnectionAsync(ct);
                await db.Database.ExecuteSqlRawAsync("select pg_advisory_lock(778452)", ct);
            }

            return new(db);
        }
        catch
        {
            await db.DisposeAsync();
            Here.Release();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_db is PostgresDb)
            {
                await _db.Database.ExecuteSqlRawAsync("select pg_advisory_unlock(778452)");
            }
        }
        catch (NpgsqlException)
        {
            // The connection is gone, and the lock with it.
        }
        finally
        {
            await _db.DisposeAsync();
            Here.Release();
        }
    }
}
