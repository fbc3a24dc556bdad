using Allo62.Model.Learning;
using Allo62.Model.Packaging;
using Allo62.Model.Scoring;
using Allo62.Tests.Shared;

namespace Allo62.Model.Tests.Scoring;

public sealed class CompiledScorerTests
{
    private const int Texts = 10_000;

    [Test]
    public void Score_TenThousandTexts_EqualsMlNet()
    {
        var package = ModelPackage.Load(SamplePackage.Path);
        var texts = RandomTexts(Texts);
        var rows = texts.Select(text =>
        {
            var workspace = ScoringWorkspace.Mine;
            workspace.Read(text, package.Extractor);
            return FeatureRow.From(workspace.Vector);
        }).ToArray();
        var expected = package.Linear.Score(rows);
        var classifier = (LinearIntentClassifier)package.Classifier;
        var scores = new float[classifier.Categories.Count];
        var worst = 0f;
        for (var i = 0; i < texts.Length; i++)
        {
            classifier.Score(texts[i], scores);
            for (var label = 0; label < scores.Length; label++) worst = Math.Max(worst, Math.Abs(scores[label] - expected[i][label]));
        }
        Assert.That(worst, Is.LessThan(1e-4f));
    }

    [Test]
    public void Classify_ThirtyTwoThreads_EqualsTheSerialAnswers()
    {
        var classifier = ModelPackage.Load(SamplePackage.Path).Classifier;
        var texts = RandomTexts(2_000);
        var serial = texts.Select(text => classifier.Classify(text)).ToArray();
        var threads = Enumerable.Range(0, 32).Select(_ => new IntentAnswers(classifier, texts)).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        using (Assert.EnterMultipleScope())
        {
            foreach (var thread in threads)
                Assert.That(thread.Answers.Zip(serial, (one, other) => one.Ranked.SequenceEqual(other.Ranked) && one.OutOfScopeScore == other.OutOfScopeScore), Is.All.True);
        }
    }

    [Test]
    public void Explain_AnyText_SumsToTheLogarithmOfTheOdds()
    {
        var package = ModelPackage.Load(SamplePackage.Path);
        var classifier = (LinearIntentClassifier)package.Classifier;
        using (Assert.EnterMultipleScope())
        {
            foreach (var text in RandomTexts(200))
            {
                var confidences = classifier.Classify(text, classifier.Categories.Count).Ranked.ToDictionary(ranked => ranked.Category, ranked => ranked.Confidence);
                var explanation = classifier.Explain(text, "rsa", "routes");
                Assert.That(explanation.ScoreDifference, Is.EqualTo(Math.Log(confidences["rsa"] / confidences["routes"])).Within(1e-3));
            }
        }
    }

    [Test]
    public void Explain_DecidingWord_WeighsMost()
    {
        var explanation = ModelPackage.Load(SamplePackage.Path).Classifier.Explain("Bonjour, mon RSA est bloqué", "rsa", "routes");
        var heaviest = explanation.Tokens.MaxBy(token => token.Weight);
        Assert.That("Bonjour, mon RSA est bloqué".Substring(heaviest.Start, heaviest.Length), Is.EqualTo("RSA"));
    }

    [Test]
    public void Explain_UnknownCategory_SaysWhich() =>
        Assert.That(() => ModelPackage.Load(SamplePackage.Path).Classifier.Explain("rsa", "rsa", "nulle_part"), Throws.ArgumentException.With.Message.Contains("nulle_part"));

    private static string[] RandomTexts(int count)
    {
        var words = SampleRequests.All.SelectMany(row => row.Text.Split(' ')).Distinct().Append("inconnu").Append("élan").ToArray();
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(0, 20)).Select(_ => words[random.Next(words.Length)])))];
    }

    private sealed class IntentAnswers(Intents.IIntentClassifier classifier, string[] texts)
    {
        private readonly List<Intents.IntentPrediction> _answers = [];
        private Thread? _thread;

        public IReadOnlyList<Intents.IntentPrediction> Answers => _answers;

        public void Start()
        {
            _thread = new Thread(() => _answers.AddRange(texts.Select(text => classifier.Classify(text))));
            _thread.Start();
        }

        public void Join() => _thread!.Join();
    }
}
