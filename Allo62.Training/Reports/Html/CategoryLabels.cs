using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports.Html;

/// <summary>French names of categories.</summary>
internal sealed class CategoryLabels(IReadOnlyList<CategoryName> categories)
{
    private readonly Dictionary<string, CategoryName> _names = categories.ToDictionary(category => category.Id);

    public string Of(string id) => _names.TryGetValue(id, out var name) ? name.Label : id;

    public string FamilyOf(string id) => _names.TryGetValue(id, out var name) ? name.Family : "";
}
