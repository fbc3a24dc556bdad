using Allo62.Benchmarks;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/Allo62.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(ClassifyBenchmark).Assembly).Run(args);
