using System.Text;
using Allo62.Model.Text;

namespace Allo62.Model.Anonymisation;

/// <summary>Cuts a text into tokens in one pass.</summary>
internal static class TextScanner
{
    private const int FewestLettersToJudgeCase = 12;

    public static ScannedText Scan(string source)
    {
        var pass = new Pass(source);
        pass.Run();
        var text = pass.Result();
        PhraseTagger.Tag(text);
        return text;
    }

    private ref struct Pass(string source)
    {
        private Token[] _tokens = new Token[source.Length / 3 + 8];
        private char[] _lower = new char[32];
        private char[] _folded = new char[source.Length + 16];
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
                if (char.IsAsciiLetter(c) || c > 127 && char.IsLetter(c)) Letter(c, i++);
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

        public readonly ScannedText Result() =>
            new(source, _tokens, _count, _folded, _letters >= FewestLettersToJudgeCase
                && _capitals * 10 >= _letters * 8) { HasNumber = _anyNumber };

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
            var lower = char.ToLowerInvariant(c);
            if (_lowerLength == _lower.Length) Array.Resize(ref _lower, _lowerLength * 2);
            _lower[_lowerLength++] = lower;
            _lettersInWord++;
            if (char.IsUpper(c))
            {
                if (_lettersInWord == 1) _firstIsCapital = true;
                _capitalsInWord++;
            }
            if (char.IsAscii(lower))
            {
                AddFolded(lower);
                return;
            }
            Span<char> folded = stackalloc char[CharacterFolding.LongestExpansion];
            var length = CharacterFolding.Fold(new Rune(c), folded);
            foreach (var part in folded[..length]) AddFolded(part);
        }

        private void Digit(char digit, int at)
        {
            if (_start >= 0 && !_isNumber) End(at);
            if (_start < 0) Begin(at, true);
            AddFolded(digit);
        }

        /// <summary>An accent that stands by itself joins its letter: « é » is one letter however it is coded.</summary>
        private readonly void Mark(char mark)
        {
            if (_start < 0 || _isNumber || _lowerLength == 0) return;
            Span<char> composed = stackalloc char[4];
            if (((ReadOnlySpan<char>)[_lower[_lowerLength - 1], mark]).TryNormalize(composed, out var length, NormalizationForm.FormC)
                && length == 1)
            {
                _lower[_lowerLength - 1] = composed[0];
            }
        }

        private void AddFolded(char c)
        {
            if (_foldedLength == _folded.Length) Array.Resize(ref _folded, _foldedLength * 2);
            _folded[_foldedLength++] = c;
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
                token.Traits = Lexicon.Of(_lower.AsSpan(0, _lowerLength), _folded.AsSpan(_foldedStart, token.FoldedLength));
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
