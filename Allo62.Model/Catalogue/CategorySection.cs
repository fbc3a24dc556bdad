using Allo62.Model.Data;
using Allo62.Model.Urgency;

namespace Allo62.Model.Catalogue;

/// <summary>Reads categories; what they name must have been declared.</summary>
internal sealed class CategorySection(
    IReadOnlyDictionary<string, Authority> authorities, IReadOnlyDictionary<string, CategoryFamily> families,
    IReadOnlySet<string> contacts, IReadOnlySet<string> officeKinds, FaultList faults)
{
    /// <summary>Fewest examples of a category.</summary>
    public const int FewestExamples = 3;

    private readonly CatalogueNames _ids = new(faults);
    private readonly Dictionary<string, Place> _labels = [];

    public List<Category> Read(IReadOnlyList<JsonObjectReader> parts)
    {
        var categories = parts.Select(Read).ToList();
        var ids = categories.Select(category => category.Value.Id).ToHashSet();
        foreach (var (category, place) in categories) CheckBorders(category, place, ids);
        return [.. categories.Select(category => category.Value)];
    }

    private Placed<Category> Read(JsonObjectReader part)
    {
        var category = new Category
        {
            Id = _ids.Declare(part, "id"),
            Label = ReadLabel(part),
            Description = part.RequiredText("description"),
            Authority = Named(part, "authority", authorities, new Authority("", "")),
            Family = Named(part, "parent", families, new CategoryFamily("", "")),
            Urgency = ReadUrgency(part),
            Examples = [.. part.Texts("examples").Select(example => example.Value)],
            Prepare = [.. part.Texts("prepare").Select(thing => thing.Value)],
            Borders = [.. part.Objects("borders").Select(ReadBorder)],
            Contacts = ReadContacts(part),
        };
        if (category.Id == ReservedCategories.OutOfScope) part.Fault("id", $"'{category.Id}' is reserved for what nobody here answers.");
        if (category.Examples.Count < FewestExamples) part.Fault("examples", $"at least {FewestExamples} examples were expected, there are {category.Examples.Count}.");
        if (category.Examples.Distinct().Count() < category.Examples.Count) part.Fault("examples", "the same example is there twice.");
        part.End();
        return new(category, part.Place);
    }

    private string ReadLabel(JsonObjectReader part)
    {
        var label = part.RequiredText("label");
        if (label.Length > 0 && !_labels.TryAdd(CommuneNames.Fold(label), part.PlaceOf("label")))
            part.Fault("label", $"'{label}' is already the label at {_labels[CommuneNames.Fold(label)].Path}.");
        return label;
    }

    private static T Named<T>(JsonObjectReader part, string name, IReadOnlyDictionary<string, T> declared, T nothing)
    {
        var id = part.RequiredText(name);
        if (id.Length == 0) return nothing;
        if (declared.TryGetValue(id, out var value)) return value;
        part.Fault(name, $"'{id}' is not declared.");
        return nothing;
    }

    private static UrgencyLevel ReadUrgency(JsonObjectReader part)
    {
        var text = part.RequiredText("urgency");
        foreach (var level in Enum.GetValues<UrgencyLevel>()) if (Word.Of(level) == text) return level;
        if (text.Length > 0) part.Fault("urgency", $"'{text}' is none of {Word.ListOf<UrgencyLevel>()}.");
        return UrgencyLevel.None;
    }

    private static CategoryBorder ReadBorder(JsonObjectReader part)
    {
        var border = new CategoryBorder(part.RequiredText("with"), part.RequiredText("when"));
        part.End();
        return border;
    }

    private List<string> ReadContacts(JsonObjectReader part)
    {
        var ids = part.Texts("contacts");
        foreach (var (id, place) in ids.Where(id => !contacts.Contains(id.Value) && !officeKinds.Contains(id.Value)))
            faults.Add(place, $"'{id}' is neither a contact nor a kind of office.");
        if (!ids.Any(id => contacts.Contains(id.Value))) part.Fault("contacts", "at least one contact for the whole département was expected.");
        return [.. ids.Select(id => id.Value)];
    }

    private void CheckBorders(Category category, Place place, HashSet<string> ids)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < category.Borders.Count; i++)
        {
            var with = category.Borders[i].With;
            if (with.Length == 0) continue;
            var at = place.Child("borders").Item(i).Child("with");
            if (with == category.Id) faults.Add(at, "a category has no border with itself.");
            else if (!ids.Contains(with)) faults.Add(at, $"there is no category '{with}'.");
            else if (!seen.Add(with)) faults.Add(at, $"the border with '{with}' is there twice.");
        }
    }
}
