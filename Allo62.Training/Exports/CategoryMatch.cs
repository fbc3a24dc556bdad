using Allo62.Model.Catalogue;
using Allo62.Model.Data;

namespace Allo62.Training.Exports;

/// <summary>Which category a label of an export means, as far as its words tell.</summary>
internal sealed class CategoryMatch
{
    private const double CloseEnough = 0.5;

    private readonly Dictionary<string, string> _byKey = [];
    private readonly List<(string Id, HashSet<string> Words)> _words = [];

    public CategoryMatch(ServiceCatalogue catalogue)
    {
        _byKey[LabelKey.Of(ReservedCategories.OutOfScope)] = ReservedCategories.OutOfScope;
        foreach (var category in catalogue.Categories)
        {
            _byKey[LabelKey.Of(category.Id)] = category.Id;
            _byKey[LabelKey.Of(category.Label)] = category.Id;
            _words.Add((category.Id, [.. LabelKey.Words(category.Label), .. LabelKey.Words(category.Id)]));
        }
        // « RSA : droits, demande… »: what stands before the colon, where one category alone has it.
        foreach (var short_ in catalogue.Categories.Where(category => category.Label.Contains(':', StringComparison.Ordinal)).GroupBy(category => LabelKey.Of(category.Label.Split(':')[0])))
            if (short_.Count() == 1) _byKey.TryAdd(short_.Key, short_.Single().Id);
    }

    /// <summary>The category whose id or label this is, whatever its case, accents and signs; null otherwise.</summary>
    public string? Exact(string label) => _byKey.GetValueOrDefault(LabelKey.Of(label));

    /// <summary>The category that shares most of the label's words, where one alone does; null otherwise.</summary>
    public string? Close(string label)
    {
        var words = LabelKey.Words(label);
        if (words.Count == 0) return null;
        var ranked = _words.Select(category => (category.Id, Share: (double)category.Words.Count(words.Contains) / words.Count))
            .OrderByDescending(category => category.Share).Take(2).ToArray();
        return ranked[0].Share >= CloseEnough && ranked[0].Share > ranked[1].Share ? ranked[0].Id : null;
    }
}
