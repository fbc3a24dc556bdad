using Allo62.Model.Learning;
using Allo62.Model.Packaging;
using Allo62.Model.Urgency;
using Allo62.Tests.Shared;

namespace Allo62.Model.Tests.Learning;

public sealed class UrgencyLearnerTests
{
    private static readonly UrgencyDetector Rules =
        UrgencyDetector.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "urgency.json")));

    private static readonly UrgencyExample[] Examples =
    [
        .. Of(UrgencyLevel.Vital, "mon voisin est devenu tout gris et il glisse de sa chaise", "le petit est tout mou et tout gris", "maman est toute grise elle glisse par terre", "il est gris et mou dans son fauteuil"),
        .. Of(UrgencyLevel.Urgent, "il a changé la serrure et garde mon téléphone", "mon mari garde mon téléphone et mes papiers", "elle cache ses bras, il garde ses papiers", "il a changé la serrure pendant mon travail"),
        .. Of(UrgencyLevel.None, "mon téléphone a un écran gris", "je voudrais changer la serrure du garage", "la chaise grise du bureau est cassée", "comment garder mes papiers au sec", "demande de place de cantine", "horaires de la médiathèque"),
    ];

    private static readonly Lazy<TrainedModel> Model = new(() =>
        new IntentTrainer(new TrainingOptions { Iterations = 10 }, new UrgencyLesson(Rules, Examples)).Train(SampleRequests.All));

    [Test]
    public void Train_WithEmergencies_FindsAWordingThatNoRuleKnows()
    {
        const string Text = "papi est tout gris et tout mou sur sa chaise";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rules.Assess(Text).Level, Is.EqualTo(UrgencyLevel.None), "a rule knows it: the test shows nothing");
            Assert.That(Assess(Text).Level, Is.Not.EqualTo(UrgencyLevel.None));
            Assert.That(Assess("horaires de la cantine").Level, Is.EqualTo(UrgencyLevel.None));
        }
    }

    [Test]
    public void Train_WithEmergencies_ShowsAMessageAndNumbersWhoeverDecided()
    {
        var assessment = Assess("le bébé est gris et mou");
        Assert.That(assessment, Has.Property(nameof(UrgencyAssessment.Message)).Not.Empty.And.Property(nameof(UrgencyAssessment.Numbers)).Not.Empty);
    }

    [Test]
    public void Write_WithUrgency_ReadsBackTheSameScores()
    {
        var folder = Directory.CreateTempSubdirectory("allo62-tests-");
        try
        {
            var package = ModelPackageWriter.Write(Model.Value, SamplePackage.Provenance, folder.FullName);
            const string Text = "il a changé la serrure";
            using (Assert.EnterMultipleScope())
            {
                Assert.That(package.Classifier.Classify(Text).Urgency!.Value.Any, Is.EqualTo(Model.Value.Classifier.Classify(Text).Urgency!.Value.Any).Within(1e-5));
                Assert.That(package.Manifest.Urgency!.HeldOut.Emergencies, Is.EqualTo(8));
                Assert.That(package.Manifest.Heads, Is.EqualTo(package.Manifest.Categories.Count + 2));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void Train_WithEmergencies_CategoriesAreAnsweredAsWithoutThem()
    {
        var prediction = Model.Value.Classifier.Classify("ils m’ont coupé l’électricité", SampleRequests.All.Count);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(prediction.Top.Category, Is.EqualTo("energie_impayes"));
            Assert.That(prediction.Ranked, Has.Length.EqualTo(Model.Value.Categories.Count));
            Assert.That(prediction.Ranked.Sum(category => category.Confidence), Is.EqualTo(1).Within(1e-4));
        }
    }

    [Test]
    public void AssignGroups_Writers_NoneInTwoParts()
    {
        string[] writers = ["a", "b", "a", "c", "b", "d", "a"];
        var folds = FoldAssignment.AssignGroups(writers, 2);
        Assert.That(writers.Zip(folds).Distinct().Select(pair => pair.First), Is.Unique);
    }

    private static UrgencyAssessment Assess(string text) => Rules.Assess(text, Model.Value.Classifier.Classify(text, UrgencyDetector.RankedNeeded));

    private static IEnumerable<UrgencyExample> Of(UrgencyLevel level, params string[] texts) => texts.Select(text => new UrgencyExample(text, level, null));
}
