using Interventions.Domain.Calendar;

namespace Interventions.Domain.Programmes;

/// <summary>
/// Where somebody stands on the waiting list and why, in an order that can be explained: who can still finish only in one way,
/// then who is to be done soonest, then who has waited longest. Nothing of her side is among it, and being under review moves nobody.
/// </summary>
/// <param name="OnlyOneWay">Only one seat, or one pair of seats, still does.</param>
/// <param name="Deadline">The last day that counts; null on Track B.</param>
/// <param name="Since">Since when he waits, UTC.</param>
/// <param name="Because">Why he stands where he stands, in a sentence.</param>
public sealed record WaitingPlace(bool OnlyOneWay, DateOnly? Deadline, DateTime Since, string Because)
{
    /// <summary>Works it out.</summary>
    /// <param name="facts">His facts; null where no programme is known yet.</param>
    /// <param name="offers">Groups he could sit in.</param>
    /// <param name="since">Since when he waits, UTC.</param>
    public static WaitingPlace Of(FinishFacts? facts, IReadOnlyList<GroupOffer> offers, DateTime since)
    {
        var waits = $"Has waited since {London.DayOf(since).InWords()}.";
        if (facts is null)
        {
            return new(false, null, since, $"{waits} No programme is chosen yet.");
        }

        var feasibility = Feasibility.Of(facts, offers, facts.LastDay);
        var limit = facts.LastDay is { } last ? $"his {(facts.LastDay == facts.Deadline ? "deadline" : "prosecution limit")}, {last.InWords()}" : null;
        return new(feasibility.Answer == CanFinish.OnlyIn, facts.LastDay, since, (feasibility, limit) switch
        {
            ({ IsDone: true }, _) => $"{waits} He has done what the programme asks.",
            ({ Answer: CanFinish.No }, null) => $"{waits} No group ahead would do: form one.",
            ({ Answer: CanFinish.No }, _) => $"No group ahead would do before {limit}. Look at the case now.",
            ({ Answer: CanFinish.OnlyIn, Ways: [var only, ..] }, null) => $"Can still finish only in {Seats(only)}, which starts on {Begins(facts, only).InWords()}.",
            ({ Answer: CanFinish.OnlyIn, Ways: [var only, ..] }, _) => $"Can still finish only in {Seats(only)}: must start by {Begins(facts, only).InWords()} to finish before {limit}.",
            (_, null) => waits,
            _ => $"Must start by {feasibility.Ways.Max(w => Begins(facts, w)).InWords()} to finish before {limit}.",
        });
    }

    /// <summary>What the list is sorted by.</summary>
    public (bool, DateOnly, DateTime) Order => (!OnlyOneWay, Deadline ?? DateOnly.MaxValue, Since);

    private static string Seats(WayToFinish way) => way.Then is { } then ? $"{way.First.Name}, then {then.Name}" : way.First.Name;

    private static DateOnly Begins(FinishFacts facts, WayToFinish way) =>
        way.First.Slots.First(s => s.StartsAt > facts.Now && !facts.Attended.Any(a => a.Number == s.Number)).Day;
}
