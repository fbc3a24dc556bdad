using System.Diagnostics;
using Allo62.Training.Data;

namespace Allo62.Benchmarks.Scaling;

/// <summary>What a training cost.</summary>
/// <param name="Seconds">From start to end of the process.</param>
/// <param name="ProcessorSeconds">Of all cores together: on a machine with other work this says more.</param>
/// <param name="PeakBytes">Most memory resident at once.</param>
/// <param name="Package">The package written.</param>
/// <param name="Said">What it printed.</param>
internal sealed record TrainingProcess(double Seconds, double ProcessorSeconds, long PeakBytes, string Package, string Said)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs <c>allo62 train</c> as a process of its own, so that nothing of this one is counted.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static TrainingProcess Run(string log, string catalogue, string folder)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(TrainingSet).Assembly.Location, "train", "--data", log, "--catalogue", catalogue, "--out", folder]) { RedirectStandardOutput = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var (peak, processor) = (0L, 0.0);
        while (!process.WaitForExit(Between))
        {
            process.Refresh();
            try
            {
                peak = Math.Max(peak, process.PeakWorkingSet64);
                processor = process.TotalProcessorTime.TotalSeconds;
            }
            catch (InvalidOperationException)
            {
                // It ended between the question and the answer; the last figures stand.
            }
        }
        if (process.ExitCode != 0) throw new InvalidOperationException($"allo62 train ended with {process.ExitCode}.");
        return new TrainingProcess(clock.Elapsed.TotalSeconds, processor, peak, Directory.GetFiles(folder, "*.allo62").Single(), output.Result);
    }
}
