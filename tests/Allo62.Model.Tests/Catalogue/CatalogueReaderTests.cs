using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Allo62.Model.Catalogue;

namespace Allo62.Model.Tests.Catalogue;

public sealed class CatalogueReaderTests
{
    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("allo62-catalogue-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("/title", null, "$.title", "missing")]
    [TestCase("/title", "3", "$.title", "text")]
    [TestCase("/title", "\"  \"", "$.title", "empty")]
    [TestCase("/country", "\"france\"", "$.country", "capital")]
    [TestCase("/libelle", "\"x\"", "$.libelle", "not a known name")]
    [TestCase("/humanDesk", "\"personne\"", "$.humanDesk", "no contact 'personne'")]
    [TestCase("/humanDesk", null, "$.humanDesk", "missing")]
    [TestCase("/communes", "\"../lieux.csv\"", "$.communes", "same folder")]
    [TestCase("/families", "{}", "$.families", "list")]
    [TestCase("/families/0", "\"vivre\"", "$.families[0]", "object")]
    [TestCase("/families/0/id", "\"autre\"", "$.categories[0].parent", "'vivre' is not declared")]
    [TestCase("/authorities/0/id", "\"autre\"", "$.categories[1].authority", "'dep' is not declared")]
    [TestCase("/categories", "[]", "$.categories", "at least one category")]
    [TestCase("/categories/0/id", "\"Neige\"", "$.categories[0].id", "lower-case")]
    [TestCase("/categories/0/id", "\"hors_perimetre\"", "$.categories[0].id", "reserved")]
    [TestCase("/categories/1/id", "\"neige\"", "$.categories[1].id", "already the id at $.categories[0].id")]
    [TestCase("/categories/1/label", "\"ROUTES  enneigees\"", "$.categories[1].label", "already the label at $.categories[0].label")]
    [TestCase("/categories/0/label", null, "$.categories[0].label", "missing")]
    [TestCase("/categories/0/description", null, "$.categories[0].description", "missing")]
    [TestCase("/categories/0/urgency", "\"forte\"", "$.categories[0].urgency", "none, urgent, vital")]
    [TestCase("/categories/0/examples", "[]", "$.categories[0].examples", "there are 0")]
    [TestCase("/categories/0/examples/2", "\"Il y a de la neige partout\"", "$.categories[0].examples", "twice")]
    [TestCase("/categories/0/examples/1", "\"\"", "$.categories[0].examples[1]", "empty")]
    [TestCase("/categories/0/borders/0/with", "\"lacs\"", "$.categories[0].borders[0].with", "no category 'lacs'")]
    [TestCase("/categories/0/borders/0/with", "\"neige\"", "$.categories[0].borders[0].with", "with itself")]
    [TestCase("/categories/0/borders/0/when", null, "$.categories[0].borders[0].when", "missing")]
    [TestCase("/categories/0/contacts/0", "\"guichet\"", "$.categories[0].contacts[0]", "neither a contact nor a kind")]
    [TestCase("/categories/0/contacts", "[\"antenne\"]", "$.categories[0].contacts", "whole département")]
    [TestCase("/categories/1/contacts", null, "$.categories[1].contacts", "whole département")]
    [TestCase("/contacts/0/id", "\"antenne\"", "$.contacts[0].id", "already the id at $.officeKinds[0].id")]
    [TestCase("/contacts/0/name", null, "$.contacts[0].name", "missing")]
    [TestCase("/contacts/0/phones/0/number", "\"+3332121\"", "$.contacts[0].phones[0]", "not a phone number that can exist")]
    [TestCase("/contacts/0/phones/0/number", "\"03 21 21 62 16\"", "$.contacts[0].phones[0]", "digits")]
    [TestCase("/contacts/0/phones/0/number", "\"999\"", "$.contacts[0].phones[0]", "not a short number")]
    [TestCase("/contacts/0/phones/0/number", "\"0321216216\"", "$.contacts[0].phones[0]", "not a short number")]
    [TestCase("/contacts/0/phones/0/number", "\"+33321216216\"", "$.contacts[0].phones[0]", "another number")]
    [TestCase("/contacts/0/phones/0/dialled", "\"115\"", "$.contacts[0].phones[0]", "another number")]
    [TestCase("/contacts/0/phones/0/dialled", null, "$.contacts[0].phones[0].dialled", "missing")]
    [TestCase("/contacts/0/url", "\"www.exemple.fr\"", "$.contacts[0].url", "https://")]
    [TestCase("/contacts/0/url", "\"javascript:alert(1)\"", "$.contacts[0].url", "https://")]
    [TestCase("/contacts/0/address", "{ \"town\": \"Mende\", \"postalCode\": \"4800\" }", "$.contacts[0].address.postalCode", "five digits")]
    [TestCase("/contacts/0/status", "\"sure\"", "$.contacts[0].status", "recalled, sourced, verified, fixed, outdated")]
    [TestCase("/contacts/0/status", null, "$.contacts[0].status", "missing")]
    [TestCase("/contacts/0/source", null, "$.contacts[0].source", "missing")]
    [TestCase("/contacts/0/verifiedOn", null, "$.contacts[0].verifiedOn", "missing")]
    [TestCase("/contacts/0/verifiedOn", "\"2026-11-25\"", "$.contacts[0].verifiedOn", "future")]
    [TestCase("/contacts/0/verifiedOn", "\"2026-02-30\"", "$.contacts[0].verifiedOn", "not a date")]
    [TestCase("/contacts/0/verifiedOn", "\"24/11/2026\"", "$.contacts[0].verifiedOn", "not a date")]
    [TestCase("/contacts/0/hours/always", "true", "$.contacts[0].hours.always", "no place for other hours")]
    [TestCase("/contacts/0/hours/always", "\"oui\"", "$.contacts[0].hours.always", "true or false")]
    [TestCase("/contacts/0/hours/week", null, "$.contacts[0].hours.week", "leave out 'hours'")]
    [TestCase("/contacts/0/hours/week", "{}", "$.contacts[0].hours.week", "at least one day")]
    [TestCase("/contacts/0/hours/week/lundi", "[]", "$.contacts[0].hours.week.lundi", "not a known name")]
    [TestCase("/contacts/0/hours/week/tuesday/1", "\"12:00-16:00\"", "$.contacts[0].hours.week.tuesday[1]", "overlaps")]
    [TestCase("/contacts/0/hours/week/tuesday/1", "\"16:00-14:00\"", "$.contacts[0].hours.week.tuesday[1]", "ends before")]
    [TestCase("/contacts/0/hours/week/tuesday/1", "\"14h-16h\"", "$.contacts[0].hours.week.tuesday[1]", "08:30-12:00")]
    [TestCase("/contacts/0/hours/exceptions", "[{ \"from\": \"2026-13-01\" }]", "$.contacts[0].hours.exceptions[0].from", "not a day")]
    [TestCase("/contacts/0/hours/exceptions", "[{ \"from\": \"2026-12-24\", \"to\": \"2026-12-23\" }]", "$.contacts[0].hours.exceptions[0].to", "before 'from'")]
    [TestCase("/contacts/0/hours/exceptions", "[{ \"from\": \"2026-12-24\" }, { \"from\": \"2026-12-20\", \"to\": \"2026-12-31\" }]", "$.contacts[0].hours.exceptions[1]", "overlaps")]
    public void Read_WithOneThingWrong_SaysWhereAndWhat(string place, string? value, string path, string message)
    {
        CopyCatalogue();
        Change("catalogue.json", place, value);
        AssertOneFault("catalogue.json", path, message);
    }

    [TestCase("/offices/0/kind", "\"agence\"", "$.offices[0].kind", "not among")]
    [TestCase("/offices/0/communes/0", "\"48999\"", "$.offices[0].communes[0]", "no commune '48999'")]
    [TestCase("/offices/0/communes", null, "$.offices[0].communes", "at least one commune")]
    [TestCase("/offices/0/districts", "[\"Florac\"]", "$.offices[0].districts[0]", "no district 'Florac'")]
    [TestCase("/offices/0/id", "\"standard\"", "$.offices[0].id", "already the id")]
    [TestCase("/offices/0/status", null, "$.offices[0].status", "missing")]
    [TestCase("/offices/0/phones", "[{ \"number\": \"+33499999999999\", \"dialled\": \"04\" }]", "$.offices[0].phones[0]", "can exist")]
    public void Read_WithOneThingWrongInTheOffices_SaysWhereAndWhat(string place, string? value, string path, string message)
    {
        CopyCatalogue();
        Change("bureaux.json", place, value);
        AssertOneFault("bureaux.json", path, message);
    }

    [TestCase("insee;nom;postal_codes;other_names;district", "line 1", "header")]
    [TestCase("48003;Allenc;48190;;Mende;trop", "line 4", "5 columns")]
    [TestCase("4803;Allenc;48190;;Mende", "line 4", "INSEE")]
    [TestCase("48003;;48190;;Mende", "line 4", "name is missing")]
    [TestCase("48003;Allenc;;;Mende", "line 4", "postal codes")]
    [TestCase("48001;Allenc;48190;;Mende", "line 4", "twice")]
    public void Read_WithAWrongLineOfCommunes_SaysWhichLine(string line, string path, string message)
    {
        CopyCatalogue();
        var file = Path.Combine(_folder, "lieux.csv");
        var lines = File.ReadAllLines(file).ToList();
        if (path == "line 1") lines[0] = line;
        else lines.Add(line);
        File.WriteAllLines(file, lines);
        AssertOneFault("lieux.csv", path, message);
    }

    [Test]
    public void Read_WithManyThingsWrongInAllFiles_ReportsThemAllAtOnce()
    {
        CopyCatalogue();
        Change("catalogue.json", "/categories/0/label", null);
        Change("catalogue.json", "/categories/1/parent", "\"nulle_part\"");
        Change("catalogue.json", "/contacts/0/hours/week/saturday/0", "\"11:00-09:00\"");
        Change("bureaux.json", "/offices/0/communes/0", "\"62041\"");
        File.AppendAllText(Path.Combine(_folder, "lieux.csv"), "rien\n");
        var result = CatalogueReader.Read(_folder, CatalogueFiles.Clock);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.IsValid, Is.False);
            Assert.That(result.Catalogue, Is.Null);
            Assert.That(result.Faults.Select(fault => $"{fault.File} {fault.JsonPath}"), Is.EquivalentTo(new[]
            {
                "catalogue.json $.categories[0].label", "catalogue.json $.categories[1].parent", "catalogue.json $.contacts[0].hours.week.saturday[0]",
                "bureaux.json $.offices[0].communes[0]", "lieux.csv line 4",
            }));
        }
    }

    [Test]
    public void Read_WithBrokenJson_NamesTheLine()
    {
        CopyCatalogue();
        File.WriteAllText(Path.Combine(_folder, "bureaux.json"), "{\n  \"offices\": [\n    { \"id\": }\n  ]\n}");
        var faults = CatalogueReader.Read(_folder, CatalogueFiles.Clock).Faults;
        Assert.That(faults.Select(fault => (fault.File, fault.JsonPath)), Is.EqualTo(new[] { ("bureaux.json", "line 3") }));
    }

    [Test]
    public void Read_WithANameTwiceInOneObject_NamesTheLine()
    {
        File.WriteAllText(Path.Combine(_folder, "catalogue.json"), "{\n  \"title\": \"a\",\n  \"title\": \"b\"\n}");
        var faults = CatalogueReader.Read(_folder, CatalogueFiles.Clock).Faults;
        Assert.That(faults.Select(fault => fault.Message), Has.One.StartsWith("this is not JSON"));
    }

    [TestCase("catalogue.json")]
    [TestCase("bureaux.json")]
    [TestCase("lieux.csv")]
    public void Read_WithAFileMissing_NamesTheFile(string file)
    {
        CopyCatalogue();
        File.Delete(Path.Combine(_folder, file));
        var result = CatalogueReader.Read(Path.Combine(_folder, "catalogue.json"), CatalogueFiles.Clock);
        Assert.That(result.Faults.Select(fault => fault.File), Does.Contain(file));
    }

    [Test]
    public void Read_WithAByteOrderMark_ReadsAllFiles()
    {
        CopyCatalogue();
        foreach (var file in Directory.GetFiles(_folder)) File.WriteAllText(file, File.ReadAllText(file), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.That(CatalogueReader.Read(_folder, CatalogueFiles.Clock).Faults, Is.Empty);
    }

    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("{}")]
    public void Read_WithAnotherKindOfDocument_NeverThrows(string json)
    {
        File.WriteAllText(Path.Combine(_folder, "catalogue.json"), json);
        Assert.That(CatalogueReader.Read(_folder, CatalogueFiles.Clock).Faults, Is.Not.Empty);
    }

    private void AssertOneFault(string file, string path, string message)
    {
        var faults = CatalogueReader.Read(_folder, CatalogueFiles.Clock).Faults;
        var expected = faults.Where(fault => fault.File == file && fault.JsonPath == path && fault.Message.Contains(message, StringComparison.Ordinal));
        Assert.That(expected.Count(), Is.EqualTo(1), string.Join('\n', faults));
    }

    private void CopyCatalogue()
    {
        foreach (var file in Directory.GetFiles(CatalogueFiles.OtherDepartement)) File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)), overwrite: true);
    }

    /// <summary>Sets the value at a JSON place, or takes it away.</summary>
    private void Change(string file, string place, string? value)
    {
        var path = Path.Combine(_folder, file);
        var root = JsonNode.Parse(File.ReadAllText(path))!;
        var names = place.Split('/')[1..];
        var parent = names[..^1].Aggregate(root, (node, name) => node is JsonArray array ? array[int.Parse(name, CultureInfo.InvariantCulture)]! : node[name]!);
        var node = value is null ? null : JsonNode.Parse(value);
        if (parent is JsonArray list) list[int.Parse(names[^1], CultureInfo.InvariantCulture)] = node;
        else if (value is null) parent.AsObject().Remove(names[^1]);
        else parent[names[^1]] = node;
        File.WriteAllText(path, root.ToJsonString());
    }
}
