namespace Allo62.Training.Retraining;

/// <summary>What the train stage leaves for the stages after it.</summary>
/// <param name="Package">File name of the package, in the folder <see cref="Folder"/>.</param>
/// <param name="Version">Its model version.</param>
/// <param name="Rows">Rows learned from.</param>
/// <param name="HeldOutAccuracy">Accuracy out of fold on the rows learned from, drawn at random: optimistic.</param>
internal sealed record Candidate(string Package, string Version, int Rows, double HeldOutAccuracy)
{
    public const string File = "candidate.json";
    public const string Folder = "candidate";
}
