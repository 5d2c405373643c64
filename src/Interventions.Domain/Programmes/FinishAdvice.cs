using Interventions.Domain.Calendar;

namespace Interventions.Domain.Programmes;

/// <summary>The answer in sentences fit to show, with the seat or the change that saves the case.</summary>
/// <param name="Feasibility">The answer.</param>
/// <param name="Sentence">Why, in one or two sentences.</param>
/// <param name="Saves">What would save the case; null where nothing has to.</param>
/// <param name="SeatToBook">The group whose seat saves it.</param>
public sealed record FinishAdvice(Feasibility Feasibility, string Sentence, string? Saves = null, Guid? SeatToBook = null)
{
    /// <summary>Asks, and says why in words.</summary>
    public static FinishAdvice Of(FinishFacts facts, GroupCalendar calendar)
    {
        var feasibility = Feasibility.Of(facts, calendar);
        return feasibility switch
        {
            { IsDone: true } => new(feasibility, "He has done what the programme asks."),
            { Answer: CanFinish.No } => No(facts, calendar, feasibility),
            { IsHeld: true } => Held(facts, calendar, feasibility),
            { Answer: CanFinish.Yes, Ways: [var best, ..] } => new(
                feasibility, $"{Elsewhere(facts)}{feasibility.Ways.Count} groups would do. Soonest: {best.First.Name}, done on {best.Done.InWords()}.", Book(facts, best.First), best.First.Id),
            { Ways: [{ Then: { } then } pair, ..] } => new(
                feasibility, $"{Elsewhere(facts)}Only with two seats one after the other: {pair.First.Name}, then {then.Name}, done on {pair.Done.InWords()}.",
                pair.First.Id == facts.HeldGroup ? $"Book {then.Name} when his present seat has served." : Book(facts, pair.First), pair.First.Id == facts.HeldGroup ? then.Id : pair.First.Id),
            { Ways: [var only, ..] } => new(feasibility, $"{Elsewhere(facts)}Only in {only.First.Name}, done on {only.Done.InWords()}.", Book(facts, only.First), only.First.Id),
            _ => throw new InvalidOperationException("An answer other than no has a way."),
        };
    }

    private static string Elsewhere(FinishFacts facts) => facts.HeldGroup is null ? "" : "Not in the seat he holds. ";

    private static string Book(FinishFacts facts, GroupOffer group) =>
        facts.HeldGroup is null ? $"Book a seat in {group.Name}." : $"Release his seat and book one in {group.Name}.";

    /// <summary>CARA-19: whether a miss would leave time to start again is said while there is time to act on it.</summary>
    private static FinishAdvice Held(FinishFacts facts, GroupCalendar calendar, Feasibility feasibility)
    {
        var way = feasibility.Ways.First(w => w.Then is null && w.First.Id == facts.HeldGroup);
        var sentence = $"In the seat he holds, {way.First.Name}: done on {way.Done.InWords()}.{(facts.AwaitsRegister ? " A register is not finished yet; he is taken to have been there." : "")}";
        if (facts.Rules.OnMiss != MissRule.RestartRun || facts.LastDay is null)
        {
            return new(feasibility, sentence);
        }

        var next = way.First.Slots.Where(s => s.StartsAt > facts.Now).Select(s => (DateTime?)s.EndsAt).FirstOrDefault() ?? facts.Now;
        var again = Feasibility.Of(facts with { Now = next, Attended = [], HeldGroup = null, RunCarriesOn = false }, calendar);
        return new(feasibility, $"{sentence} {(again.Answer == CanFinish.No ? "If he misses the next session, there is no group left in which to start again." : "If he misses the next session, there is still a group to start again in.")}");
    }

    private static FinishAdvice No(FinishFacts facts, GroupCalendar calendar, Feasibility feasibility)
    {
        var programme = facts.Rules.Name;
        if (facts.LastDay is { } last && last < facts.Today)
        {
            var longer = LatestLonger(facts);
            var late = longer >= facts.Today ? Extended(facts, calendar, longer!.Value) : null;
            return new(feasibility, $"{Limit(facts)}, {last.InWords()}, has passed.", late?.Saves, late?.Group);
        }

        var groups = calendar.For(facts.Rules);
        var mine = groups.Where(g => g.Sex is null || g.Sex == facts.Sex || g.Id == facts.HeldGroup).ToList();
        if (!mine.Exists(g => g.Slots.Any(s => s.StartsAt > facts.Now)))
        {
            return new(feasibility, $"No group of {programme} that he could sit in is ahead.", NewGroup(facts));
        }

        var roomy = mine.ConvertAll(g => g.SeatsLeft > 0 ? g : new GroupOffer(g.Id, g.Name, g.Slots, 1, g.Sex));
        if (Feasibility.Of(facts, roomy, facts.LastDay) is { Answer: not CanFinish.No, Ways: [var full, ..] })
        {
            var group = full.First.Id != facts.HeldGroup && mine.Exists(g => g.Id == full.First.Id && g.SeatsLeft == 0) ? full.First : full.Then ?? full.First;
            return new(feasibility, "Every group in which he could still finish is full.", $"One more place in {group.Name} would save the case: he would be done on {full.Done.InWords()}.", group.Id);
        }

        if (facts.LastDay is { } lastDay && Feasibility.Of(facts, roomy, null) is { Answer: not CanFinish.No, Ways: [var soonest, ..] })
        {
            var extended = LatestLonger(facts) is { } longer ? Extended(facts, calendar, longer) : null;
            return new(
                feasibility, $"{Limit(facts)} is {lastDay.InWords()}; the soonest he could be done is {soonest.Done.InWords()}, in {(soonest.Then ?? soonest.First).Name}.",
                extended?.Saves ?? NewGroup(facts), extended?.Group);
        }

        return new(feasibility, facts.Rules.OnMiss == MissRule.RestartRun
            ? $"No group ahead still has every session he needs, in order{(facts.Rules.Gap is { } gap ? $" and {gap.LeastDays} to {gap.MostDays} days apart" : "")}."
            : $"The groups ahead do not offer the sessions he still needs: {Left(facts)}.", NewGroup(facts));
    }

    private static string Left(FinishFacts facts)
    {
        var has = facts.Attended.Select(a => a.Number).Distinct().ToList();
        var more = Math.Max(facts.Rules.SessionsNeeded - has.Count, 1);
        return $"{more} more of {facts.Rules.Sessions}{(facts.Rules.LastSessionRequired && !has.Contains(facts.Rules.Sessions) ? ", the last among them" : "")}";
    }

    private static string Limit(FinishFacts facts) => facts.LastDay == facts.Deadline ? "The deadline of his conditions" : "The prosecution limit";

    /// <summary>A later deadline that is allowed and not past the prosecution limit.</summary>
    private static DateOnly? LatestLonger(FinishFacts facts) =>
        facts.LongestDeadline is { } longest && longest > facts.LastDay && (facts.ProsecutionLimit is null || facts.ProsecutionLimit > facts.LastDay)
            ? (facts.ProsecutionLimit < longest ? facts.ProsecutionLimit : longest)
            : null;

    private static (string Saves, Guid Group)? Extended(FinishFacts facts, GroupCalendar calendar, DateOnly longer) =>
        Feasibility.Of(facts, calendar.For(facts.Rules), longer) is { Ways: [var way, ..] }
            ? ($"If a decision-maker moves the deadline to {way.Done.InWords()} or later, {way.First.Name} saves the case.", way.First.Id)
            : null;

    /// <summary>Counted back with the longest distance that is planned, so that the run fits wherever its sessions fall (CARA-19).</summary>
    private static string NewGroup(FinishFacts facts)
    {
        var sessions = (facts.Rules.LastSessionRequired ? facts.Rules.Sessions : facts.Rules.SessionsNeeded) - 1;
        var latest = facts.LastDay?.AddDays(-sessions * (facts.Rules.Gap?.AimTo ?? facts.Rules.DaysBetween));
        return latest is null ? "A new group would do." : latest > facts.Today ? $"A new group would do if it begins by {latest.Value.InWords()}." : "There is no time for a new group either. A decision-maker has to look at the case.";
    }
}
