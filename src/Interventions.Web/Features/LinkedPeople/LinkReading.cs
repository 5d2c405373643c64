using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.LinkedPeople;

/// <summary>Two records that look alike, as they are shown.</summary>
/// <param name="Name">The victim.</param>
/// <param name="Other">The other victim, or the perpetrator.</param>
/// <param name="OtherCases">References of cases of the other that the reader may see.</param>
/// <param name="Said">What a supervisor said last; null where nobody has.</param>
public sealed record LinkRow(
    Guid CandidateId, LinkKind Kind, string Name, DateOnly? Born, IReadOnlyList<LinkCase> Cases, string Other, DateOnly? OtherBorn, IReadOnlyList<LinkCase> OtherCases,
    string Why, DateTime FoundAt, LinkAnswer? Said, string? Reason, string? By, DateTime? SaidAt);

/// <summary>A case that may be opened from here.</summary>
public sealed record LinkCase(Guid Id, string Reference);

/// <summary>Who may know of which two records, and what is shown of them.</summary>
internal static class LinkReading
{
    /// <summary>Only those who may see a case of each of the two; a link to a case that is hidden from them would tell of it.</summary>
    public static IQueryable<LinkCandidate> MayBeKnownTo(this IQueryable<LinkCandidate> found, CurrentUser user, AppDb db, DateTime now)
    {
        var open = db.Cases.VisibleTo(user, db, now).NotBarredTo(user, db);
        return found.Where(f => db.CaseVictims.Any(l => l.VictimId == f.VictimId && l.UnlinkedAt == null && open.Any(c => c.Id == l.CaseId))
            && (f.Kind == LinkKind.VictimIsPerpetrator
                ? open.Any(c => c.PersonId == f.OtherId)
                : db.CaseVictims.Any(l => l.VictimId == f.OtherId && l.UnlinkedAt == null && open.Any(c => c.Id == l.CaseId))));
    }

    /// <summary>Those nobody has said anything of, and no merge stands for.</summary>
    public static IQueryable<LinkCandidate> NotJudged(this IQueryable<LinkCandidate> found, AppDb db) => found.Where(f => !db.LinkVerdicts.Any(v => v.CandidateId == f.Id)
        && !(f.Kind == LinkKind.SameVictim && db.VictimStatements.Any(s => s.VictimId == f.VictimId && s.OtherId == f.OtherId
            && s.Claim == VictimClaim.SamePerson && !db.VictimStatements.Any(t => t.VictimId == s.VictimId && t.OtherId == s.OtherId && t.Id > s.Id))));

    /// <summary>In words, with what may be opened from there; every look is logged.</summary>
    public static async Task<IReadOnlyList<LinkRow>> RowsAsync(this AppDb db, List<LinkCandidate> found, CurrentUser user, CurrentAccess access, DateTime now, CancellationToken ct)
    {
        var visible = db.Cases.VisibleTo(user, db, now).NotBarredTo(user, db);
        List<Guid> ids = [.. found.SelectMany(f => new[] { f.VictimId, f.OtherId }).Distinct()];
        var candidates = found.ConvertAll(f => f.Id);
        var victims = await db.Victims.AsNoTracking().Where(v => ids.Contains(v.Id)).Select(v => new { v.Id, v.Name, v.DateOfBirth }).ToDictionaryAsync(v => v.Id, ct);
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var hers = (await (from l in db.CaseVictims join c in visible on l.CaseId equals c.Id where ids.Contains(l.VictimId) && l.UnlinkedAt == null orderby c.Reference select new { l.VictimId, c.Id, c.Reference })
            .ToListAsync(ct)).ToLookup(l => l.VictimId, l => new LinkCase(l.Id, l.Reference));
        var his = (await visible.Where(c => ids.Contains(c.PersonId)).OrderBy(c => c.Reference).Select(c => new { c.PersonId, c.Id, c.Reference }).ToListAsync(ct))
            .ToLookup(c => c.PersonId, c => new LinkCase(c.Id, c.Reference));
        var said = (await db.LinkVerdicts.AsNoTracking().Where(v => candidates.Contains(v.CandidateId)).OrderBy(v => v.Id).ToListAsync(ct)).ToLookup(v => v.CandidateId);
        var staff = await db.Users.AsNoTracking().ToNamesAsync(said.SelectMany(v => v).Select(v => v.By), ct);
        victims.Keys.ToList().ForEach(id => access.Shows(SubjectKind.Victim, id));
        people.Keys.ToList().ForEach(id => access.Shows(SubjectKind.Person, id));
        return found.ConvertAll(f =>
        {
            var last = said[f.Id].LastOrDefault();
            var isHim = f.Kind == LinkKind.VictimIsPerpetrator;
            return new LinkRow(
                f.Id, f.Kind, victims[f.VictimId].Name, victims[f.VictimId].DateOfBirth, [.. hers[f.VictimId].Distinct()],
                isHim ? people[f.OtherId].FullName : victims[f.OtherId].Name, isHim ? people[f.OtherId].DateOfBirth : victims[f.OtherId].DateOfBirth,
                [.. (isHim ? his[f.OtherId] : hers[f.OtherId]).Distinct()], f.Why, f.FoundAt, last?.Answer, last?.Reason, last is null ? null : staff.GetValueOrDefault(last.By, ""), last?.At);
        });
    }

    /// <summary>A supervisor's work from here: one item a victim.</summary>
    public static async Task<IEnumerable<ToAskItem>> WorkAsync(AppDb db, CurrentUser user, DateTime now, CancellationToken ct)
    {
        if (!user.Actor.IsSupervisor)
        {
            return [];
        }

        var visible = db.Cases.VisibleTo(user, db, now).NotBarredTo(user, db);
        var found = await (
            from f in db.LinkCandidates.MayBeKnownTo(user, db, now).NotJudged(db)
            join l in db.CaseVictims on f.VictimId equals l.VictimId
            join c in visible on l.CaseId equals c.Id
            where l.UnlinkedAt == null
            select new { f.VictimId, c.Id, c.Reference, c.OwnerId }).Distinct().ToListAsync(ct);
        return found.OrderBy(f => f.Reference, StringComparer.Ordinal).DistinctBy(f => f.VictimId)
            .Select(f => new ToAskItem(ToAskKind.JudgeLink, f.Id, f.Reference, true, f.OwnerId, null, f.VictimId, null, 0, null));
    }
}
