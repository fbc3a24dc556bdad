using System.Collections.Immutable;
using System.Text.Json;
using Allo62.Model.Data;

namespace Allo62.Model.Catalogue;

/// <summary>What came of reading a catalogue: the catalogue, or every fault found.</summary>
/// <param name="Catalogue">Null when there are faults.</param>
/// <param name="Faults">Empty when the catalogue can be used.</param>
public sealed record CatalogueResult(ServiceCatalogue? Catalogue, IReadOnlyList<CatalogueFault> Faults)
{
    /// <summary>The catalogue.</summary>
    /// <exception cref="FormatException">It has faults; the message holds all of them.</exception>
    public ServiceCatalogue OrThrow() => Catalogue ?? throw new FormatException(string.Join(Environment.NewLine, Faults));
}

/// <summary>
/// Reads the catalogue of a département: <c>catalogue.json</c>, and beside it, where they exist, <c>offices.json</c> (contacts by place)
/// and <c>communes.csv</c>. All faults are found in one run.
/// </summary>
public static class CatalogueReader
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a catalogue.</summary>
    /// <param name="path">The file <c>catalogue.json</c>, or the folder that it is in.</param>
    /// <param name="today">The day in France: nothing can have been verified after it.</param>
    public static CatalogueResult Read(string path, DateOnly today)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, "catalogue.json") : path;
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var faults = new List<CatalogueFault>();
        var document = ReadDocument(file, faults);
        var offices = ReadOffices(Path.Combine(folder, "offices.json"), faults);
        var communes = CommuneTable.Read(Path.Combine(folder, "communes.csv"), faults);
        if (document is null) return new CatalogueResult(null, faults);
        CatalogueCheck.Run(document, offices, communes, today, faults);
        return faults.Count > 0
            ? new CatalogueResult(null, faults)
            : new CatalogueResult(new ServiceCatalogue(document, offices, communes), faults);
    }

    private static CatalogueDocument? ReadDocument(string file, List<CatalogueFault> faults)
    {
        if (Parse(file, required: true, faults) is not { } root) return null;
        var name = Path.GetFileName(file);
        using (root)
        {
            if (root.RootElement.ValueKind != JsonValueKind.Object)
            {
                faults.Add(new CatalogueFault(name, "$", "an object was expected."));
                return null;
            }
            var before = faults.Count;
            var document = new CatalogueDocument
            {
                Territory = One<TerritoryInfo>(root.RootElement, name, "territory", faults) ?? new TerritoryInfo("", ""),
                HumanDesk = One<string>(root.RootElement, name, "humanDesk", faults) ?? "",
                Families = Many<Family>(root.RootElement, name, "families", faults),
                Contacts = Many<Contact>(root.RootElement, name, "contacts", faults),
                Categories = Many<Category>(root.RootElement, name, "categories", faults),
            };
            string[] known = ["$schema", "territory", "humanDesk", "families", "contacts", "categories"];
            faults.AddRange(root.RootElement.EnumerateObject().Where(member => !known.Contains(member.Name))
                .Select(member => new CatalogueFault(name, $"$.{member.Name}", "an unknown member.")));
            // What could not be read is not checked again: the rest is, so that one run finds everything.
            return faults.Count == before || document.Categories.Count > 0 ? document : null;
        }
    }

    private static ImmutableArray<Contact> ReadOffices(string file, List<CatalogueFault> faults)
    {
        if (Parse(file, required: false, faults) is not { } root) return [];
        using (root) return Items<Contact>(root.RootElement, Path.GetFileName(file), "$", faults);
    }

    private static JsonDocument? Parse(string file, bool required, List<CatalogueFault> faults)
    {
        if (!File.Exists(file))
        {
            if (required) faults.Add(new CatalogueFault(Path.GetFileName(file), "$", "there is no such file."));
            return null;
        }
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(file), Lenient);
        }
        catch (JsonException exception)
        {
            faults.Add(new CatalogueFault(Path.GetFileName(file), $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine}", "not JSON."));
            return null;
        }
    }

    private static T? One<T>(JsonElement root, string file, string member, List<CatalogueFault> faults)
        where T : class
    {
        if (root.TryGetProperty(member, out var element)) return Item<T>(element, file, $"$.{member}", faults);
        faults.Add(new CatalogueFault(file, $"$.{member}", "the member is missing."));
        return null;
    }

    private static ImmutableArray<T> Many<T>(JsonElement root, string file, string member, List<CatalogueFault> faults)
        where T : class
    {
        if (root.TryGetProperty(member, out var element)) return Items<T>(element, file, $"$.{member}", faults);
        faults.Add(new CatalogueFault(file, $"$.{member}", "the member is missing."));
        return [];
    }

    private static ImmutableArray<T> Items<T>(JsonElement list, string file, string path, List<CatalogueFault> faults)
        where T : class
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            faults.Add(new CatalogueFault(file, path, "an array was expected."));
            return [];
        }
        return [.. list.EnumerateArray().Select((element, i) => Item<T>(element, file, $"{path}[{i}]", faults)).OfType<T>()];
    }

    private static T? Item<T>(JsonElement element, string file, string path, List<CatalogueFault> faults)
        where T : class
    {
        try
        {
            if (element.Deserialize<T>(EditedJson.Options) is { } item) return item;
            faults.Add(new CatalogueFault(file, path, "null; a value was expected."));
        }
        catch (JsonException exception)
        {
            var inner = exception.Path is { Length: > 1 } at ? at[1..] : "";
            faults.Add(new CatalogueFault(file, path + inner, Reason(exception)));
        }
        return null;
    }

    /// <summary>The first sentence: what follows repeats the path in the library's own form.</summary>
    private static string Reason(JsonException exception)
    {
        var message = exception.Message;
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
