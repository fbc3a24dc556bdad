using Allo62.Model.Packaging;
using Allo62.Tests.Shared;
using Allo62.Training.Data;
using Allo62.Training.Evaluation;
using Allo62.Training.Evaluation.Results;
using Allo62.Training.Reports;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Tests.Reports;

public sealed class VerdictTests
{
    /// <summary>Such a model breaks no promise and helps nobody: the first screen says so.</summary>
    [Test]
    public void Build_NothingRouted_IsSaidFirst()
    {
        using var folder = new TemporaryFolder();
        var package = ModelPackage.Load(SamplePackage.Path);
        var evaluation = new ModelEvaluation(new EvaluationOptions { BootstrapSamples = 10 }).Run(package, null, LabelledDataReader.Read([folder.WriteRows("data.csv", SampleRequests.All)]));
        var none = new Outcome(0, new Estimate(0, 0, 0), 0, null);
        var figures = evaluation.Result with { Outcomes = evaluation.Result.Outcomes with { RightRoute = none, WrongRoute = none } };
        var verdict = ReportBuilder.Build(new ReportInput(package, figures, [.. evaluation.Rows], [], [], default)).Verdict;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(verdict.Hurts[0].Text, Does.StartWith(SafetyChecks.NothingRouted));
            Assert.That(verdict.Checks.Single(check => check.Finding.StartsWith(SafetyChecks.NothingRouted, StringComparison.Ordinal)).State, Is.EqualTo(CheckState.Unsure));
        }
    }
}
