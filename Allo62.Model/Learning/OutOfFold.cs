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

    /// <summary>Each part of the rows by a model of the other parts.</summary>
    public static OutOfFold InParts(
        TrainingCorpus corpus, PieceTable table, TrainingOptions options, bool choice, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        var folds = Assign(corpus, options);
        var result = new OutOfFold(corpus, folds) { L2 = options.L2Regularizations[0] };
        var candidates = choice ? options.L2Regularizations : options.L2Regularizations.Take(1);
        var first = candidates.Select(l2 => (L2: l2, Model: Learn(0, l2))).ToArray();
        if (first.Length > 1) result.L2 = first.MaxBy(candidate => result.Right(corpus, candidate.Model, Held(0), options)).L2;
        result.Score(corpus, first.First(candidate => candidate.L2 == result.L2).Model, Held(0), options);
        for (var fold = 1; fold < options.Folds; fold++) result.Score(corpus, Learn(fold, result.L2), Held(fold), options);
        return result;

        int[] Held(int fold) => [.. Enumerable.Range(0, folds.Length).Where(row => folds[row] == fold)];

        CorpusModel Learn(int fold, float l2) => CorpusModel.Learn(
            corpus, table, [.. Enumerable.Range(0, folds.Length).Where(row => folds[row] != fold)], options, l2,
            $"held-out part {fold + 1} of {options.Folds}", progress, cancellation);
    }

    /// <summary>
    /// The rows kept aside by one model of all others. Its two questions of urgency are asked by models of other writers' examples; these
    /// know the vocabulary of all, which says next to nothing of a few thousand texts among hundreds of thousands.
    /// </summary>
    public static (OutOfFold Scores, CorpusModel Model) Aside(
        TrainingCorpus corpus, PieceTable table, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        var result = new OutOfFold(corpus, Assign(corpus, options)) { L2 = options.L2Regularizations[0] };
        int[] examples = [.. Enumerable.Range(corpus.Rows, corpus.Examples.Count)];
        var model = CorpusModel.Learn(
            corpus, table, [.. Enumerable.Range(0, corpus.Texts.Length).Where(row => !corpus.IsAside(row))], options, result.L2, "model", progress, cancellation);
        result.Score(corpus, model, [.. corpus.Measured, .. examples], options);
        if (!corpus.HasUrgency) return (result, model);
        FeatureRow[] vectors = [.. examples.Select(row =>
        {
            ScoringWorkspace.Mine.Read(corpus.Texts[row], model.Extractor);
            return FeatureRow.From(ScoringWorkspace.Mine.Vector);
        })];
        for (var fold = 0; fold < options.Folds; fold++)
        {
            int[] others = [.. Enumerable.Range(0, vectors.Length).Where(at => result.Folds[examples[at]] != fold)];
            var heads = CorpusModel.UrgencyHeads(others, [.. others.Select(at => corpus.Examples[at].Level)]);
            var linear = new LinearTrainer(options, result.L2).Train(vectors, heads, model.Extractor.Dimension, () => { }, cancellation);
            var urgency = new CorpusModel(linear, model.Extractor);
            foreach (var row in examples.Where(row => result.Folds[row] == fold)) result.Replace(corpus, row, urgency);
        }
        return (result, model);
    }

    private void Replace(TrainingCorpus corpus, int row, CorpusModel urgency)
    {
        var scorer = CompiledScorer.Compile(urgency.Linear);
        ScoringWorkspace.Mine.Read(corpus.Texts[row], urgency.Extractor);
        scorer.Score(ScoringWorkspace.Mine.Vector, Scores[row].AsSpan(corpus.Categories.Length));
    }

    /// <summary>Number of labelled rows that a model answers rightly.</summary>
    private int Right(TrainingCorpus corpus, CorpusModel model, int[] rows, TrainingOptions options)
    {
        Score(corpus, model, rows, options);
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

    private void Score(TrainingCorpus corpus, CorpusModel model, int[] rows, TrainingOptions options)
    {
        var scorer = CompiledScorer.Compile(model.Linear);
        var reserved = Array.IndexOf(corpus.Categories, ReservedCategories.OutOfScope);
        Parallel.ForEach(rows, new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism }, row =>
        {
            var workspace = ScoringWorkspace.Mine;
            workspace.Read(corpus.Texts[row], model.Extractor);
            var scores = new float[scorer.ClassCount];
            scorer.Score(workspace.Vector, scores);
            Scores[row] = scores;
            OutOfScope[row] = OutOfScopeScore.Of(scores.AsSpan(0, corpus.Categories.Length), reserved);
            UnknownShare[row] = workspace.Vector.UnknownShare;
        });
    }
}
