using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;

namespace Interventions.Domain.Cases;

/// <summary>The evidence of a non-compliance, frozen for whoever decides on a prosecution (CC-07, CARA-13, decision 0025).</summary>
public sealed partial class CaseFile
{
    /// <summary>Working days her worker has to tell her before a pack goes.</summary>
    public const int PackWaitsWorkingDays = 1;

    private readonly List<BreachPack> _packs = [];
    private readonly List<PackDelivery> _packDeliveries = [];
    private readonly List<PackSeenTo> _packsSeenTo = [];

    /// <summary>Packs made in this unit of work; earlier ones are read only where they are shown.</summary>
    public IReadOnlyList<BreachPack> NewPacks => _packs;

    /// <summary>Recipients recorded in this unit of work.</summary>
    public IReadOnlyList<PackDelivery> NewPackDeliveries => _packDeliveries;

    /// <summary>What her worker saw to in this unit of work.</summary>
    public IReadOnlyList<PackSeenTo> NewPacksSeenTo => _packsSeenTo;

    /// <summary>Keeps a pack as it was made: nothing of it is ever made again.</summary>
    /// <param name="number">From 1; a pack never takes another's place.</param>
    /// <param name="readers">For whom.</param>
    /// <param name="files">What it holds.</param>
    /// <param name="stamp">The decision-maker.</param>
    public void MakeBreachPack(int number, PackReaders readers, PackFiles files, Stamp stamp) =>
        Note(CaseAction.MakeBreachPack, stamp, Because.None, () => _packs.Add(new(number, readers, files, stamp)));

    /// <summary>
    /// Records who gets a pack, before it is fetched to be sent (DP-02). It waits until her worker has seen to it or a working day
    /// has passed, unless a decision-maker says why it cannot wait.
    /// </summary>
    public void SendBreachPack(PackStanding pack, PackRecipient to, WorkingDays calendar, Stamp stamp) =>
        Note(CaseAction.SendBreachPack, stamp, Because.None, () => _packDeliveries.Add(new(pack.Id, to, stamp)),
            (() => to.IsOf == pack.Readers, pack.Readers == PackReaders.PoliceAndProsecutors
                ? "This pack is for the police and the CPS. Make one for the provider."
                : "This pack is for the provider. Make one for the police and the CPS."),
            (() => to.SentAt <= stamp.At, "The time it goes is in the future. Record it when you send it."),
            (() => !string.IsNullOrWhiteSpace(to.UrgentReason) || pack.MayGoOn(London.DayOf(stamp.At), calendar),
                $"It may go from {pack.GoesFrom(calendar).InWords()}. If it cannot wait, say why."));

    /// <summary>Her worker has told her, or need not: the packs made so far may go.</summary>
    public void SeeToBreachPacks(IEnumerable<Guid> packIds, Stamp stamp)
    {
        var waiting = packIds.ToList();
        Note(CaseAction.SeeToBreachPack, stamp, Because.None, () => _packsSeenTo.AddRange(waiting.Select(id => new PackSeenTo(id, stamp))),
            (() => waiting.Count > 0, "No breach pack waits for you. Reload the page."));
    }

    private Need MayBePacked() => new(
        () => _nonCompliances.Count > 0 && (Stage != CaseStage.Closed || _nonCompliances.Exists(n => n.Finding == NonComplianceFinding.Breach)),
        "A pack is made of a non-compliance under review or of a breach that was found.");
}
