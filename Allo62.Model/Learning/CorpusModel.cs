using Allo62.Model.Features;
using Allo62.Model.Urgency;

namespace Allo62.Model.Learning;

/// <summary>A model learned from a part of the corpus: one question per category, then « any emergency? » and « a life in danger? ».</summary>
internal sealed record CorpusModel(LinearModel Linear, FeatureExtractor Extractor)
{
    /// <summary>Learns from the given rows of the corpus.</summary>
    /// <exception cref="UnlearnableDataException">The texts have nothing in common.</exception>
    public static CorpusModel Learn(
        TrainingCorpus corpus, PieceTable table, int[] part, TrainingOptions options, float l2, string stage, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        int[] sources = corpus.Copies is null ? part : [.. part, .. part];
        var features = PartFeatures.Of(corpus, table, part, sources, options);
        if (corpus.Embedding is { } embedding)
            features = features.With(embedding, [.. sources.Select((row, at) => at < part.Length ? corpus.Texts[row] : corpus.Copies![row])]);
        TrainingHead[] heads = [.. Heads(corpus, sources)];
        var done = 0;
        progress?.Report(new TrainingProgress(stage, 0, heads.Length));
        var linear = new LinearTrainer(options, l2).Train(features.Vectors, heads, features.Extractor.Dimension,
            () => progress?.Report(new TrainingProgress(stage, Interlocked.Increment(ref done), heads.Length)), cancellation);
        return new CorpusModel(linear, features.Extractor);
    }

    private static IEnumerable<TrainingHead> Heads(TrainingCorpus corpus, int[] sources)
    {
        int[] labelled = [.. Enumerable.Range(0, sources.Length).Where(at => sources[at] < corpus.Rows)];
        foreach (var head in TrainingHead.OneVersusAll(labelled, [.. labelled.Select(at => corpus.Labels[sources[at]])], corpus.Categories.Length)) yield return head;
        if (!corpus.HasUrgency) yield break;
        int[] examples = [.. Enumerable.Range(0, sources.Length).Where(at => sources[at] >= corpus.Rows)];
        foreach (var head in UrgencyHeads(examples, [.. examples.Select(at => corpus.Examples[sources[at] - corpus.Rows].Level)])) yield return head;
    }

    /// <summary>« Any emergency? » and « a life in danger? », asked of the same rows.</summary>
    public static TrainingHead[] UrgencyHeads(int[] rows, UrgencyLevel[] levels) =>
    [
        new TrainingHead(rows, [.. levels.Select(level => level != UrgencyLevel.None)]),
        new TrainingHead(rows, [.. levels.Select(level => level == UrgencyLevel.Vital)]),
    ];
}
