using Allo62.Model.Data;
using Allo62.Model.Learning.Noise;

namespace Allo62.Benchmarks.Scaling;

/// <summary>
/// A log of any length: rows drawn with replacement from those at hand, with spelling errors in one word of four and one word of ten left
/// out. It has the words of a small log and the length of a large one: good for time and memory, flattering for accuracy.
/// </summary>
internal sealed class ResampledLog(IReadOnlyList<LabelledRequest> rows, int seed)
{
    private const int WordsPerError = 4;
    private const int WordsPerOmission = 10;

    private readonly Random _random = new(seed);

    public IEnumerable<LabelledRequest> Take(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var row = rows[_random.Next(rows.Count)];
            yield return row with { Text = WithoutSomeWords(TypingErrors.Make(row.Text, WordsPerError, _random)), IsFromCatalogue = false };
        }
    }

    private string WithoutSomeWords(string text)
    {
        string[] words = [.. text.Split(' ').Where(_ => _random.Next(WordsPerOmission) > 0)];
        return words.Length > 0 ? string.Join(' ', words) : text;
    }
}
