using Allo62.Model.Learning;
using Allo62.Model.Packaging;
using Allo62.Tests.Shared;

namespace Allo62.Api.Tests.Models;

/// <summary>A registry with two small models that differ in their seed, and one that learned everything wrong.</summary>
internal sealed class ModelFolder : IDisposable
{
    private static readonly Lazy<byte[][]> Packages = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("allo62-tests-");
        byte[] Train(TrainingOptions options, IReadOnlyList<Allo62.Model.Data.LabelledRequest> rows) =>
            File.ReadAllBytes(ModelPackageWriter.Write(new IntentTrainer(options).Train(rows), SamplePackage.Provenance, folder.FullName).Path);
        var categories = SampleRequests.All.Select(row => row.Category).Distinct().ToArray();
        var shifted = SampleRequests.All.Select(row => row with { Category = categories[(Array.IndexOf(categories, row.Category) + 2) % categories.Length] }).ToArray();
        byte[][] packages =
        [
            Train(new TrainingOptions { Seed = 3, Iterations = 8 }, SampleRequests.All), Train(new TrainingOptions { Seed = 4, Iterations = 8 }, SampleRequests.All),
            Train(new TrainingOptions { Seed = 5, Iterations = 8 }, shifted),
        ];
        folder.Delete(recursive: true);
        return packages;
    });

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("allo62-tests-");

    public static byte[] First => Packages.Value[0];

    public static byte[] Second => Packages.Value[1];

    public static byte[] Wrong => Packages.Value[2];

    public string Path => _folder.FullName;

    /// <summary>Puts a package into the folder.</summary>
    /// <returns>Its version.</returns>
    public string Add(byte[] package)
    {
        var temporary = System.IO.Path.Combine(Path, "temporary");
        File.WriteAllBytes(temporary, package);
        var version = ModelPackage.Load(temporary).Manifest.ModelVersion;
        File.Move(temporary, System.IO.Path.Combine(Path, version + ModelPackage.FileExtension), overwrite: true);
        return version;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
