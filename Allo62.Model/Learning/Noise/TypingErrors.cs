namespace Allo62.Model.Learning.Noise;

/// <summary>Slips of the finger on a French keyboard: a neighbouring key, two letters swapped, one doubled, one left out.</summary>
internal static class TypingErrors
{
    private const int ShortestWord = 4;

    private static readonly string[] KeyRows = ["azertyuiop", "qsdfghjklm", "wxcvbn"];

    /// <summary>The text with about one slip in so many words; words of up to three letters are left alone.</summary>
    public static string Make(string text, int wordsPerError, Random random)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            // CA5394: not a secret, and it must be the same every time.
#pragma warning disable CA5394
            if (words[i].Length < ShortestWord || words[i][0] == '<' || random.Next(wordsPerError) > 0) continue;
            words[i] = Slip(words[i], random.Next(1, words[i].Length - 1), random.Next(4));
#pragma warning restore CA5394
        }
        return string.Join(' ', words);
    }

    private static string Slip(string word, int at, int kind) => kind switch
    {
        0 => word[..at] + Neighbour(word[at]) + word[(at + 1)..],
        1 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        2 => word[..at] + word[at] + word[at..],
        _ => word[..at] + word[(at + 1)..],
    };

    private static char Neighbour(char c)
    {
        foreach (var row in KeyRows)
        {
            var at = row.IndexOf(c, StringComparison.Ordinal);
            if (at >= 0) return row[at + 1 < row.Length ? at + 1 : at - 1];
        }
        return c;
    }
}
