namespace Allo62.Training.Robustness;

/// <summary>Two letters that stand side by side change places.</summary>
internal sealed class SwappedLetters : ITypingError
{
    public string Name => "swapped letters";

    public string Slip(string word, int at, Draws draws)
    {
        var first = Math.Min(at, word.Length - 2);
        return word[..first] + word[first + 1] + word[first] + word[(first + 2)..];
    }
}
