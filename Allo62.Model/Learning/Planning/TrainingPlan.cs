using System.Globalization;
using Allo62.Model.Data;

namespace Allo62.Model.Learning.Planning;

/// <summary>
/// What a training reads and how, decided by the number of its rows and questions alone, never by a clock: any log is learned from in
/// bounded time and memory, and gives the same model on any machine.
/// </summary>
internal sealed record TrainingPlan
{
    private const string NoCopies = "Each row is learned from once, without a noisy copy.";
    private const string NoChoice = "The regularisation and the number of passes are the usual ones, not chosen by trial.";

    /// <summary>Rows that are read, ascending.</summary>
    public required int[] Rows { get; init; }

    /// <summary>For each of them, whether it is measured on and never learned from; null when each part of the rows is measured on in its turn.</summary>
    public bool[]? Aside { get; init; }

    /// <summary>Whether each row is learned from once more with noise.</summary>
    public bool Copies { get; init; }

    /// <summary>Whether the regularisation is chosen among several.</summary>
    public bool Choice { get; init; }

    /// <summary>Passes over the rows for each question.</summary>
    public required int Iterations { get; init; }

    /// <summary>What was left out and why, in English, for the console and the manifest; empty for a small log.</summary>
    public required IReadOnlyList<string> Economies { get; init; }

    /// <param name="rows">Labelled rows.</param>
    /// <param name="urgencyQuestions">Questions asked beside one per category.</param>
    /// <param name="options">Limits.</param>
    public static TrainingPlan Of(IReadOnlyList<LabelledRequest> rows, int urgencyQuestions, TrainingOptions options)
    {
        var questions = rows.Select(row => row.Category).Distinct().Count() + urgencyQuestions;
        var economies = new List<string>();
        int[] read = [.. Enumerable.Range(0, rows.Count)];
        if (Work(read, questions) <= options.MostWorkInParts) return InParts(read, questions, options, economies);
        var texts = TextNumbers.Of(rows, options.Parallelism);
        read = RowSelection.WithoutRepeats(read, texts, options.MostSameTexts);
        if (read.Length < rows.Count) economies.Add(Said($"{rows.Count - read.Length:#,0} rows are left out that repeat a text more than {options.MostSameTexts} times."));
        if (Work(read, questions) <= options.MostWorkInParts) return InParts(read, questions, options, economies);

        var aside = RowSelection.Aside(rows, read, texts, options);
        int[] learned = [.. read.Where(row => !aside.Contains(row))];
        var (sample, most) = RowSelection.Sample(rows, learned, (int)Math.Max(1, options.MostWork / questions), options.Seed);
        economies.Add(Said($"One model is trained instead of one for each of {options.Folds} parts and a last one: {aside.Count:#,0} rows are measured on and never learned from."));
        if (sample.Count < learned.Length) economies.Add(Said($"{learned.Length - sample.Count:#,0} rows of frequent categories are left out, drawn by the seed: at most {most:#,0} rows of a category are learned from."));
        economies.Add(NoCopies);
        economies.Add(NoChoice);
        int[] kept = [.. read.Where(row => aside.Contains(row) || sample.Contains(row))];
        return new TrainingPlan { Rows = kept, Aside = [.. kept.Select(aside.Contains)], Iterations = options.IterationsOfManyRows, Economies = economies };
    }

    private static TrainingPlan InParts(int[] read, int questions, TrainingOptions options, List<string> economies)
    {
        var copies = read.Length <= options.MostRowsWithNoise && 2 * Work(read, questions) <= options.MostWorkInParts;
        if (!copies) economies.Add(NoCopies);
        var isFew = read.Length <= options.FewRows;
        if (!isFew) economies.Add(NoChoice);
        return new TrainingPlan
        {
            Rows = read,
            Copies = copies,
            Choice = isFew && options.L2Regularizations.Count > 1,
            Iterations = isFew ? options.Iterations : options.IterationsOfManyRows,
            Economies = economies,
        };
    }

    private static long Work(int[] rows, int questions) => (long)rows.Length * questions;

    private static string Said(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
