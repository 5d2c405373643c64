using Interventions.Domain.Cases;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Groups;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Programmes;

/// <summary>Reads what "can he still finish?" needs. Nothing of her side is among it.</summary>
internal static class FinishReading
{
    /// <summary>The facts of one case; null where the question has no meaning yet or any more.</summary>
    public static async Task<FinishFacts?> FactsToFinishAsync(this AppDb db, CaseFile file, DateTime now, CancellationToken ct) =>
        file.MayYetFinish ? file.FactsToFinish(await AskedAsync(db, file, ct), await SessionsAsync(db, [file], ct), now) : null;

    /// <summary>Cases with no more than the question needs, and nothing of her side.</summary>
    public static IQueryable<CaseFile> ForFinish(this IQueryable<CaseFile> cases) => cases.IgnoreAutoIncludes().AsNoTracking()
        .Include(c => c.Person).Include(c => c.Policy).Include(c => c.Programme).Include(c => c.Journal).Include(c => c.Seats)
        .Include(c => c.Attendance).Include(c => c.AllFurtherOffences).Include(c => c.NonCompliances).AsSplitQuery();

    /// <summary>Sessions that cases have attendance for, and those of the groups they sit in.</summary>
    public static async Task<List<Session>> SessionsAsync(this AppDb db, IReadOnlyCollection<CaseFile> files, CancellationToken ct)
    {
        var ids = files.SelectMany(f => f.Attendance, (_, a) => a.SessionId).Distinct().ToList();
        var groups = files.Select(f => f.HeldSeat?.GroupId).OfType<Guid>().Distinct().ToList();
        return await db.Sessions.AsNoTracking().Where(s => ids.Contains(s.Id) || groups.Contains(s.GroupId)).ToListAsync(ct);
    }

    /// <summary>Every group of a programme in the force with a session still to come, whichever version it runs; and the seats that are held.</summary>
    /// <param name="held">A group to read also where it is over.</param>
    public static async Task<GroupCalendar> CalendarAsync(this AppDb db, string programmeName, string force, Guid? held, DateTime now, CancellationToken ct)
    {
        var areas = await db.Areas.Where(a => a.Force == force).ToDictionaryAsync(a => a.Code, a => a.Name, ct);
        var codes = areas.Keys.ToList();
        var groups = await db.Groups.AsNoTracking().OpenTo(held).Include(g => g.Programme).Include(g => g.Sessions).AsSplitQuery()
            .Where(g => codes.Contains(g.AreaCode) && g.Programme.Name == programmeName && (g.Id == held || g.Sessions.Any(s => s.StartsAt > now)))
            .ToListAsync(ct);
        var ids = groups.ConvertAll(g => g.Id);
        var taken = await db.Seats.Where(s => ids.Contains(s.GroupId) && s.ReleasedAt == null).GroupBy(s => s.GroupId).ToDictionaryAsync(g => g.Key, g => g.Count(), ct);
        return new(groups.Select(g => (g.Programme, GroupOffer.Of(g, taken.GetValueOrDefault(g.Id), $"{g.Name} ({areas[g.AreaCode]})"))));
    }

    internal static async Task<ProgrammeVersion?> AskedAsync(AppDb db, CaseFile file, CancellationToken ct) =>
        file.Programme ?? AskedOf(file, await db.ProgrammeVersions.AsNoTracking().Where(p => file.Track == Track.ConditionalCaution ? p.OnTrackA : p.OnTrackB).ToListAsync(ct));

    /// <summary>What he would be enrolled on: what the referral asks for, else on a conditional caution the newest CARA.</summary>
    public static ProgrammeVersion? AskedOf(CaseFile file, IEnumerable<ProgrammeVersion> versions)
    {
        if (file.Programme is not null)
        {
            return file.Programme;
        }

        var onTrack = versions.Where(p => file.Track == Track.ConditionalCaution ? p.OnTrackA : p.OnTrackB).ToList();
        var asked = onTrack.SingleOrDefault(p => p.Id == file.Details.ProgrammeVersionId);
        var code = asked?.Code ?? (onTrack.Select(p => p.Code).Distinct().ToList() is [var only] ? only : null);
        return onTrack.Where(p => p.Code == code).MaxBy(p => p.Version);
    }
}
