using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Tests.Reoffending;

/// <summary>
/// Somebody who opens every page of a cohort with every filter, writes down every count, works counts out of rates, means and curves,
/// knows what must add up to what, and solves for what is withheld: by adding and subtracting, and by knowing that no count is below zero.
/// Of how pages are made it knows nothing.
/// </summary>
/// <param name="values">The slices there are.</param>
/// <param name="published">A count as it stands on a page, by what is counted, the page and the line; null where it is withheld.</param>
internal sealed class ReoffendingAttacker(Func<CountedBy, IReadOnlyList<string>> values, Func<Seen, int?> published)
{
    private readonly SumSolver<Seen> _sums = new(published);

    public static IReadOnlyList<string> Basic { get; } = ["people", "not checked", "early", "mature", "reoffended", "clear"];

    public static IReadOnlyList<Slice?> Pages(Func<CountedBy, IReadOnlyList<string>> values) =>
        [null, .. Slices.Crossed.SelectMany(by => values(by).Select(v => (Slice?)new Slice(by, v)))];

    /// <summary>States every sum.</summary>
    public void Look()
    {
        var pages = Pages(values);
        foreach (var page in pages)
        {
            Within(page, null);
            Full(page);
            foreach (var by in Slices.Crossed.Where(b => b != page?.By))
            {
                foreach (var what in Basic)
                {
                    Sum(new(what, page, null), values(by).Select(v => new Seen(what, page, new Slice(by, v)).InOrder()));
                }

                foreach (var value in values(by).Where(_ => page is not null))
                {
                    Within(page, new Slice(by, value));
                }
            }
        }

        // What stands on pages of all only.
        foreach (var by in Enum.GetValues<CountedBy>().Except(Slices.Crossed).Where(b => values(b).Count > 0))
        {
            Basic.ToList().ForEach(what => Sum(new(what, null, null), values(by).Select(v => new Seen(what, new Slice(by, v), null))));
            values(by).ToList().ForEach(v => Within(new Slice(by, v), null));
        }

        foreach (var (year, what) in values(CountedBy.Year).SelectMany(_ => Basic, (y, w) => (y, w)))
        {
            Sum(new(what, new Slice(CountedBy.Year, year), null), values(CountedBy.Quarter).Where(q => Slices.YearOfQuarter(q) == year).Select(q => new Seen(what, new Slice(CountedBy.Quarter, q), null)));
        }

        string[] further =
        [
            .. ReoffendingCounts.Countings.SelectMany(c => new[] { $"mature {Maturity(c)}", $"did {c}", $"did not {c}" }).Distinct(),
            "reoffences", "harm days", "with harm", "without harm", .. Enumerable.Range(1, 24).Select(m => $"month {m}"), .. Enumerable.Range(0, 9).Select(q => $"at risk {q}"),
        ];
        foreach (var (by, what) in Slices.Crossed.SelectMany(_ => further, (b, w) => (b, w)))
        {
            Sum(new(what, null, null), values(by).Select(v => new Seen(what, new Slice(by, v), null)));
        }
    }

    /// <summary>Withheld numbers that can be one thing only.</summary>
    public IReadOnlyList<Seen> Solved() => _sums.Solved();

    private int? Published(Seen seen) => _sums.Published(seen);

    private void Sum(Seen total, IEnumerable<Seen> parts)
    {
        Seen[] all = [.. parts];
        _sums.Sum(total, all);
        Stated.Add((total, all));
    }

    /// <summary>Every sum stated, for who lays several cohorts beside each other.</summary>
    public List<(Seen Total, IReadOnlyList<Seen> Parts)> Stated { get; } = [];

    private static string Maturity(Counting c) => c.ProvenOnly ? "proven" : $"{c.HorizonDays}";

    private void Within(Slice? page, Slice? cell)
    {
        Seen Of(string what) => new Seen(what, page, cell).InOrder();
        Sum(Of("people"), [Of("not checked"), Of("early"), Of("mature")]);
        Sum(Of("mature"), [Of("reoffended"), Of("clear")]);
    }

    private void Full(Slice? page)
    {
        Seen Of(string what) => new(what, page, null);
        var year = new Counting();
        Sum(Of("mature"), [Of($"mature {Maturity(year)}")]);
        Sum(Of("reoffended"), [Of($"did {year}")]);
        Sum(Of("clear"), [Of($"did not {year}")]);
        foreach (var c in ReoffendingCounts.Countings)
        {
            Sum(Of($"mature {Maturity(c)}"), [Of($"did {c}"), Of($"did not {c}")]);
            Sum(Of($"did {c with { Kind = OffenceKind.Any, ProvenOnly = false }}"), [Of($"did {c}"), Of($"rest of {c}")]);
        }

        Sum(Of("people"), [Of("not checked"), Of("first half"), Of("mature 183")]);
        Sum(Of("mature 183"), [Of("second half"), Of("mature 365")]);
        Sum(Of("mature 365"), [Of("second year"), Of("mature 730")]);
        Sum(Of("mature 365"), [Of("not proven yet"), Of("mature proven")]);
        foreach (var (kind, sooner, later) in from k in Enum.GetValues<OffenceKind>() from h in new[] { (183, 365), (365, 730) } select (k, h.Item1, h.Item2))
        {
            Sum(Of($"did {new Counting(sooner, kind)}"), [Of($"both {sooner} {kind}"), Of($"sooner {sooner} {kind}")]);
            Sum(Of($"did {new Counting(later, kind)}"), [Of($"both {sooner} {kind}"), Of($"later {sooner} {kind}")]);
        }

        Sum(Of("mature"), [Of("with harm"), Of("without harm")]);
        Sum(Of("reoffended"), [Of("with harm"), Of("harmless")]);
        for (var q = 0; q < 8; q++)
        {
            Sum(Of($"at risk {q}"), [Of($"at risk {q + 1}"), .. Enumerable.Range((3 * q) + 1, 3).Select(m => Of($"month {m}")), Of($"left {q}")]);
        }

        // Who is on the curve has been checked; who is at risk after a year is clear, but for who was followed for that very day; who reoffended is an event.
        Sum(Of("people"), [Of("not checked"), Of("at risk 0")]);
        foreach (var (horizon, month) in new[] { (183, 6), (365, 12), (730, 24) })
        {
            Sum(Of($"either {month}"), [Of($"at risk {month / 3}"), Of($"to the day {month}")]);
            Sum(Of($"either {month}"), [Of($"did not {new Counting(horizon)}"), Of($"on the day {month}")]);
            Sum(Of($"anyhow {month}"), [.. Enumerable.Range(1, month).Select(m => Of($"month {m}")), Of($"did on the day {month}")]);
            Sum(Of($"anyhow {month}"), [Of($"did {new Counting(horizon)}"), Of($"did early {month}")]);
        }

        for (var (from, to) = (0, 1); to <= 24; to++)
        {
            var step = Of($"step {from} {to}");
            if (Published(step) is not null)
            {
                Sum(step, Enumerable.Range(from + 1, to - from).Select(m => Of($"month {m}")));
                from = to;
            }
        }
    }
}

/// <summary>A number, by where it stands.</summary>
internal sealed record Seen(string What, Slice? Page, Slice? Cell)
{
    /// <summary>Halton on the page of women is women on the page of Halton.</summary>
    public Seen InOrder() => Page is null && Cell is not null ? new(What, Cell, null) : Page is { } p && Cell is { } c && p.By > c.By ? new(What, Cell, Page) : this;
}
