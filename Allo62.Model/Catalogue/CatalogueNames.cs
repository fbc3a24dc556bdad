using System.Text.RegularExpressions;

namespace Allo62.Model.Catalogue;

/// <summary>The ids that were declared, each once.</summary>
internal sealed partial class CatalogueNames(FaultList faults)
{
    private readonly Dictionary<string, Place> _declared = [];

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]*$")]
    private static partial Regex Form { get; }

    /// <summary>Reads an id that nothing else of this sort may have.</summary>
    public string Declare(JsonObjectReader part, string name)
    {
        var id = part.RequiredText(name);
        if (id.Length == 0) return id;
        if (!Form.IsMatch(id)) part.Fault(name, $"'{id}' is not made of lower-case letters without accents, digits, '_' and '-'.");
        else if (!_declared.TryAdd(id, part.PlaceOf(name))) faults.Add(part.PlaceOf(name), $"'{id}' is already the id at {_declared[id].Path}.");
        return id;
    }
}
