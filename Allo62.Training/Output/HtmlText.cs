using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Allo62.Training.Output;

/// <summary>An HTML text in the making: what is written in the source is markup, every value put into it is encoded.</summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new();

    public void Add([InterpolatedStringHandlerArgument("")] Markup markup) => _text.Append('\n');

    /// <summary>Adds what is markup already, such as a style sheet of this program.</summary>
    public void AddMarkup(string markup) => _text.Append(markup).Append('\n');

    public override string ToString() => _text.ToString();

    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        private readonly StringBuilder _text;

        public Markup(int literalLength, int formattedCount, HtmlText html)
        {
            _text = html._text;
            _text.EnsureCapacity(_text.Length + literalLength + formattedCount);
        }

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(string? value) => _text.Append(Encoder.Encode(value ?? ""));

        public void AppendFormatted(int value) => _text.Append(value);

        public void AppendFormatted(HtmlAttribute attribute) => _text.Append(attribute.Markup);

        /// <summary>A coordinate or a number for a machine.</summary>
        public void AppendFormatted(double value) => _text.Append(CultureInfo.InvariantCulture, $"{value:0.####}");
    }
}
