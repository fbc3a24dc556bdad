using Allo62.Model.Intents;
using Allo62.Training.Data;
using Allo62.Training.Evaluation;
using Allo62.Training.Quality;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>Errors one by one: deciding words, nearest training rows, proposed action.</summary>
internal sealed class ErrorReading(ReportInput input, RowNames names, IReadOnlySet<string> doubtful)
{
    private const int WordsShown = 8;
    private const int NearestShown = 3;
    private const double NearCopy = 0.8;

    private readonly ConfusionShares _shares = new(input.Evaluation.Result.Confusion);
    private readonly HashSet<string> _known = [.. input.Model.Classifier.Categories];

    public IReadOnlyList<RowError> Read()
    {
        var scored = input.Evaluation.Scored;
        var wrong = Enumerable.Range(0, scored.Count).Where(row => !scored[row].IsRight).ToArray();
        var near = input.Train is { } train
            ? NearestTexts.Find([.. train.Rows.Select(row => row.Request.Text)], [.. wrong.Select(row => scored[row].Request.Text)], NearestShown) : null;
        return [.. wrong.AsParallel().AsOrdered().Select((row, i) => Read(row, scored[row], near?[i]))];
    }

    private RowError Read(int row, ScoredRow scored, IReadOnlyList<NearText>? near)
    {
        var nearest = (near ?? []).Select(text => new NearRow(names.Train(input.Train!.Rows[text.Text]), text.Similarity)).ToArray();
        return new RowError(row, Words(scored), nearest, ActionProposal.Of(Situation(input.Data.Rows[row], scored, near is null ? null : nearest)));
    }

    private IReadOnlyList<TokenWeight> Words(ScoredRow scored)
    {
        var (answer, label) = (scored.Ranked[0].Category, scored.Request.Category);
        if (!_known.Contains(label)) return [];
        return [.. input.Model.Classifier.Explain(scored.Request.Text, answer, label).Tokens.OrderByDescending(word => Math.Abs(word.Weight)).Take(WordsShown)];
    }

    private ErrorSituation Situation(LabelledRow row, ScoredRow scored, NearRow[]? nearest)
    {
        var (answer, label) = (scored.Ranked[0], scored.Request.Category);
        return new ErrorSituation
        {
            LabelIsDoubtful = doubtful.Contains(names.Measured(row).Id) || (nearest ?? []).Any(near => near.Similarity >= NearCopy && near.Row.Category == answer.Category),
            WasRouted = scored.IsRouted,
            OverThreshold = answer.Confidence - input.Model.Manifest.Decision.Route.GetValueOrDefault(answer.Category, 1),
            ShareThere = _shares.Share(label, answer.Category),
            ShareBack = _shares.Share(answer.Category, label),
            PairRows = _shares.Rows(label, answer.Category) + _shares.Rows(answer.Category, label),
            HasBorder = Borders.Between(input.Catalogue, label, answer.Category) is not null,
            UnknownShare = scored.Prediction.UnknownShare,
            NearestSimilarity = nearest is null ? null : nearest.Length == 0 ? 0 : nearest[0].Similarity,
        };
    }
}
