using System.Text;
using Allo62.Model.Text;

namespace Allo62.Model.Anonymisation;

/// <summary>Cuts a text into tokens in one pass.</summary>
internal static class TextScanner
{
    private const int FewestLettersToJudgeCase = 12;

    // Longer texts get buffers of their own, so that no thread keeps megabytes.
    private const int LongestKept = 16_384;

    [ThreadStatic]
    private static Buffers? _mine;

    /// <summary>The text stays readable until the next one is scanned on this thread.</summary>
    public static ScannedText Scan(string source)
    {
        var buffers = source.Length <= LongestKept ? _mine ??= new Buffers() : new Buffers();
        var pass = new Pass(source, buffers);
        pass.Run();
        pass.Result(buffers.Text);
        if ((buffers.Text.AllTraits & WordTraits.PhraseStart) != 0) PhraseTagger.Tag(buffers.Text);
        return buffers.Text;
    }

    private sealed class Buffers
    {
        public Token[] Tokens = new Token[128];
        public char[] Lower = new char[32];
        public char[] Folded = new char[512];

        public ScannedText Text { get; } = new();
    }

    private ref struct Pass(string source, Buffers buffers)
    {
        private Token[] _tokens = buffers.Tokens;
        private char[] _lower = buffers.Lower;
        private char[] _folded = buffers.Folded;
        private WordTraits _allTraits;
        private ulong _hash;
        private ulong _foldedHash;
        private int _count;
        private int _foldedLength;
        private int _lowerLength;
        private int _capitals;
        private int _letters;
        private int _start = -1;
        private bool _isNumber;
        private bool _anyNumber;
        private bool _firstIsCapital;
        private int _capitalsInWord;
        private int _lettersInWord;
        private int _foldedStart;
        private bool _space;
        private bool _line;

        public void Run()
        {
            for (var i = 0; i < source.Length;)
            {
                var c = source[i];
                if (char.IsAsciiLetterLower(c))
                {
                    if (_start >= 0 && _isNumber) End(i);
                    if (_start < 0) Begin(i, false);
                    Plain(c);
                    i++;
                }
                else if (char.IsAsciiLetter(c) || c > 127 && char.IsLetter(c)) Letter(c, i++);
                else if (char.IsAsciiDigit(c)) Digit(c, i++);
                else if (c == ' ') Space(i++, false);
                else if (c > 127) Rare(c, ref i);
                else if (c < ' ' && char.IsWhiteSpace(c)) Space(i++, c is '\n' or '\r');
                else if (c == '<' && Placeholder.TryRead(source.AsSpan(i), out var placeholder))
                {
                    Single(i, i + placeholder.SourceLength, TokenKind.Placeholder, '\0');
                    i += placeholder.SourceLength;
                }
                else
                {
                    Single(i, i + 1, TokenKind.Sign, c is '`' ? '\'' : c);
                    i++;
                }
            }
            End(source.Length);
        }

        public readonly void Result(ScannedText text)
        {
            (buffers.Tokens, buffers.Lower, buffers.Folded) = (_tokens, _lower, _folded);
            var isAllCapitals = _letters >= FewestLettersToJudgeCase && _capitals * 10 >= _letters * 8;
            text.Reset(source, _tokens, _count, _folded, isAllCapitals, _anyNumber, _allTraits);
        }

        private void Rare(char c, ref int i)
        {
            var at = i;
            i += char.IsHighSurrogate(c) && i + 1 < source.Length && char.IsLowSurrogate(source[i + 1]) ? 2 : 1;
            if (char.IsDigit(c)) Digit((char)('0' + (int)char.GetNumericValue(c)), at);
            else if (char.IsWhiteSpace(c)) Space(at, c is '\u2028' or '\u2029' or '\u0085');
            else if (!char.IsSurrogate(c) && CharacterFolding.IsInvisible(new Rune(c))) Mark(c);
            else Single(at, i, TokenKind.Sign, PlainSign(c));
        }

        private static char PlainSign(char c) => c switch
        {
            '’' or '‘' or 'ʼ' or '´' or '′' or '＇' => '\'',
            '–' or '—' or '‑' or '‐' or '−' or '－' => '-',
            '＠' => '@',
            '．' => '.',
            _ => c,
        };

        private void Letter(char c, int at)
        {
            if (_start >= 0 && _isNumber) End(at);
            if (_start < 0) Begin(at, false);
            if (char.IsUpper(c))
            {
                if (_lettersInWord == 0) _firstIsCapital = true;
                _capitalsInWord++;
            }
            var lower = char.ToLowerInvariant(c);
            if (char.IsAscii(lower))
            {
                Plain(lower);
                return;
            }
            AddLower(lower);
            Span<char> folded = stackalloc char[CharacterFolding.LongestExpansion];
            var length = CharacterFolding.Fold(new Rune(c), folded);
            foreach (var part in folded[..length]) AddFolded(part);
        }

        private void Plain(char lower)
        {
            AddLower(lower);
            AddFolded(lower);
        }

        private void AddLower(char lower)
        {
            if (_lowerLength == _lower.Length) Array.Resize(ref _lower, _lowerLength * 2);
            _lower[_lowerLength++] = lower;
            _hash = WordHash.Next(_hash, lower);
            _lettersInWord++;
        }

        private void Digit(char digit, int at)
        {
            if (_start >= 0 && !_isNumber) End(at);
            if (_start < 0) Begin(at, true);
            AddFolded(digit);
        }

        /// <summary>An accent that stands by itself joins its letter: « é » is one letter however it is coded.</summary>
        private void Mark(char mark)
        {
            if (_start < 0 || _isNumber || _lowerLength == 0) return;
            Span<char> composed = stackalloc char[4];
            if (((ReadOnlySpan<char>)[_lower[_lowerLength - 1], mark]).TryNormalize(composed, out var length, NormalizationForm.FormC)
                && length == 1)
            {
                _lower[_lowerLength - 1] = composed[0];
                _hash = WordHash.Of(_lower.AsSpan(0, _lowerLength));
            }
        }

        private void AddFolded(char c)
        {
            if (_foldedLength == _folded.Length) Array.Resize(ref _folded, _foldedLength * 2);
            _folded[_foldedLength++] = c;
            _foldedHash = WordHash.Next(_foldedHash, c);
        }

        private void Space(int at, bool isLine)
        {
            End(at);
            _space = true;
            _line |= isLine;
        }

        private void Begin(int at, bool isNumber)
        {
            _start = at;
            _isNumber = isNumber;
            _anyNumber |= isNumber;
            _foldedStart = _foldedLength;
            _lowerLength = _lettersInWord = _capitalsInWord = 0;
            _firstIsCapital = false;
            _hash = _foldedHash = WordHash.Start;
        }

        private void End(int at)
        {
            if (_start < 0) return;
            ref var token = ref Next(_start, at, _isNumber ? TokenKind.Number : TokenKind.Word);
            token.FoldedStart = _foldedStart;
            token.FoldedLength = _foldedLength - _foldedStart;
            if (!_isNumber)
            {
                token.Case = !_firstIsCapital ? LetterCase.Lower
                    : _capitalsInWord == _lettersInWord && _lettersInWord > 1 ? LetterCase.Upper : LetterCase.Capitalised;
                token.Traits = Lexicon.Of(_hash, _foldedHash);
                _allTraits |= token.Traits;
                _letters += _lettersInWord;
                _capitals += _capitalsInWord;
            }
            _start = -1;
        }

        private void Single(int start, int end, TokenKind kind, char sign)
        {
            End(start);
            ref var token = ref Next(start, end, kind);
            token.Sign = sign;
        }

        private ref Token Next(int start, int end, TokenKind kind)
        {
            if (_count == _tokens.Length) Array.Resize(ref _tokens, _count * 2);
            ref var token = ref _tokens[_count++];
            token = default;
            token.Start = start;
            token.End = end;
            token.Kind = kind;
            token.SpaceBefore = _space;
            token.LineBefore = _line;
            _space = _line = false;
            return ref token;
        }
    }
}
