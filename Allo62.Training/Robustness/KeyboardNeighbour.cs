namespace Allo62.Training.Robustness;

/// <summary>The key beside the right one, on the French keyboard.</summary>
internal sealed class KeyboardNeighbour : ITypingError
{
    private static readonly string[] Rows = ["azertyuiop", "qsdfghjklm", "wxcvbn"];

    public string Name => "neighbouring keys";

    public string Slip(string word, int at, Draws draws)
    {
        var letter = Bare(word[at]);
        var row = Array.FindIndex(Rows, keys => keys.Contains(letter, StringComparison.Ordinal));
        if (row < 0) return word;
        var column = Rows[row].IndexOf(letter, StringComparison.Ordinal);
        char?[] around = [Key(row, column - 1), Key(row, column + 1), Key(row - 1, column), Key(row + 1, column)];
        return word[..at] + draws.OneOf([.. around.OfType<char>()]) + word[(at + 1)..];
    }

    private static char? Key(int row, int column) => row >= 0 && row < Rows.Length && column >= 0 && column < Rows[row].Length ? Rows[row][column] : null;

    /// <summary>Letters with accents have keys of their own above the letters; the finger that misses them is taken to miss the bare letter.</summary>
    private static char Bare(char letter) => char.ToLowerInvariant(letter.ToString().Normalize(System.Text.NormalizationForm.FormD)[0]);
}
