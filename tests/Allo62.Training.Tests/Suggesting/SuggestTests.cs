using Allo62.Tests.Shared;
using Allo62.Training.Corrections;
using Allo62.Training.Evaluation.Results;
using Allo62.Training.Suggesting;

namespace Allo62.Training.Tests.Suggesting;

public sealed class SuggestTests
{
    private static readonly string[] Sure = [.. SampleRequests.All.Select(row => row.Text)];

    private static readonly string[] Open =
    [
        "le rsa pour ma grand mère âgée", "trou dans le dossier rsa de la route", "rue inondée devant chez ma mère âgée", "montant du film", "aide ménagère et reprise de travail",
    ];

    [Test]
    public void Choose_KnownAndOpenTexts_TheOpenOnesFirst()
    {
        var chosen = Suggester().Choose([.. Sure, .. Open], Open.Length, new Dictionary<string, int>()).Select(suggestion => suggestion.Row - Sure.Length).ToArray();
        Assert.That(chosen.Count(row => row >= 0), Is.GreaterThanOrEqualTo(4));
    }

    [Test]
    public void Choose_NearCopies_AskedOnce()
    {
        string[] texts = [.. Enumerable.Repeat(Open[1], 3), Open[1] + " !", Open[0]];
        Assert.That(Suggester().Choose(texts, 5, new Dictionary<string, int>()).Select(suggestion => suggestion.Row), Is.EquivalentTo(new[] { 0, 4 }));
    }

    [Test]
    public void Choose_ManyTexts_SpreadOverCategories()
    {
        var chosen = Suggester().Choose(Sure, 10, new Dictionary<string, int>());
        Assert.That(chosen.Select(suggestion => suggestion.First.Category).Distinct().Count(), Is.GreaterThanOrEqualTo(3));
    }

    [Test]
    public void Suggest_ThenFilledIn_ImportsAsCorrections()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("unlabelled.csv", "id,text,category\n" + string.Concat(Open.Select((text, i) => $"u-{i},{text},\n")) + "u-9,-rsa ou caf,\n");
        var run = ConsoleRun.Of("suggest", "--model", SamplePackage.Path, "--data", data, "--count", "6", "--out", folder.File("sheet.csv"));
        var sheet = File.ReadAllText(folder.File("sheet.csv"));
        File.WriteAllText(folder.File("filled.csv"), sheet.Replace(";;;;", ";rsa;ab;24/11/2026;"));
        var import = ConsoleRun.Of("import-corrections", folder.File("filled.csv"), "--new-rows", "--data", folder.WriteRows("log.csv", SampleRequests.All), "--out", folder.File("corrections.csv"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output, Does.StartWith("6 of 6 texts chosen"), run.Error);
            Assert.That(sheet, Does.Contain("'-rsa ou caf"), "no cell that a spreadsheet would run");
            Assert.That(import.ExitCode, Is.EqualTo(ExitCode.Done), import.Error);
            Assert.That(CorrectionFile.Read(folder.File("corrections.csv")).Select(correction => correction.Text), Has.Member("-rsa ou caf"));
        }
    }

    [Test]
    public void BenchmarkSuggest_SampleRequests_BothCurves()
    {
        using var folder = new TemporaryFolder();
        var data = folder.WriteRows("data.csv", SampleRequests.All);
        var run = ConsoleRun.Of("benchmark-suggest", "--train", data, "--test", data, "--start", "30", "--step", "15", "--until", "60");
        Assert.That(run.Output, Does.Contain("30 labels: by chance").And.Contain("60 labels: by chance 1.0000, suggested 1.0000").And.Contain("% of those drawn by chance"), run.Error);
    }

    private static Suggester Suggester() => new(SamplePackage.Model.Value.Classifier, SamplePackage.Model.Value.Thresholds, new OutcomeCosts());
}
