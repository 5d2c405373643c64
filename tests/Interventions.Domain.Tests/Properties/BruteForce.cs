using Interventions.Domain.Programmes;

namespace Interventions.Domain.Tests.Properties;

/// <summary>Goes or stays away at every session of every seat or pair of seats, and looks what comes of it. Slow and plain on purpose.</summary>
internal static class BruteForce
{
    public static (CanFinish Answer, List<(Guid First, Guid? Then, DateOnly Done)> Ways) Of(FinishFacts facts, GroupOffer[] groups)
    {
        var has = facts.Attended.Select(a => a.Number).ToHashSet();
        if (IsMet(facts.Rules, has))
        {
            return (CanFinish.Yes, []);
        }

        var mine = groups.Where(g => g.Id == facts.HeldGroup || (g.SeatsLeft > 0 && (g.Sex is null || g.Sex == facts.Sex))).ToList();
        List<(Guid, Guid?, DateOnly)> ways = [];
        foreach (var group in mine)
        {
            if (Best(facts, group, then: null) is { } done)
            {
                ways.Add((group.Id, null, done));
            }
        }

        var singles = ways.Count;
        if (singles == 0 && facts.Rules.OnMiss != MissRule.RestartRun)
        {
            foreach (var (first, then) in mine.SelectMany(a => mine.Where(b => b.Id != a.Id), (a, b) => (a, b)))
            {
                if (Best(facts, first, then) is { } done)
                {
                    ways.Add((first.Id, then.Id, done));
                }
            }
        }

        var held = ways.Any(w => w.Item2 is null && w.Item1 == facts.HeldGroup);
        return (held || singles > 1 ? CanFinish.Yes : ways.Count == 0 ? CanFinish.No : CanFinish.OnlyIn, ways);
    }

    private static DateOnly? Best(FinishFacts facts, GroupOffer first, GroupOffer? then)
    {
        var all = first.Slots.Select(s => (Seat: 1, Slot: s)).Concat((then?.Slots ?? []).Select(s => (Seat: 2, Slot: s)))
            .Where(s => s.Slot.StartsAt > facts.Now && (facts.LastDay is not { } last || s.Slot.Day <= last)).ToArray();
        DateOnly? best = null;
        for (var choice = 1; choice < 1 << all.Length; choice++)
        {
            var went = all.Where((_, i) => (choice & (1 << i)) != 0).OrderBy(s => s.Slot.StartsAt).ThenBy(s => s.Seat).ToList();
            var usesBoth = then is null || (went.Exists(s => s.Seat == 1) && went.Exists(s => s.Seat == 2));
            var oneAfterTheOther = !went.Where(s => s.Seat == 2).Any(b => went.Exists(a => a.Seat == 1 && a.Slot.EndsAt > b.Slot.StartsAt));
            if (usesBoth && oneAfterTheOther && Serves(facts, first, went.ConvertAll(s => s.Slot)) && (best is null || went[^1].Slot.Day < best))
            {
                best = went[^1].Slot.Day;
            }
        }

        return best;
    }

    private static bool Serves(FinishFacts facts, GroupOffer seat, List<Slot> went)
    {
        var rules = facts.Rules;
        var kept = facts.Attended.Where(_ => seat.Id == facts.HeldGroup || facts.RunCarriesOn).ToList();
        if (rules.OnMiss != MissRule.RestartRun)
        {
            return IsMet(rules, [.. facts.Attended.Select(a => a.Number), .. went.Select(s => s.Number)]);
        }

        // Each the next of the run, the days between as G12 allows.
        var next = kept.Count + 1;
        DateOnly? before = kept.Count == 0 ? null : kept.Max(k => k.Day);
        DateTime? ended = null;
        foreach (var slot in went)
        {
            if (slot.Number != next || (ended is { } e && slot.StartsAt < e)
                || (before is { } day && rules.Gap is { } gap && !gap.Allows(slot.Day.DayNumber - day.DayNumber)))
            {
                return false;
            }

            (next, before, ended) = (next + 1, slot.Day, slot.EndsAt);
        }

        return IsMet(rules, [.. Enumerable.Range(1, next - 1)]);
    }

    private static bool IsMet(ProgrammeVersion rules, HashSet<int> has) => has.Count >= rules.SessionsNeeded && (!rules.LastSessionRequired || has.Contains(rules.Sessions));
}
