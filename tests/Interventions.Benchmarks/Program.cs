// Measures what product.md 9 sets a bar for: dotnet run --project tests/Interventions.Benchmarks -c Release -- NAME
return args.FirstOrDefault() switch
{
    "person-search" => await Interventions.Benchmarks.PersonSearchBenchmark.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("Say what to measure: person-search");
    return 1;
}
