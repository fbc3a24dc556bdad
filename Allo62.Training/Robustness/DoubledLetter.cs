namespace Allo62.Training.Robustness;

/// <summary>A key that was pressed twice.</summary>
internal sealed class DoubledLetter : ITypingError
{
    public string Name => "doubled letters";

    public string Slip(string word, int at, Draws draws) => word.Insert(at, word[at].ToString());
}
