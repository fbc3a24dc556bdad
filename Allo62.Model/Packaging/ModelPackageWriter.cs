using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Allo62.Model.Learning;
using Allo62.Model.Scoring;

namespace Allo62.Model.Packaging;

/// <summary>Writes a model as one file: temporary name, flushed, reopened, re-scored, renamed into place.</summary>
public static class ModelPackageWriter
{
    private const int MostProbes = 8;

    /// <summary>Writes a package into a folder, under its model version.</summary>
    /// <param name="model">The model.</param>
    /// <param name="provenance">Where it comes from.</param>
    /// <param name="folder">Made when absent.</param>
    /// <returns>The package as it was read back from its file.</returns>
    /// <exception cref="ModelPackageException">What was read back does not answer like the model.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static ModelPackage Write(TrainedModel model, Provenance provenance, string folder)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(provenance);
        var parts = new Dictionary<string, byte[]>
        {
            [PackageFormat.SmallTalk] = SmallTalkFormat.Write(model.Extractor.SmallTalk),
            [PackageFormat.Features] = FeatureExtractorFormat.Write(model.Extractor),
            [PackageFormat.Linear] = model.Linear.Save(),
            [PackageFormat.Calibration] = CalibrationFormat.Write(model.Calibration),
        };
        var manifest = Describe(model, provenance, parts);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, manifest.ModelVersion + PackageFormat.Extension);
        var temporary = $"{path}.{Guid.NewGuid():N}.partial";
        try
        {
            WriteThrough(temporary, PackageFormat.Seal(Pack(manifest, parts)));
            ModelPackage.Load(temporary).CheckProbes();
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
        return ModelPackage.Load(path);
    }

    private static ModelManifest Describe(TrainedModel model, Provenance provenance, Dictionary<string, byte[]> parts)
    {
        var described = PackageFormat.Parts.Select(name => new ModelManifest.PackagePart(name, parts[name].Length, PackageFormat.Hex(SHA256.HashData(parts[name]))))
            .ToArray();
        var manifest = new ModelManifest
        {
            FormatVersion = ModelManifest.CurrentFormat,
            ModelVersion = "",
            CreatedAt = default,
            Seed = model.Options.Seed,
            Data = provenance.Data,
            Rows = model.Rows,
            Libraries = new Dictionary<string, string>
            {
                ["Allo62.Model"] = Version(typeof(ModelManifest)),
                ["Microsoft.ML"] = Version(typeof(Microsoft.ML.MLContext)),
            },
            Categories = [.. model.Categories],
            Features = model.FeatureCount,
            NGrams = model.Options.NGrams,
            Decision = model.Thresholds,
            Urgency = model.Urgency,
            Training = RequestShares.Of(model.Categories, model.HeldOut),
            Economies = model.Economies,
            Metrics = provenance.Metrics,
            Probes = [.. Probes(model)],
            Parts = described,
        };
        // Everything but the time: two models that differ in a label or a threshold have different names.
        var content = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.ModelManifest));
        return manifest with
        {
            ModelVersion = string.Create(CultureInfo.InvariantCulture, $"{provenance.CreatedAt.UtcDateTime:yyyyMMdd}-{PackageFormat.Hex(content)[..10]}"),
            CreatedAt = provenance.CreatedAt,
        };
    }

    private static IEnumerable<ModelManifest.Probe> Probes(TrainedModel model)
    {
        var texts = model.Categories.Select(id => id.Replace('_', ' ')).Take(MostProbes).ToArray();
        var rows = texts.Select(text =>
        {
            var workspace = ScoringWorkspace.Mine;
            workspace.Read(text, model.Extractor);
            return FeatureRow.From(workspace.Vector);
        });
        return texts.Zip(model.Linear.Score(rows), (text, scores) => new ModelManifest.Probe(text, scores));
    }

    private static byte[] Pack(ModelManifest manifest, Dictionary<string, byte[]> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, PackageFormat.Manifest, JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.ModelManifest));
            foreach (var name in PackageFormat.Parts) Add(zip, name, parts[name]);
        }
        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = PackageFormat.NoTime;
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    private static void WriteThrough(string path, byte[] bytes)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    private static string Version(Type type) => type.Assembly.GetName().Version?.ToString(3) ?? "unknown";
}
