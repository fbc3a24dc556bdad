using Allo62.Benchmarks;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/Allo62.Benchmarks -- --filter '*'
// dotnet run -c Release --project bench/Allo62.Benchmarks -- held-out PACKAGE [DATA_FOLDER]
// dotnet run -c Release --project bench/Allo62.Benchmarks -- flipped-labels FILE…
if (args is ["held-out", var package, ..])
{
    HeldOutFigures.Print(package, args.Length > 2 ? args[2] : "data");
    return;
}
if (args is ["flipped-labels", .. var files])
{
    FlippedLabels.Print(files);
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(ClassifyBenchmark).Assembly).Run(args);
