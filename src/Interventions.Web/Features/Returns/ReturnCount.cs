using Interventions.Domain.Monitoring;
using Interventions.Domain.Reoffending;
using Interventions.Domain.Returns;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Layout;
using Interventions.Web.Hosting;

namespace Interventions.Web.Features.Returns;

/// <summary>A figure of a return, fit to show.</summary>
public sealed record FigureRow(string Key, string Title, string Label, string Shown);

/// <summary>A case behind a figure.</summary>
internal sealed record Traced(string Key, string Label, Guid CaseId, Guid Person, int Count);

/// <summary>
/// Counts a quarter: figures with small numbers withheld over all lines at once (SN-04, decision 0007), and the cases behind each. The
/// second never leaves for anybody but the force analyst.
/// </summary>
internal sealed class ReturnCount
{
    public const string All = "All";

    /// <summary>Not available: nobody is asked (SN-03).</summary>
    private const string NotAvailable = "[x]";

    private readonly LinkedCounts _counts = new();
    private readonly Dictionary<(string Line, string Label), int> _entries = [];
    private readonly Dictionary<string, int> _wholes = [];
    private readonly ReturnFacts _facts;

    public ReturnCount(ReturnFacts facts)
    {
        _facts = facts;
        List<Traced> traces = [];
        foreach (var line in ReturnLines.Counted)
        {
            List<ReturnPart> parts = [.. line.Parts(facts)];
            foreach (var part in parts)
            {
                _entries[(line.Key, part.Label)] = Add(part.What, worth: 0, part.OnPages);
                traces.AddRange(part.What.GroupBy(w => w.Case).Select(g => new Traced(line.Key, part.Label, g.Key.Id, g.Key.Person, g.Sum(w => w.Count))));
            }

            if (!_wholes.TryGetValue(line.Whole, out var whole))
            {
                _wholes[line.Whole] = whole = Add([.. parts.SelectMany(p => p.What)], worth: 1, line.OnPages);
            }

            _counts.Sum(whole, parts.Select(p => _entries[(line.Key, p.Label)]));
        }

        // Whose last risk level is counted is who completed and who left: the three are one sum.
        _counts.Sum(_wholes[ReturnLines.Ended], [_wholes["completed"], _wholes["exits"]]);
        _counts.Suppress();
        Traces = traces;
    }

    public IReadOnlyList<Traced> Traces { get; }

    /// <summary>The figures of a template, in its order.</summary>
    /// <param name="lines">What the return asks for.</param>
    /// <param name="pounds">What the quarter cost, typed by whoever prepares it; null where it was not.</param>
    /// <param name="standing">The whole of a line that stands as it was counted before, for cost to rest on; null for those counted anew.</param>
    public IReadOnlyList<FigureRow> Figures(IEnumerable<ReturnLineChoice> lines, decimal? pounds, Func<string, PublishedCount?>? standing = null) =>
        [.. lines.SelectMany(l => Line(l, pounds, line => standing?.Invoke(line) ?? WholeOf(line)))];

    private IEnumerable<FigureRow> Line(ReturnLineChoice choice, decimal? pounds, Func<string, PublishedCount> whole)
    {
        var title = choice.Title ?? ReturnLines.All.First(l => l.Key == choice.Key).Title;
        FigureRow Row(string label, string shown) => new(choice.Key, title, label, shown);
        return choice.Key switch
        {
            ReturnLines.Wait => Wait().Select(w => Row(w.Label, w.Shown)),
            ReturnLines.Crimes => CrimesAround().Select(w => Row(w.Label, w.Shown)),
            ReturnLines.Orientation => [Row(All, NotAvailable)],
            ReturnLines.Children => Children().Select(w => Row(w.Label, w.Shown)),
            ReturnLines.Cost => Costs(pounds, whole).Select(w => Row(w.Label, w.Shown)),
            _ => [.. _entries.Where(e => e.Key.Line == choice.Key).Select(e => Row(e.Key.Label, _counts[e.Value].ToString())), Row(All, WholeOf(choice.Key).ToString())],
        };
    }

    private IEnumerable<(string Label, string Shown)> Children()
    {
        CaseSlice quarter = new(CaseBy.Quarter, _facts.Quarter.Code);
        var children = _facts.Published.Children;
        return [.. (children?.ByKind(quarter) ?? []).Where(c => c.Count.Number != 0).Select(c => (Enum.Parse<ChildBand>(c.Kind).InWords().AtStart(), c.Count.ToString())), (All, children?.Total(quarter).ToString() ?? NotAvailable)];
    }

    private PublishedCount WholeOf(string line) => _counts[_wholes[ReturnLines.Counted.First(l => l.Key == line).Whole]];

    private IEnumerable<(string Label, string Shown)> Wait()
    {
        var n = _counts[_wholes[ReturnLines.WholeOfStarts]];
        int[] days = [.. _facts.Waits.Select(w => w.What)];
        yield return ("Started", n.ToString());
        yield return ("Median, days", n.Number >= SmallNumbers.LeastDenominator ? Number(Proportions.Percentile(days, 0.5)) : PublishedCount.Symbol);
        yield return ("90th percentile, days", n.Number >= LeastForNinetieth ? Number(Proportions.Percentile(days, 0.9)) : PublishedCount.Symbol);
    }

    /// <summary>Fewer give no 90th percentile: it would rest on three people or fewer.</summary>
    private const int LeastForNinetieth = 30;

    /// <summary>Both sums rest on the same people, and each on enough of them with and without a crime.</summary>
    private IEnumerable<(string Label, string Shown)> CrimesAround()
    {
        var people = _facts.YearOver;
        var after = people.Sum(p => p.Reoffences.Count(r => r.Day <= 365));
        var before = people.Sum(p => p.PriorCrimes);

        // Nobody and everybody as well: "0 crimes after" of twelve tells of each of them (decision 0037).
        bool IsFit(Func<FollowedCase, bool> has) => _facts.IsYearOverPublished && people.Count >= SmallNumbers.LeastDenominator
            && people.Count(has) >= SmallNumbers.LeastShown && people.Count(p => !has(p)) >= SmallNumbers.LeastShown;
        yield return ("People whose day zero was a year before, checked for the year", new PublishedCount(!_facts.IsYearOverPublished || SmallNumbers.IsSmall(people.Count) ? null : people.Count).ToString());
        yield return ("Crimes suspected in the year before", IsFit(p => p.PriorCrimes > 0) ? Number(before) : PublishedCount.Symbol);
        yield return ("Crimes suspected in the year after", IsFit(p => p.Reoffences.Any(r => r.Day <= 365)) ? Number(after) : PublishedCount.Symbol);
    }

    private static IEnumerable<(string Label, string Shown)> Costs(decimal? pounds, Func<string, PublishedCount> whole)
    {
        yield return ("Of the quarter, pounds", pounds is { } p ? p.ToString("0", British.Culture) : NotAvailable);
        yield return ("For each start, pounds", Each(whole("started")));
        yield return ("For each completion, pounds", Each(whole("completed")));
        string Each(PublishedCount count) => pounds is not { } p ? NotAvailable : count.Number is not > 0 ? count.IsSuppressed ? PublishedCount.Symbol : "[z]" : (p / count.Number.Value).ToString("0", British.Culture);
    }

    /// <summary>A number that stands on a page of monitoring too is shown here where it is shown there, and nowhere else.</summary>
    private int Add(IReadOnlyList<(ReturnCase Case, int Count)> what, int worth, CaseSlice[]? onPages)
    {
        CaseSlice[] slices = [new(CaseBy.Quarter, _facts.Quarter.Code), .. onPages ?? []];
        var (count, isOnPage) = (what.Sum(w => w.Count), onPages is not null && _facts.Published.Cases.IsCounted(slices));
        return isOnPage && _facts.Published.Cases.Count(slices).IsSuppressed
            ? _counts.AddUnpublished(count)
            : _counts.Add(count, what.Select(w => w.Case.Person).Distinct().Count(), isOnPage ? OnPage : worth);
    }

    /// <summary>Worth more than any number that stands here alone, because to withhold it here would hide nothing.</summary>
    private const int OnPage = 100;

    private static string Number(int? value) => value?.ToString(British.Culture) ?? "[z]";
}
