using System.Diagnostics;
using System.Globalization;
using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Tests.Reoffending;

/// <summary>
/// Runs tests/r/compare.R once. Where R is missing the tests are skipped and say so; under CI=true they fail instead, so that a
/// comparison nobody makes is noticed.
/// </summary>
public sealed class RComparison : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("interventions-r-").FullName;
    private readonly string? _missing;

    public RComparison()
    {
        People = MadeUpPeople();
        Write("ours.csv", ["data,group,stratum,day,event", .. MadeUpTimes()]);
        Write("people.csv", ["cautioned,reoffended,age,sex,risk,harm", .. People.Select(p => $"{(p.IsCautioned ? 1 : 0)},{(p.HasReoffended ? 1 : 0)},{p.AgeBand},{p.Sex},{p.Risk},{p.PriorHarm}")]);
        _missing = Run();
    }

    public IReadOnlyList<ComparedPerson> People { get; }

    /// <summary>The rows of a table R left, by column.</summary>
    public IReadOnlyList<RRow> Table(string name)
    {
        if (_missing is not null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", _missing);
            Assert.Fail(_missing);
        }

        var lines = File.ReadAllLines(Path.Combine(_folder, name));
        var columns = lines[0].Split(',');
        return [.. lines.Skip(1).Select(l => new RRow(columns.Zip(l.Split(',')).ToDictionary(c => c.First, c => c.Second)))];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, IEnumerable<string> lines) => File.WriteAllLines(Path.Combine(_folder, name), lines);

    private string? Run()
    {
        try
        {
            using var r = Process.Start(new ProcessStartInfo("Rscript", [Path.Combine(AppContext.BaseDirectory, "r", "compare.R"), _folder]) { RedirectStandardError = true })!;
            var said = r.StandardError.ReadToEnd();
            r.WaitForExit();
            return r.ExitCode == 0 ? null : $"R could not make its comparison. Install it with package survival (Debian: r-base-core r-cran-survival). It said: {said}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "R is not installed, so nothing was compared with it. Install it with package survival (Debian: r-base-core r-cran-survival).";
        }
    }

    /// <summary>Many ties, day 0, three groups in four strata; and the corners: everybody censored, nobody left, a flat at exactly one half.</summary>
    private static IEnumerable<string> MadeUpTimes()
    {
        Random random = new(20261126);
        for (var i = 0; i < 3000; i++)
        {
            var group = random.Next(3);
            var until = random.Next(1, 900);
            var day = (int)(-Math.Log(1 - random.NextDouble()) * (500 + (150 * group)));
            yield return $"many,g{group},{random.Next(1, 5)},{Math.Min(day, until)},{(day <= until ? 1 : 0)}";
        }

        foreach (var (group, day, isEvent) in new[]
        {
            ("censored", 0, 0), ("censored", 5, 0), ("censored", 5, 0), ("censored", 9, 0), ("gone", 0, 1), ("gone", 0, 0), ("gone", 3, 0), ("gone", 4, 1), ("half", 1, 1), ("half", 2, 1), ("half", 3, 0), ("half", 4, 0),
            ("between", 1, 1), ("between", 2, 1), ("between", 3, 1), ("between", 4, 1), ("one", 7, 1), ("same", 6, 1), ("same", 6, 1), ("same", 6, 0),
        })
        {
            yield return $"corners,{group},1,{day},{isEvent}";
        }
    }

    /// <summary>The cautioned are younger and of lower risk than the others; some strata have people of one group only.</summary>
    private static List<ComparedPerson> MadeUpPeople()
    {
        Random random = new(7);
        return [.. Enumerable.Range(0, 1500).Select(_ =>
        {
            var (age, isHigh) = (random.Next(5), random.Next(3) == 0);
            var isCautioned = age < 4 && random.NextDouble() < (isHigh ? 0.2 : 0.6) - (0.05 * age);
            return new ComparedPerson(
                isCautioned, random.NextDouble() < (isHigh ? 0.45 : 0.25) - (isCautioned ? 0.06 : 0), AgeBands.All[age], random.Next(12) == 0 ? "Female" : "Male", isHigh ? "Medium" : "Standard",
                Adjusted.PriorHarmBand(random.Next(4) switch { 0 => 5, 1 => 40, 2 => 400, _ => 0 }));
        })];
    }
}

/// <summary>A row of one of R's tables.</summary>
public sealed class RRow(Dictionary<string, string> cells)
{
    public string this[string column] => cells[column].Trim('"');

    /// <summary>A number; null where R has none (NA, NaN).</summary>
    public double? Number(string column) => this[column] switch { "NA" or "NaN" => null, "Inf" => double.PositiveInfinity, var text => double.Parse(text, CultureInfo.InvariantCulture) };

    public int Whole(string column) => (int)Number(column)!.Value;

    public double Must(string column) => Number(column)!.Value;
}
