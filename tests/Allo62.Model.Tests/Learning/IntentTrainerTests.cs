using Allo62.Model.Data;
using Allo62.Model.Learning;
using Allo62.Model.Packaging;
using Allo62.Tests.Shared;

namespace Allo62.Model.Tests.Learning;

public sealed class IntentTrainerTests
{
    private static readonly TrainingOptions Options = new() { Iterations = 10, Parallelism = 2 };

    /// <summary>As if the sample were a log too large to be learned from in parts.</summary>
    private static readonly TrainingOptions TooMany = Options with { MostWorkInParts = 1, IterationsOfManyRows = 10 };

    [Test]
    public void Train_SampleRequests_AnswersUnseenWords()
    {
        var model = new IntentTrainer(Options).Train(SampleRequests.All);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(model.Classifier.Classify("bonjour, ils m’ont coupé l’électricité ce matin").Top.Category, Is.EqualTo("energie_impayes"));
            Assert.That(model.Classifier.Classify("gros trou sur la D12").Top.Category, Is.EqualTo("routes"));
            Assert.That(model.Categories, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
            Assert.That(model.HeldOut, Has.Count.EqualTo(SampleRequests.All.Count));
        }
    }

    [Test]
    public void Train_SameDataAndSeed_SameEntriesOnAnyNumberOfThreads()
    {
        var one = Entries(Options with { Parallelism = 1 });
        var two = Entries(Options with { Parallelism = 2 });
        var eight = Entries(Options with { Parallelism = 8 });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(two, Is.EqualTo(one));
            Assert.That(eight, Is.EqualTo(one));
        }
    }

    [Test]
    public void Train_TooManyRowsForParts_LearnsOnceAndMeasuresOnRowsKeptAside()
    {
        var model = new IntentTrainer(TooMany).Train(SampleRequests.All);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(model.HeldOut, Has.Count.EqualTo(model.Categories.Count), "a tenth of the twelve rows of each category");
            Assert.That(model.HeldOut.Select(row => SampleRequests.All[row.Row].Category), Is.EquivalentTo(model.Categories));
            Assert.That(model.Classifier.Classify("gros trou sur la D12").Top.Category, Is.EqualTo("routes"));
            Assert.That(model.Economies, Is.Not.Empty);
        }
    }

    [Test]
    public void Train_TooManyRowsForParts_SameEntriesOnAnyNumberOfThreads() =>
        Assert.That(Entries(TooMany with { Parallelism = 8 }), Is.EqualTo(Entries(TooMany with { Parallelism = 1 })));

    [Test]
    public void Train_TooManyRowsForParts_ManifestSaysWhatWasLeftOut()
    {
        var folder = Directory.CreateTempSubdirectory("allo62-tests-");
        try
        {
            var model = new IntentTrainer(TooMany).Train(SampleRequests.All);
            Assert.That(ModelPackageWriter.Write(model, SamplePackage.Provenance, folder.FullName).Manifest.Economies, Is.EqualTo(model.Economies));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void Train_AnotherSeed_AnotherModel() =>
        Assert.That(Entries(Options with { Seed = 63 }), Is.Not.EqualTo(Entries(Options)));

    [Test]
    public void Train_ShuffledLabels_FallsToChance()
    {
        var labels = SampleRequests.All.Select(row => row.Category).ToArray();
        new Random(1).Shuffle(labels);
        var rows = SampleRequests.All.Zip(labels, (row, label) => row with { Category = label }).ToArray();
        var model = new IntentTrainer(Options).Train(rows);
        var right = model.HeldOut.Count(heldOut => model.Categories[Array.IndexOf(heldOut.Probabilities, heldOut.Probabilities.Max())] == rows[heldOut.Row].Category);
        // Five categories of equal size: chance is 12 of 60; 24 has a probability of about 1 in 4,000.
        Assert.That(right, Is.LessThan(24));
    }

    [Test]
    public void Train_ShuffledLabels_SaysItDoesNotKnow()
    {
        var labels = SampleRequests.All.Select(row => row.Category).ToArray();
        new Random(2).Shuffle(labels);
        var model = new IntentTrainer(Options).Train([.. SampleRequests.All.Zip(labels, (row, label) => row with { Category = label })]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(model.Classifier.Classify("on m'a coupé l'électricité").Top.Confidence, Is.LessThan(0.5));
            Assert.That(model.Thresholds.Coverage, Is.Zero);
        }
    }

    [Test]
    public void Train_LabelInNoFeature_TextAloneDecides()
    {
        // The label's own words never reach the vectors: a text of the id's words without any training word is unknown.
        var rows = SampleRequests.All.Select(row => row with { Category = row.Category + "_xyzzy" }).ToArray();
        var model = new IntentTrainer(Options).Train(rows);
        Assert.That(model.Classifier.Classify("xyzzy").UnknownShare, Is.EqualTo(1).Within(0.2));
    }

    [Test]
    public void Train_TooLittle_SaysWhatIsNeeded()
    {
        var trainer = new IntentTrainer(Options);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => trainer.Train([.. SampleRequests.All.Take(9)]), Throws.ArgumentException.With.Message.Contains("10"));
            Assert.That(() => trainer.Train([.. SampleRequests.All.Take(12)]), Throws.ArgumentException.With.Message.Contains("two categories"));
        }
    }

    [Test]
    public void Train_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(() => new IntentTrainer(Options).Train(SampleRequests.All, null, source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Train_Vocabulary_HoldsNothingSeenInFewerRequestsThanAsked()
    {
        LabelledRequest[] rows = [.. SampleRequests.All, .. SampleRequests.Of("rsa", "bonjour je suis kwyjibo", "bonjour je suis kwyjibo")];
        var model = new IntentTrainer(Options).Train(rows);
        var unknown = model.Classifier.Classify("kwyjibo").UnknownShare;
        // Twice the same text is one request: the caller's word must be unknown, save short runs that other words share.
        Assert.That(unknown, Is.GreaterThan(0.7));
    }

    private static byte[] Entries(TrainingOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("allo62-tests-");
        try
        {
            var model = new IntentTrainer(options).Train(SampleRequests.All);
            return File.ReadAllBytes(ModelPackageWriter.Write(model, SamplePackage.Provenance, folder.FullName).Path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
