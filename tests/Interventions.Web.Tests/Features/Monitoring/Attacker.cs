using Interventions.Domain.Reoffending;
using Interventions.Web.Features.Monitoring;

namespace Interventions.Web.Tests.Features.Monitoring;

/// <summary>
/// Somebody who opens every page, writes down every number, knows which must add up to which, and solves for those that
/// are withheld. Works from the pages alone: of how they were made it knows nothing.
/// </summary>
internal sealed class Attacker
{
    private const long Prime = 1_000_000_007;

    private readonly Dictionary<Number, PublishedCount> _seen = [];
    private readonly List<List<(Number Number, int Sign)>> _equations = [];
    private readonly List<Number> _contradictions = [];

    public Attacker(MonitoringData data)
    {
        Only?[] pages = [null, .. data.Choices.Select(c => c.Only)];
        var words = data.Choices.ToDictionary(c => c.Only, c => c.Words);
        foreach (var page in pages)
        {
            See(Name(page, null, ""), data.Total(page));
            See(Name(page, "review", "Under review"), data.UnderReview(page));
            foreach (var table in data.Tables(page))
            {
                var total = table.Key is "attendance" or "children" ? Name(page, table.Key, "Total") : table.Key == "ended" ? Name(page, "stage", "Closed") : Name(page, null, "");
                See(total, table.Total);
                Equation(total, table.Rows.Select(r => Name(page, table.Key, r.Label)));
                foreach (var row in table.Rows)
                {
                    See(Name(page, table.Key, row.Label), row.Count);
                }
            }
        }

        // Pages narrowed by each value of one thing make up the page of all, number by number.
        foreach (var by in data.Choices.GroupBy(c => c.Only.By))
        {
            var all = data.Tables(null).SelectMany(t => t.Rows.Select(r => (t.Key, r.Label)))
                .Concat(by.SelectMany(c => data.Tables(c.Only)).SelectMany(t => t.Rows.Select(r => (t.Key, r.Label)))).Distinct().Append(("attendance", "Total")).Append(("children", "Total")).Append((null!, ""));
            foreach (var (key, label) in all.Where(c => c.Item1 != KeyOf(by.Key)))
            {
                Equation(Name(null, key, label), by.Select(c => Name(c.Only, key, label)));
            }

            // The same number on two pages.
            foreach (var (only, label) in by)
            {
                Equation(Name(null, KeyOf(by.Key), label), [Name(only, null, "")]);
                foreach (var other in data.Choices.Where(c => c.Only.By != by.Key))
                {
                    Equation(Name(other.Only, KeyOf(by.Key), label), [Name(only, KeyOf(other.Only.By), other.Words)]);
                }
            }
        }

        // Months make up quarters, on every page that has both.
        foreach (var page in pages.Where(p => p?.By != Dimension.Quarter))
        {
            foreach (var quarter in data.Choices.Where(c => c.Only.By == Dimension.Quarter))
            {
                var months = data.Tables(quarter.Only).Single(t => t.Key == "month").Rows.Select(r => r.Label);
                Equation(Name(page, "quarter", quarter.Words), months.Select(m => Name(page, "month", m)));
            }
        }
    }

    /// <summary>Pages that say different things of one number.</summary>
    public IReadOnlyList<Number> Contradictions => _contradictions;

    /// <summary>Withheld numbers that have one solution only.</summary>
    public IReadOnlyList<Number> Solved()
    {
        var unknown = _seen.Where(s => s.Value.IsSuppressed).Select(s => s.Key).ToList();
        var column = unknown.Select((name, i) => (name, i)).ToDictionary(u => u.name, u => u.i);
        var rows = _equations.ConvertAll(e =>
        {
            var row = new long[unknown.Count];
            foreach (var (number, sign) in e.Where(x => column.ContainsKey(x.Number)))
            {
                row[column[number]] = (row[column[number]] + sign + Prime) % Prime;
            }

            return row;
        }).Where(r => r.Any(v => v != 0)).ToList();
        var rank = 0;
        for (var c = 0; c < unknown.Count && rank < rows.Count; c++)
        {
            var pivot = rows.FindIndex(rank, r => r[c] != 0);
            if (pivot < 0)
            {
                continue;
            }

            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            var inverse = Power(rows[rank][c], Prime - 2);
            rows[rank] = [.. rows[rank].Select(v => v * inverse % Prime)];
            for (var r = 0; r < rows.Count; r++)
            {
                if (r != rank && rows[r][c] is var times && times != 0)
                {
                    for (var k = 0; k < unknown.Count; k++)
                    {
                        rows[r][k] = (rows[r][k] + ((Prime - times) * rows[rank][k])) % Prime;
                    }
                }
            }

            rank++;
        }

        return [.. rows.Take(rank).Where(r => r.Count(v => v != 0) == 1).Select(r => unknown[Array.FindIndex(r, v => v != 0)])];
    }

    /// <summary>Sums whose withheld parts are as many as what is left to share out, so that each of them is 1.</summary>
    public IEnumerable<Number> Squeezed() =>
        from equation in _equations
        let total = _seen.GetValueOrDefault(equation[0].Number, new(0))
        let parts = equation.Skip(1).Select(p => _seen.GetValueOrDefault(p.Number, new(0))).ToList()
        where total.Number is not null && parts.Any(p => p.IsSuppressed) && total.Number - parts.Sum(p => p.Number ?? 0) <= parts.Count(p => p.IsSuppressed)
        select equation[0].Number;

    private static string KeyOf(Dimension by) => MonitoringTables.All.Single(t => t.By == by).Key;

    private static Number Name(Only? page, string? table, string label) => new(page, table, label);

    private static long Power(long a, long exponent)
    {
        var result = 1L;
        for (; exponent > 0; exponent >>= 1)
        {
            result = (exponent & 1) == 1 ? result * a % Prime : result;
            a = a * a % Prime;
        }

        return result;
    }

    private void See(Number name, PublishedCount count)
    {
        if (_seen.TryGetValue(name, out var before) && before != count)
        {
            _contradictions.Add(name);
        }

        _seen[name] = count;
    }

    /// <summary>A number nobody has seen is a row left out for being zero.</summary>
    private void Equation(Number total, IEnumerable<Number> parts) => _equations.Add([(total, -1), .. parts.Select(p => (p, 1))]);
}

/// <summary>A number as it stands on a page.</summary>
/// <param name="Page">What the page is narrowed to.</param>
/// <param name="Table">Null for the page's total.</param>
/// <param name="Label">Of the row.</param>
internal sealed record Number(Only? Page, string? Table, string Label);
