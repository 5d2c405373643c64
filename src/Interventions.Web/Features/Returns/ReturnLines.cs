using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.Monitoring;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Layout;

namespace Interventions.Web.Features.Returns;

/// <summary>One part of a line with the cases behind it.</summary>
internal sealed record ReturnPart(string Label, IReadOnlyList<(ReturnCase Case, int Count)> What)
{
    /// <summary>What it is counted by on the pages of monitoring, besides the quarter; null where it is on none.</summary>
    public CaseSlice[]? OnPages { get; init; }
}

/// <summary>A line a return can hold: everything counted in it stands in exactly one part.</summary>
/// <param name="Key">Kept in templates and figures: never changed.</param>
/// <param name="Title">In our words.</param>
/// <param name="Whole">Lines with the same whole are parts of one number.</param>
/// <param name="Parts">Counts it.</param>
internal sealed record ReturnLine(string Key, string Title, string Whole, Func<ReturnFacts, IEnumerable<ReturnPart>> Parts)
{
    /// <summary>What its whole is counted by on the pages of monitoring, besides the quarter; null where it is on none.</summary>
    public CaseSlice[]? OnPages => Whole == "referrals" ? [] : null;
}

/// <summary>Every line there is (FM-02), in the usual order of a return.</summary>
internal static class ReturnLines
{
    /// <summary>Lines that are worked out of others or typed.</summary>
    public const string Wait = "wait";
    public const string Crimes = "crimes";
    public const string Cost = "cost";

    /// <summary>Counted by Monitoring for the same quarter already, and withheld there: the same numbers, not another count.</summary>
    public const string Children = "children";
    public const string Orientation = "orientation";

    private const string Referrals = "referrals";
    private const string Starts = "starts";
    internal const string Ended = "ended";

    public static IReadOnlyList<ReturnLine> Counted { get; } =
    [
        new("source", "Referrals by source", Referrals, f => Enum.GetValues<ReferralSource>().Select(s => new ReturnPart(s.InWords(), [.. f.Referred.Where(c => c.Source == s).Select(c => (c, 1))]) { OnPages = [new(CaseBy.Source, s.ToString())] })),
        new("sex", "Referrals by sex", Referrals, f => ByEach(f.Referred, Enum.GetValues<Sex>(), c => c.Sex, s => s.ToString())),
        new("age", "Referrals by age", Referrals, f => ByEach(f.Referred, AgeBands.All, c => AgeBands.Of(AgeOf(c)), b => b)),
        new("ethnicity", "Referrals by self-defined ethnicity", Referrals, f => ByEach(f.Referred, Ethnicity.All.Select(e => e.Group).Distinct(), c => Ethnicity.Find(c.Ethnicity)?.Group ?? Ethnicity.NotStated, g => g)),
        new("disability", "Referrals by disability", Referrals, f => Two(f.Referred, c => (c.Needs & (SupportNeeds.Learning | SupportNeeds.Neurodivergence | SupportNeeds.MentalHealth)) != 0, "A learning, neurodivergent or mental health need is recorded", "None recorded")),
        new("language", "Referrals by language", Referrals, f => Two(f.Referred, c => c.Language is null, "English", "Another language")),
        new("risk", "Referrals by first risk level", Referrals, f => ByRisk(f.Referred, f, r => r.First)),
        new("decided", "Accepted", "decided", f => ByEach(f.Steps.Where(s => s.To is CaseStage.Eligible or CaseStage.Accepted).Select(s => s.Case), Enum.GetValues<Track>(), c => c.Track, t => t.InWords())),
        new("declined", "Ended before the first session, by reason", "declined", f => ByReason(f.Steps.Where(s => s.To == CaseStage.Closed && !s.HadStarted))),
        new("assessed", "Assessed", "assessed", f => ByEach(f.Steps.Where(s => s.To == CaseStage.Assessed).Select(s => s.Case), Enum.GetValues<Track>(), c => c.Track, t => t.InWords())),
        new("started", "Started", Starts, f => ByEach(f.Steps.Where(s => s.To == CaseStage.InProgress).Select(s => s.Case), Enum.GetValues<Track>(), c => c.Track, t => t.InWords())),
        new("sessions", "Sessions offered, by what came of them", "sessions", f => Enum.GetValues<AttendanceFact>().Select(a => new ReturnPart(a.InWords().AtStart(), [.. f.Marks.Where(m => m.What == a).Select(m => (m.Case, m.Count))]))),
        new("completed", "Completed", "completed", f => ByEach(f.Steps.Where(s => s.To == CaseStage.Completed).Select(s => s.Case), Enum.GetValues<Track>(), c => c.Track, t => t.InWords())),
        new("exits", "Left after the first session without completing, by reason", "exits", f => ByReason(Exits(f))),
        new("risk-end", "Completed or left after the first session, by last risk level", Ended, f => ByRisk([.. f.Steps.Where(s => s.To == CaseStage.Completed).Concat(Exits(f)).Select(s => s.Case)], f, r => r.Last)),
        new("victims", "Linked victims, by support of their own", "victims", f => Enum.GetValues<SupportTaken>().Select(s => (SupportTaken?)s).Append(null).Select(s => new ReturnPart(InWords(s), [.. f.Victims.Where(v => v.What == s).Select(v => (v.Case, v.Count))]))),
    ];

    /// <summary>Keys and titles of all, for choosing.</summary>
    public static IReadOnlyList<(string Key, string Title)> All { get; } =
    [
        .. Counted.Select(l => (l.Key, l.Title)),
        (Wait, "Days from referral to the first session"),
        (Children, "Linked children, by age when linked"),
        (Crimes, "Police contacts in the year before and the year after"),
        (Orientation, "Referrals by sexual orientation"),
        (Cost, "Cost"),
    ];

    /// <summary>The whole of what started, which the wait is about.</summary>
    internal static string WholeOfStarts => Starts;

    /// <summary>What lines that add up to one number, or are worked out of it, have in common: who completed and who left after the first session are who ended.</summary>
    internal static string GroupOf(string key) => key == Wait ? Starts : Counted.FirstOrDefault(l => l.Key == key)?.Whole switch { null => key, "completed" or "exits" => Ended, var whole => whole };

    /// <summary>Whether a line tells a number of the group: pounds for each start tell how many started.</summary>
    internal static bool Tells(string key, string group) => GroupOf(key) == group || (key == Cost && group is Starts or Ended);

    /// <summary>Left out while the quarter runs: read day by day, they would tell what one victim did.</summary>
    internal static bool WaitsForTheEnd(string key) => key is "victims" or Children;

    /// <summary>Whether the force analyst may open the cases behind it: not for what her side records.</summary>
    internal static bool CanBeTraced(string key) => Counted.Any(l => l.Key == key) && key is not "victims";

    private static IEnumerable<ReturnStep> Exits(ReturnFacts facts)
    {
        var completed = facts.Steps.Where(s => s.To == CaseStage.Completed).Select(s => s.Case.Id).ToHashSet();
        return facts.Steps.Where(s => s is { To: CaseStage.Closed, HadStarted: true, Reason: not Reason.AllConditionsMet } && !completed.Contains(s.Case.Id));
    }

    private static IEnumerable<ReturnPart> ByEach<T>(IEnumerable<ReturnCase> cases, IEnumerable<T> values, Func<ReturnCase, T> of, Func<T, string> words)
    {
        var by = cases.ToLookup(of);
        return values.Select(v => new ReturnPart(words(v), [.. by[v].Select(c => (c, 1))]));
    }

    private static IEnumerable<ReturnPart> Two(IReadOnlyList<ReturnCase> cases, Func<ReturnCase, bool> which, string yes, string no) =>
        ByEach(cases, [true, false], which, v => v ? yes : no);

    private static IEnumerable<ReturnPart> ByRisk(IReadOnlyList<ReturnCase> cases, ReturnFacts facts, Func<(RiskLevel First, RiskLevel Last), RiskLevel> which) =>
        ByEach(cases, Enum.GetValues<RiskLevel>().Select(r => (RiskLevel?)r).Append(null), c => facts.Risks.TryGetValue(c.Id, out var r) ? which(r) : null, r => r?.ToString() ?? "Not assessed");

    private static IEnumerable<ReturnPart> ByReason(IEnumerable<ReturnStep> steps)
    {
        var by = steps.ToLookup(s => s.Reason, s => s.Case);
        return Enum.GetValues<Reason>().Select(r => (Reason?)r).Append(null).Where(r => by[r].Any() || r is Reason.HeDeclined)
            .Select(r => new ReturnPart(r?.InWords() ?? "No reason on record", [.. by[r].Select(c => (c, 1))]));
    }

    private static int AgeOf(ReturnCase c) => new Person { Surname = "", Forenames = "", DateOfBirth = c.DateOfBirth }.AgeOn(c.Referred);

    private static string InWords(SupportTaken? support) => support switch
    {
        SupportTaken.Accepted => "Offered and accepted",
        SupportTaken.Declined => "Offered and declined",
        SupportTaken.ThinkingItOver => "Offered, thinking it over",
        SupportTaken.NotOffered => "Not offered",
        null => "Not recorded",
    };
}
