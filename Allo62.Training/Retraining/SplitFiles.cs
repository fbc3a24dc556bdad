using Allo62.Training.Data;
using Allo62.Training.Evaluation;
using Allo62.Training.Evaluation.Results;
using Allo62.Training.Output;
using Allo62.Training.Splitting;

namespace Allo62.Training.Retraining;

/// <summary>A log → the rows to learn from, the rows to measure on, and how they were kept apart.</summary>
internal static class SplitFiles
{
    public const string Train = "train.csv";
    public const string Test = "test.csv";
    public const string Facts = "split.json";

    public static SplitFacts Write(string log, string folder, SplitOptions options)
    {
        var data = LabelledDataReader.Read([log]);
        if (data.Rows.Count == 0) throw new InvalidDatasetException(log, 0, "no usable row.");
        var split = DataSplit.Of(data.Rows, options);
        using var train = new LogWriter(Path.Combine(folder, Train));
        using var test = new LogWriter(Path.Combine(folder, Test));
        for (var row = 0; row < data.Rows.Count; row++)
        {
            var written = LogRow.Of(data, data.Rows[row]);
            if (split.Test[row]) test.Add(written);
            if (!split.Test[row] || split.Kind == SplitKind.KFold) train.Add(written);
        }
        if (test.Rows == 0) throw new InvalidDatasetException(log, 0, "no row is left to measure on: every one has a twin among the others or was corrected.");
        train.Publish();
        test.Publish();
        var (from, to) = SplitReading.Days([.. data.Rows.Where((_, row) => split.Test[row])]);
        var name = split.Kind switch { SplitKind.Temporal => "temporal", SplitKind.KFold => "kFold", _ => "random" };
        var facts = new SplitFacts(name, train.Rows, test.Rows, from, to, split.MovedTogether, null);
        JsonFile.Write(new FileInfo(Path.Combine(folder, Facts)), facts);
        return facts;
    }
}
