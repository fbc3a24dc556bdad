using Allo62.Training.Data;

namespace Allo62.Training.Exports;

/// <summary>Label of the export → category of the log, by the mapping first and the catalogue after it.</summary>
internal sealed class LabelRules
{
    private readonly Dictionary<string, string> _categories = [];
    private readonly HashSet<string> _leftOut;
    private readonly CategoryMatch? _match;

    /// <exception cref="InvalidDatasetException">Two spellings of one label lead to different categories.</exception>
    public LabelRules(string path, ExportMapping mapping, CategoryMatch? match)
    {
        _match = match;
        _leftOut = [.. mapping.LeaveOut.Select(LabelKey.Of)];
        var faults = new List<DataFault>();
        foreach (var (label, category) in mapping.Categories)
        {
            var key = LabelKey.Of(label);
            if (_categories.TryGetValue(key, out var other) && other != category)
                faults.Add(new DataFault(path, 0, $"$.categories: spellings of {CategoryId.Shown(label)} lead to {CategoryId.Shown(other)} and to {CategoryId.Shown(category)}."));
            _categories[key] = category;
        }
        if (faults.Count > 0) throw new InvalidDatasetException(faults);
    }

    /// <returns>The category, or why there is none.</returns>
    public (string? Category, string? Reason) Of(string label)
    {
        var key = LabelKey.Of(label);
        if (key.Length == 0) return (null, "the label is empty.");
        if (_leftOut.Contains(key)) return (null, $"the label {CategoryId.Shown(label)} is left out by the mapping.");
        if (_categories.TryGetValue(key, out var category))
            return category.Length > 0 ? (category, null) : (null, $"the label {CategoryId.Shown(label)} has no category yet in the mapping.");
        if (_match?.Exact(label) is { } exact) return (exact, null);
        if (_match is null && CategoryId.IsPlausible(label)) return (label, null);
        return (null, CategoryId.IsPlausible(label)
            ? $"the label {CategoryId.Shown(label)} is neither in the mapping nor in the catalogue."
            : $"the label has {label.Length} characters and is none. Are the columns swapped?");
    }
}
