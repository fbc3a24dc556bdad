using System.Text;
using Allo62.Model.Intents;
using Allo62.Tests.Shared;
using Allo62.Model.Packaging;
using Allo62.Training.Data;
using Allo62.Training.Evaluation;
using Allo62.Training.Reports;
using Allo62.Training.Reports.Content;
using Allo62.Training.Reports.Html;

namespace Allo62.Training.Tests.Reports;

public sealed class ReportSizeTests
{
    private const int Rows = 50_000;
    private const int LargestBytes = 25 << 20;

    /// <summary>Texts as long as those of the demonstration log (90 characters), one row in six wrong.</summary>
    [Test]
    public void Render_FiftyThousandRows_StaysUnder25Megabytes()
    {
        using var folder = new TemporaryFolder();
        var package = ModelPackage.Load(SamplePackage.Path);
        var data = LabelledDataReader.Read([folder.WriteRows("data.csv", SampleRequests.All)]);
        var evaluation = new ModelEvaluation(new EvaluationOptions { BootstrapSamples = 10 }).Run(package, null, data);
        var few = evaluation.Rows.ToArray();
        var content = ReportBuilder.Build(new ReportInput(package, evaluation.Result, few, [], [], default));
        var rows = Enumerable.Range(0, Rows).Select(i => few[i % few.Length] with { Id = $"2026-{i:00000}", Date = "2026-11-24", Channel = "telephone", Text = Text(i), Right = i % 6 != 0 }).ToArray();
        var errors = rows.Select((row, i) => (row, i)).Where(pair => !pair.row.Right).Select(pair => new RowError(
            pair.i, [.. Enumerable.Range(0, 8).Select(word => new TokenWeight(word * 8, 6, 0.5 - word * 0.1))],
            [.. Enumerable.Range(0, 3).Select(near => new NearRow(Learnt(pair.i + near), 0.4))], ProposedAction.Relabel)).ToArray();
        var suspects = errors.Select(error => new SuspectedRow(RowNames.Measured(rows[error.Row]), "rsa", 0.1, 0.8, 0.9, true)).ToArray();
        var page = ReportHtml.Render(content with { Rows = rows, Errors = errors, Suspects = suspects });
        Assert.That(Encoding.UTF8.GetByteCount(page), Is.LessThanOrEqualTo(LargestBytes));
    }

    private static string Text(int i) => $"bonjour, demande numéro {i} : on m'a coupé l'électricité et je n'arrive pas à joindre le service";

    private static RowReference Learnt(int i) => new($"2025-{i:00000}", "log.csv", i, Text(i), "rsa", true);
}
