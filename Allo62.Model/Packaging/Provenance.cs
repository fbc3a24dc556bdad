namespace Allo62.Model.Packaging;

/// <summary>Where a model comes from: what the trainer itself cannot know.</summary>
/// <param name="Data">The files it was trained on.</param>
/// <param name="CreatedAt">When it was trained.</param>
/// <param name="Metrics">Held-out figures by name.</param>
public sealed record Provenance(
    IReadOnlyList<ModelManifest.DataSource> Data, DateTimeOffset CreatedAt, IReadOnlyDictionary<string, double> Metrics);
