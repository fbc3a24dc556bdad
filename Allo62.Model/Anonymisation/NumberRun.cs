namespace Allo62.Model.Anonymisation;

/// <summary>Numbers that follow one another with at most one sign between them: « 06 12 34-56.78 ».</summary>
internal ref struct NumberRun
{
    public const int MostGroups = 24;

    private const int MostMissing = 4;

    private readonly Span<char> _digits;
    private readonly Span<int> _tokens;
    private readonly Span<int> _ends;

    /// <param name="text">The text.</param>
    /// <param name="first">A number token.</param>
    /// <param name="signs">The signs that may stand between two groups.</param>
    /// <param name="digits">Receives the digits; its length bounds the run.</param>
    /// <param name="groups">Workspace of 2 × <see cref="MostGroups"/>.</param>
    public NumberRun(ScannedText text, int first, ReadOnlySpan<char> signs, Span<char> digits, Span<int> groups)
    {
        _digits = digits;
        _tokens = groups[..MostGroups];
        _ends = groups.Slice(MostGroups, MostGroups);
        var token = first;
        while (Count < MostGroups && text.IsNumber(token) && (token == first || !text[token].LineBefore))
        {
            var group = text.Folded(token);
            if (Length + group.Length > digits.Length) break;
            group.CopyTo(digits[Length..]);
            Length += group.Length;
            _tokens[Count] = token;
            _ends[Count++] = Length;
            token++;
            if (text.IsSign(token, signs)) token = AfterSigns(text, token, signs);
        }
    }

    /// <summary>Over one sign, or over the dots of « 03 21 65 .. 40 27 », when a number follows.</summary>
    private static int AfterSigns(ScannedText text, int token, ReadOnlySpan<char> signs)
    {
        if (text.IsNumber(token + 1)) return token + 1;
        var next = token;
        while (next - token < MostMissing && next < text.Count && text.IsSign(next, "._*") && !text[next].LineBefore) next++;
        return next > token + 1 && text.IsNumber(next) ? next : token;
    }

    /// <summary>Number of groups.</summary>
    public int Count { get; private set; }

    /// <summary>Number of digits of all groups.</summary>
    public int Length { get; private set; }

    /// <summary>The digits of the first groups.</summary>
    public readonly ReadOnlySpan<char> Digits(int groups) => groups == 0 ? [] : _digits[.._ends[groups - 1]];

    /// <summary>The token of a group, from 0.</summary>
    public readonly int Token(int group) => _tokens[group];

    public readonly int GroupLength(int group) => _ends[group] - (group == 0 ? 0 : _ends[group - 1]);

    /// <summary>How many groups make exactly so many digits, or 0.</summary>
    public readonly int GroupsFor(int digits)
    {
        for (var g = 0; g < Count; g++)
        {
            if (_ends[g] == digits) return g + 1;
        }
        return 0;
    }

    /// <summary>The sign before a group, a space, or \0 when the groups touch (which they cannot without a sign).</summary>
    public readonly char SeparatorBefore(ScannedText text, int group)
    {
        var between = _tokens[group] - 1;
        return between > _tokens[group - 1] ? text[between].Sign : ' ';
    }

    /// <summary>Whether the same sign or space stands between all of the first groups.</summary>
    public readonly bool HasOneSeparator(ScannedText text, int groups)
    {
        for (var g = 2; g < groups; g++)
        {
            if (SeparatorBefore(text, g) != SeparatorBefore(text, 1)) return false;
        }
        return true;
    }
}
