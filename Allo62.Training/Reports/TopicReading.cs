using Allo62.Model.Data;
using Allo62.Model.Topics;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>What the requests that were handed to a human are about.</summary>
internal static class TopicReading
{
    private const int FewestRows = 5;
    private const string HandedOff = "handoff";
    private const double MostlyOutOfScope = 0.5;

    public static IReadOnlyList<UnansweredTopic> Of(ReportInput input)
    {
        var rowsOf = Enumerable.Range(0, input.Rows.Count).ToLookup(row => input.Rows[row].Decision == HandedOff);
        int[] unanswered = [.. rowsOf[true]];
        var others = rowsOf[false].Select(row => input.Rows[row].Text);
        return [.. TextClusters.Of([.. unanswered.Select(row => input.Rows[row].Text)], [.. others], FewestRows).Select(cluster =>
        {
            int[] rows = [.. cluster.Texts.Select(text => unanswered[text])];
            var label = rows.CountBy(row => input.Rows[row].Category).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).First();
            var share = (double)label.Value / rows.Length;
            return new UnansweredTopic(rows, cluster.KeyWords, label.Key, share, label.Key == ReservedCategories.OutOfScope && share >= MostlyOutOfScope);
        })];
    }
}
