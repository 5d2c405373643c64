// Measures what product.md 9 sets a bar for: dotnet run --project tests/Interventions.Benchmarks -c Release -- NAME
// person-search takes how many searches to time, 2,000 unless said otherwise.
return args.FirstOrDefault() switch
{
    "person-search" => await Interventions.Benchmarks.PersonSearchBenchmark.RunAsync(args.ElementAtOrDefault(1) is { } number ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 2_000),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("Say what to measure: person-search");
    return 1;
}
