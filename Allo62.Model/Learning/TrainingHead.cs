namespace Allo62.Model.Learning;

/// <summary>One yes-or-no question that a linear model learns: which rows it learns from, and the answer of each.</summary>
/// <param name="Rows">Indexes of its rows among all training rows.</param>
/// <param name="Answers">The answer of each of these rows.</param>
internal sealed record TrainingHead(int[] Rows, bool[] Answers)
{
    /// <summary>One question per class: « is it this class? », all on the same rows.</summary>
    public static IEnumerable<TrainingHead> OneVersusAll(int[] rows, int[] labels, int classes) =>
        Enumerable.Range(0, classes).Select(label => new TrainingHead(rows, [.. labels.Select(other => other == label)]));
}
