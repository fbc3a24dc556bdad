using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Evaluation;

/// <summary>Counts rows, each with a weight, and turns the counts into the headline figures.</summary>
internal sealed class HeadlineTally(int categories, OutcomeCosts costs)
{
    /// <summary>Number of figures, in the order of <see cref="Headline"/>.</summary>
    public const int Figures = 9;

    private const int Bins = CalibrationCurve.Bins;

    private readonly long[] _right = new long[categories];
    private readonly long[] _missed = new long[categories];
    private readonly long[] _falsely = new long[categories];
    private readonly double[] _confidence = new double[Bins];
    private readonly double[] _rightInBin = new double[Bins];
    private readonly long[] _outcomes = new long[Enum.GetValues<OutcomeKind>().Length];
    private long _rows;
    private long _top3;

    public void Add(in RowFacts row, int weight)
    {
        _rows += weight;
        if (row.InTop3) _top3 += weight;
        _outcomes[(int)row.Outcome] += weight;
        var bin = CalibrationCurve.BinOf(row.Confidence);
        _confidence[bin] += weight * row.Confidence;
        if (row.IsRight)
        {
            _right[row.Label] += weight;
            _rightInBin[bin] += weight;
            return;
        }
        _missed[row.Label] += weight;
        _falsely[row.Answer] += weight;
    }

    public void Clear()
    {
        foreach (var counts in new[] { _right, _missed, _falsely, _outcomes }) Array.Clear(counts);
        Array.Clear(_confidence);
        Array.Clear(_rightInBin);
        (_rows, _top3) = (0, 0);
    }

    public double[] Values()
    {
        long Count(OutcomeKind outcome) => _outcomes[(int)outcome];
        var routed = Count(OutcomeKind.RightRoute) + Count(OutcomeKind.WrongRoute);
        return
        [
            (double)_right.Sum() / _rows,
            MacroF1(),
            (double)_top3 / _rows,
            _confidence.Zip(_rightInBin, (said, was) => Math.Abs(said - was)).Sum() / _rows,
            (double)routed / _rows,
            routed == 0 ? 0 : (double)Count(OutcomeKind.WrongRoute) / routed,
            (double)(Count(OutcomeKind.ClarifiedRight) + Count(OutcomeKind.ClarifiedWrong)) / _rows,
            (double)(Count(OutcomeKind.HandedOff) + Count(OutcomeKind.HandedOffOutOfScope)) / _rows,
            _outcomes.Select((count, outcome) => count * costs.Calls((OutcomeKind)outcome)).Sum() / _rows,
        ];
    }

    /// <summary>Over the categories that rows belong to.</summary>
    private double MacroF1()
    {
        var (sum, present) = (0.0, 0);
        for (var category = 0; category < _right.Length; category++)
        {
            if (_right[category] + _missed[category] == 0) continue;
            sum += 2.0 * _right[category] / (2 * _right[category] + _missed[category] + _falsely[category]);
            present++;
        }
        return sum / present;
    }
}
