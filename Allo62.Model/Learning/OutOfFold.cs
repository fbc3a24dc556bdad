using System.Numerics.Tensors;
using Allo62.Model.Data;
using Allo62.Model.Scoring;

namespace Allo62.Model.Learning;

/// <summary>Raw scores of every row by a model that had not seen it: what calibration, thresholds and held-out figures come from.</summary>
internal sealed class OutOfFold
{
    private const int AlwaysLearned = -1;

    private OutOfFold(TrainingCorpus corpus, int[] folds)
    {
        Folds = folds;
        Scores = new float[corpus.Texts.Length][];
        OutOfScope = new double[corpus.Texts.Length];
        UnknownShare = new double[corpus.Texts.Length];
    }

    /// <summary>Scores of all heads by row; null for the rows that are not measured on.</summary>
    public float[][] Scores { get; }

    public double[] OutOfScope { get; }

    public double[] UnknownShare { get; }

    /// <summary>The part that each row was held out in; the same texts are in the same one.</summary>
    public int[] Folds { get; }

    /// <summary>The regularisation that was chosen.</summary>
    public float L2 { get; private set; }

    public static OutOfFold Of(TrainingCorpus corpus, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        var folds = Assign(corpus, options);
        var result = new OutOfFold(corpus, folds) { L2 = options.L2Regularizations[0] };
        var candidates = corpus.Rows <= options.MostRowsForChoice ? options.L2Regularizations : options.L2Regularizations.Take(1);
        var first = candidates.Select(l2 => (L2: l2, Model: Learn(0, l2))).ToArray();
        if (first.Length > 1) result.L2 = first.MaxBy(candidate => result.Right(corpus, candidate.Model, Held(0))).L2;
        result.Score(corpus, first.First(candidate => candidate.L2 == result.L2).Model, Held(0));
        for (var fold = 1; fold < options.Folds; fold++) result.Score(corpus, Learn(fold, result.L2), Held(fold));
        return result;

        int[] Held(int fold) => [.. Enumerable.Range(0, folds.Length).Where(row => folds[row] == fold)];

        CorpusModel Learn(int fold, float l2) => CorpusModel.Learn(
            corpus, [.. Enumerable.Range(0, folds.Length).Where(row => folds[row] != fold)], options, l2,
            $"held-out part {fold + 1} of {options.Folds}", progress, cancellation);
    }

    /// <summary>Number of labelled rows that a model answers rightly.</summary>
    private int Right(TrainingCorpus corpus, CorpusModel model, int[] rows)
    {
        Score(corpus, model, rows);
        return rows.Count(row => row < corpus.Rows && TensorPrimitives.IndexOfMax(Scores[row].AsSpan(0, corpus.Categories.Length)) == corpus.Labels[row]);
    }

    private static int[] Assign(TrainingCorpus corpus, TrainingOptions options)
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
