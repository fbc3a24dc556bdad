using System.Collections.Frozen;

namespace Allo62.Model.Anonymisation;

/// <summary>Words before a number that say what it is.</summary>
internal sealed class Cue(int reach, params string[] words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words =
        words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether one of the words stands in the few tokens before, in the same line.</summary>
    public bool StandsBefore(ScannedText text, int token)
    {
        for (var i = token - 1; i >= 0 && i >= token - reach; i--)
        {
            if (text.IsWord(i) && _words.Contains(text.Folded(i))) return true;
            if (text[i + 1].LineBefore || text[i].Kind == TokenKind.Placeholder) return false;
        }
        return false;
    }

    public bool Is(ScannedText text, int token) => text.IsWord(token) && _words.Contains(text.Folded(token));
}
