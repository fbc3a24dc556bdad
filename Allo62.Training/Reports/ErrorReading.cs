using Allo62.Model.Intents;
using Allo62.Training.Evaluation.Results;
using Allo62.Training.Quality;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>Errors one by one: deciding words, nearest training rows, proposed action.</summary>
internal sealed class ErrorReading(ReportInput input, IReadOnlySet<string> doubtful)
{
    private const int WordsShown = 8;
    private const int NearestShown = 3;
    private const double NearCopy = 0.8;
    private const string Routed = "route";

    /// <summary>Training rows among which the nearest are looked for; of a larger log, so many spread evenly.</summary>
    private const int MostSearched = 200_000;

    private readonly ConfusionShares _shares = new(input.Figures.Confusion);
    private readonly HashSet<string> _known = [.. input.Model.Classifier.Categories];

    public IReadOnlyList<RowError> Read()
    {
        var wrong = Enumerable.Range(0, input.Rows.Count).Where(row => !input.Rows[row].Right).ToArray();
        var step = input.Train is { } train ? 1 + (train.Rows.Count - 1) / MostSearched : 1;
        var searched = input.Train?.Rows.Where((_, row) => row % step == 0).ToArray();
        var near = searched is null ? null : NearestTexts.Find([.. searched.Select(row => row.Request.Text)], [.. wrong.Select(row => input.Rows[row].Text)], NearestShown);
        return [.. wrong.AsParallel().AsOrdered().Select((row, i) =>
            Read(row, near?[i].Select(text => new NearRow(RowNames.Learnt(input.Train!, searched![text.Text]), text.Similarity)).ToArray()))];
    }

    private RowError Read(int index, NearRow[]? nearest)
    {
        var row = input.Rows[index];
        return new RowError(index, Words(row), nearest ?? [], ActionProposal.Of(Situation(row, nearest)));
    }

    private IReadOnlyList<TokenWeight> Words(RowResult row)
    {
        if (!_known.Contains(row.Category)) return [];
        var words = input.Model.Classifier.Explain(row.Text, row.Ranked[0].Category, row.Category).Tokens;
        return [.. words.OrderByDescending(word => Math.Abs(word.Weight)).Take(WordsShown)];
    }

    private ErrorSituation Situation(RowResult row, NearRow[]? nearest)
    {
        var (answer, label) = (row.Ranked[0], row.Category);
        return new ErrorSituation
        {
            LabelIsDoubtful = doubtful.Contains(row.Id) || (nearest ?? []).Any(near => near.Similarity >= NearCopy && near.Row.Category == answer.Category),
            WasRouted = row.Decision == Routed,
            OverThreshold = answer.Confidence - input.Model.Manifest.Decision.Route.GetValueOrDefault(answer.Category, 1),
            ShareThere = _shares.Share(label, answer.Category),
            ShareBack = _shares.Share(answer.Category, label),
            PairRows = _shares.Rows(label, answer.Category) + _shares.Rows(answer.Category, label),
            HasBorder = Borders.Between(input.Catalogue, label, answer.Category) is not null,
            UnknownShare = row.UnknownShare,
            NearestSimilarity = nearest is null ? null : nearest.Length == 0 ? 0 : nearest[0].Similarity,
        };
    }
}
