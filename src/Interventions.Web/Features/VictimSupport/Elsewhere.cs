using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.People;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>What a victim has answered in other cases: product.md 3, "not round it either".</summary>
internal static class Elsewhere
{
    /// <summary>
    /// The other cases with this person that she is or was linked to, whoever may see them, to be changed in the same save. He and she
    /// are sought under every record that is said to be of them.
    /// </summary>
    /// <param name="db">The context that saves them.</param>
    /// <param name="file">The case at hand.</param>
    /// <param name="victimIds">Whose cases.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="evenTakenBack">He is sought under records that were once said to be his, too: his side takes that back, and hers must not lose by it.</param>
    public static async Task<List<CaseFile>> CasesOfAsync(AppDb db, CaseFile file, IReadOnlyCollection<Guid> victimIds, CancellationToken ct, bool evenTakenBack = false)
    {
        var (him, her) = (await db.SamePeopleAsync([file.PersonId], ct, evenTakenBack), await db.SameVictimsAsync(victimIds, ct));
        return await db.Cases.Where(c => c.Id != file.Id && him.Contains(c.PersonId) && db.CaseVictims.Any(v => v.CaseId == c.Id && her.Contains(v.VictimId)))
            .AsSplitQuery().ToListAsync(ct);
    }

    /// <summary>
    /// What closes the gate reaches her other records in this case in the same save, and a withdrawal all her cases with him, whoever
    /// may see them (product.md 3).
    /// </summary>
    public static async Task CloseWithItAsync(this AppDb db, CaseFile file, SupportAnswer answer, Stamp stamp, CancellationToken ct)
    {
        var victimId = file.Victims.Single(v => v.Id == answer.CaseVictimId).VictimId;
        var same = await db.SameVictimsAsync([victimId], ct);
        file.FollowClosing(same, answer, stamp);
        if (answer.Kind != AnswerKind.Withdrawn)
        {
            return;
        }

        var others = await CasesOfAsync(db, file, [victimId], ct, evenTakenBack: true);
        await Eligibility.OtherCases.TellOfOtherCasesAsync(db, others, ct);
        others.ForEach(other => other.FollowClosing(same, answer, stamp));
    }

    /// <summary>
    /// Her latest answers in these cases, under each of her records, for <c>CaseFile.EnterVictim</c>. One given several times over, because it was
    /// brought over before, comes once.
    /// </summary>
    public static IReadOnlyList<(SupportAnswer Answer, bool IsSameCrimeAndTrack)> AnswersOf(IReadOnlyCollection<Guid> same, CaseFile file, IEnumerable<CaseFile> others) =>
        [.. from other in others
            from link in other.Victims
            where same.Contains(link.VictimId) && link.Latest is not null
            let answer = link.Latest
            let isSame = IsSame(file, other)
            orderby answer.RecordedAt
            group (answer, isSame) by (answer.Kind, answer.AskedAt, answer.GoodUntil, isSame) into alike
            select alike.First()];

    /// <summary>
    /// Makes the save fail, to be tried again, if a case whose "supports" is brought over changes meanwhile: otherwise a
    /// withdrawal at the same moment would miss the new link, and the new link the withdrawal.
    /// </summary>
    public static void HoldStill(AppDb db, CaseFile file, IEnumerable<CaseFile> others)
    {
        foreach (var other in others.Where(o => IsSame(file, o) && o.Victims.Any(v => v.Latest is { Kind: AnswerKind.Supports })))
        {
            db.Entry(other).Property(o => o.Version).CurrentValue++;
        }
    }

    /// <summary>Crime references are compared without spaces and case, because people type them.</summary>
    public static string? Plain(string? crimeReference) =>
        string.IsNullOrWhiteSpace(crimeReference) ? null : crimeReference.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>
    /// She said yes to this man, for these crimes and no others (CC-24), on this track; anything else has to be asked anew.
    /// </summary>
    private static bool IsSame(CaseFile file, CaseFile other) =>
        other.PersonId == file.PersonId && other.Track == file.Track && CrimesOf(file) is { Count: > 0 } crimes && crimes.SetEquals(CrimesOf(other));

    private static HashSet<string> CrimesOf(CaseFile file) => [.. file.CrimeReferences.Select(Plain).OfType<string>()];
}
