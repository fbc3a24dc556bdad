using System.Collections.Frozen;

namespace Allo62.Model.Anonymisation;

/// <summary>A small set of words, in base letters, that tell what stands after or at a token.</summary>
internal sealed class Cue(int reach, params string[] words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words =
        words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Nearly every question is answered with no: the first letter and the length say so without a look-up.
    private readonly uint _firstLetters = words.Aggregate(0u, (letters, word) => letters | 1u << (word[0] & 31));
    private readonly uint _lengths = words.Aggregate(0u, (lengths, word) => lengths | 1u << (word.Length & 31));

    /// <summary>The words, for the lists that mark them in a text.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>Whether one of the words stands in the few tokens before, in the same line.</summary>
    public bool StandsBefore(ScannedText text, int token)
    {
        for (var i = token - 1; i >= 0 && i >= token - reach; i--)
        {
            if (Is(text, i)) return true;
            if (text[i + 1].LineBefore || text[i].Kind == TokenKind.Placeholder) return false;
        }
        return false;
    }

    /// <summary>Whether a token is one of the words.</summary>
    public bool Is(ScannedText text, int token)
    {
        if (!text.IsWord(token)) return false;
        var word = text.Folded(token);
        return word.Length > 0 && (_firstLetters >> (word[0] & 31) & 1) != 0 && (_lengths >> (word.Length & 31) & 1) != 0 && _words.Contains(word);
    }
}
