using System.Numerics;
using System.Runtime.InteropServices;

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
        public DateOnly? FinishesIn(GroupOffer group)
        {
            if (_inOneRun)
            {
                return InOneRun(group);
            }

            var ahead = group.FirstAfter(_facts.Now);
            return IsMet(_attended | group.NumbersFrom(ahead)) ? Caught(group, ahead, _attended) : null;
        }

        /// <summary>Two seats one after the other: leaves the first at some moment and goes on in the second.</summary>
        /// <remarks>Groups that still give the same numbers are looked at together: pairs that fall short whatever their order are never formed.</remarks>
        public void AddPairs(IReadOnlyList<GroupOffer> groups, List<WayToFinish> ways)
        {
            if (_inOneRun)
            {
                return;
            }

            var giving = new Dictionary<ulong, List<GroupOffer>>();
            foreach (var group in groups)
            {
                if (MaySit(group) && Gives(group) is var numbers and not 0)
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(giving, numbers, out _) ??= []).Add(group);
                }
            }

            foreach (var (one, firsts) in giving)
            {
                foreach (var (two, thens) in giving)
                {
                    if (IsMet(_attended | one | two))
                    {
                        AddPairs(firsts, thens, ways);
                    }
                }
            }
        }

        private void AddPairs(List<GroupOffer> firsts, List<GroupOffer> thens, List<WayToFinish> ways)
        {
            foreach (var first in firsts)
            {
                foreach (var then in thens)
                {
                    if (first.Id != then.Id && OneAfterTheOther(first, then) is { } done)
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
            for (var i = first.FirstAfter(_facts.Now); i < first.Slots.Length && first.Slots[i] is var slot && slot.Day <= _last; i++)
            {
                has |= Bit(slot.Number);
                var goesOn = then.FirstAfter(slot.EndsAt.AddTicks(-1));
                if (IsMet(has | then.NumbersFrom(goesOn)) && Caught(then, goesOn, has) is { } done && (best is null || done < best))
                {
                    best = done;
                }
            }

            return best;
        }

        /// <summary>The numbers he lacks that a group still gives in time.</summary>
        private ulong Gives(GroupOffer group)
        {
            var ahead = group.FirstAfter(_facts.Now);
            if (ahead < group.Slots.Length && group.Slots[^1].Day <= _last)
            {
                return group.NumbersFrom(ahead) & ~_attended;
            }

            var numbers = 0UL;
            for (var i = ahead; i < group.Slots.Length && group.Slots[i].Day <= _last; i++)
            {
                numbers |= Bit(group.Slots[i].Number);
            }

            return numbers & ~_attended;
        }

        private bool Counts(Slot slot) => slot.StartsAt > _facts.Now && slot.Day <= _last;

        private DateOnly? Caught(GroupOffer group, int from, ulong has)
        {
            for (var i = from; i < group.Slots.Length && group.Slots[i] is var slot && slot.Day <= _last; i++)
            {
                has |= Bit(slot.Number);
                if (IsMet(has))
                {
                    return slot.Day;
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
