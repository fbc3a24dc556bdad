namespace Allo62.Model.Anonymisation;

/// <summary>Finds one kind of personal data.</summary>
internal interface IRecogniser
{
    /// <summary>Reports what it finds. Looks only a bounded number of tokens around each token, so that work is linear.</summary>
    void Find(ScannedText text, FindingSet findings);
}
