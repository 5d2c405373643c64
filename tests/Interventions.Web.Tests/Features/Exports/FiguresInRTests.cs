using System.Globalization;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Features.Exports;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Exports;

/// <summary>The export and docs/r/figures.R together give the figures on screen, to 1e-9.</summary>
public sealed class FiguresInRTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("interventions-figures-").FullName;

    [Fact]
    public void The_script_makes_every_figure_from_the_export_alone()
    {
        var cases = MakeUp();
        var (input, output) = (Path.Combine(_folder, "cases.csv"), Path.Combine(_folder, "figures.csv"));
        File.WriteAllText(input, EvaluatorFiles.Cases(cases.Select(c => new EvaluatorRow(c, c.PersonId.ToString("N"), "Halton", ("CARA workshops", 1)))));

        RScript.Run(Repository.PathOf("docs/r/figures.R"), input, output);

        var theirs = File.ReadAllLines(output).Skip(1).Select(l => l.Split("\",\"").SelectMany(c => c.Split("\",")).Select(c => c.Trim('"')).ToArray()).ToDictionary(c => (c[0], c[1]), c => c[2].Trim());
        var compared = 0;
        foreach (var (cohort, name) in new[] { (Cohort.Cautioned, "cautioned"), (Cohort.NotCautioned, "not_cautioned"), (Cohort.Voluntary, "voluntary") })
        {
            foreach (var (figure, ours) in FiguresOf([.. cases.Where(c => c.Cohort == cohort)]))
            {
                Same(theirs[(name, figure)], ours, $"{name}, {figure}");
                compared++;
            }
        }

        var test = LogRank.Of([.. cases.GroupBy(c => c.Cohort).OrderBy(g => g.Key).Select(g => Measures.GroupOf(g.Key.ToString(), g, new()))]);
        Same(theirs[("all", "log-rank chi-square")], test.ChiSquare, "log-rank");
        Same(theirs[("all", "log-rank p")], test.P, "log-rank");
        Assert.Equal(theirs.Count, compared + 2 + (3 * 4)); // all of R's figures but those drawn at random, which are looked at next
        foreach (var (name, cohort) in new[] { ("cautioned", Cohort.Cautioned), ("voluntary", Cohort.Voluntary) })
        {
            var frequency = Measures.Of([.. cases.Where(c => c.Cohort == cohort)], new()).Frequency!.Value;
            Assert.Equal(frequency.Interval.Low, Number(theirs[(name, "reoffences a person low (drawn)")])!.Value, 0.03);
            Assert.Equal(frequency.Interval.High, Number(theirs[(name, "reoffences a person high (drawn)")])!.Value, 0.03);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<(string, double?)> FiguresOf(IReadOnlyCollection<FollowedCase> cases)
    {
        var any = Measures.Of(cases, new());
        (OffenceKind Kind, string Name)[] kinds = [(OffenceKind.Any, "any"), (OffenceKind.DomesticAbuse, "domestic abuse"), (OffenceKind.SameVictim, "same victim"), (OffenceKind.AnotherVictim, "another victim")];
        IEnumerable<(string, double?)> Share(string name, Measures m) => [(name, m.Prevalence?.Value), ($"{name} low", m.Prevalence?.Interval.Low), ($"{name} high", m.Prevalence?.Interval.High)];
        return
        [
            ("people", any.People), ("not checked", any.NotChecked), ("mature", any.Mature),
            .. Share("prevalence", any), .. kinds.Skip(1).SelectMany(k => Share($"prevalence, {k.Name}", Measures.Of(cases, new(Kind: k.Kind)))), .. Share("prevalence, proven", Measures.Of(cases, new(ProvenOnly: true))),
            .. from days in new[] { 183, 730 } from kind in kinds from figure in Share($"prevalence, {kind.Name}, within {days} days", Measures.Of(cases, new(days, kind.Kind))) select figure,
            ("reoffences a person", any.Frequency?.Value), ("reoffences a person low (Poisson)", any.FrequencyPoisson?.Interval.Low), ("reoffences a person high (Poisson)", any.FrequencyPoisson?.Interval.High),
            ("reoffences a reoffender", any.ReoffencesPerReoffender),
            ("harm days a person", any.Harm?.Mean.Value), ("harm days median", any.Harm?.Median), ("share without harm", any.Harm?.ShareWithNone),
            .. new[] { 90, 180, 365, 730 }.SelectMany(day => new (string, double?)[]
            {
                ($"free of reoffence at day {day}", any.Curve.SurvivalAt(day)), ($"free of reoffence at day {day} low", any.Curve.IntervalAt(day)?.Low),
                ($"free of reoffence at day {day} high", any.Curve.IntervalAt(day)?.High), ($"at risk at day {day}", any.Curve.AtRisk(day)),
            }),
            ("median days", any.Curve.Median.Days), ("median days low", any.Curve.Median.Low), ("median days high", any.Curve.Median.High),
        ];
    }

    private static void Same(string theirs, double? ours, string what)
    {
        var number = Number(theirs);
        Assert.True(number is null ? ours is null : ours is { } o && Math.Abs(o - number.Value) <= 1e-9 * Math.Max(1, Math.Abs(o)), $"{what}: R says {theirs}, we say {ours:R}");
    }

    private static double? Number(string text) => text is "NA" or "NaN" ? null : double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Three cohorts, some not checked yet, some followed briefly, some with a second case, offences of every kind and one in ten without a value.</summary>
    private static List<FollowedCase> MakeUp()
    {
        Random random = new(11);
        return [.. Enumerable.Range(0, 1200).Select(i =>
        {
            var cohort = (Cohort)(i % 3);
            var followed = random.Next(20) == 0 ? (int?)null : random.Next(0, 1000);
            Reoffence[] offences = followed is { } days && random.NextDouble() < 0.3 + (0.15 * (i % 3))
                ? [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(1, 700)).Where(d => d <= days).Order().Select(d => new Reoffence(
                    d, random.Next(2) == 0, (VictimOfReoffence)random.Next(3), random.Next(2) == 0 ? null : d + random.Next(400), random.Next(10) == 0 ? null : new[] { 1, 2.5, 10, 182.25, 365 }[random.Next(5)]))]
                : [];
            return new FollowedCase
            {
                CaseId = Guid.NewGuid(),
                PersonId = Guid.NewGuid(),
                Cohort = cohort,
                IsFirstOfPerson = random.Next(12) > 0,
                Track = cohort == Cohort.Voluntary ? Track.Voluntary : Track.ConditionalCaution,
                Source = ReferralSource.Custody,
                Area = "HAL",
                Sex = Sex.Male,
                Age = random.Next(18, 70),
                EthnicityGroup = "White",
                IsCompleted = random.Next(2) == 0,
                IndexDay = new DateOnly(2024, 1, 1).AddDays(random.Next(300)),
                FollowedDays = followed,
                CheckedDays = followed + (i % 4 == 0 ? 100 : 0), // who died was checked for longer than followed
                Reoffences = offences,
            };
        })];
    }
}
