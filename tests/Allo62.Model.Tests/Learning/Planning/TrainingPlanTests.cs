using Allo62.Model.Data;
using Allo62.Model.Learning;
using Allo62.Model.Learning.Planning;

namespace Allo62.Model.Tests.Learning.Planning;

public sealed class TrainingPlanTests
{
    private const int Frequent = 200;
    private const int Rare = 20;

    private static readonly LabelledRequest[] Rows =
    [
        .. Enumerable.Range(0, Frequent).Select(i => new LabelledRequest($"aide {Word(i)} pour le loyer", "logement")),
        .. Enumerable.Range(0, Rare).Select(i => new LabelledRequest($"trou {Word(i)} dans la route", "routes")),
    ];

    [Test]
    public void Of_FewRows_ReadsAllWithCopiesAndChoice()
    {
        var plan = TrainingPlan.Of(Rows, 0, new TrainingOptions());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Rows, Has.Length.EqualTo(Rows.Length));
            Assert.That(plan.Aside, Is.Null);
            Assert.That(plan.Copies, Is.True);
            Assert.That(plan.Choice, Is.True);
            Assert.That(plan.Economies, Is.Empty);
        }
    }

    [Test]
    public void Of_MoreThanFewRows_MakesFewerPassesWithoutChoiceAndSaysSo()
    {
        var plan = TrainingPlan.Of(Rows, 0, new TrainingOptions { FewRows = Rows.Length - 1, Iterations = 6, IterationsOfManyRows = 4 });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Rows, Has.Length.EqualTo(Rows.Length));
            Assert.That(plan.Choice, Is.False);
            Assert.That(plan.Iterations, Is.EqualTo(4));
            Assert.That(plan.Economies, Has.One.Contains("regularisation"));
        }
    }

    [Test]
    public void Of_TooMuchWorkForCopies_LeavesThemOutAndSaysSo()
    {
        var plan = TrainingPlan.Of(Rows, 0, new TrainingOptions { MostWorkInParts = 2 * Rows.Length });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Aside, Is.Null);
            Assert.That(plan.Copies, Is.False);
            Assert.That(plan.Economies, Has.One.Contains("noisy copy"));
        }
    }

    [Test]
    public void Of_MoreWorkThanParts_KeepsATenthOfEachCategoryAside()
    {
        var plan = TrainingPlan.Of(Rows, 0, new TrainingOptions { MostWorkInParts = 1 });
        var aside = plan.Rows.Where((_, at) => plan.Aside![at]).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Rows, Has.Length.EqualTo(Rows.Length));
            Assert.That(aside.Count(row => Rows[row].Category == "logement"), Is.EqualTo(Frequent / 10));
            Assert.That(aside.Count(row => Rows[row].Category == "routes"), Is.EqualTo(Rare / 10));
            Assert.That(plan.Economies, Has.One.Contains("22 rows are measured on"));
        }
    }

    [Test]
    public void Of_MoreWorkThanOneModelLearns_LeavesOutFrequentCategoriesFirst()
    {
        var plan = TrainingPlan.Of(Rows, 0, new TrainingOptions { MostWorkInParts = 1, MostWork = 2 * 100 });
        var learned = plan.Rows.Where((_, at) => !plan.Aside![at]).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(learned.Count(row => Rows[row].Category == "routes"), Is.EqualTo(Rare - Rare / 10));
            Assert.That(learned, Has.Length.EqualTo(100));
            Assert.That(plan.Economies, Has.One.Contains("at most 82 rows of a category"));
        }
    }

    [Test]
    public void Of_MoreRows_NeverReadsFewer()
    {
        var options = new TrainingOptions { MostWorkInParts = 100, MostWork = 200, MostRowsAside = 10 };
        var read = Enumerable.Range(1, 11).Select(part => Rows.Where((_, row) => row % 11 < part).ToArray()).Select(rows => TrainingPlan.Of(rows, 0, options).Rows.Length).ToArray();
        Assert.That(read, Is.Ordered);
    }

    [Test]
    public void Of_SameTextAgainAndAgain_KeepsFiveOfIt()
    {
        LabelledRequest[] rows = [.. Rows, .. Enumerable.Repeat(new LabelledRequest("Demande de RSA", "rsa"), 50), new LabelledRequest("dossier rsa", "rsa")];
        var plan = TrainingPlan.Of(rows, 0, new TrainingOptions { MostWorkInParts = 1, MostSameTexts = 5 });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Rows.Count(row => rows[row].Text == "Demande de RSA"), Is.EqualTo(5));
            Assert.That(plan.Economies, Has.One.Contains("45 rows are left out"));
        }
    }

    [Test]
    public void Of_TextsOfTheCatalogue_AreNeverAside()
    {
        LabelledRequest[] rows = [.. Rows.Select((row, i) => row with { IsFromCatalogue = i % 2 == 0 })];
        var plan = TrainingPlan.Of(rows, 0, new TrainingOptions { MostWorkInParts = 1 });
        Assert.That(plan.Rows.Where((_, at) => plan.Aside![at]).Any(row => rows[row].IsFromCatalogue), Is.False);
    }

    [Test]
    public void Of_SameRowsAndSeed_SamePlanOnAnyNumberOfThreads()
    {
        var options = new TrainingOptions { MostWorkInParts = 1, MostWork = 200 };
        var one = TrainingPlan.Of(Rows, 0, options with { Parallelism = 1 });
        var eight = TrainingPlan.Of(Rows, 0, options with { Parallelism = 8 });
        var other = TrainingPlan.Of(Rows, 0, options with { Seed = 63 });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(eight.Rows, Is.EqualTo(one.Rows));
            Assert.That(eight.Aside, Is.EqualTo(one.Aside));
            Assert.That(other.Rows, Is.Not.EqualTo(one.Rows));
        }
    }

    /// <summary>A number in letters: digits alone make no other text.</summary>
    private static string Word(int number) => string.Concat(number.ToString("000", System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + 'b')));
}
