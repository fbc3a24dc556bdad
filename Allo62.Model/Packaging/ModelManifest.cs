using System.Text.Json.Serialization;
using Allo62.Model.Decisions;
using Allo62.Model.Features;
using Allo62.Model.Urgency;

namespace Allo62.Model.Packaging;

/// <summary>What a package says of itself: JSON that a person can read.</summary>
public sealed record ModelManifest
{
    /// <summary>The package format this program writes, and the newest it reads.</summary>
    public const int CurrentFormat = 4;

    /// <summary>Version of the package format.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>Name of this model: day of training and the start of the checksum of everything in it but the time.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>When it was trained.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Seed of the training.</summary>
    public required int Seed { get; init; }

    /// <summary>The files it was trained on.</summary>
    public required IReadOnlyList<DataSource> Data { get; init; }

    /// <summary>Rows trained on.</summary>
    public required int Rows { get; init; }

    /// <summary>Versions of the libraries that made it.</summary>
    public required IReadOnlyDictionary<string, string> Libraries { get; init; }

    /// <summary>Ids of the categories, in ordinal order: the order of the model's classes.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Number of features: pieces of text, and the length of the embedding where there is one.</summary>
    public required int Features { get; init; }

    /// <summary>Which pieces of a text are features.</summary>
    public required NGramOptions NGrams { get; init; }

    /// <summary>When to route, to ask and to hand over, and what that costs.</summary>
    public required DecisionThresholds Decision { get; init; }

    /// <summary>How urgency is told, when the model has learned it; its two questions stand behind the categories.</summary>
    public LearnedUrgency? Urgency { get; init; }

    /// <summary>What the training requests looked like; null in packages that were written before it was kept.</summary>
    public RequestShares? Training { get; init; }

    /// <summary>What was left out of the training because the rows are many, and why, in English; null in packages that were written before it was said.</summary>
    public IReadOnlyList<string>? Economies { get; init; }

    /// <summary>Held-out figures: accuracy and the like, by name.</summary>
    public required IReadOnlyDictionary<string, double> Metrics { get; init; }

    /// <summary>Rows with known scores, for checking that the model still answers as it did when it was written.</summary>
    public required IReadOnlyList<Probe> Probes { get; init; }

    /// <summary>The other parts of the package.</summary>
    public required IReadOnlyList<PackagePart> Parts { get; init; }

    /// <summary>Number of yes-or-no questions of the linear model.</summary>
    [JsonIgnore]
    public int Heads => Categories.Count + (Urgency is null ? 0 : 2);

    /// <summary>A file that the model was trained on.</summary>
    /// <param name="File">Name without folder.</param>
    /// <param name="Sha256">Checksum of its bytes, hexadecimal.</param>
    /// <param name="Rows">Rows used.</param>
    public sealed record DataSource(string File, string Sha256, int Rows);

    /// <summary>A text made from a category's id, never a citizen's, and the model's scores for it.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="Scores">Raw score of each category by ML.NET.</param>
    public sealed record Probe(string Text, float[] Scores);

    /// <summary>One part of the package.</summary>
    /// <param name="Name">Name of the entry.</param>
    /// <param name="Bytes">Its size when unpacked.</param>
    /// <param name="Sha256">Checksum of its bytes when unpacked, hexadecimal.</param>
    public sealed record PackagePart(string Name, long Bytes, string Sha256);
}

/// <summary>Serialisation of the manifest, generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(ModelManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
