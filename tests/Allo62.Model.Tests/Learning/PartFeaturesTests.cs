using Allo62.Model.Features;
using Allo62.Model.Learning;
using Allo62.Model.Learning.Planning;
using Allo62.Model.Text;
using Allo62.Tests.Shared;

namespace Allo62.Model.Tests.Learning;

public sealed class PartFeaturesTests
{
    private const float Tolerance = 1e-5f;

    private static readonly TrainingOptions Options = new();

    [Test]
    public void Of_Part_VectorsAreThoseThatTheExtractorReads()
    {
        var corpus = Corpus();
        int[] part = [.. Enumerable.Range(0, corpus.Texts.Length).Where(row => row % 3 != 0)];
        var features = PartFeatures.Of(corpus, PieceTable.Read(corpus, Options), part, [.. part, .. part], Options);
        var vector = new SparseVector();
        var text = new NormalisedText();
        for (var at = 0; at < part.Length * 2; at++)
        {
            TextNormaliser.Normalise(at < part.Length ? corpus.Texts[part[at]] : corpus.Copies![part[at - part.Length]], text);
            features.Extractor.Extract(text, vector);
            var read = FeatureRow.From(vector);
            Assert.That(features.Vectors[at].Features, Is.EqualTo(read.Features));
            Assert.That(features.Vectors[at].Values, Is.EqualTo(read.Values).Within(Tolerance));
        }
    }

    [Test]
    public void Of_Part_VocabularyHoldsNothingOfTheOtherRows()
    {
        var corpus = Corpus();
        var table = PieceTable.Read(corpus, Options);
        int[] part = [.. Enumerable.Range(0, corpus.Texts.Length).Where(row => row % 3 != 0)];
        var features = PartFeatures.Of(corpus, table, part, part, Options);
        var requests = features.Extractor.Vocabulary.Keys.Select(key => part.Where(row => table.FirstOfText[row] == row || !part.Contains(table.FirstOfText[row]))
            .Count(row => table[row].Pieces.Any(piece => table.Keys[piece] == key)));
        Assert.That(requests, Is.All.GreaterThanOrEqualTo(Options.NGrams.MinimumRequests));
    }

    private static TrainingCorpus Corpus() => new(SampleRequests.All, [], TrainingPlan.Of(SampleRequests.All, 0, Options), Options.Seed);
}
