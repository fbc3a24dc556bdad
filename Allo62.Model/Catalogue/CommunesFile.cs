using System.Text.RegularExpressions;

namespace Allo62.Model.Catalogue;

/// <summary>Reads the list of communes: semicolons between columns, <c>|</c> between the names or codes in one cell, no quotation marks.</summary>
internal static partial class CommunesFile
{
    private const string Header = "insee;name;postal_codes;other_names;district";

    [GeneratedRegex(@"^\d[\dAB]\d{3}$")]
    private static partial Regex Insee { get; }

    [GeneratedRegex(@"^\d{5}$")]
    private static partial Regex PostalCode { get; }

    public static List<Commune> Read(string path, FaultList faults)
    {
        var file = Path.GetFileName(path);
        var communes = new List<Commune>();
        var seen = new HashSet<string>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var place = new Place(file, $"line {number}");
            if (number == 1)
            {
                if (line != Header) faults.Add(place, $"the header '{Header}' was expected.");
            }
            else if (line.Length > 0 && ReadLine(line, place, faults) is { } commune)
            {
                if (seen.Add(commune.Insee)) communes.Add(commune);
                else faults.Add(place, $"INSEE code '{commune.Insee}' is there twice.");
            }
        }
        if (communes.Count == 0) faults.Add(new Place(file, "line 2"), "at least one commune was expected.");
        return communes;
    }

    private static Commune? ReadLine(string line, Place place, FaultList faults)
    {
        var cells = line.Split(';', StringSplitOptions.TrimEntries);
        if (cells.Length != Header.Split(';').Length)
        {
            faults.Add(place, $"{Header.Split(';').Length} columns were expected, there are {cells.Length}.");
            return null;
        }
        var commune = new Commune(cells[0], cells[1], Parts(cells[2]), Parts(cells[3]), cells[4].Length == 0 ? null : cells[4]);
        if (!Insee.IsMatch(commune.Insee)) faults.Add(place, $"'{commune.Insee}' is not an INSEE code.");
        if (commune.Name.Length == 0) faults.Add(place, "the name is missing.");
        if (commune.PostalCodes.Count == 0 || !commune.PostalCodes.All(code => PostalCode.IsMatch(code))) faults.Add(place, "postal codes of five digits were expected.");
        return commune;
    }

    private static string[] Parts(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
