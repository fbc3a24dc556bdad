using Allo62.Model.Data;
using Allo62.Model.Urgency;

namespace Allo62.Training.Data;

/// <summary>Reads the emergencies and look-alikes that a model learns urgency from: <c>text,level</c>, and who wrote it in <c>writer</c>.</summary>
internal static class UrgencyExamples
{
    /// <exception cref="InvalidDatasetException">The file is faulty, a level is none of the three, or one of them is missing.</exception>
    public static IReadOnlyList<UrgencyExample> Read(string path)
    {
        var data = LabelledDataReader.ReadLevels(path);
        var faults = new List<DataFault>(data.LeftOut);
        var examples = new List<UrgencyExample>(data.Rows.Count);
        foreach (var row in data.Rows)
        {
            if (Enum.TryParse<UrgencyLevel>(row.Request.Category, ignoreCase: true, out var level) && Enum.IsDefined(level))
                examples.Add(new UrgencyExample(row.Request.Text, level, row.Other.GetValueOrDefault(Columns.Writer)));
            else faults.Add(new DataFault(path, row.Line, "the level is none of: none, urgent, vital."));
        }
        foreach (var level in Enum.GetValues<UrgencyLevel>())
        {
            if (examples.Count(example => example.Level == level) < 2) faults.Add(new DataFault(path, 0, $"at least two texts of the level {level.ToString().ToLowerInvariant()} were expected."));
        }
        return faults.Count == 0 ? examples : throw new InvalidDatasetException([.. faults]);
    }
}
