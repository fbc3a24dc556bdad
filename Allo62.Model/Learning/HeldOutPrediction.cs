namespace Allo62.Model.Learning;

/// <summary>What a model that had not seen a training row made of it.</summary>
/// <param name="Row">Index of the row in the training data.</param>
/// <param name="Probabilities">Calibrated probability of each category, in the order of the model's categories.</param>
/// <param name="OutOfScopeScore">See <see cref="Intents.IntentPrediction.OutOfScopeScore"/>.</param>
public sealed record HeldOutPrediction(int Row, float[] Probabilities, double OutOfScopeScore)
{
    /// <summary>See <see cref="Intents.IntentPrediction.UnknownShare"/>.</summary>
    public double UnknownShare { get; init; }
}
