using Allo62.Model.Text;

namespace Allo62.Model.Topics;

/// <summary>The words of texts as numbers: forms that share their first letters count as one word, shown as it is most often written.</summary>
public sealed class WordForms
{
    private const int ShortestWord = 3;
    private const int StemLength = 6;

    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<Dictionary<string, int>> _written = [];

    /// <summary>How many different words were read.</summary>
    public int Count => _numbers.Count;

    /// <summary>Numbers of the distinct words of a text, ascending. Words new here get the next numbers.</summary>
    /// <param name="text">Any text.</param>
    public int[] Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normalised = new NormalisedText();
        TextNormaliser.Normalise(text, normalised);
        var words = new HashSet<int>();
        foreach (var token in normalised.Tokens)
        {
            var word = normalised.Word(token);
            if (word.Length < ShortestWord || !char.IsLetter(word[0]) || text[token.SourceStart] == '<') continue;
            var stem = word[..Math.Min(word.Length, StemLength)].TrimEnd("sx").ToString();
            if (!_numbers.TryGetValue(stem, out var number))
            {
                _numbers[stem] = number = _numbers.Count;
                _written.Add([]);
            }
            var written = text.Substring(token.SourceStart, token.SourceLength).ToLowerInvariant();
            _written[number][written] = _written[number].GetValueOrDefault(written) + 1;
            words.Add(number);
        }
        return [.. words.Order()];
    }

    /// <summary>A word as it is most often written.</summary>
    /// <param name="number">Its number, from <see cref="Read"/>.</param>
    public string Shown(int number) => _written[number].OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key;
}
