using Allo62.Benchmarks;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/Allo62.Benchmarks -- --filter '*'
// dotnet run -c Release --project bench/Allo62.Benchmarks -- held-out PACKAGE [DATA_FOLDER]
// dotnet run -c Release --project bench/Allo62.Benchmarks -- personal-data FILE [even|odd|all] [--rows]
// dotnet run -c Release --project bench/Allo62.Benchmarks -- anonymiser-speed
// dotnet run -c Release --project bench/Allo62.Benchmarks -- name-model
if (args is ["held-out", var package, ..])
{
    HeldOutFigures.Print(package, args.Length > 2 ? args[2] : "data");
    return;
}
if (args is ["personal-data", var file, ..])
{
    PersonalDataFigures.Print(file, "data", args.Length > 2 ? args[2] : "all", namesRows: args.Contains("--rows"));
    return;
}
if (args is ["anonymiser-speed", ..])
{
    AnonymiserSpeed.PrintShort("data", byRecogniser: true);
    AnonymiserSpeed.Print([.. Rows.Read(Path.Combine("data", "dev", "personal-data.csv")).Select(row => new MarkedNote(row["text"], []).Plain)], byRecogniser: true);
    return;
}
if (args is ["name-model", ..])
{
    NameModelTrial.Print("data");
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(ClassifyBenchmark).Assembly).Run(args);
