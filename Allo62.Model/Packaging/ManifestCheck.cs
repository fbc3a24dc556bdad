namespace Allo62.Model.Packaging;

/// <summary>What must hold between the fields of a manifest before its parts are read.</summary>
internal static class ManifestCheck
{
    private const int MostCategories = 10_000;
    private const int MostFeatures = 900_000;

    /// <summary>The first fault found, or null.</summary>
    public static string? Fault(ModelManifest manifest)
    {
        var categories = manifest.Categories;
        if (manifest.FormatVersion < 1) return "its format version is below 1.";
        if (categories.Count is < 2 or > MostCategories) return $"it lists {categories.Count} categories, 2 to {MostCategories} are possible.";
        if (!categories.SequenceEqual(categories.Distinct().Order(StringComparer.Ordinal))) return "its categories are not distinct and in order.";
        if (manifest.Features is < 1 or > MostFeatures) return $"it has {manifest.Features} features, 1 to {MostFeatures} are possible.";
        var nGrams = manifest.NGrams;
        if (nGrams.LongestWordRun is < 1 or > 5 || nGrams.ShortestCharacterRun < 1 || nGrams.LongestCharacterRun is < 1 or > 10) return "its n-gram lengths are out of range.";
        var routable = categories.Where(id => id != Data.ReservedCategories.OutOfScope);
        if (!manifest.Decision.Route.Keys.Order(StringComparer.Ordinal).SequenceEqual(routable)) return "its thresholds are not those of its categories.";
        if (!manifest.Decision.Route.Values.Append(manifest.Decision.ClarifyMass).All(threshold => threshold is >= 0 and <= 2)) return "a threshold is out of range.";
        if (double.IsNaN(manifest.Decision.OutOfScope)) return "its out-of-scope threshold is not a number.";
        if (manifest.Urgency?.Fault() is { } fault) return fault;
        if (manifest.Training?.Fault() is { } shares) return shares;
        if (manifest.Economies?.Any(economy => economy is null) == true) return "an economy is missing its words.";
        if (!manifest.Metrics.Values.All(double.IsFinite)) return "a metric is not a finite number.";
        if (manifest.Probes.Count == 0 || manifest.Probes.Any(probe => probe is null) || manifest.Parts.Any(part => part is null)) return "its probes or parts are incomplete.";
        if (manifest.Probes.Any(probe => probe.Scores.Length != manifest.Heads)) return "a probe has not one score per question.";
        return null;
    }
}
