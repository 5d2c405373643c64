using Interventions.Domain.Monitoring;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>
/// Reads which referrals to MARAC were followed by further abuse of the same pair within twelve months (V-13): another crime against her of
/// which he is suspected, or another referral. Raw facts: whoever asks publishes suppressed numbers of them (SN-04).
/// </summary>
internal static class MaracReading
{
    public static async Task<IReadOnlyList<CountedMarac>> ReadAsync(AppDb db, IReadOnlyCollection<string> areas, CountedUntil until, FollowUpFacts facts, CancellationToken ct)
    {
        var cases = facts.Cases.ToDictionary(c => c.Id);
        var crimes = facts.Crimes.SelectMany(c => c).DistinctBy(c => c.Id).ToDictionary(c => c.Id);
        var against = facts.SameVictim.Pairs.Where(p => crimes.ContainsKey(p.CrimeId)).ToLookup(p => p.CaseId, p => crimes[p.CrimeId]);
        var found = db.Cases.AsNoTracking().Where(c => areas.Contains(c.AreaCode) && c.ReferredAt < until.Cases);
        var referrals = await SameVictimReading.MaracsAsync(db, found, until.Cases, SelfOf, ct);
        return [.. referrals.Select(r => new CountedMarac(SelfOf(cases[r.CaseId].PersonId), cases[r.CaseId].Area, r.On, After(r)))];

        AfterMarac After(MaracOfCase referral)
        {
            var (first, last) = (referral.On.AddDays(1), referral.On.AddMonths(MaracReferral.RepeatMonths));
            var his = SelfOf(cases[referral.CaseId].PersonId);
            var isRepeat = referral.Next <= last || against[referral.CaseId].Any(c => SelfOf(c.PersonId) == his && c.CommittedFrom >= first && c.CommittedFrom <= last);

            // Whoever looks before the year is over sees repeats only: a repeat counts once the clear ones of its time can be counted as well.
            var isFollowed = last <= until.LastDay && facts.SameVictim.Known.Contains(referral.CaseId) && facts.CheckedUntil.TryGetValue(referral.CaseId, out var day) && day >= last;
            return !isFollowed ? AfterMarac.NotKnown : isRepeat ? AfterMarac.Repeat : AfterMarac.Clear;
        }

        Guid SelfOf(Guid person) => facts.Self.GetValueOrDefault(person, person);
    }
}
