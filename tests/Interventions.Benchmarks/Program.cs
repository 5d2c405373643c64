// Measures what product.md 9 sets a bar for, one a run, so that each has the machine for itself:
//   dotnet run --project tests/Interventions.Benchmarks -c Release -- NAME
// person-search takes how many searches to time, 2,000 unless said otherwise; rule-comparison how many cases to ask, 6,000 unless
// said otherwise; crime-import how many rows, 190,000 unless said otherwise, and PostgreSQL too where INTERVENTIONS_TEST_POSTGRES names it.
using System.Globalization;
using Interventions.Benchmarks;

switch (args.FirstOrDefault())
{
    case "crime-import":
        await CrimeImportBenchmark.RunAsync(args.ElementAtOrDefault(1) is { } rows ? int.Parse(rows, CultureInfo.InvariantCulture) : 190_000);
        return 0;
    case "custody-import":
        await CustodyImport.RunAsync();
        return 0;
    case "person-search":
        return await PersonSearchBenchmark.RunAsync(args.ElementAtOrDefault(1) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : 2_000);
    case "rule-comparison":
        await RuleComparisonBenchmark.RunAsync(args.ElementAtOrDefault(1) is { } cases ? int.Parse(cases, CultureInfo.InvariantCulture) : 6_000);
        return 0;
    case "register":
        await RegisterBenchmark.RunAsync();
        return 0;
    case "monitoring":
        MonitoringBenchmark.Run();
        return 0;
    case "feasibility":
        FeasibilityBenchmark.Run();
        return 0;
    case "survival":
        return SurvivalBenchmark.Run();
    case "matching":
        return MatchingBenchmark.Run(args.ElementAtOrDefault(1) is { } suspects ? int.Parse(suspects, CultureInfo.InvariantCulture) : 190_000);
    case "matching-in":
        await MatchingInBenchmark.RunAsync(args.ElementAtOrDefault(1) is { } recorded ? int.Parse(recorded, CultureInfo.InvariantCulture) : 190_000);
        return 0;
    case "dashboards":
        await DashboardsBenchmark.RunAsync(args.ElementAtOrDefault(1) is { } committed ? int.Parse(committed, CultureInfo.InvariantCulture) : 190_000);
        return 0;
    default:
        Console.Error.WriteLine("Say which: crime-import, custody-import, dashboards, feasibility, matching, matching-in, monitoring, person-search, register, rule-comparison, survival");
        return 1;
}
