using System.Collections.Immutable;
using Allo62.Model.Calibration;
using Allo62.Model.Decisions;
using Allo62.Model.Intents;
using Allo62.Model.Text;
using Allo62.Model.Urgency;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Allo62.Model.Learning;

/// <summary>
/// Weighs the model's urgency scores, the rules and the categories together (stacking by logistic regression, Wolpert 1992), on
/// scores of texts whose writers the model had not read, and chooses the thresholds there.
/// </summary>
internal sealed class UrgencyLearner(TrainingCorpus corpus, UrgencyLesson lesson, OutOfFold outOfFold, MatrixCalibration calibration, TrainingOptions options)
{
    private const float L2 = 1e-3f;
    private const double Confidence = 0.95;

    public LearnedUrgency Learn()
    {
        var signals = lesson.Examples.Select((example, i) => Signals(example, corpus.Rows + i)).ToArray();
        var (any, anyBias) = Fit(signals, [.. lesson.Examples.Select(example => example.Level != UrgencyLevel.None)]);
        var (vital, vitalBias) = Fit(signals, [.. lesson.Examples.Select(example => example.Level == UrgencyLevel.Vital)]);
        var anyOdds = signals.Select(row => LearnedUrgency.Odds(row, any, anyBias)).ToArray();
        var vitalOdds = signals.Select(row => LearnedUrgency.Odds(row, vital, vitalBias)).ToArray();
        var learned = new LearnedUrgency
        {
            AnyWeights = any,
            VitalWeights = vital,
            AnyBias = anyBias,
            VitalBias = vitalBias,
            AnyThreshold = LetThrough(anyOdds, UrgencyLevel.None, UrgencyLevel.None, options.UrgencyFalseAlarms),
            VitalThreshold = LetThrough(vitalOdds, UrgencyLevel.None, UrgencyLevel.Urgent, options.UrgencyFalseAlarms),
            HeldOut = new UrgencyFigures(0, 0, 0, 0, 0),
        };
        return learned with { HeldOut = UrgencyFigures.Of([.. lesson.Examples.Select((example, i) => (example.Level, learned.Level(signals[i])))]) };
    }

    private float[] Signals(UrgencyExample example, int row)
    {
        var classes = corpus.Categories.Length;
        var scores = outOfFold.Scores[row];
        var probabilities = scores[..classes];
        calibration.Apply(probabilities);
        var ranked = probabilities.Select((p, label) => new RankedCategory(corpus.Categories[label], p)).OrderByDescending(category => category.Confidence)
            .Take(UrgencyDetector.RankedNeeded).ToImmutableArray();
        var prediction = new IntentPrediction(ranked, outOfFold.OutOfScope[row], outOfFold.UnknownShare[row]);
        var signals = new float[UrgencySignals.Count];
        lesson.Rules.Signals(lesson.Rules.Read(example.Text, new NormalisedText()), scores[classes], scores[classes + 1], prediction, signals);
        return signals;
    }

    private (float[] Weights, float Bias) Fit(float[][] signals, bool[] answers)
    {
        var ml = new MLContext(options.Seed);
        var schema = MlSchema.Rows(UrgencySignals.Count);
        var rows = signals.Zip(answers, (values, answer) => new MlRow { Features = new VBuffer<float>(values.Length, values), Label = answer });
        var trained = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = nameof(MlRow.Label),
            FeatureColumnName = nameof(MlRow.Features),
            L1Regularization = 0,
            L2Regularization = L2,
            NumberOfThreads = 1,
        }).Fit(ml.Data.LoadFromEnumerable(rows.ToArray(), schema));
        return ([.. trained.Model.SubModel.Weights], trained.Model.SubModel.Bias);
    }

    /// <summary>The loosest threshold of which one can be sure that it lets through no more than this share of the texts of the given levels.</summary>
    private float LetThrough(float[] odds, UrgencyLevel from, UrgencyLevel to, double share)
    {
        var others = odds.Where((_, i) => lesson.Examples[i].Level >= from && lesson.Examples[i].Level <= to).OrderDescending().ToArray();
        if (others.Length == 0) return 0;
        var let = 0;
        while (let + 1 < others.Length && BinomialBound.Upper(let + 1, others.Length, Confidence) <= share) let++;
        return others[let];
    }
}
