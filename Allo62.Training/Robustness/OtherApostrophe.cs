namespace Allo62.Training.Robustness;

/// <summary>The other apostrophes that keyboards, phones and word processors write, or a space in its place.</summary>
internal sealed class OtherApostrophe : IPerturbation
{
    private static readonly char[] Forms = ['\'', '’', '‘', 'ʼ', '´', '`', ' '];

    public string Name => "other apostrophes";

    public double? Limit => 0;

    public string Apply(string text, Draws draws)
    {
        var form = draws.OneOf(Forms);
        return text.Replace('\'', form).Replace('’', form);
    }
}
