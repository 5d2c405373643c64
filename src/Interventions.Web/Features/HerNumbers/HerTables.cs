using Interventions.Domain.Calendar;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;

namespace Interventions.Web.Features.HerNumbers;

/// <summary>Makes the tables: told in time, first attempts, first contact, take-up before and after a scheme, and feedback.</summary>
internal static class HerTables
{
    private const int DaysBeside = 365;

    /// <param name="areas">The areas counted.</param>
    /// <param name="quarters">The quarters counted, in order.</param>
    /// <param name="exact">For her own workers; everybody else reads published numbers.</param>
    public static IReadOnlyList<NumbersTable> Of(HerNumbersData data, IReadOnlyList<Area> areas, IReadOnlyList<Quarter> quarters, DateOnly today, bool exact) =>
        [Told(data.Told, areas, exact), Attempts(data.Attempts, areas, exact), .. FirstContacts(data.Contacts, quarters, exact), .. Schemes(data, areas, today, exact), .. FeedbackTables(data.Feedback, exact)];

    private static NumbersTable Told(IReadOnlyList<ToldFact> facts, IReadOnlyList<Area> areas, bool exact) => ByArea(
        "told", "Told in time, by area", ["Told in time", "Only tried in time", "Not in time", "All", "In time, per cent"], [.. facts.Select(f => (f.Victim, f.Area, f.Keeping))], areas, exact,
        "Decisions within the working days of the force's policy, and what she asked to be told. Told, or she said that she does not want to hear it; to have tried is not enough. What is not due yet is not counted" + (exact ? "." : "; whether somebody is owed the shorter time has no history, so what nobody has told yet is due here by the longer one."));

    private static NumbersTable Attempts(IReadOnlyList<AttemptFact> facts, IReadOnlyList<Area> areas, bool exact) => ByArea(
        "attempt", "First attempt within 1 working day of the referral, by area", ["In time", "Later", "Not yet", "All", "In time, per cent"], [.. facts.Select(f => (f.Victim, f.Area, f.First))], areas, exact,
        "The first attempt to reach her or her first answer, by the end of the next working day. On a conditional caution the day counts from the desk checks, where these came after the referral. What is not due yet, and who was not tried before the case ended, is not counted.");

    /// <summary>One of the kinds for each thing counted, and the share of the first kind.</summary>
    private static NumbersTable ByArea<T>(string key, string caption, IReadOnlyList<string> columns, List<(Guid Victim, string Area, T Kind)> facts, IReadOnlyList<Area> areas, bool exact, string note)
        where T : struct, Enum
    {
        PublishedNumbers numbers = new(exact);
        var kinds = Enum.GetValues<T>();
        var lines = areas.Select(a => numbers.AddLine([.. kinds.Select(k => facts.Where(f => f.Area == a.Code && f.Kind.Equals(k)).Select(f => f.Victim).ToList())])).ToList();
        int[] totals = [.. kinds.Select(k => numbers.Add([.. facts.Where(f => f.Kind.Equals(k)).Select(f => f.Victim)], worth: 2))];
        var all = numbers.Add([.. facts.Select(f => f.Victim)], worth: 3);
        numbers.Sum(all, totals);
        foreach (var i in Enumerable.Range(0, totals.Length + 1))
        {
            numbers.Sum(i < totals.Length ? totals[i] : all, lines.Select(l => l[i]));
        }

        numbers.Suppress();
        return new(key, caption, "Area", columns, [.. areas.Select((a, i) => Row(a.Name, lines[i])), Row("All", [.. totals, all])], note);

        NumbersRow Row(string label, int[] line) => new(label, [.. line.Select(e => numbers.Shown(e, line[^1])), numbers.Share(line[0], line[^1])]);
    }

    private static IEnumerable<NumbersTable> FirstContacts(IReadOnlyList<ContactFact> facts, IReadOnlyList<Quarter> quarters, bool exact)
    {
        PublishedNumbers numbers = new(exact);
        var counted = facts.Where(f => f.Incident >= quarters[0].FirstDay).ToList();
        var bySource = Enum.GetValues<ContactSource>().Select(s => (s.InWords(), Facts: counted.FindAll(f => f.Source == s))).ToList();
        var byQuarter = quarters.Select(q => (q.InWords, Facts: counted.FindAll(f => Quarter.Of(f.Incident) == q))).ToList();
        var total = Line(counted, worth: 4);
        var (sources, periods) = (bySource.ConvertAll(s => Line(s.Facts)), byQuarter.ConvertAll(q => Line(q.Facts)));
        for (var i = 0; i < total.Length; i++)
        {
            numbers.Sum(total[i], sources.Select(l => l[i]));
            numbers.Sum(total[i], periods.Select(l => l[i]));
        }

        numbers.Suppress();
        string[] columns = ["Same day", "Later", "Reached", "Not yet, or not known", "All", "Same day, per cent of reached", "Median days", "90th percentile, days"];
        const string note = "From the day of the incident to the first time a specialist spoke to her: the first attempt that reached her, the first answer, or an earlier contact recorded by her worker. 0 days is the same day.";
        yield return new("contact-source", "From incident to first contact, by who came first", "Who came first", columns, [.. bySource.Select((s, i) => Row(s.Item1, sources[i], s.Facts)), Row("All", total, counted)], note);
        yield return new("contact-quarter", "From incident to first contact, by quarter of the incident", "Quarter", columns, [.. byQuarter.Select((q, i) => Row(q.InWords, periods[i], q.Facts)), Row("All", total, counted)], note);

        // Same day, later, their sum, not known, and all.
        int[] Line(List<ContactFact> of, int worth = 0)
        {
            var reached = numbers.AddLine([Whom(of, f => f.Days == 0), Whom(of, f => f.Days > 0)], worth);
            var unknown = numbers.Add(Whom(of, f => f.Days is null), worth);
            var all = numbers.Add(Whom(of, _ => true), worth + 2);
            numbers.Sum(all, [reached[2], unknown]);
            return [.. reached, unknown, all];
        }

        NumbersRow Row(string label, int[] line, List<ContactFact> of)
        {
            var days = of.Select(f => f.Days).OfType<int>().ToList();
            return new(label, [.. line.Select(e => numbers.Shown(e, line[^1])), numbers.Share(line[0], line[2]), numbers.Median(days, line[2]), numbers.Ninetieth(days, line[2])]);
        }
    }

    /// <summary>The whole area before and after: who a scheme chose to see would compare chosen people with all. Outside her side only the first scheme of an area, because two starts a month apart differ by a few people.</summary>
    private static IEnumerable<NumbersTable> Schemes(HerNumbersData data, IReadOnlyList<Area> areas, DateOnly today, bool exact) =>
        from area in areas
        from scheme in data.Schemes.Where(s => s.AreaCode == area.Code && s.StartedOn <= today).OrderBy(s => s.StartedOn).ThenBy(s => s.Id).Take(exact ? int.MaxValue : 1)
        select Scheme(data, area, scheme, exact);

    private static NumbersTable Scheme(HerNumbersData data, Area area, SchemeStart scheme, bool exact)
    {
        PublishedNumbers numbers = new(exact);
        var here = data.Contacts.Where(f => f.Area == area.Code).ToList();
        var before = here.FindAll(f => f.Incident < scheme.StartedOn && f.Incident >= scheme.StartedOn.AddDays(-DaysBeside));
        var after = here.FindAll(f => f.Incident >= scheme.StartedOn && f.Incident < scheme.StartedOn.AddDays(DaysBeside));
        (string Label, Func<ContactFact, bool?> Says)[] asked =
        [
            ("Reached on the day of the incident", f => f.Days is { } d ? d == 0 : null),
            ("Takes up support", f => f.Support is null or SupportTaken.NotOffered ? null : f.Support == SupportTaken.Accepted),
            ("Works with the police", f => f.Police is null ? null : f.Police == WithPolice.Yes),
        ];
        var lines = asked.Select(a => (a.Label, Before: Line(before, a.Says), After: Line(after, a.Says))).ToList();
        numbers.Suppress();
        return new(
            $"scheme-{area.Code}-{scheme.Source}".ToLowerInvariant(), $"{area.Name}: before and after {scheme.Source.InWords()} began on {scheme.StartedOn.InWords()}", "What",
            ["Before: yes", "Before: all known", "Before, per cent (95 % interval)", "After: yes", "After: all known", "After, per cent (95 % interval)", "Difference, points (95 % interval)"],
            [
                .. lines.Select(l => new NumbersRow(l.Label,
                [
                    numbers.Shown(l.Before[0], l.Before[2]), numbers[l.Before[2]].ToString(), numbers.ShareWithInterval(l.Before[0], l.Before[2]),
                    numbers.Shown(l.After[0], l.After[2]), numbers[l.After[2]].ToString(), numbers.ShareWithInterval(l.After[0], l.After[2]),
                    numbers.Difference(l.Before[0], l.Before[2], l.After[0], l.After[2]),
                ])),
                new("Median days to first contact", ["", "", Median(before, lines[0].Before[2]), "", "", Median(after, lines[0].After[2]), ""]),
            ],
            "All victims of the area whose incident was in the year before the day it began, and in the year from it. Before and after lie side by side; other things changed too, so this is no proof of what the scheme did.");

        int[] Line(List<ContactFact> of, Func<ContactFact, bool?> says) => numbers.AddLine([Whom(of, f => says(f) == true), Whom(of, f => says(f) == false)]);

        string Median(List<ContactFact> of, int count) => numbers.Median([.. of.Select(f => f.Days).OfType<int>()], count);
    }

    private static IEnumerable<NumbersTable> FeedbackTables(IReadOnlyList<FeedbackFact> facts, bool exact)
    {
        PublishedNumbers numbers = new(exact);
        var points = Enum.GetValues<FeedbackPoint>();
        int[] asked = [.. points.Select(p => numbers.Add([.. facts.Where(f => f.Point == p).Select(f => f.Victim)], worth: 3))];
        var safety = Lines(f => f.Safety);
        var freedom = Lines(f => f.Freedom);
        var again = Lines(f => f.Again);
        numbers.Suppress();
        const string note = "Asked at the start, at the end and six months after; each victim once at each. Every question can be left out. The same people are not at every point, so the lines do not show how anybody changed.";
        yield return Table("feedback-safety", "How safe she feels", Enum.GetValues<Feeling>().Select(f => f.InWords()), safety);
        yield return Table("feedback-freedom", "How free she feels to live as she wants", Enum.GetValues<Feeling>().Select(f => f.InWords()), freedom);
        yield return Table("feedback-again", "Whether she would support it again", Enum.GetValues<WouldAgain>().Select(f => f.InWords()), again);

        List<int[]> Lines<T>(Func<FeedbackFact, T?> of)
            where T : struct, Enum => [.. points.Select((p, i) =>
            {
                var here = facts.Where(f => f.Point == p).ToList();
                int[] cells = [.. Enum.GetValues<T>().Select(v => (T?)v).Append(null).Select(v => numbers.Add([.. here.Where(f => EqualityComparer<T?>.Default.Equals(of(f), v)).Select(f => f.Victim)]))];
                numbers.Sum(asked[i], cells);
                return cells;
            })];

        NumbersTable Table(string key, string caption, IEnumerable<string> columns, List<int[]> lines) => new(
            key, caption, "When", [.. columns, "Left out", "All"],
            [.. points.Select((p, i) => new NumbersRow(p.InWords(), [.. lines[i].Select(e => numbers.Shown(e, asked[i])), numbers[asked[i]].ToString()]))], note);
    }

    private static List<Guid> Whom(List<ContactFact> of, Func<ContactFact, bool> which) => [.. of.Where(which).Select(f => f.Victim)];
}
