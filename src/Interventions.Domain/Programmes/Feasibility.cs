using System.Numerics;

namespace Interventions.Domain.Programmes;

/// <summary>Can he still finish (product.md 6)?</summary>
public enum CanFinish
{
    /// <summary>In the seat he holds, or in more than one group.</summary>
    Yes,

    /// <summary>Only one seat, or one pair of seats, still does.</summary>
    OnlyIn,

    /// <summary>No seat there is does.</summary>
    No,
}

/// <summary>A seat, or one and then another, in which he would finish.</summary>
/// <param name="First">The next seat, or the one he holds.</param>
/// <param name="Then">The seat after it; null where one is enough.</param>
/// <param name="Done">The day he would have done what the programme asks.</param>
public sealed record WayToFinish(GroupOffer First, GroupOffer? Then, DateOnly Done);

/// <summary>The answer: a pure function of rules, calendar, seats, deadline and prosecution limit.</summary>
/// <param name="Answer">Yes, only in one group, or no.</param>
/// <param name="Ways">Every single seat that does, or where none does the pairs of seats, soonest first.</param>
/// <param name="IsHeld">The seat he holds is enough.</param>
/// <param name="IsDone">He has done what the programme asks already.</param>
public sealed record Feasibility(CanFinish Answer, IReadOnlyList<WayToFinish> Ways, bool IsHeld, bool IsDone)
{
    private static readonly Feasibility Done = new(CanFinish.Yes, [], IsHeld: false, IsDone: true);

    /// <summary>Asks for one case.</summary>
    /// <remarks>
    /// Where a miss starts the run again, a way is one seat for all that is left of the run, in order and within the days
    /// G12 allows. Elsewhere sessions may be had in any order, in one seat or in two one after the other.
    /// </remarks>
    public static Feasibility Of(FinishFacts facts, GroupCalendar calendar) => Of(facts, calendar.For(facts.Rules), facts.LastDay);

    internal static Feasibility Of(FinishFacts facts, IReadOnlyList<GroupOffer> groups, DateOnly? lastDay)
    {
        var search = new Search(facts, lastDay ?? DateOnly.MaxValue);
        if (search.NeedsNothing)
        {
            return Done;
        }

        List<WayToFinish> ways = [];
        foreach (var group in groups)
        {
            if (search.MaySit(group) && search.FinishesIn(group) is { } done)
            {
                ways.Add(new(group, null, done));
            }
        }

        if (ways.Count == 0)
        {
            search.AddPairs(groups, ways);
        }

        ways.Sort((a, b) => (a.Done, a.First.Id, a.Then?.Id ?? Guid.Empty).CompareTo((b.Done, b.First.Id, b.Then?.Id ?? Guid.Empty)));
        var held = ways.Exists(w => w.Then is null && w.First.Id == facts.HeldGroup);
        return new(held || (ways.Count > 1 && ways[0].Then is null) ? CanFinish.Yes : ways.Count == 0 ? CanFinish.No : CanFinish.OnlyIn, ways, held, IsDone: false);
    }

    /// <summary>One case's question, with what every group is asked prepared once.</summary>
    private readonly ref struct Search
    {
        private readonly FinishFacts _facts;
        private readonly DateOnly _last;
        private readonly ulong _attended;
        private readonly ulong _lastSession;
        private readonly int _needed;
        private readonly bool _inOneRun;

        public Search(FinishFacts facts, DateOnly last)
        {
            (_facts, _last) = (facts, last);
            foreach (var (number, _) in facts.Attended)
            {
                _attended |= Bit(number);
            }

            var rules = facts.Rules;
            _needed = rules.SessionsNeeded;
            _lastSession = rules.LastSessionRequired ? Bit(rules.Sessions) : 0;
            _inOneRun = rules.OnMiss == MissRule.RestartRun;
        }

        public bool NeedsNothing => IsMet(_attended);

        public bool MaySit(GroupOffer group) =>
            group.Id == _facts.HeldGroup || (group.SeatsLeft > 0 && (group.Sex is null || group.Sex == _facts.Sex));

        /// <summary>The day he would be done with one seat in a group; null if he would not be.</summary>
        public DateOnly? FinishesIn(GroupOffer group) => _inOneRun ? InOneRun(group) : Caught(group.Slots, _attended);

        /// <summary>Two seats one after the other: leaves the first at some moment and goes on in the second.</summary>
        public void AddPairs(IReadOnlyList<GroupOffer> groups, List<WayToFinish> ways)
        {
            if (_inOneRun)
            {
                return;
            }

            var open = new List<(GroupOffer Group, ulong Has)>(groups.Count);
            foreach (var group in groups)
            {
                if (MaySit(group) && Has(group) is var has and not 0)
                {
                    open.Add((group, has));
                }
            }

            foreach (var (first, one) in open)
            {
                foreach (var (then, two) in open)
                {
                    if (first.Id != then.Id && IsMet(_attended | one | two) && OneAfterTheOther(first, then) is { } done)
                    {
                        ways.Add(new(first, then, done));
                    }
                }
            }
        }

        private DateOnly? OneAfterTheOther(GroupOffer first, GroupOffer then)
        {
            DateOnly? best = null;
            var has = _attended;
            foreach (var slot in first.Slots)
            {
                if (!Counts(slot))
                {
                    continue;
                }

                has |= Bit(slot.Number);
                if (Caught(then.Slots, has, slot.EndsAt) is { } done && (best is null || done < best))
                {
                    best = done;
                }
            }

            return best;
        }

        private ulong Has(GroupOffer group)
        {
            var has = 0UL;
            foreach (var slot in group.Slots)
            {
                has |= Counts(slot) ? Bit(slot.Number) : 0;
            }

            return has & ~_attended;
        }

        private bool Counts(Slot slot) => slot.StartsAt > _facts.Now && slot.Day <= _last;

        private DateOnly? Caught(Slot[] slots, ulong has, DateTime from = default)
        {
            foreach (var slot in slots)
            {
                if (Counts(slot) && slot.StartsAt >= from)
                {
                    has |= Bit(slot.Number);
                    if (IsMet(has))
                    {
                        return slot.Day;
                    }
                }
            }

            return null;
        }

        /// <summary>Every session that is left, in order, each within the days G12 allows of the one before.</summary>
        private DateOnly? InOneRun(GroupOffer group)
        {
            var keeps = group.Id == _facts.HeldGroup || _facts.RunCarriesOn;
            var target = _lastSession != 0 ? _facts.Rules.Sessions : _needed;
            var number = keeps ? BitOperations.TrailingZeroCount(~_attended) + 1 : 1;
            DateOnly? before = null;
            if (keeps)
            {
                foreach (var (done, day) in _facts.Attended)
                {
                    before = done == number - 1 && (before is null || day > before) ? day : before;
                }
            }

            var reached = new List<Slot>(2);
            var next = new List<Slot>(2);
            for (; number <= target; number++)
            {
                next.Clear();
                foreach (var slot in group.Slots)
                {
                    if (slot.Number == number && Counts(slot) && Follows(slot, before, reached))
                    {
                        next.Add(slot);
                    }
                }

                if (next.Count == 0)
                {
                    return null;
                }

                before = null;
                (reached, next) = (next, reached);
            }

            return reached.Min(s => s.Day);
        }

        private bool Follows(Slot slot, DateOnly? before, List<Slot> reached)
        {
            var gap = _facts.Rules.Gap;
            if (before is { } day)
            {
                return slot.Day > day && (gap?.Allows(slot.Day.DayNumber - day.DayNumber) ?? true);
            }

            if (reached.Count == 0)
            {
                return true;
            }

            foreach (var earlier in reached)
            {
                if (earlier.EndsAt <= slot.StartsAt && (gap?.Allows(slot.Day.DayNumber - earlier.Day.DayNumber) ?? true))
                {
                    return true;
                }
            }

            return false;
        }

        private bool IsMet(ulong has) => BitOperations.PopCount(has) >= _needed && (has & _lastSession) == _lastSession;

        private static ulong Bit(int number) => 1UL << (number - 1);
    }
}
