using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.People;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.SameVictims;

/// <summary>Two records of victims, one of them in the case that is worked on, with all that hangs on them.</summary>
/// <param name="Same">Every record of either.</param>
/// <param name="Last">The last word on the pair; null where nothing was said.</param>
/// <param name="Cases">Every case with any of these records, whoever may see it, to be changed in the same save.</param>
internal sealed record VictimPair(Guid VictimId, Guid OtherId, IReadOnlyList<Guid> Same, VictimStatement? Last, IReadOnlyList<CaseFile> Cases)
{
    /// <summary>What she says, or what nobody has asked her, keeps a gate closed: then merging takes two people (product.md 3).</summary>
    public bool TakesTwo => Cases.Where(c => c.Track.Open().Contains(c.Stage)).SelectMany(c => c.Victims)
        .Any(v => v.IsAsked && Same.Contains(v.VictimId) && v.Latest is not { Kind: AnswerKind.Supports });

    /// <summary>Loads the pair for somebody who sees this case and a case of the other record.</summary>
    /// <exception cref="CaseRuleException">She is not in this case, the other is nobody they may see, or they stand on the other side.</exception>
    public static async Task<VictimPair> OfAsync(AppDb db, CaseFile file, Guid victimId, Guid otherId, CurrentUser user, DateTime now, CancellationToken ct)
    {
        if (!file.Victims.Any(v => v.VictimId == victimId && v.UnlinkedAt is null))
        {
            throw new CaseRuleException("She is not in this case any more. Reload the page.");
        }

        var visible = db.Cases.VisibleTo(user, db, now);
        if (!await db.CaseVictims.AnyAsync(l => l.VictimId == otherId && visible.Any(c => c.Id == l.CaseId), ct))
        {
            throw new CaseRuleException("We could not find the other record. Search again.");
        }

        var same = await db.SameVictimsAsync([victimId, otherId], ct);
        await db.RefuseTheOtherSideAsync(file.Id, file.PersonId, user.Actor, ct, same);
        var (first, second) = VictimStatement.PairOf(victimId, otherId);
        var last = await db.VictimStatements.AsNoTracking().Where(s => s.VictimId == first && s.OtherId == second).OrderByDescending(s => s.Id).FirstOrDefaultAsync(ct);
        return new(victimId, otherId, same, last,
            await db.Cases.Where(c => db.CaseVictims.Any(v => v.CaseId == c.Id && same.Contains(v.VictimId))).AsSplitQuery().ToListAsync(ct));
    }

    /// <summary>Says it.</summary>
    public VictimStatement Say(VictimClaim claim, string reason, Stamp stamp) => VictimStatement.Say(claim, VictimId, OtherId, reason, Last, TakesTwo, stamp);
}
