using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data.DemoData;

/// <summary>On her side of two cases in Cheshire East: high risk and MARAC in one, and two records of victims that look alike and share an address.</summary>
internal static class DemoLinked
{
    private static readonly Guid[] Pair = [.. new[] { DemoEnding.NotReached, DemoEnding.DoesNotSupport }
        .Select(ending => DemoCases.All.FirstOrDefault(c => c is { Area: "CHE", IsRestricted: false } && c.Ending == ending)?.Id ?? Guid.Empty)];

    /// <summary>Adds it once both are there.</summary>
    public static async Task AddAsync(AppDbs dbs, DateTime now, CancellationToken ct)
    {
        await using var db = dbs.Create();
        var files = await db.Cases.Where(c => Pair.Contains(c.Id)).AsSplitQuery().ToListAsync(ct);
        if (files.Count < Pair.Length || await db.MaracReferrals.AnyAsync(ct))
        {
            return;
        }

        Stamp stamp = new(DemoStaff.Of(Role.VictimContactWorker, "CHE").Actor, now.AddHours(-3));
        var (high, other) = (files.Single(f => f.Id == Pair[0]), files.Single(f => f.Id == Pair[1]));
        var (one, two) = (high.Victims.First(v => v.IsAsked).VictimId, other.Victims.First(v => v.IsAsked).VictimId);
        high.RecordRisk(RiskLevel.High, RiskTool.Ric, London.DayOf(stamp.At), stamp, ticks: 15);
        var marac = high.ReferToMarac(Guid.CreateVersion7(), one, London.DayOf(stamp.At), sheWasAsked: true, "She has left the home. He does not know where she is.", stamp);
        await db.SaveChangesAsync(ct);
        high.RecordMarac(marac, MaracEntryKind.MeetingSet, London.DayOf(stamp.At).AddDays(9), null, null, null, stamp);
        high.RecordMarac(marac, MaracEntryKind.ActionAgreed, London.DayOf(stamp.At).AddDays(5), "Change the locks and look at the windows.", "Housing", null, stamp);
        var (first, second) = VictimStatement.PairOf(one, two);
        db.AddRange(
            new VictimAddress(one, "Flat 2, 14 Mill Street, Crewe, CW1 2AB", London.DayOf(stamp.At).AddMonths(-8), stamp),
            new VictimAddress(two, "14 Mill St (flat 2), Crewe CW1 2AB", London.DayOf(stamp.At).AddMonths(-2), stamp),
            new LinkCandidate(LinkKind.SameAddress, first, second, "same address", stamp.At));
        await db.SaveChangesAsync(ct);
    }
}
