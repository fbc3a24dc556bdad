using Allo62.Benchmarks;
using Allo62.Benchmarks.Study;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/Allo62.Benchmarks -- --filter '*'
// dotnet run -c Release --project bench/Allo62.Benchmarks -- held-out PACKAGE [DATA_FOLDER]
// dotnet run -c Release --project bench/Allo62.Benchmarks -- learning-curve DATA_FOLDER [PEERS_SCRIPT]
// dotnet run -c Release --project bench/Allo62.Benchmarks -- study PUBLIC_SETS LOG_FOLDER TABLE [PART]
if (args is ["held-out", var package, ..])
{
    HeldOutFigures.Print(package, args.Length > 2 ? args[2] : "data");
    return;
}
if (args is ["study", var publicSets, var log, var table, ..])
{
    StudyCommand.Run(publicSets, log, table, args.Length > 4 ? args[4] : null);
    return;
}
if (args is ["learning-curve", var data, ..])
{
    LearningCurve.Print(data, args.Length > 2 ? args[2] : null);
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(ClassifyBenchmark).Assembly).Run(args);
