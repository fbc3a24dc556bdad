using System.Collections.Immutable;

namespace Allo62.Model.Catalogue;

/// <summary>The table <c>communes.csv</c>: <c>insee;name;postalCodes;formerNames</c>, lists separated by <c>|</c>, nothing quoted.</summary>
internal static class CommuneTable
{
    private const string Header = "insee;name;postalCodes;formerNames";

    public static ImmutableArray<Commune> Read(string file, List<CatalogueFault> faults)
    {
        if (!File.Exists(file)) return [];
        var name = Path.GetFileName(file);
        var lines = File.ReadAllLines(file);
        if (lines.Length == 0 || lines[0].TrimStart('\uFEFF') != Header)
        {
            faults.Add(new CatalogueFault(name, "line 1", $"the header {Header} was expected."));
            return [];
        }
        var communes = ImmutableArray.CreateBuilder<Commune>(lines.Length);
        for (var i = 1; i < lines.Length; i++)
        {
            var cells = lines[i].Split(';');
            if (cells.Length == 4 && cells[0].Length == 5) communes.Add(new Commune(cells[0], cells[1], List(cells[2]), List(cells[3])));
            else faults.Add(new CatalogueFault(name, $"line {i + 1}", "four cells were expected, the first an INSEE code of five characters."));
        }
        return communes.DrainToImmutable();
    }

    private static string[] List(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
