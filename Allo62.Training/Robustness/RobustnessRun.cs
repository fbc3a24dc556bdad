using Allo62.Model.Data;
using Allo62.Model.Decisions;
using Allo62.Model.Packaging;
using Allo62.Training.Evaluation;

namespace Allo62.Training.Robustness;

/// <summary>Asks a model the same needs put differently, and counts the answers that change.</summary>
internal sealed class RobustnessRun(ModelPackage package, IReadOnlyList<LabelledRequest> rows, int seed)
{
    private readonly IReadOnlyList<ScoredRow> _before = Evaluator.Score(package.Classifier, package.Manifest.Decision, rows);

    public IReadOnlyList<PerturbationResult> Run(IReadOnlyList<IPerturbation> perturbations, CancellationToken cancellation)
    {
        var results = new List<PerturbationResult>(perturbations.Count);
        foreach (var perturbation in perturbations)
        {
            cancellation.ThrowIfCancellationRequested();
            results.Add(Run(perturbation));
        }
        return results;
    }

    private PerturbationResult Run(IPerturbation perturbation)
    {
        var altered = rows.Select((row, i) => row with { Text = perturbation.Apply(row.Text, new Draws(seed, perturbation.Name, i)) }).ToArray();
        var after = Evaluator.Score(package.Classifier, package.Manifest.Decision, altered);
        var pairs = _before.Zip(after).Where(pair => pair.First.Request.Text != pair.Second.Request.Text).ToArray();
        double Share(Func<(ScoredRow First, ScoredRow Second), bool> holds) => pairs.Length == 0 ? 0 : (double)pairs.Count(holds) / pairs.Length;
        return new PerturbationResult(
            perturbation.Name, pairs.Length, Share(pair => !SameAnswer(pair.First, pair.Second)), Share(pair => !SameDecision(pair.First, pair.Second)),
            Share(pair => pair.First.IsRight), Share(pair => pair.Second.IsRight), perturbation.Limit);
    }

    private static bool SameAnswer(ScoredRow before, ScoredRow after) => before.Ranked[0].Category == after.Ranked[0].Category;

    private static bool SameDecision(ScoredRow before, ScoredRow after) =>
        before.Decision.Kind == after.Decision.Kind && (before.Decision.Kind != DecisionKind.Route || SameAnswer(before, after));
}
