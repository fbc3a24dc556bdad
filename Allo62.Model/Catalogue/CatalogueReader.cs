using System.Globalization;
using System.Text.Json;

namespace Allo62.Model.Catalogue;

/// <summary>Reads a catalogue folder and checks it as a whole.</summary>
public static class CatalogueReader
{
    /// <summary>The file of a catalogue folder in which everything else is named.</summary>
    public const string FileName = "catalogue.json";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a catalogue.</summary>
    /// <param name="path">The folder, or its <see cref="FileName"/> under any name.</param>
    /// <param name="time">The clock that tells which dates are in the future.</param>
    /// <returns>The catalogue, or every fault of all its files.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CatalogueReadResult Read(string path, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(time);
        var faults = new FaultList();
        var file = Directory.Exists(path) ? Path.Combine(path, FileName) : path;
        using var document = Open(file, faults);
        var catalogue = document is null ? null : Read(document, file, ParisTime.Today(time), faults);
        return new CatalogueReadResult(faults.All.Count == 0 ? catalogue?.Invoke() : null, faults.All);
    }

    /// <returns>Builds the catalogue; only to be called when there was no fault.</returns>
    private static Func<ServiceCatalogue> Read(JsonDocument document, string file, DateOnly today, FaultList faults)
    {
        var root = new JsonObjectReader(new(document.RootElement, new Place(Path.GetFileName(file), "$")), faults);
        root.Text("$schema");
        var title = root.RequiredText("title");
        var contactNames = new CatalogueNames(faults);
        var authorities = ReadNamed(root, "authorities", new CatalogueNames(faults), (id, label) => new Authority(id, label));
        var families = ReadNamed(root, "families", new CatalogueNames(faults), (id, label) => new CategoryFamily(id, label));
        var kinds = ReadNamed(root, "officeKinds", contactNames, (id, label) => new OfficeKind(id, label));

        var section = new ContactSection(contactNames, ReadCountry(root), today, faults);
        var contacts = root.Objects("contacts").Select(part => ReadContact(section, part)).ToList();
        var contactIds = contacts.Select(contact => contact.Id).ToHashSet();
        var human = root.RequiredText("humanDesk");
        if (human.Length > 0 && !contactIds.Contains(human)) root.Fault("humanDesk", $"there is no contact '{human}'.");
        var categories = new CategorySection(Index(authorities, a => a.Id), Index(families, f => f.Id), contactIds, kinds.Select(kind => kind.Id).ToHashSet(), faults)
            .Read(root.Objects("categories"));
        if (categories.Count == 0) root.Fault("categories", "at least one category was expected.");

        var communes = Beside(root, file, "communes") is { } list ? ReadCommunes(list, faults) : [];
        List<Contact> offices = [];
        if (Beside(root, file, "offices") is { } officesFile)
        {
            using var other = Open(officesFile, faults);
            if (other is not null) offices = new OfficesFile(section, Index(kinds, kind => kind.Id), communes, faults).Read(new(other.RootElement, new Place(Path.GetFileName(officesFile), "$")));
        }
        root.End();
        return () => new ServiceCatalogue(title, families, kinds, categories, contacts, offices, new CommuneDirectory(communes), human);
    }

    private static string ReadCountry(JsonObjectReader root)
    {
        var country = root.RequiredText("country");
        if (country.Length is not (0 or 2) || !country.All(char.IsAsciiLetterUpper)) root.Fault("country", $"'{country}' is not a code of two capital letters like FR.");
        return country;
    }

    private static List<T> ReadNamed<T>(JsonObjectReader root, string name, CatalogueNames names, Func<string, string, T> create) =>
        [.. root.Objects(name).Select(part =>
        {
            var named = create(names.Declare(part, "id"), part.RequiredText("label"));
            part.End();
            return named;
        })];

    private static Contact ReadContact(ContactSection section, JsonObjectReader part)
    {
        var contact = section.Read(part);
        part.End();
        return contact;
    }

    private static List<Commune> ReadCommunes(string path, FaultList faults)
    {
        if (File.Exists(path)) return CommunesFile.Read(path, faults);
        faults.Add(new Place(Path.GetFileName(path), "$"), "the file is not there.");
        return [];
    }

    /// <summary>Path of a file that must stand beside the catalogue; null when none is named.</summary>
    private static string? Beside(JsonObjectReader root, string file, string name)
    {
        if (root.Text(name) is not { } other) return null;
        if (Path.GetFileName(other) == other) return Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, other);
        root.Fault(name, $"'{other}' is not the name of a file in the same folder.");
        return null;
    }

    private static JsonDocument? Open(string path, FaultList faults)
    {
        var place = new Place(Path.GetFileName(path), "$");
        try
        {
            // Editors may put a byte order mark first: only the reader of streams skips it.
            using var stream = File.OpenRead(path);
            return JsonDocument.Parse(stream, Strict);
        }
        catch (JsonException exception)
        {
            var line = (exception.LineNumber + 1)?.ToString(CultureInfo.InvariantCulture) ?? "?";
            faults.Add(place with { Path = $"line {line}" }, $"this is not JSON: {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add(place, $"the file cannot be read: {exception.Message}");
        }
        return null;
    }

    private static Dictionary<string, T> Index<T>(IEnumerable<T> items, Func<T, string> id) => items.DistinctBy(id).ToDictionary(id);
}
