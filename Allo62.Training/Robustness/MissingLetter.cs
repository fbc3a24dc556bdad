namespace Allo62.Training.Robustness;

/// <summary>A key that was not pressed.</summary>
internal sealed class MissingLetter : ITypingError
{
    public string Name => "missing letters";

    public string Slip(string word, int at, Draws draws) => word.Remove(at, 1);
}
