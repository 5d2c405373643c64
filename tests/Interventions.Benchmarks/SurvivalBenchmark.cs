using System.Diagnostics;
using System.Globalization;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;

namespace Interventions.Benchmarks;

/// <summary>
/// A survival curve of half a million people, ours against R's <c>survfit</c> on the same data in the same run, and equal to 1e-9. Ours is
/// timed from the two arrays to the finished curve with its intervals and median, R's from its two vectors to the same, inside R.
/// </summary>
internal static class SurvivalBenchmark
{
    private const int People = 500_000;
    private const int Rounds = 7;

    private const string Script = """
        suppressPackageStartupMessages(library(survival))
        folder <- commandArgs(trailingOnly = TRUE)[1]
        n <- file.size(file.path(folder, "days")) / 4
        day <- readBin(file.path(folder, "days"), "integer", n, endian = "little")
        event <- readBin(file.path(folder, "events"), "integer", n, endian = "little")
        for (i in 1:7) {
          gc()
          took <- system.time({ fit <- survfit(Surv(day, event) ~ 1, conf.type = "log-log"); median <- quantile(fit, 0.5) })[["elapsed"]]
          cat("took", format(took, digits = 6), "\n")
        }
        table <- cbind(fit$time, fit$n.risk, fit$surv, fit$surv * fit$std.err, fit$lower, fit$upper)
        writeBin(as.vector(t(table)), file.path(folder, "curve"), endian = "little")
        cat("median", median$quantile, median$lower, median$upper, "\n")
        """;

    public static int Run()
    {
        var (days, isEvent) = MakeUp();
        var ours = new List<double>();
        SurvivalCurve? curve = null;
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            curve = KaplanMeier.Of(days, isEvent);
            ours.Add(watch.Elapsed.TotalMilliseconds);
        }

        var folder = Directory.CreateTempSubdirectory("interventions-survival-").FullName;
        try
        {
            var (theirs, median) = RunR(folder, days, isEvent);
            var difference = Compare(curve!, File.ReadAllBytes(Path.Combine(folder, "curve")));
            Console.WriteLine($"{People:N0} people, {curve!.Points.Count:N0} days on the curve. Milliseconds of {Rounds} rounds, first to last:");
            Console.WriteLine($"  ours       {string.Join(' ', ours.Select(o => $"{o:N1}"))}; best {ours.Min():N1}");
            Console.WriteLine($"  R survfit  {string.Join(' ', theirs.Select(t => $"{t:N0}"))}; best {theirs.Min():N0}");
            Console.WriteLine($"  best against best: {theirs.Min() / ours.Min():N0} times faster; our first, uncompiled, against R's best: {theirs.Min() / ours[0]:N0} times");
            Console.WriteLine($"  greatest difference of survival, error and interval: {difference:E1}; median {curve.Median.Days} ({curve.Median.Low} to {curve.Median.High}), R: {median}");
            TimeMeasures();
            return difference < 1e-9 && ours.Max() < theirs.Min() ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>All measures of a force's ten years at once, intervals drawn anew, as a change of filter asks for them.</summary>
    private static void TimeMeasures()
    {
        Random random = new(6);
        double[] harm = [.. Enumerable.Range(0, 200).Select(_ => Math.Round(random.NextDouble() * 1000, 2))];
        FollowedCase[] cases = [.. Enumerable.Range(0, 60_000).Select(_ => new FollowedCase
        {
            CaseId = Guid.NewGuid(), PersonId = Guid.NewGuid(), Cohort = Cohort.Cautioned, IsFirstOfPerson = true, Track = Track.ConditionalCaution, Source = ReferralSource.Custody, Area = "HAL", Sex = Sex.Male, Age = 30,
            EthnicityGroup = "White", IsCompleted = true, IndexDay = new(2024, 1, 1), FollowedDays = 1000, CheckedDays = 1000,
            Reoffences = random.Next(3) > 0 ? [] : [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(1, 900)).Order().Select(d => new Reoffence(d, true, VictimOfReoffence.Same, null, harm[random.Next(200)]))],
        })];
        var took = Enumerable.Range(0, Rounds).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            Measures.Of(cases, new());
            return watch.Elapsed.TotalMilliseconds;
        }).ToList();
        Console.WriteLine($"All measures of {cases.Length:N0} cases with {Rates.Draws:N0} draws for each of two means: {string.Join(' ', took.Select(t => $"{t:N0}"))} ms");
    }

    private static (int[] Days, bool[] IsEvent) MakeUp()
    {
        Random random = new(5);
        var (days, isEvent) = (new int[People], new bool[People]);
        for (var i = 0; i < People; i++)
        {
            var (until, day) = (random.Next(30, 3650), (int)(-Math.Log(1 - random.NextDouble()) * 1500));
            (days[i], isEvent[i]) = (Math.Min(day, until), day <= until);
        }

        return (days, isEvent);
    }

    private static (List<double> Took, string Median) RunR(string folder, int[] days, bool[] isEvent)
    {
        File.WriteAllBytes(Path.Combine(folder, "days"), [.. days.SelectMany(BitConverter.GetBytes)]);
        File.WriteAllBytes(Path.Combine(folder, "events"), [.. isEvent.SelectMany(e => BitConverter.GetBytes(e ? 1 : 0))]);
        var script = Path.Combine(folder, "survfit.R");
        File.WriteAllText(script, Script);
        using var r = Process.Start(new ProcessStartInfo("Rscript", [script, folder]) { RedirectStandardOutput = true })!;
        var lines = r.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries);
        r.WaitForExit();
        return ([.. lines.Where(l => l.StartsWith("took", StringComparison.Ordinal)).Select(l => 1000 * double.Parse(l[5..], CultureInfo.InvariantCulture))], lines.Single(l => l.StartsWith("median", StringComparison.Ordinal))[7..]);
    }

    private static double Compare(SurvivalCurve curve, byte[] table)
    {
        var greatest = 0.0;
        for (var i = 0; i < curve.Points.Count; i++)
        {
            var (point, row) = (curve.Points[i], i * 6);
            double At(int column) => BitConverter.ToDouble(table, (row + column) * 8);
            if (At(0) != point.Day || At(1) != point.AtRisk)
            {
                return double.PositiveInfinity;
            }

            foreach (var (theirs, own) in new[] { (At(2), point.Survival), (At(3), point.StandardError), (At(4), point.Interval?.Low), (At(5), point.Interval?.High) })
            {
                greatest = double.IsNaN(theirs) ? (own is null ? greatest : double.PositiveInfinity) : Math.Max(greatest, Math.Abs(theirs - own!.Value));
            }
        }

        return table.Length == curve.Points.Count * 48 ? greatest : double.PositiveInfinity;
    }
}
