using System.Collections.Immutable;
using System.Numerics.Tensors;
using Allo62.Model.Calibration;
using Allo62.Model.Features;
using Allo62.Model.Intents;
using Allo62.Model.Text;

namespace Allo62.Model.Scoring;

/// <summary>Sums what each piece of a text adds to a score difference back to the words that it is cut from.</summary>
internal static class Explainer
{
    public static IntentExplanation Explain(
        NormalisedText text, SparseVector vector, FeatureExtractor extractor, CompiledScorer scorer, MatrixCalibration calibration,
        string category, int label, string against, int other)
    {
        var perToken = new double[text.Tokens.Length];
        var difference = new float[calibration.Classes];
        TensorPrimitives.Subtract(calibration.Weights(label), calibration.Weights(other), difference);
        var share = new Share(extractor.Vocabulary, vector, scorer, difference, Occurrences(text, vector, extractor), perToken);
        NGramReader.Read(text, extractor.Options, ref share);
        if (extractor.Embedding is { } embedding) AddEmbedding(text, embedding, extractor.Vocabulary.Count, scorer, difference, perToken);
        return new IntentExplanation(category, against, WordsOfTheText(text, perToken), Constant(scorer, calibration, difference, label, other));
    }

    /// <summary>The embedding is a sum over the words, so each word has its own part of what it weighs.</summary>
    private static void AddEmbedding(NormalisedText text, TextEmbedding embedding, int first, CompiledScorer scorer, float[] difference, double[] perToken)
    {
        Span<float> direction = stackalloc float[embedding.Dimension];
        var factor = embedding.Extract(text, direction);
        for (var i = 0; i < direction.Length; i++) direction[i] = factor * TensorPrimitives.Dot(difference, scorer.Weights(first + i)[..difference.Length]);
        for (var token = 0; token < perToken.Length; token++)
        {
            if (embedding.Vectors.Find(text.Word(text.Tokens[token])) is >= 0 and var word) perToken[token] += embedding.Vectors.Dot(word, direction);
        }
    }

    private static double Constant(CompiledScorer scorer, MatrixCalibration calibration, float[] difference, int label, int other) =>
        calibration.Shifts[label] - (double)calibration.Shifts[other] + TensorPrimitives.Dot(difference, scorer.Biases[..difference.Length]);

    private static int[] Occurrences(NormalisedText text, SparseVector vector, FeatureExtractor extractor)
    {
        var occurrences = new int[vector.Count];
        var counter = new OccurrenceCounter(extractor.Vocabulary, vector, occurrences);
        NGramReader.Read(text, extractor.Options, ref counter);
        return occurrences;
    }

    /// <summary>Words written out from one abbreviation stand at the same place of the text: they are one word there.</summary>
    private static ImmutableArray<TokenWeight> WordsOfTheText(NormalisedText text, double[] perToken)
    {
        var words = ImmutableArray.CreateBuilder<TokenWeight>(perToken.Length);
        for (var i = 0; i < perToken.Length; i++)
        {
            var token = text.Tokens[i];
            if (words.Count > 0 && words[^1].Start == token.SourceStart)
            {
                words[^1] = words[^1] with { Weight = words[^1].Weight + perToken[i] };
            }
            else
            {
                words.Add(new TokenWeight(token.SourceStart, token.SourceLength, perToken[i]));
            }
        }
        return words.DrainToImmutable();
    }

    private readonly struct OccurrenceCounter(Vocabulary vocabulary, SparseVector vector, int[] occurrences) : INGramVisitor
    {
        public void Visit(ulong key, FeatureBlock block, int firstToken, int lastToken)
        {
            if (vocabulary.Find(key) is >= 0 and var feature) occurrences[vector.PositionOf(feature)]++;
        }
    }

    /// <summary>Each occurrence of a piece has an equal share of its weight, and each word of a run an equal share of that.</summary>
    private readonly struct Share(
        Vocabulary vocabulary, SparseVector vector, CompiledScorer scorer, float[] difference, int[] occurrences, double[] perToken)
        : INGramVisitor
    {
        public void Visit(ulong key, FeatureBlock block, int firstToken, int lastToken)
        {
            var feature = vocabulary.Find(key);
            if (feature < 0) return;
            var position = vector.PositionOf(feature);
            var weight = (double)vector.Values[position] * TensorPrimitives.Dot(difference, scorer.Weights(feature)[..difference.Length]);
            var words = lastToken - firstToken + 1;
            for (var token = firstToken; token <= lastToken; token++) perToken[token] += weight / occurrences[position] / words;
        }
    }
}
