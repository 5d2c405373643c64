using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Attendance;

/// <summary>
/// Loads the cases of a register that taps are for, lets each judge its own, saves all of it at once. What meets another
/// facilitator's tap is judged again, so a register of twelve costs one save.
/// </summary>
public sealed class RegisterStore(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, CaseFeed feed, TimeProvider clock)
{
    /// <summary>A tap is retried until it is kept; this only bounds a fault that would never end.</summary>
    private const int Tries = 50;

    private const string Stranger = "Whoever marked this was no longer on the session when it arrived.";
    private const string NoPlace = "This register has no such number.";
    private const string Restricted = "Only colleagues named on this case can record it.";

    /// <summary>Keeps each tap, on record or aside. One that was kept before answers the same.</summary>
    /// <param name="sessionId">Whose register.</param>
    /// <param name="taps">As they were made.</param>
    /// <param name="isStranger">Whoever sends them is no longer on the session: they are kept aside.</param>
    /// <param name="ct">Ends the wait.</param>
    public Task<IReadOnlyList<RegisterTap>> KeepAsync(Guid sessionId, IEnumerable<Tap> taps, bool isStranger, CancellationToken ct) =>
        CaseStore.TryAsync<IReadOnlyList<RegisterTap>>(Tries, async () =>
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == sessionId, ct);
            var kept = await JudgeAsync(db, session, [.. taps.OrderBy(t => t.Sequence).DistinctBy(t => t.Id)], isStranger, ct);
            await db.SaveChangesAsync(ct);
            feed.Changed([session.Id, .. kept.Select(t => t.CaseId).OfType<Guid>().Distinct()]);
            return kept;
        }, ct);

    /// <summary>Judges taps without saving.</summary>
    public async Task<IReadOnlyList<RegisterTap>> JudgeAsync(AppDb db, Session session, IReadOnlyList<Tap> taps, bool isStranger, CancellationToken ct)
    {
        var stamp = user.Stamp(clock);
        var numbers = taps.Select(t => t.Number).Distinct().ToList();
        var places = await db.RegisterPlaces.Where(p => p.SessionId == session.Id && numbers.Contains(p.Number)).ToDictionaryAsync(p => p.Number, ct);
        var before = await db.RegisterTaps.Where(t => t.SessionId == session.Id && numbers.Contains(t.Number)).ToListAsync(ct);
        var files = isStranger ? [] : await FilesAsync(db, [.. places.Values.Select(p => p.CaseId)], stamp, ct);
        List<RegisterTap> kept = [];
        foreach (var tap in taps)
        {
            var place = places.GetValueOrDefault(tap.Number);
            var of = before.FindAll(t => t.Number == tap.Number);
            var judged = of.Find(t => t.Id == tap.Id) ?? (place is null || !files.TryGetValue(place.CaseId, out var file)
                ? Aside(isStranger ? Stranger : place is null ? NoPlace : Restricted)
                : await JudgeOneAsync(db, session, file, place, tap, of, stamp, Aside, ct));
            kept.Add(judged);
            if (!of.Contains(judged))
            {
                before.Add(db.Add(judged).Entity);
            }

            RegisterTap Aside(string because) => new(tap, session.Id, place?.CaseId, TapAnswer.Aside, entryId: null, because, stamp);
        }

        return kept;
    }

    private async Task<RegisterTap> JudgeOneAsync(
        AppDb db, Session session, CaseFile file, RegisterPlace place, Tap tap, List<RegisterTap> before, Stamp stamp, Func<string, RegisterTap> aside, CancellationToken ct)
    {
        try
        {
            await db.RefuseTheOtherSideAsync(file.Id, file.PersonId, user.Actor, ct);
            var judged = file.KeepTap(session, tap, before, stamp);
            place.Tapped();
            return judged;
        }
        catch (CaseRuleException refusal)
        {
            return aside(refusal.Message);
        }
    }

    private async Task<Dictionary<Guid, CaseFile>> FilesAsync(AppDb db, List<Guid> ids, Stamp stamp, CancellationToken ct)
    {
        var files = await db.Cases.VisibleTo(user, db, stamp.At).Where(c => ids.Contains(c.Id)).AsSplitQuery().ToListAsync(ct);
        foreach (var file in files)
        {
            access.Shows(SubjectKind.Case, file.Id);
            await db.TellOfOtherCasesAsync(file, ct);
        }

        return files.ToDictionary(f => f.Id);
    }
}
