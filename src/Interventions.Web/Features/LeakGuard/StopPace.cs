using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.LeakGuard;

/// <summary>
/// How long somebody who has been stopped again and again has to wait: on one case soon, over all cases later, and after many texts that were
/// looked at for nothing. Reckoned from what is on record, so that every node says the same and a restart forgets nothing.
/// </summary>
/// <param name="Looks">What of theirs was stopped or looked at for nothing in the last day, in order.</param>
internal sealed record StopPace(IReadOnlyList<StopPace.Look> Looks)
{
    /// <summary>So many may be slips of the pen.</summary>
    public const int FreeHere = 3;
    public const int FreeAnywhere = 8;

    /// <summary>So many may be steps that met a change.</summary>
    public const int FreeForNothing = 12;

    private const int Most = 300;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    /// <param name="About">The case or whatever else it was about.</param>
    /// <param name="At">When.</param>
    /// <param name="WasStopped">See <see cref="TextStop.WasStopped"/>.</param>
    public readonly record struct Look(Guid About, DateTime At, bool WasStopped);

    public static async Task<StopPace> OfAsync(AppDb db, Guid userId, DateTime now, CancellationToken ct)
    {
        var since = now - Remembered;
        var looks = await db.Set<TextStop>().AsNoTracking().Where(s => s.UserId == userId && s.At > since).OrderByDescending(s => s.At).Take(Most).Select(s => new Look(s.About, s.At, s.WasStopped)).ToListAsync(ct);
        return new([.. looks.OrderBy(l => l.At)]);
    }

    public StopPace With(Look look) => new([.. Looks, look]);

    /// <summary>Until when nothing of theirs on this case is looked at; null where they need not wait.</summary>
    public DateTime? Until(Guid about, DateTime now) => new[]
    {
        End(Looks.Where(l => l.WasStopped && l.About == about), FreeHere),
        End(Looks.Where(l => l.WasStopped), FreeAnywhere),
        End(Looks, FreeForNothing),
    }.Max() is { } end && end > now ? end : null;

    /// <summary>A minute when what is free is used up, then twice as long each time.</summary>
    private static DateTime? End(IEnumerable<Look> looks, int free)
    {
        var all = looks.ToList();
        return all.Count < free ? null : all[^1].At + TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(all.Count - free, 20)));
    }
}
