namespace Allo62.Model.Anonymisation;

/// <summary>
/// What the recognisers reported for one text, and the one policy for overlaps: what is known to be public stays, then the
/// longest wins, then the recogniser that comes first; of the loser what is left over is masked too, so that nothing found leaks.
/// </summary>
internal sealed class FindingSet
{
    private const int Kept = -2;
    private const int Free = -1;

    // Any long number can be a file number: at equal length everything else knows better.
    private const string Vaguest = "DOSSIER";

    private readonly record struct Candidate(int First, int Last, string Placeholder, string Rule, int Rank);

    private readonly List<Candidate> _candidates = [];
    private ScannedText _text;
    private int[] _owner = [];
    private string?[] _types = [];
    private bool _isUsed;

    public FindingSet(ScannedText text) => _text = text;

    /// <summary>Empties the set for another text; nothing is cleared before something is found.</summary>
    public void Reset(ScannedText text)
    {
        _text = text;
        _isUsed = false;
        _candidates.Clear();
    }

    private void Use()
    {
        if (_isUsed) return;
        _isUsed = true;
        if (_owner.Length < _text.Count) (_owner, _types) = (new int[_text.Count * 2], new string?[_text.Count * 2]);
        _owner.AsSpan(0, _text.Count).Fill(Free);
        _types.AsSpan(0, _text.Count).Clear();
    }

    /// <summary>Reports tokens as personal data; refused when an older placeholder lies between them.</summary>
    public void Add(int first, int last, string placeholder, string rule)
    {
        for (var i = first; i <= last; i++)
        {
            if (_text[i].Kind == TokenKind.Placeholder) return;
        }
        Use();
        for (var i = first; i <= last; i++) _types[i] ??= placeholder;
        _candidates.Add(new Candidate(first, last, placeholder, rule, placeholder == Vaguest ? int.MaxValue : _candidates.Count));
    }

    /// <summary>Says that tokens are public whatever another recogniser thinks: a service number.</summary>
    public void Keep(int first, int last)
    {
        Use();
        _owner.AsSpan(first, last - first + 1).Fill(Kept);
    }

    /// <summary>Nothing was found, nor said to be public.</summary>
    public bool IsEmpty => !_isUsed;

    /// <summary>The kind of data found so far at a token, or null.</summary>
    public string? TypeAt(int token) => _isUsed && (uint)token < (uint)_text.Count ? _types[token] : null;

    public bool IsKept(int token) => _isUsed && _owner[token] == Kept;

    /// <summary>The findings in the order of the text, without overlap.</summary>
    public List<Finding> Resolve()
    {
        if (_candidates.Count == 0) return [];
        _candidates.Sort((a, b) => Length(a) != Length(b) ? Length(b).CompareTo(Length(a)) : a.Rank.CompareTo(b.Rank));
        for (var c = 0; c < _candidates.Count; c++)
        {
            for (var i = _candidates[c].First; i <= _candidates[c].Last; i++)
            {
                if (_owner[i] == Free) _owner[i] = c;
            }
        }
        return ReadOwners();
    }

    private List<Finding> ReadOwners()
    {
        var findings = new List<Finding>();
        for (var i = 0; i < _text.Count;)
        {
            var owner = _owner[i];
            var first = i;
            while (i < _text.Count && _owner[i] == owner) i++;
            if (owner < 0) continue;
            var last = i - 1;
            while (first <= last && IsNoise(first)) first++;
            while (first <= last && IsNoise(last)) last--;
            if (first > last) continue;
            var candidate = _candidates[owner];
            findings.Add(new Finding(candidate.Placeholder, candidate.Rule, _text[first].Start, _text[last].End - _text[first].Start));
        }
        return findings;
    }

    /// <summary>What is left of a loser may begin or end with a comma: that is nobody's data.</summary>
    private bool IsNoise(int token) => _text[token].Kind == TokenKind.Sign && _text[token].Sign is not ('+' or '@' or '(' or ')');

    private int Length(Candidate candidate) => _text[candidate.Last].End - _text[candidate.First].Start;
}
