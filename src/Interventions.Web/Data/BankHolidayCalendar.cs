using Interventions.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data;

/// <summary>
/// The working days as the database has them. Kept for half a minute, so that a holiday proclaimed on another node moves the
/// clocks here too, and forgotten at once by the node that changes one.
/// </summary>
public sealed class BankHolidayCalendar(AppDbs dbs, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(30);

    private Known? _known;

    public async ValueTask<WorkingDays> GetAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (Volatile.Read(ref _known) is { } known && now < known.Until)
        {
            return known.Days;
        }

        await using var db = dbs.Create();
        var notes = await db.HolidayNotes.AsNoTracking().ToListAsync(ct);
        WorkingDays days = new(HolidayNote.InForce(notes).Select(n => n.Day));
        Volatile.Write(ref _known, new(days, now + KeptFor));
        return days;
    }

    internal void Forget() => Volatile.Write(ref _known, null);

    private sealed record Known(WorkingDays Days, DateTimeOffset Until);
}
