using Allo62.Model.Features;
using Allo62.Model.Scoring;
using Allo62.Model.Text;
using Allo62.Model.Urgency;

namespace Allo62.Model.Learning;

/// <summary>A model learned from a part of the corpus: one question per category, then « any emergency? » and « a life in danger? ».</summary>
internal sealed record CorpusModel(LinearModel Linear, FeatureExtractor Extractor)
{
    private const int UrgencyLevels = 3;

    /// <summary>Learns from the given rows of the corpus.</summary>
    /// <exception cref="UnlearnableDataException">The texts have nothing in common.</exception>
    public static CorpusModel Learn(
        TrainingCorpus corpus, int[] part, TrainingOptions options, float l2, string stage, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        var extractor = FitExtractor(corpus, part, options.NGrams);
        if (extractor.Dimension == 0) throw new UnlearnableDataException(options.NGrams.MinimumRequests);
        int[] sources = corpus.Copies is null ? part : [.. part, .. part];
        string[] texts = [.. part.Select(row => corpus.Texts[row]), .. corpus.Copies is null ? [] : part.Select(row => corpus.Copies[row])];
        extractor = extractor.Weighed(ClassInformation.Factors(
            Extract(extractor, texts), [.. sources.Select(corpus.Class)], corpus.Categories.Length + UrgencyLevels, extractor.Dimension));
        var vectors = Extract(extractor, texts);
        TrainingHead[] heads = [.. Heads(corpus, sources)];
        var done = 0;
        progress?.Report(new TrainingProgress(stage, 0, heads.Length));
        var linear = new LinearTrainer(options, l2).Train(vectors, heads, extractor.Dimension,
            () => progress?.Report(new TrainingProgress(stage, Interlocked.Increment(ref done), heads.Length)), cancellation);
        return new CorpusModel(linear, extractor);
    }

    private static IEnumerable<TrainingHead> Heads(TrainingCorpus corpus, int[] sources)
    {
        int[] labelled = [.. Enumerable.Range(0, sources.Length).Where(at => sources[at] < corpus.Rows)];
        foreach (var head in TrainingHead.OneVersusAll(labelled, [.. labelled.Select(at => corpus.Labels[sources[at]])], corpus.Categories.Length)) yield return head;
        if (!corpus.HasUrgency) yield break;
        int[] examples = [.. Enumerable.Range(0, sources.Length).Where(at => sources[at] >= corpus.Rows)];
        var levels = examples.Select(at => corpus.Examples[sources[at] - corpus.Rows].Level).ToArray();
        yield return new TrainingHead(examples, [.. levels.Select(level => level != UrgencyLevel.None)]);
        yield return new TrainingHead(examples, [.. levels.Select(level => level == UrgencyLevel.Vital)]);
    }

    /// <summary>The vocabulary comes from what people wrote, never from the noise added to it.</summary>
    private static FeatureExtractor FitExtractor(TrainingCorpus corpus, int[] part, NGramOptions options)
    {
        var fitter = new FeatureExtractorFitter(options, corpus.SmallTalk);
        var text = new NormalisedText();
        foreach (var distinct in part.GroupBy(row => corpus.Texts[row]))
        {
            TextNormaliser.Normalise(distinct.Key, text);
            fitter.Add(text, isPublic: distinct.Any(row => row < corpus.Rows && corpus.FromCatalogue[row]));
        }
        return fitter.Build();
    }

    private static FeatureRow[] Extract(FeatureExtractor extractor, IEnumerable<string> texts)
    {
        var workspace = ScoringWorkspace.Mine;
        return [.. texts.Select(text =>
        {
            workspace.Read(text, extractor);
            return FeatureRow.From(workspace.Vector);
        })];
    }
}
