using System.Globalization;
using Allo62.Model.Catalogue;
using Allo62.Model.Urgency;
using CsvHelper;

namespace Allo62.Training.Data;

/// <summary>What stands beside the catalogue in its folder: urgency rules, emergencies to learn from, inhabitants of the communes.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Detector">Rules of <c>urgency.json</c>; null without that file.</param>
/// <param name="Population">Inhabitants by INSEE code, from <c>commune-population.csv</c>; empty without that file.</param>
/// <param name="Urgency">The rules with the examples of <c>urgency-examples.csv</c>; null without either file.</param>
internal sealed record ReferenceData(
    ServiceCatalogue Catalogue, UrgencyDetector? Detector, IReadOnlyDictionary<string, int> Population, UrgencyLesson? Urgency)
{
    private const string ExamplesFile = "urgency-examples.csv";

    private const string UrgencyFile = "urgency.json";
    private const string PopulationFile = "commune-population.csv";

    /// <param name="path">The catalogue, or its folder.</param>
    /// <param name="time">The clock that tells which dates are in the future.</param>
    /// <exception cref="InvalidDatasetException">A file is faulty; every fault of the first such file.</exception>
    public static ReferenceData Read(string path, TimeProvider time)
    {
        var result = CatalogueReader.Read(path, time);
        if (!result.IsValid) throw new InvalidDatasetException([.. result.Faults.Select(fault => new DataFault(path, 0, fault.ToString()))]);
        var folder = Folder(path);
        var detector = ReadUrgency(Path.Combine(folder, UrgencyFile));
        var examples = Path.Combine(folder, ExamplesFile);
        var lesson = detector is not null && File.Exists(examples) ? new UrgencyLesson(detector, UrgencyExamples.Read(examples)) : null;
        return new ReferenceData(result.Catalogue, detector, ReadPopulation(Path.Combine(folder, PopulationFile)), lesson);
    }

    /// <summary>The files that a model learns from: the catalogue, and those of urgency where they stand beside it.</summary>
    public static string[] Files(string path) =>
    [
        Directory.Exists(path) ? Path.Combine(path, CatalogueReader.FileName) : path,
        .. new[] { UrgencyFile, ExamplesFile }.Select(name => Path.Combine(Folder(path), name)).Where(File.Exists),
    ];

    private static string Folder(string path) => Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;

    private static UrgencyDetector? ReadUrgency(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            return UrgencyDetector.Read(File.ReadAllText(path));
        }
        catch (FormatException exception)
        {
            throw new InvalidDatasetException(path, 0, exception.Message);
        }
    }

    private static Dictionary<string, int> ReadPopulation(string path)
    {
        var population = new Dictionary<string, int>();
        if (!File.Exists(path)) return population;
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { TrackLineNumbers = true, IncludeValuesInExceptions = false });
        csv.ReadHeader();
        if (!csv.TryGetFieldIndex("insee", out var insee) || !csv.TryGetFieldIndex("population", out var people))
            throw new InvalidDatasetException(path, 1, "the columns insee;population were expected.");
        while (csv.Read())
        {
            if (!int.TryParse(csv.GetString(people), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                throw new InvalidDatasetException(path, csv.LineNumber, "a whole number of inhabitants was expected.");
            population[csv.GetString(insee)] = number;
        }
        return population;
    }
}
