using Allo62.Model.Data;
using Allo62.Training.Data;

namespace Allo62.Benchmarks.Scaling;

/// <summary>What logs are resampled from, and whole writers whom none of them holds.</summary>
/// <param name="Categories">Number of categories.</param>
/// <param name="Source">Rows to resample.</param>
/// <param name="OtherWriters">Rows of the demonstration log by the other writers, as they were written.</param>
/// <param name="Made">How it was made.</param>
internal sealed record ScalingSet(int Categories, LabelledRequest[] Source, LabelledRequest[] OtherWriters, string Made)
{
    private const int WriterParts = 4;
    private const int ManyCategories = 300;
    private static readonly string[] FurtherSets = ["banking77", "clinc150", "massive-fr"];

    public static ScalingSet Log(string data)
    {
        var (rows, others) = ByWriter(Path.Combine(data, "log"));
        return new(Count(rows), rows, others, $"{rows.Length:#,0} rows of the demonstration log by three quarters of its writers");
    }

    /// <summary>No log has three hundred categories: those of the demonstration log and of three public sets, in French and English, stand in one.</summary>
    public static ScalingSet Many(string data, string publicSets)
    {
        var (rows, others) = ByWriter(Path.Combine(data, "log"));
        var further = FurtherSets.SelectMany(set => LabelledDataReader.Read([Path.Combine(publicSets, set, "train.csv")]).Requests
            .Select(row => row with { Category = $"{set.Replace('-', '_')}_{row.Category}" })).ToArray();
        var wanted = further.Select(row => row.Category).Distinct().Take(ManyCategories - Count(rows)).ToHashSet();
        LabelledRequest[] all = [.. rows, .. further.Where(row => wanted.Contains(row.Category))];
        return new(Count(all), all, others, $"the same and {wanted.Count} categories of {string.Join(", ", FurtherSets)}, {all.Length:#,0} rows");
    }

    private static int Count(LabelledRequest[] rows) => rows.Select(row => row.Category).Distinct().Count();

    private static (LabelledRequest[] Rows, LabelledRequest[] Others) ByWriter(string folder)
    {
        var rows = LabelledDataReader.Read(Directory.GetFiles(folder, "*.csv").Order()).Rows;
        var load = new int[WriterParts];
        var part = new Dictionary<string, int>();
        foreach (var writer in rows.GroupBy(Writer).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            part[writer.Key] = Array.IndexOf(load, load.Min());
            load[part[writer.Key]] += writer.Count();
        }
        return ([.. rows.Where(row => part[Writer(row)] > 0).Select(row => row.Request)], [.. rows.Where(row => part[Writer(row)] == 0).Select(row => row.Request)]);
    }

    private static string Writer(LabelledRow row) => row.Other.GetValueOrDefault(Columns.Writer, "");
}
