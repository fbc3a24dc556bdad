using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Allo62.Model.Features;
using Allo62.Model.Intents;
using Allo62.Model.Learning;
using Allo62.Model.Scoring;

namespace Allo62.Model.Packaging;

/// <summary>A model read from its package, checked and ready to answer. Immutable, safe for any number of threads.</summary>
public sealed class ModelPackage
{
    /// <summary>Ending of package files.</summary>
    public const string FileExtension = PackageFormat.Extension;

    private const float ProbeTolerance = 1e-4f;

    private readonly LinearIntentClassifier _classifier;

    private ModelPackage(string path, long bytes, ModelManifest manifest, LinearModel linear, LinearIntentClassifier classifier)
    {
        Path = path;
        Bytes = bytes;
        Manifest = manifest;
        Linear = linear;
        _classifier = classifier;
    }

    /// <summary>The file it was read from.</summary>
    public string Path { get; }

    /// <summary>Size of the file.</summary>
    public long Bytes { get; }

    /// <summary>What the package says of itself.</summary>
    public ModelManifest Manifest { get; }

    /// <summary>Answers with this model.</summary>
    public IIntentClassifier Classifier => _classifier;

    internal LinearModel Linear { get; }

    internal FeatureExtractor Extractor => _classifier.Extractor;

    /// <summary>Reads a package and checks every part of it.</summary>
    /// <param name="path">The package file.</param>
    /// <exception cref="ModelPackageException">The file is truncated, altered, of a newer format, or a part is missing or does not fit.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static ModelPackage Load(string path)
    {
        var bytes = ReadFile(path);
        if (PackageFormat.CheckSeal(bytes) is { } broken) throw new ModelPackageException(path, "package", broken);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            CheckNames(path, zip);
            var manifest = ReadManifest(path, zip);
            var smallTalk = ReadPart(path, zip, manifest, PackageFormat.SmallTalk, part => SmallTalkFormat.Read(part));
            var extractor = ReadPart(path, zip, manifest, PackageFormat.Features,
                part => FeatureExtractorFormat.Read(part, manifest.NGrams, manifest.Features, smallTalk));
            var linear = ReadPart(path, zip, manifest, PackageFormat.Linear,
                part => LinearModel.Load(new MemoryStream(part, writable: false), manifest.Heads, manifest.Features));
            var calibration = ReadPart(path, zip, manifest, PackageFormat.Calibration, part => CalibrationFormat.Read(part, manifest.Categories.Count));
            var scorer = Part(path, PackageFormat.Linear, () => CompiledScorer.Compile(linear));
            var classifier = new LinearIntentClassifier([.. manifest.Categories], extractor, scorer, calibration, manifest.Urgency);
            return new ModelPackage(path, bytes.LongLength, manifest, linear, classifier);
        }
        catch (InvalidDataException exception)
        {
            throw new ModelPackageException(path, "package", "it is not a readable ZIP archive.", exception);
        }
    }

    /// <summary>Reads a package, or the newest package of a folder.</summary>
    /// <param name="path">A package file or a folder.</param>
    /// <exception cref="ModelPackageException">The package is refused.</exception>
    /// <exception cref="FileNotFoundException">There is no such file, or no package in the folder.</exception>
    public static ModelPackage LoadNewest(string path)
    {
        if (!Directory.Exists(path))
        {
            return File.Exists(path) ? Load(path) : throw new FileNotFoundException($"There is no model package '{path}'. Train one: allo62 train --data FILE --out DIR");
        }
        var newest = new DirectoryInfo(path).GetFiles("*" + FileExtension).OrderByDescending(file => file.LastWriteTimeUtc).FirstOrDefault()
            ?? throw new FileNotFoundException($"There is no model package in '{path}'. Train one: allo62 train --data FILE --out {path}");
        return Load(newest.FullName);
    }

    /// <summary>Checks that the model scores the manifest's known rows as it did when it was written.</summary>
    /// <exception cref="ModelPackageException">A score differs.</exception>
    public void CheckProbes()
    {
        var scores = new float[Manifest.Heads];
        foreach (var probe in Manifest.Probes)
        {
            _classifier.Score(probe.Text, scores);
            for (var label = 0; label < scores.Length; label++)
            {
                if (MathF.Abs(scores[label] - probe.Scores[label]) > ProbeTolerance)
                    throw new ModelPackageException(Path, "probes", $"score {label + 1} of a known row is not what the manifest says.");
            }
        }
    }

    /// <summary>Checks that every category of the model is in a catalogue.</summary>
    /// <param name="known">Ids of the catalogue's categories; the reserved one need not be among them.</param>
    /// <exception cref="ModelPackageException">The model answers a category that the catalogue does not have.</exception>
    public void CheckCategories(IReadOnlySet<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var unknown = Manifest.Categories.Where(id => id != Data.ReservedCategories.OutOfScope && !known.Contains(id)).ToArray();
        if (unknown.Length > 0)
            throw new ModelPackageException(Path, "categories", $"not in the catalogue: {string.Join(", ", unknown)}.");
    }

    private static byte[] ReadFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        if (file.Length > PackageFormat.LargestPackage)
            throw new ModelPackageException(path, "package", $"it is larger than {PackageFormat.LargestPackage >> 20} MiB.");
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static void CheckNames(string path, ZipArchive zip)
    {
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName != PackageFormat.Manifest && !PackageFormat.Parts.Contains(entry.FullName))
                throw new ModelPackageException(path, "package", "it holds an entry that no model package has (a path outside the package, or an unknown part).");
        }
    }

    private static ModelManifest ReadManifest(string path, ZipArchive zip)
    {
        var bytes = ReadEntry(path, zip, PackageFormat.Manifest, PackageFormat.LargestManifest);
        ModelManifest manifest;
        try
        {
            var format = JsonDocument.Parse(bytes).RootElement.GetProperty("formatVersion").GetInt32();
            if (format > ModelManifest.CurrentFormat)
                throw new ModelPackageException(path, PackageFormat.Manifest,
                    $"its format is {format}, this program reads {ModelManifest.CurrentFormat}: update the program.");
            if (format < ModelManifest.CurrentFormat)
                throw new ModelPackageException(path, PackageFormat.Manifest,
                    $"its format is {format}, this program reads {ModelManifest.CurrentFormat}: train the model again.");
            manifest = JsonSerializer.Deserialize(bytes, ManifestJson.Default.ModelManifest) ?? throw new JsonException();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ModelPackageException(path, PackageFormat.Manifest, "it is not a manifest of a model package.", exception);
        }
        if (ManifestCheck.Fault(manifest) is { } fault) throw new ModelPackageException(path, PackageFormat.Manifest, fault);
        return manifest;
    }

    private static T ReadPart<T>(string path, ZipArchive zip, ModelManifest manifest, string name, Func<byte[], T> read)
    {
        var said = manifest.Parts.FirstOrDefault(part => part.Name == name)
            ?? throw new ModelPackageException(path, PackageFormat.Manifest, $"it does not list {name}.");
        var bytes = ReadEntry(path, zip, name, Math.Min(said.Bytes, PackageFormat.LargestPart));
        if (bytes.Length != said.Bytes || PackageFormat.Hex(SHA256.HashData(bytes)) != said.Sha256)
            throw new ModelPackageException(path, name, "its bytes do not match the checksum in the manifest.");
        return Part(path, name, () => read(bytes));
    }

    private static T Part<T>(string path, string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException exception)
        {
            throw new ModelPackageException(path, name, exception.Message, exception);
        }
    }

    /// <summary>Unpacks no more than is allowed, whatever the entry claims to hold.</summary>
    private static byte[] ReadEntry(string path, ZipArchive zip, string name, long largest)
    {
        var entry = zip.GetEntry(name) ?? throw new ModelPackageException(path, name, "it is missing.");
        if (entry.Length > largest) throw new ModelPackageException(path, name, $"it unpacks to more than {largest} bytes.");
        using var stream = entry.Open();
        var bytes = new byte[entry.Length];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read < bytes.Length || stream.ReadByte() >= 0) throw new ModelPackageException(path, name, "it does not unpack to the size that it claims.");
        return bytes;
    }
}
