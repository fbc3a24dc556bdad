using Allo62.Model.Data;
using Allo62.Model.Decisions;
using Allo62.Training.Quality;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>What the requests that were handed to a human are about.</summary>
internal static class TopicReading
{
    private const int FewestRows = 5;
    private const double MostlyOutOfScope = 0.5;

    public static IReadOnlyList<UnansweredTopic> Of(ReportInput input)
    {
        var scored = input.Evaluation.Scored;
        var unanswered = Enumerable.Range(0, scored.Count).Where(row => scored[row].Decision.Kind == DecisionKind.Handoff).ToArray();
        var others = Enumerable.Range(0, scored.Count).Except(unanswered).Select(row => scored[row].Request.Text);
        return [.. TextClusters.Of([.. unanswered.Select(row => scored[row].Request.Text)], [.. others], FewestRows).Select(cluster =>
        {
            int[] rows = [.. cluster.Texts.Select(text => unanswered[text])];
            var label = rows.CountBy(row => scored[row].Request.Category).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).First();
            var share = (double)label.Value / rows.Length;
            return new UnansweredTopic(rows, cluster.KeyWords, label.Key, share, label.Key == ReservedCategories.OutOfScope && share >= MostlyOutOfScope);
        })];
    }
}
