using Allo62.Model.Data;
using Allo62.Model.Text;
using Allo62.Training.Data;

namespace Allo62.Benchmarks.Study;

/// <summary>Rows to train on and rows kept aside, and texts that no category answers.</summary>
internal sealed record StudySet(string Name, StudyRow[] Train, StudyRow[] Test, string[] OutOfScope)
{
    private const int Parts = 5;
    private const int WriterParts = 4;

    public string[] Categories { get; } = [.. Train.Select(row => row.Category).Distinct().Order(StringComparer.Ordinal)];

    public bool IsFrench => Name != "banking77";

    public int[] Labels(StudyRow[] rows) => [.. rows.Select(row => Array.IndexOf(Categories, row.Category))];

    /// <summary>Rows of MASSIVE-fr to train on, its development rows kept aside.</summary>
    public static StudySet MassiveFr(string folder) =>
        new("massive-fr", Read(Path.Combine(folder, "massive-fr", "train.csv")), Read(Path.Combine(folder, "massive-fr", "dev.csv")), []);

    /// <summary>A fifth of the training rows of Banking77 kept aside; its test rows are not read. Out of scope: questions of CLINC150.</summary>
    public static StudySet Banking77(string folder)
    {
        var rows = Read(Path.Combine(folder, "banking77", "train.csv"));
        var turn = new Dictionary<string, int>();
        var part = rows.Select(row => turn[row.Category] = (turn.GetValueOrDefault(row.Category, -1) + 1) % Parts).ToArray();
        var outside = LabelledDataReader.Read([Path.Combine(folder, "clinc150", "oos_val.csv")], ReservedCategories.OutOfScope);
        return new("banking77", [.. rows.Where((_, i) => part[i] > 0)], [.. rows.Where((_, i) => part[i] == 0)],
            [.. outside.Requests.Select(row => TextNormaliser.Normalise(row.Text))]);
    }

    /// <summary>
    /// Every second row of the demonstration log, a quarter of it kept aside by whole writers: how a model does on people it has never read.
    /// </summary>
    public static StudySet Log(string folder)
    {
        var rows = Read([.. Directory.GetFiles(folder, "*.csv").Order()]).Where((_, i) => i % 2 == 0).ToArray();
        var load = new int[WriterParts];
        var part = new Dictionary<string, int>();
        foreach (var writer in rows.GroupBy(row => row.Writer).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            part[writer.Key] = Array.IndexOf(load, load.Min());
            load[part[writer.Key]] += writer.Count();
        }
        var test = rows.Where(row => part[row.Writer] == 0).ToArray();
        return new("log, other writers", [.. rows.Where(row => part[row.Writer] > 0)], test,
            [.. test.Where(row => row.Category == ReservedCategories.OutOfScope).Select(row => row.Text)]);
    }

    private static StudyRow[] Read(params string[] paths) =>
        [.. LabelledDataReader.Read(paths).Rows.Select(row => new StudyRow(
            row.Request.Text, TextNormaliser.Normalise(row.Request.Text), row.Request.Category, row.Other.GetValueOrDefault(Columns.Writer, "")))];
}

/// <summary>A labelled row: as written, as normalised, its category and who wrote it.</summary>
internal sealed record StudyRow(string Written, string Text, string Category, string Writer)
{
    /// <summary>An altered copy: learned from, but its pieces make no vocabulary.</summary>
    public bool IsCopy { get; init; }
}
