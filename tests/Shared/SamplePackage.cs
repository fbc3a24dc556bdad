using Allo62.Model.Learning;
using Allo62.Model.Packaging;

namespace Allo62.Tests.Shared;

/// <summary>A package trained once on <see cref="SampleRequests"/> for all tests of a run.</summary>
internal static class SamplePackage
{
    public static Lazy<TrainedModel> Model { get; } = new(() => new IntentTrainer(new TrainingOptions { Iterations = 10 }).Train(SampleRequests.All));

    public static Provenance Provenance { get; } = new(
        [new ModelManifest.DataSource("sample.csv", new string('0', 64), SampleRequests.All.Count)],
        new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero),
        new Dictionary<string, double> { ["heldOutAccuracy"] = 0.5 });

    private static readonly Lazy<string> Written = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("allo62-tests-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return ModelPackageWriter.Write(Model.Value, Provenance, folder.FullName).Path;
    });

    public static string Path => Written.Value;
}
