using Allo62.Model.Text;

namespace Allo62.Training.Quality;

/// <summary>Near-copies of one text under different labels: at most one of them can be right, unless the text says too little.</summary>
internal static class ContradictingCopies
{
    /// <returns>Rows of each group in their order; the groups with the most rows outside their commonest label first.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<string> texts, IReadOnlyList<string> labels)
    {
        // Equal texts are one text here: five hundred equal rows would make a hundred thousand pairs.
        var rows = Enumerable.Range(0, texts.Count).GroupBy(row => TextNormaliser.Normalise(texts[row])).Select(group => group.ToArray()).ToArray();
        var groups = NearCopies.Groups([.. rows.Select(same => texts[same[0]])]);
        return [.. rows.Select((same, i) => (same, group: groups[i])).GroupBy(text => text.group, text => text.same)
            .Select(group => group.SelectMany(same => same).Order().ToArray())
            .Select(group => (group, Minority: group.Length - group.CountBy(row => labels[row]).Max(label => label.Value)))
            .Where(found => found.Minority > 0)
            .OrderByDescending(found => found.Minority).ThenBy(found => found.group[0]).Select(found => found.group)];
    }
}
