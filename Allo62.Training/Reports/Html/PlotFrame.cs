using Allo62.Training.Output;

namespace Allo62.Training.Reports.Html;

/// <summary>The frame of a chart: where a value stands, axes and their names. Colours come from the style sheet, so that charts follow light and dark.</summary>
/// <param name="Id">Id of the chart.</param>
/// <param name="Title">What it shows, in one sentence.</param>
/// <param name="X">Name of the horizontal axis.</param>
/// <param name="Y">Name of the vertical axis.</param>
/// <param name="FromX">Value at the left.</param>
/// <param name="ToX">Value at the right.</param>
/// <param name="FromY">Value at the bottom.</param>
/// <param name="ToY">Value at the top.</param>
internal sealed record PlotFrame(string Id, string Title, string X, string Y, double FromX, double ToX, double FromY, double ToY)
{
    private const int Width = 480;
    private const int Height = 320;
    private const int Left = 70;
    private const int Right = 450;
    private const int Top = 14;
    private const int Bottom = 262;
    private const int Marks = 5;

    public required Func<double, string> ShownX { get; init; }

    public required Func<double, string> ShownY { get; init; }

    public double AtX(double value) => Left + (value - FromX) / (ToX - FromX) * (Right - Left);

    public double AtY(double value) => Bottom - (Math.Clamp(value, FromY, ToY) - FromY) / (ToY - FromY) * (Bottom - Top);

    public string Points(IEnumerable<(double X, double Y)> values) =>
        string.Join(' ', values.Select(value => FormattableString.Invariant($"{AtX(value.X):0.#},{AtY(value.Y):0.#}")));

    /// <summary>Opens the chart; the script finds the scale in its data attributes.</summary>
    public void Open(HtmlText html)
    {
        html.Add($"<svg id=\"{Id}\" class=\"plot\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-labelledby=\"{Id}-titre\" data-x0=\"{AtX(0)}\" data-x1=\"{AtX(1)}\" data-y0=\"{FromY}\" data-y1=\"{ToY}\" data-top=\"{Top}\" data-bottom=\"{Bottom}\"><title id=\"{Id}-titre\">{Title}</title>");
        for (var mark = 0; mark <= Marks; mark++)
        {
            var (x, y) = (FromX + (ToX - FromX) * mark / Marks, FromY + (ToY - FromY) * mark / Marks);
            html.Add($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{AtY(y)}\" y2=\"{AtY(y)}\"/><text class=\"mark\" x=\"{Left - 8}\" y=\"{AtY(y) + 5}\" text-anchor=\"end\">{ShownY(y)}</text>");
            html.Add($"<text class=\"mark\" x=\"{AtX(x)}\" y=\"{Bottom + 22}\" text-anchor=\"middle\">{ShownX(x)}</text>");
        }
        html.Add($"<text class=\"axis\" x=\"{(Left + Right) / 2}\" y=\"{Height - 8}\" text-anchor=\"middle\">{X}</text>");
        html.Add($"<text class=\"axis\" transform=\"translate(16 {(Top + Bottom) / 2}) rotate(-90)\" text-anchor=\"middle\">{Y}</text>");
    }

    public static void Close(HtmlText html) => html.AddMarkup("</svg>");

    /// <summary>A round bound at or above a value, five steps of a round size.</summary>
    public static double RoundUp(double value)
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(value, 0.01))));
        return new[] { 1, 2, 2.5, 5, 10 }.Select(times => times * step).First(bound => bound >= value - 1e-12);
    }
}
