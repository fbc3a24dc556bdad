using System.Text.Json;

namespace Allo62.Model.Catalogue;

/// <summary>Reads the offices that serve some places only.</summary>
internal sealed class OfficesFile(
    ContactSection contacts, IReadOnlyDictionary<string, OfficeKind> kinds, IReadOnlyList<Commune> communes, FaultList faults)
{
    private readonly HashSet<string> _insee = [.. communes.Select(commune => commune.Insee)];
    private readonly HashSet<string> _districts = [.. communes.Select(commune => commune.District).OfType<string>()];

    public List<Contact> Read(Placed<JsonElement> document)
    {
        var root = new JsonObjectReader(document, faults);
        root.Text("$schema");
        var shared = root.Object("shared") is { } part ? ReadShared(part) : null;
        var offices = root.Objects("offices").Select(office => ReadOffice(office, shared)).ToList();
        root.End();
        return offices;
    }

    private ContactSection.Shared ReadShared(JsonObjectReader part)
    {
        var shared = contacts.ReadShared(part);
        part.End();
        return shared;
    }

    private Contact ReadOffice(JsonObjectReader part, ContactSection.Shared? shared)
    {
        var kind = part.RequiredText("kind");
        if (kind.Length > 0 && !kinds.ContainsKey(kind)) part.Fault("kind", $"'{kind}' is not among the office kinds.");
        var served = part.Texts("communes");
        var districts = part.Texts("districts");
        foreach (var (insee, place) in served.Where(insee => !_insee.Contains(insee.Value))) faults.Add(place, $"there is no commune '{insee}'.");
        foreach (var (district, place) in districts.Where(district => !_districts.Contains(district.Value))) faults.Add(place, $"there is no district '{district}'.");
        if (served.Count + districts.Count == 0) part.Fault("communes", "an office serves at least one commune or district.");
        var office = contacts.Read(part, shared) with
        {
            Kind = kinds.GetValueOrDefault(kind),
            Area = new ContactArea([.. served.Select(insee => insee.Value)], [.. districts.Select(district => district.Value)]),
        };
        part.End();
        return office;
    }
}
