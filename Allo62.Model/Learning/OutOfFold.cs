using Allo62.Model.Data;
using Allo62.Model.Scoring;

namespace Allo62.Model.Learning;

/// <summary>Raw scores of every row by a model that had not seen it: what calibration, thresholds and held-out figures come from.</summary>
internal sealed class OutOfFold
{
    private const int AlwaysLearned = -1;

    private OutOfFold(TrainingCorpus corpus)
    {
        Scores = new float[corpus.Texts.Length][];
        OutOfScope = new double[corpus.Texts.Length];
        UnknownShare = new double[corpus.Texts.Length];
    }

    /// <summary>Scores of all heads by row; null for the rows that are not measured on.</summary>
    public float[][] Scores { get; }

    public double[] OutOfScope { get; }

    public double[] UnknownShare { get; }

    public static OutOfFold Of(TrainingCorpus corpus, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        var folds = Folds(corpus, options);
        var result = new OutOfFold(corpus);
        for (var fold = 0; fold < options.Folds; fold++)
        {
            int[] part = [.. Enumerable.Range(0, folds.Length).Where(row => folds[row] != fold)];
            var model = CorpusModel.Learn(corpus, part, options, $"held-out part {fold + 1} of {options.Folds}", progress, cancellation);
            result.Score(corpus, model, [.. Enumerable.Range(0, folds.Length).Where(row => folds[row] == fold)]);
        }
        return result;
    }

    private static int[] Folds(TrainingCorpus corpus, TrainingOptions options)
    {
        var labelled = new int[corpus.Rows];
        Array.Fill(labelled, AlwaysLearned);
        var folds = FoldAssignment.Assign(
            [.. corpus.Measured.Select(row => corpus.Texts[row])], [.. corpus.Measured.Select(row => corpus.Labels[row])], corpus.Categories.Length, options.Folds, options.Seed);
        for (var i = 0; i < folds.Length; i++) labelled[corpus.Measured[i]] = folds[i];
        string[] writers = [.. corpus.Examples.Select((example, i) => example.Writer ?? corpus.Texts[corpus.Rows + i])];
        return [.. labelled, .. FoldAssignment.AssignGroups(writers, options.Folds)];
    }

    private void Score(TrainingCorpus corpus, CorpusModel model, int[] rows)
    {
        var scorer = CompiledScorer.Compile(model.Linear);
        var reserved = Array.IndexOf(corpus.Categories, ReservedCategories.OutOfScope);
        var workspace = ScoringWorkspace.Mine;
        foreach (var row in rows)
        {
            workspace.Read(corpus.Texts[row], model.Extractor);
            var scores = new float[scorer.ClassCount];
            scorer.Score(workspace.Vector, scores);
            Scores[row] = scores;
            OutOfScope[row] = OutOfScopeScore.Of(scores.AsSpan(0, corpus.Categories.Length), reserved);
            UnknownShare[row] = workspace.Vector.UnknownShare;
        }
    }
}
