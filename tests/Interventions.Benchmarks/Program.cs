using Interventions.Benchmarks;

// One benchmark a run, so that each has the machine for itself:
//   dotnet run --project tests/Interventions.Benchmarks -c Release -- NAME
switch (args.FirstOrDefault())
{
    case "custody-import":
        await CustodyImport.RunAsync();
        return 0;
    default:
        Console.Error.WriteLine("Say which: custody-import");
        return 1;
}
