using Interventions.Domain.Calendar;

namespace Interventions.Web.Features.BreachPacks;

/// <summary>A pack in sentences, by section: what the PDF prints, and what two packs are compared by.</summary>
internal static class BreachPackLines
{
    public static IReadOnlyList<(string Section, IReadOnlyList<string> Lines)> SectionsOf(BreachPackContent c) =>
    [
        ("Offences", [.. c.Offences.Select(o => $"{o.Title}, {o.CommittedOn.InWords()}{(o.CrimeReference is { } crime ? $", crime {crime}" : "")}.")]),
        ("Conditions", [.. c.Conditions.SelectMany(LinesOf), .. c.Deadline is { } due ? new[] { $"All conditions are to be kept by {due.InWords()}." } : []]),
        ("Register", [.. c.Sessions.SelectMany(LinesOf)]),
        ("Non-compliance reported and found", [.. c.Reported.SelectMany(LinesOf)]),
        ("Attempts to reach him", [.. c.Attempts.Select(a => $"{Time(a.TriedAt)}, {a.How.ToLowerInvariant()}: {a.Result.ToLowerInvariant()} ({a.TriedBy}).{Also(a.Note)}")]),
        ("Letters to him", [.. c.Letters.Select(l => $"{Time(l.SentAt)}, {l.Kind}, {l.How.ToLowerInvariant()}, in {l.Language} ({l.SentBy}):\n{l.Text}")]),
        ("His explanation", [.. c.Explanations.Select(e =>
            $"{Time(e.AskedAt)}, asked {e.How.ToLowerInvariant()} by {e.AskedBy}: {(e.GaveNone ? "he gave none." : e.HisWords is { } words ? $"he says: {words}" : "he gave an explanation.")}{(e.Seen is { } seen ? $" Seen: {seen}" : "")}")]),
    ];

    /// <summary>What a pack says that the one before did not, and the other way round.</summary>
    /// <param name="before">The pack before.</param>
    /// <param name="now">This one.</param>
    /// <param name="hers">What would name a victim today: somebody may have been entered since the pack before.</param>
    public static IReadOnlyList<string> Changes(BreachPackContent before, BreachPackContent now, HerNames hers)
    {
        var (old, current) = (Flat(before).ConvertAll(l => hers.Out(l)!), Flat(now));
        IReadOnlyList<string> changes = [.. current.Except(old).Select(l => $"New. {l}"), .. old.Except(current).Select(l => $"No longer so. {l}")];
        return changes.Count > 0 ? changes : [$"Nothing has changed since pack {before.Number}."];
    }

    internal static string Time(DateTime at) => London.ToLocal(at).ToString("d MMM yyyy, HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static List<string> Flat(BreachPackContent content) => [.. SectionsOf(content).SelectMany(s => s.Lines.Select(l => $"{s.Section}: {l}"))];

    private static IEnumerable<string> LinesOf(PackedConditions set)
    {
        yield return $"{set.Signed}{(set.SignedOn is { } day ? $" on {day.InWords()}" : "")}{(set.SignedBy is { } by ? $", given by {by}" : "")}, to be kept by {set.Deadline.InWords()}:";
        foreach (var condition in set.Conditions)
        {
            yield return $"({condition.Number}) {condition.Text} Due by {condition.DueOn.InWords()}.";
        }
    }

    private static IEnumerable<string> LinesOf(PackedSession session)
    {
        var which = $"Session {session.Session}{(session.Run > 1 ? $", run {session.Run}" : "")}{(session.Day is { } day ? $", {day.InWords()}" : "")}";
        yield return $"{which}. {(session.NeverCounts ? "This never counts against him." : session.CountsAs is { } counts ? $"Counts as: {counts}." : "What it counts as is not decided.")}";
        foreach (var e in session.Entries)
        {
            yield return $"{which}: {e.Fact}{(e.ArrivedAt is { } at ? $", arrived {at}" : "")}.{(e.Reason is { } reason ? $" He said: {reason.ToLowerInvariant()}." : "")} " +
                $"Recorded {Time(e.RecordedAt)} by {e.RecordedBy}.{(e.CorrectionReason is { } why ? $" A correction: {why}" : "")}{(e.Stands ? "" : " Corrected since.")}";
        }
    }

    private static IEnumerable<string> LinesOf(PackedReport report)
    {
        yield return $"{report.What}, reported {Time(report.ReportedAt)} by {report.ReportedBy}.{(report.NewOffence is { } offence ? $" {offence}." : "")}" +
            $"{(report.Condition is { } condition ? $" Condition: {condition}" : "")}{Also(report.Note)}";
        foreach (var f in report.Findings)
        {
            yield return $"Found {Time(f.FoundAt)} by {f.FoundBy}: {f.Finding}.{Also(f.Reasons)}{(f.WhyNotAsked is { } why ? $" He was not asked: {why}" : "")}";
        }
    }

    private static string Also(string? text) => text is null ? "" : $" {text}";
}
