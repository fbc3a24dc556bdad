using System.Text.Json;

namespace Allo62.Model.Catalogue;

/// <summary>
/// Reads one JSON object and notes every fault with its path. A serialiser would stop at the first wrong type or unknown name;
/// who mends a catalogue wants all of them at once.
/// </summary>
internal sealed class JsonObjectReader
{
    private readonly Dictionary<string, JsonElement> _unread = [];
    private readonly FaultList _faults;

    public JsonObjectReader(Placed<JsonElement> part, FaultList faults)
    {
        Place = part.Place;
        _faults = faults;
        if (part.Value.ValueKind == JsonValueKind.Object) foreach (var property in part.Value.EnumerateObject()) _unread[property.Name] = property.Value;
        else faults.Add(part.Place, "an object { … } was expected.");
    }

    public Place Place { get; }

    public Place PlaceOf(string name) => Place.Child(name);

    public void Fault(string name, string message) => _faults.Add(PlaceOf(name), message);

    public bool Has(string name) => _unread.ContainsKey(name);

    /// <summary>A text that must be there; empty after a fault.</summary>
    public string RequiredText(string name)
    {
        if (Has(name)) return Text(name) ?? "";
        Fault(name, "is missing.");
        return "";
    }

    /// <summary>A text that may be left out; null when it is.</summary>
    public string? Text(string name) => _unread.Remove(name, out var element) ? TextOf(new(element, PlaceOf(name))) : null;

    public bool Flag(string name)
    {
        if (!_unread.Remove(name, out var element)) return false;
        if (element.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) Fault(name, "true or false was expected.");
        return element.ValueKind == JsonValueKind.True;
    }

    public JsonObjectReader? Object(string name) =>
        _unread.Remove(name, out var element) ? new JsonObjectReader(new(element, PlaceOf(name)), _faults) : null;

    /// <summary>The entries of a list; empty when it is left out.</summary>
    public IReadOnlyList<Placed<JsonElement>> Items(string name)
    {
        if (!_unread.Remove(name, out var element)) return [];
        if (element.ValueKind == JsonValueKind.Array) return [.. element.EnumerateArray().Select((item, i) => new Placed<JsonElement>(item, PlaceOf(name).Item(i)))];
        Fault(name, "a list [ … ] was expected.");
        return [];
    }

    public IReadOnlyList<JsonObjectReader> Objects(string name) => [.. Items(name).Select(item => new JsonObjectReader(item, _faults))];

    public IReadOnlyList<Placed<string>> Texts(string name) =>
        [.. Items(name).Select(item => (Text: TextOf(item), item.Place)).Where(item => item.Text is not null).Select(item => new Placed<string>(item.Text!, item.Place))];

    /// <summary>Notes the names that nobody asked for: mostly slips of the pen.</summary>
    public void End()
    {
        foreach (var name in _unread.Keys) Fault(name, "is not a known name here.");
    }

    private string? TextOf(Placed<JsonElement> part)
    {
        if (part.Value.ValueKind != JsonValueKind.String)
        {
            _faults.Add(part.Place, "a text between quotation marks was expected.");
            return null;
        }
        var text = part.Value.GetString()!;
        if (!string.IsNullOrWhiteSpace(text)) return text;
        _faults.Add(part.Place, "is empty.");
        return null;
    }
}
